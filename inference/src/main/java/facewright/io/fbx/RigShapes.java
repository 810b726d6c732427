package facewright.io.fbx;

import facewright.domain.Corrective;
import facewright.domain.FaceRig;
import facewright.domain.RigSequence;
import facewright.domain.RigShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The channels and correctives of a rig as shapes with the names animators know.
 *
 * <p>Programs clamp weights to 0..100, so none may lie outside: where a weight exceeds 1 the shape
 * grows by the largest one and the weights shrink; a negative weight moves a second shape, the
 * first one negated. Both leave the geometry as it is, also between keys.
 */
final class RigShapes implements BlendShapes {
    private final List<Shape> shapes = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> widened = new ArrayList<>();

    /**
     * @param motion its channels exist in the rig
     */
    RigShapes(FaceRig rig, RigSequence motion) {
        int frames = motion.frameCount();
        int channels = rig.channels().size();
        float[][] weights = new float[frames][channels];
        for (int k = 0; k < motion.channels().size(); k++) {
            int channel = rig.channelIndex(motion.channels().get(k)).orElseThrow();
            for (int t = 0; t < frames; t++) {
                weights[t][channel] = motion.weight(t, k);
            }
        }
        float[] curve = new float[frames];
        for (int k = 0; k < channels; k++) {
            for (int t = 0; t < frames; t++) {
                curve[t] = weights[t][k];
            }
            add(rig.channels().get(k), curve);
        }
        for (Corrective corrective : rig.correctives()) {
            for (int t = 0; t < frames; t++) {
                curve[t] = corrective.weight(weights[t]);
            }
            add(corrective.shape(), curve);
        }
    }

    private void add(RigShape shape, float[] weights) {
        float lowest = 0;
        float highest = 1;
        for (float weight : weights) {
            lowest = Math.min(lowest, weight);
            highest = Math.max(highest, weight);
        }
        addScaled(shape.name(), shape, weights, highest);
        if (lowest < 0) {
            addScaled(shape.name() + "Negative", shape, weights, lowest);
        }
        if (lowest < 0 || highest > 1) {
            widened.add(shape.name());
        }
    }

    /** Adds the part of the weights that has the sign of the scale. */
    private void addScaled(String name, RigShape shape, float[] weights, float scale) {
        float[] displacements = shape.displacements();
        for (int i = 0; i < displacements.length; i++) {
            displacements[i] *= scale;
        }
        float[] scaled = new float[weights.length];
        for (int t = 0; t < weights.length; t++) {
            scaled[t] = Math.max(0, weights[t] / scale);
        }
        shapes.add(new Shape(unique(name), shape.vertices(), displacements, scaled));
    }

    private String unique(String name) {
        String candidate = name;
        for (int i = 2; !names.add(candidate); i++) {
            candidate = name + "_" + i;
        }
        return candidate;
    }

    /** Channels whose shapes had to be changed to keep weights inside 0..100. */
    List<String> widened() {
        return List.copyOf(widened);
    }

    @Override
    public int count() {
        return shapes.size();
    }

    @Override
    public Shape shape(int index) {
        return shapes.get(index);
    }
}
