package facewright.nn.model;

import ai.djl.ndarray.NDArray;
import facewright.engine.Nd;
import facewright.nn.TrainingConfig;
import facewright.nn.layers.Slices;

/**
 * What a motion costs in training: the mean of e^2 + a |e| + c |e[t] - e[t-1]|, where e is the
 * error of displacements or weights. The originals have a = c = 0. The square alone makes a network
 * that is not sure whether the lips are shut leave them half open; the others make it decide.
 */
public final class MotionLoss {
    /** Setting: a. */
    static final String ABSOLUTE = "loss.absolute";

    /** Setting: c. */
    static final String CHANGES = "loss.changes";

    private final double absolute;
    private final double changes;

    public MotionLoss(TrainingConfig config) {
        absolute = config.number(ABSOLUTE);
        changes = config.number(CHANGES);
    }

    /**
     * The loss, one element.
     *
     * @param made (B, T, outputs)
     * @param wanted (B, T, outputs)
     */
    public NDArray of(NDArray made, NDArray wanted) {
        NDArray error = made.sub(wanted);
        NDArray total = Nd.meanSquare(error);
        if (absolute > 0) {
            total = total.add(Nd.scale(Nd.meanAbsolute(error), absolute));
        }
        long frames = wanted.getShape().get(1);
        if (changes > 0 && frames > 1) {
            NDArray later = Slices.of(error, 1, 1, frames);
            NDArray change = later.sub(Slices.of(error, 1, 0, frames - 1));
            total = total.add(Nd.scale(Nd.meanAbsolute(change), changes));
        }
        return total;
    }
}
