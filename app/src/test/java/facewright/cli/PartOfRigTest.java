package facewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import facewright.assets.head.BuiltInHead;
import facewright.domain.FaceHead;
import facewright.domain.FaceRig;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PartOfRigTest {
    @Test
    void lipsMoveAsOnTheWholeHead() {
        FaceHead head = BuiltInHead.load();
        int[] lips = head.region("lips").orElseThrow().vertices();
        FaceRig part = PartOfRig.of(head.rig(), lips);
        float[] weights = new float[head.rig().channels().size()];
        Random random = new Random(1);
        for (int k = 0; k < weights.length; k++) {
            weights[k] = random.nextFloat();
        }
        float[] all = new float[3 * head.topology().vertexCount()];
        float[] some = new float[3 * lips.length];
        head.rig().pose(weights, all);
        part.pose(weights, some);
        for (int i = 0; i < some.length; i++) {
            assertEquals(all[3 * lips[i / 3] + i % 3], some[i], 0, "value " + i);
        }
    }
}
