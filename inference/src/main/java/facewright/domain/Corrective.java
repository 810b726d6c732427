package facewright.domain;

import java.util.List;

/**
 * A shape whose weight follows from channels: the product of its factors. It repairs what channels
 * do wrong together (for example {@code mouthClose} while {@code jawOpen}).
 *
 * @param shape what is added
 * @param factors at least one; the weight is their product
 */
public record Corrective(RigShape shape, List<Factor> factors) {
    /**
     * One factor of a corrective's weight.
     *
     * @param channel index of the channel in the rig
     * @param complement true for (1 - weight) instead of weight
     */
    public record Factor(int channel, boolean complement) {
        float of(float[] channelWeights) {
            float weight = channelWeights[channel];
            return complement ? 1 - weight : weight;
        }
    }

    public Corrective {
        factors = List.copyOf(factors);
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("corrective " + shape.name() + " has no factor");
        }
    }

    /** The weight for these (K) channel weights. */
    public float weight(float[] channelWeights) {
        float product = 1;
        for (Factor factor : factors) {
            product *= factor.of(channelWeights);
        }
        return product;
    }
}
