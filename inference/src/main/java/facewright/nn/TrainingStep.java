package facewright.nn;

import java.util.Random;

/**
 * Where a training is, for the network that computes a loss.
 *
 * @param stage name of the stage, one of {@link TrainingRecipe#stages}
 * @param step number of the step within the stage, from 0
 * @param steps planned number of steps of the stage
 * @param random for crops, masks and noise; seeded for this step and part of a step, so that a
 *     resumed run draws the same. The engine's own generator (dropout) is seeded too
 */
public record TrainingStep(String stage, long step, long steps, Random random) {}
