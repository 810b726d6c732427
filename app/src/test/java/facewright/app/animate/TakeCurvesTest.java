package facewright.app.animate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.assets.head.BuiltInHead;
import facewright.domain.FaceHead;
import facewright.domain.FrameRate;
import facewright.domain.MeshSequence;
import facewright.domain.MotionDecoder;
import facewright.domain.RigSequence;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TakeCurvesTest {
    @Test
    void measuresTheLipOpeningInMillimetres() {
        RigSequence motion =
                new RigSequence(
                        FrameRate.FPS_30,
                        List.of("mouthClose", "jawOpen"),
                        new float[][] {{0, 0}, {0, 0.5f}, {0, 1}, {1, 1}},
                        Optional.empty());
        TakeCurves curves = TakeCurves.of(FakeHead.make(), motion);
        assertArrayEquals(new float[] {2, 12, 22, 2}, curves.lipOpeningMillimetres(), 1e-3f);
        assertArrayEquals(new float[] {0, 0.5f, 1, 1}, curves.jawOpen());
        assertEquals(FrameRate.FPS_30, curves.frameRate());
    }

    @Test
    void equalsTheFullyDecodedMeshOnTheBuiltInHead() {
        FaceHead head = BuiltInHead.load();
        Random random = new Random(1);
        float[][] weights = new float[20][head.channelNames().size()];
        for (float[] frame : weights) {
            for (int k = 0; k < frame.length; k++) {
                frame[k] = random.nextFloat() * 0.5f;
            }
        }
        RigSequence rig =
                new RigSequence(FrameRate.FPS_30, head.channelNames(), weights, Optional.empty());
        MotionDecoder decoder = new MotionDecoder(head.rig(), rig);
        float[][] frames = new float[20][head.topology().vertexCount() * 3];
        for (int t = 0; t < frames.length; t++) {
            decoder.copyFrame(t, frames[t]);
        }
        MeshSequence mesh =
                new MeshSequence(
                        FrameRate.FPS_30, head.topology().hash(), frames, Optional.empty());
        float[] wanted = TakeCurves.of(head, mesh).lipOpeningMillimetres();
        float[] actual = TakeCurves.of(head, rig).lipOpeningMillimetres();
        assertArrayEquals(wanted, actual, 1e-2f);
        assertTrue(wanted[0] > 0);
    }

    @Test
    void hasNoCurvesForAMotionOfAnotherHead() {
        MeshSequence mesh =
                new MeshSequence(
                        FrameRate.FPS_30,
                        "another",
                        new float[][] {new float[9]},
                        Optional.empty());
        assertEquals(Optional.empty(), TakeCurves.tryOf(FakeHead.make(), mesh));
    }
}
