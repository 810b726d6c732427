package facewright.app.animate;

import facewright.domain.Corrective;
import facewright.domain.FaceAppearance;
import facewright.domain.FaceHead;
import facewright.domain.FaceRig;
import facewright.domain.FaceTemplate;
import facewright.domain.FaceTopology;
import facewright.domain.RigShape;
import java.util.List;
import java.util.Map;

/** A head of three vertices: upper lip, lower lip, chin. */
public final class FakeHead {
    private FakeHead() {}

    /** Jaw open lowers the lower lip by 20 mm; mouth close undoes it. */
    public static FaceHead make() {
        return make("fake");
    }

    public static FaceHead make(String id) {
        int vertexCount = id.equals("fake") ? 3 : 4;
        FaceTopology topology =
                new FaceTopology(
                        id, vertexCount, new int[0], new float[vertexCount * 2], List.of());
        float[] positions = new float[vertexCount * 3];
        positions[1] = 0.001f;
        positions[4] = -0.001f;
        RigShape jaw =
                new RigShape("jawOpen", new int[] {1, 2}, new float[] {0, -0.02f, 0, 0, -0.03f, 0});
        RigShape close = new RigShape("mouthClose", new int[0], new float[0]);
        RigShape seal = new RigShape("seal", new int[] {1}, new float[] {0, 0.02f, 0});
        FaceRig rig =
                new FaceRig(
                        new FaceTemplate(topology, positions),
                        List.of(jaw, close),
                        List.of(
                                new Corrective(
                                        seal,
                                        List.of(
                                                new Corrective.Factor(0, false),
                                                new Corrective.Factor(1, false)))));
        return new FaceHead(
                "Test",
                rig,
                new FaceAppearance(Map.of()),
                Map.of(),
                Map.of(TakeCurves.UPPER_LIP, 0, TakeCurves.LOWER_LIP, 1));
    }
}
