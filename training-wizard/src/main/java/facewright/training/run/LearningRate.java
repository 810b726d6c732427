package facewright.training.run;

/**
 * The learning rate over the steps of a stage. During warm-up it rises linearly from peak /
 * (warm-up + 1); afterwards it stays, falls along half a cosine to {@code peak x floor} at the last
 * step, or is multiplied by a factor every so many steps.
 *
 * @param schedule how it goes on after the warm-up
 * @param peak the highest rate
 * @param floor of the cosine, as a share of the peak
 * @param warmUp steps of the warm-up
 * @param steps of the stage
 * @param decayEvery steps between two decays
 * @param decayFactor of one decay
 */
record LearningRate(
        Schedule schedule,
        double peak,
        double floor,
        long warmUp,
        long steps,
        long decayEvery,
        double decayFactor) {
    /** How the rate goes on after the warm-up. */
    enum Schedule {
        CONSTANT,
        COSINE,
        STEP
    }

    /** The rate of a step, from 0. */
    double at(long step) {
        if (step < warmUp) {
            return peak * (step + 1) / (warmUp + 1);
        }
        return switch (schedule) {
            case CONSTANT -> peak;
            case COSINE -> {
                long span = Math.max(1, steps - 1 - warmUp);
                double share = Math.min(1, (double) (step - warmUp) / span);
                yield peak * (floor + (1 - floor) * 0.5 * (1 + Math.cos(Math.PI * share)));
            }
            case STEP ->
                    peak
                            * StrictMath.pow(
                                    decayFactor, (double) Math.floorDiv(step - warmUp, decayEvery));
        };
    }
}
