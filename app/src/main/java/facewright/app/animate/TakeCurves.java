package facewright.app.animate;

import facewright.domain.Corrective;
import facewright.domain.FaceHead;
import facewright.domain.FaceMotion;
import facewright.domain.FaceRig;
import facewright.domain.FaceTemplate;
import facewright.domain.FaceTopology;
import facewright.domain.FrameRate;
import facewright.domain.FrameSource;
import facewright.domain.MeshSequence;
import facewright.domain.MotionDecoder;
import facewright.domain.RigSequence;
import facewright.domain.RigShape;
import java.util.List;
import java.util.Optional;

/**
 * What the timeline draws of a motion: one value per frame. Immutable. Computing takes milliseconds
 * for rig weights, but belongs on a worker thread.
 */
public final class TakeCurves {
    /** Landmarks whose distance is the lip opening. */
    public static final String UPPER_LIP = "lip-upper-inner";

    /** See {@link #UPPER_LIP}. */
    public static final String LOWER_LIP = "lip-lower-inner";

    private static final String JAW_CHANNEL = "jawOpen";
    private static final float MILLIMETRES = 1000;

    private final FrameRate frameRate;
    private final float[] lipOpening;
    private final float[] jawOpen;

    private TakeCurves(FrameRate frameRate, float[] lipOpening, float[] jawOpen) {
        this.frameRate = frameRate;
        this.lipOpening = lipOpening;
        this.jawOpen = jawOpen;
    }

    public FrameRate frameRate() {
        return frameRate;
    }

    /** T. */
    public int frameCount() {
        return Math.max(lipOpening.length, jawOpen.length);
    }

    /** A copy of the (T) lip openings, millimetres; empty when the head lacks the landmarks. */
    public float[] lipOpeningMillimetres() {
        return lipOpening.clone();
    }

    /** A copy of the (T) jaw weights; empty for motions without such a channel. */
    public float[] jawOpen() {
        return jawOpen.clone();
    }

    /**
     * Measures a motion on a head.
     *
     * @throws IllegalArgumentException when the motion does not fit the head
     */
    public static TakeCurves of(FaceHead head, FaceMotion motion) {
        return new TakeCurves(motion.frameRate(), lipOpening(head, motion), jawOpen(motion));
    }

    private static float[] jawOpen(FaceMotion motion) {
        if (!(motion instanceof RigSequence rig) || !rig.channels().contains(JAW_CHANNEL)) {
            return new float[0];
        }
        int channel = rig.channels().indexOf(JAW_CHANNEL);
        float[] values = new float[rig.frameCount()];
        for (int t = 0; t < values.length; t++) {
            values[t] = rig.weight(t, channel);
        }
        return values;
    }

    private static float[] lipOpening(FaceHead head, FaceMotion motion) {
        Integer upper = head.landmarks().get(UPPER_LIP);
        Integer lower = head.landmarks().get(LOWER_LIP);
        if (upper == null || lower == null) {
            return new float[0];
        }
        boolean isMesh = motion instanceof MeshSequence;
        FrameSource source =
                new MotionDecoder(isMesh ? head.rig() : pair(head.rig(), upper, lower), motion);
        int first = isMesh ? upper * 3 : 0;
        int second = isMesh ? lower * 3 : 3;
        float[] positions = new float[source.topology().vertexCount() * 3];
        float[] values = new float[source.frameCount()];
        for (int t = 0; t < values.length; t++) {
            source.copyFrame(t, positions);
            double x = positions[first] - positions[second];
            double y = positions[first + 1] - positions[second + 1];
            double z = positions[first + 2] - positions[second + 2];
            values[t] = (float) Math.sqrt(x * x + y * y + z * z) * MILLIMETRES;
        }
        return values;
    }

    /** The same rig with only two vertices: decoding it costs next to nothing. */
    private static FaceRig pair(FaceRig rig, int upper, int lower) {
        int[] wanted = {upper, lower};
        float[] all = rig.template().positions();
        float[] positions = new float[6];
        System.arraycopy(all, upper * 3, positions, 0, 3);
        System.arraycopy(all, lower * 3, positions, 3, 3);
        FaceTopology topology =
                new FaceTopology("lip-pair", 2, new int[0], new float[4], List.of());
        return new FaceRig(
                new FaceTemplate(topology, positions),
                rig.channels().stream().map(shape -> restricted(shape, wanted)).toList(),
                rig.correctives().stream()
                        .map(
                                corrective ->
                                        new Corrective(
                                                restricted(corrective.shape(), wanted),
                                                corrective.factors()))
                        .toList());
    }

    private static RigShape restricted(RigShape shape, int[] wanted) {
        int[] vertices = shape.vertices();
        float[] displacements = shape.displacements();
        float[] dense = new float[wanted.length * 3];
        for (int i = 0; i < wanted.length; i++) {
            int found = java.util.Arrays.binarySearch(vertices, wanted[i]);
            if (found >= 0) {
                System.arraycopy(displacements, found * 3, dense, i * 3, 3);
            }
        }
        return RigShape.fromDense(shape.name(), dense);
    }

    /** Curves of a motion, or none when it does not fit the head. */
    public static Optional<TakeCurves> tryOf(FaceHead head, FaceMotion motion) {
        try {
            return Optional.of(of(head, motion));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
