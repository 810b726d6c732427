package facewright.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A head that can be posed: template + sum of channel weight x shape + sum of corrective weight x
 * shape. Linear in the weights of channels and correctives together, so an export with all of them
 * as curves is exact. Immutable.
 */
public final class FaceRig {
    private final FaceTemplate template;
    private final List<RigShape> channels;
    private final List<Corrective> correctives;
    private final Map<String, Integer> indexByName = new HashMap<>();

    /**
     * @throws IllegalArgumentException when a name occurs twice or a shape or factor is out of
     *     range
     */
    public FaceRig(FaceTemplate template, List<RigShape> channels, List<Corrective> correctives) {
        this.template = template;
        this.channels = List.copyOf(channels);
        this.correctives = List.copyOf(correctives);
        for (int k = 0; k < channels.size(); k++) {
            if (indexByName.put(channels.get(k).name(), k) != null) {
                throw new IllegalArgumentException(
                        "channel " + channels.get(k).name() + " occurs twice");
            }
            checkFits(channels.get(k));
        }
        for (Corrective corrective : correctives) {
            checkFits(corrective.shape());
            for (Corrective.Factor factor : corrective.factors()) {
                if (factor.channel() < 0 || factor.channel() >= channels.size()) {
                    throw new IllegalArgumentException(
                            "corrective "
                                    + corrective.shape().name()
                                    + " uses channel "
                                    + factor.channel());
                }
            }
        }
    }

    private void checkFits(RigShape shape) {
        int[] vertices = shape.vertices();
        if (vertices.length > 0
                && vertices[vertices.length - 1] >= template.topology().vertexCount()) {
            throw new IllegalArgumentException(
                    "shape "
                            + shape.name()
                            + " moves vertex "
                            + vertices[vertices.length - 1]
                            + ", the head has "
                            + template.topology().vertexCount());
        }
    }

    public FaceTemplate template() {
        return template;
    }

    public FaceTopology topology() {
        return template.topology();
    }

    /** The K channels in order. */
    public List<RigShape> channels() {
        return channels;
    }

    public List<Corrective> correctives() {
        return correctives;
    }

    /** Index of the channel of this name. */
    public OptionalInt channelIndex(String name) {
        Integer index = indexByName.get(name);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /**
     * Poses the head.
     *
     * @param weights (K) channel weights
     * @param destination receives (V x 3) positions, metres
     */
    public void pose(float[] weights, float[] destination) {
        if (weights.length != channels.size()) {
            throw new IllegalArgumentException(
                    "need " + channels.size() + " weights, had " + weights.length);
        }
        template.copyPositions(destination);
        for (int k = 0; k < weights.length; k++) {
            if (weights[k] != 0) {
                channels.get(k).addTo(destination, weights[k]);
            }
        }
        for (int i = 0; i < correctives.size(); i++) {
            float weight = correctives.get(i).weight(weights);
            if (weight != 0) {
                correctives.get(i).shape().addTo(destination, weight);
            }
        }
    }
}
