package facewright.training.run;

import java.util.List;
import java.util.Map;

/** Something that a training has to say. {@link TrainingLines} carries it between processes. */
public sealed interface TrainingEvent {
    /**
     * Data are being read and encoded.
     *
     * @param fraction done, 0 to 1
     */
    record Preparing(double fraction) implements TrainingEvent {}

    /**
     * The run begins or goes on.
     *
     * @param run id of the run
     * @param recipe id of the recipe
     * @param seeds of the run, in the order of training
     * @param trainExamples number of examples to train on
     * @param validationExamples number of examples to validate on
     */
    record Started(
            String run, String recipe, List<Long> seeds, int trainExamples, int validationExamples)
            implements TrainingEvent {}

    /**
     * How far the training of a seed is; about twice a second.
     *
     * @param step steps done in the stage
     * @param steps planned
     * @param loss of the last step
     * @param stepsPerSecond since the process began
     * @param secondsLeft of this stage, at that speed
     */
    record Progress(
            long seed,
            String stage,
            long step,
            long steps,
            double loss,
            double stepsPerSecond,
            double secondsLeft)
            implements TrainingEvent {}

    /** Means over the last steps, by name: losses, learning rate, norm of the gradients. */
    record Metrics(long seed, String stage, long step, Map<String, Double> values)
            implements TrainingEvent {}

    /**
     * A validation.
     *
     * @param score smaller is better
     * @param best whether it is the best so far
     * @param parts further measures by name
     */
    record Scored(
            long seed,
            String stage,
            long step,
            double score,
            boolean best,
            Map<String, Double> parts)
            implements TrainingEvent {}

    /** A checkpoint was written: a run that is ended now goes on from here. */
    record Saved(long seed, String stage, long step) implements TrainingEvent {}

    /** One seed is done. */
    record SeedDone(long seed, double score) implements TrainingEvent {}

    /**
     * All seeds are done.
     *
     * @param mean of the best scores of all seeds
     * @param deviation their standard deviation (n - 1); 0 for one seed
     * @param bestSeed seed with the best score, whose bundle is the run's
     * @param bestScore its score
     * @param bundle folder of that bundle
     */
    record Done(double mean, double deviation, long bestSeed, double bestScore, String bundle)
            implements TrainingEvent {}

    /** The run was stopped on request and can be resumed. */
    record Stopped() implements TrainingEvent {}

    /**
     * The run failed.
     *
     * @param message what happened and what to do
     */
    record Failed(String message) implements TrainingEvent {}
}
