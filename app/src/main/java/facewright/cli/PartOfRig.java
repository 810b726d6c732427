package facewright.cli;

import facewright.domain.Corrective;
import facewright.domain.FaceRig;
import facewright.domain.FaceTemplate;
import facewright.domain.FaceTopology;
import facewright.domain.RigShape;
import java.util.Arrays;
import java.util.List;

/** A rig with some of its vertices: what is measured on few of them is posed a tenth as long. */
final class PartOfRig {
    private PartOfRig() {}

    /**
     * The rig of these vertices, which move exactly as in the whole rig.
     *
     * @param vertices ascending; they become 0, 1, 2...
     */
    static FaceRig of(FaceRig rig, int[] vertices) {
        FaceTopology topology =
                new FaceTopology(
                        rig.topology().id() + ", " + vertices.length + " vertices",
                        vertices.length,
                        new int[0],
                        new float[2 * vertices.length],
                        List.of());
        float[] all = rig.template().positions();
        float[] positions = new float[3 * vertices.length];
        for (int i = 0; i < vertices.length; i++) {
            System.arraycopy(all, 3 * vertices[i], positions, 3 * i, 3);
        }
        return new FaceRig(
                new FaceTemplate(topology, positions),
                rig.channels().stream().map(shape -> part(shape, vertices)).toList(),
                rig.correctives().stream()
                        .map(c -> new Corrective(part(c.shape(), vertices), c.factors()))
                        .toList());
    }

    private static RigShape part(RigShape shape, int[] vertices) {
        int[] moved = shape.vertices();
        float[] displacements = shape.displacements();
        int[] kept = new int[moved.length];
        float[] values = new float[displacements.length];
        int count = 0;
        for (int i = 0; i < moved.length; i++) {
            int place = Arrays.binarySearch(vertices, moved[i]);
            if (place >= 0) {
                kept[count] = place;
                System.arraycopy(displacements, 3 * i, values, 3 * count, 3);
                count++;
            }
        }
        return new RigShape(
                shape.name(), Arrays.copyOf(kept, count), Arrays.copyOf(values, 3 * count));
    }
}
