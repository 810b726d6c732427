package facewright.training.run;

import facewright.domain.UserText;
import facewright.nn.TrainingConfig;
import facewright.nn.TrainingOption;
import facewright.nn.TrainingRecipe;
import facewright.training.TrainingText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The settings of the loop for one stage.
 *
 * @param steps optimiser steps; 0: as many as the epochs make
 * @param epochs passes over the data, where {@code steps} is 0
 * @param batch examples per part of a step
 * @param accumulate parts of a step whose gradients are averaged
 * @param cropFrames longest part of an example that is used; 0: whole examples
 * @param bucket whether batches hold examples of similar length
 * @param optimizer {@code adamw} or {@code adam}
 * @param clipNorm largest norm of all gradients together; 0: unlimited
 * @param average share of the old value in the running average of the weights; 0: no average
 * @param logEvery steps between two rows of the metrics
 * @param validateEvery steps between two validations
 * @param checkpointEvery steps between two checkpoints
 * @param checkpointMinutes minutes after which a checkpoint is due in any case
 * @param patience validations without improvement after which the stage ends; 0: never
 * @param keepBest whether the best weights are kept at the end, rather than the last
 */
record LoopSettings(
        long steps,
        int epochs,
        int batch,
        int accumulate,
        int cropFrames,
        boolean bucket,
        String optimizer,
        double learningRate,
        String schedule,
        double floor,
        long warmUp,
        long decayEvery,
        double decayFactor,
        double beta1,
        double beta2,
        double epsilon,
        double weightDecay,
        double clipNorm,
        double average,
        int logEvery,
        int validateEvery,
        int checkpointEvery,
        double checkpointMinutes,
        int patience,
        boolean keepBest) {

    /** Options of the whole run: which data it uses. */
    static final List<TrainingOption> DATA_OPTIONS =
            List.of(
                    TrainingOption.text("data.exclude", "", help("training.option.data-exclude")),
                    TrainingOption.integer(
                            "data.limit", 0, 0, 10_000_000, help("training.option.data-limit")),
                    TrainingOption.integer(
                            "data.memory-mb",
                            1024,
                            16,
                            1_000_000,
                            help("training.option.data-memory-mb")));

    private static final List<TrainingOption> OPTIONS =
            List.of(
                    TrainingOption.integer(
                            "steps", 2000, 0, 100_000_000, help("training.option.steps")),
                    TrainingOption.integer(
                            "epochs", 1, 1, 1_000_000, help("training.option.epochs")),
                    TrainingOption.integer("batch", 1, 1, 4096, help("training.option.batch")),
                    TrainingOption.integer(
                            "accumulate", 1, 1, 4096, help("training.option.accumulate")),
                    TrainingOption.integer(
                            "crop-frames", 0, 0, 1_000_000, help("training.option.crop-frames")),
                    TrainingOption.flag("bucket", true, help("training.option.bucket")),
                    TrainingOption.choice(
                            "optimizer",
                            "adamw",
                            List.of("adamw", "adam"),
                            help("training.option.optimizer")),
                    TrainingOption.number(
                            "learning-rate", 1e-3, 0, 10, help("training.option.learning-rate")),
                    TrainingOption.choice(
                            "schedule",
                            "cosine",
                            List.of("cosine", "constant", "step"),
                            help("training.option.schedule")),
                    TrainingOption.number("floor", 0, 0, 1, help("training.option.floor")),
                    TrainingOption.integer(
                            "warm-up", 0, 0, 100_000_000, help("training.option.warm-up")),
                    TrainingOption.integer(
                            "decay-every",
                            1000,
                            1,
                            100_000_000,
                            help("training.option.decay-every")),
                    TrainingOption.number(
                            "decay-factor", 0.5, 0, 1, help("training.option.decay-factor")),
                    TrainingOption.number("beta1", 0.9, 0, 1, help("training.option.beta1")),
                    TrainingOption.number("beta2", 0.999, 0, 1, help("training.option.beta2")),
                    TrainingOption.number("epsilon", 1e-8, 0, 1, help("training.option.epsilon")),
                    TrainingOption.number(
                            "weight-decay", 0.01, 0, 10, help("training.option.weight-decay")),
                    TrainingOption.number(
                            "clip-norm", 1, 0, 1e9, help("training.option.clip-norm")),
                    TrainingOption.number("average", 0, 0, 1, help("training.option.average")),
                    TrainingOption.integer(
                            "log-every", 10, 1, 1_000_000, help("training.option.log-every")),
                    TrainingOption.integer(
                            "validate-every",
                            200,
                            1,
                            100_000_000,
                            help("training.option.validate-every")),
                    TrainingOption.integer(
                            "checkpoint-every",
                            500,
                            1,
                            100_000_000,
                            help("training.option.checkpoint-every")),
                    TrainingOption.number(
                            "checkpoint-minutes",
                            5,
                            0.01,
                            10_000,
                            help("training.option.checkpoint-minutes")),
                    TrainingOption.integer(
                            "patience", 0, 0, 1_000_000, help("training.option.patience")),
                    TrainingOption.choice(
                            "keep", "best", List.of("best", "last"), help("training.option.keep")));

    private static UserText help(String key) {
        return TrainingText.of(key);
    }

    /**
     * All options of a run with the recipe: its own, those of the loop per stage, those of the
     * data.
     *
     * @throws IllegalArgumentException when the recipe sets a default of an option that is not
     *     there
     */
    static List<TrainingOption> options(TrainingRecipe recipe) {
        List<TrainingOption> all = new ArrayList<>(recipe.options());
        for (String stage : recipe.stages()) {
            for (TrainingOption option : OPTIONS) {
                all.add(option.withPrefix(prefix(recipe, stage)));
            }
        }
        all.addAll(DATA_OPTIONS);
        Map<String, String> defaults = recipe.loopDefaults();
        for (String key : defaults.keySet()) {
            if (all.stream().noneMatch(option -> option.key().equals(key))) {
                throw new IllegalArgumentException(
                        recipe.id() + " has a default for the unknown option " + key);
            }
        }
        all.replaceAll(
                option -> {
                    String text = defaults.get(option.key());
                    return text == null ? option : option.withDefault(text);
                });
        return List.copyOf(all);
    }

    /** Recipes of one stage need not name it. */
    static String prefix(TrainingRecipe recipe, String stage) {
        return recipe.stages().size() == 1 ? "" : stage + ".";
    }

    static LoopSettings of(TrainingConfig config, String prefix) {
        return new LoopSettings(
                config.integer(prefix + "steps"),
                config.integer(prefix + "epochs"),
                config.integer(prefix + "batch"),
                config.integer(prefix + "accumulate"),
                config.integer(prefix + "crop-frames"),
                config.isOn(prefix + "bucket"),
                config.text(prefix + "optimizer"),
                config.number(prefix + "learning-rate"),
                config.text(prefix + "schedule"),
                config.number(prefix + "floor"),
                config.integer(prefix + "warm-up"),
                config.integer(prefix + "decay-every"),
                config.number(prefix + "decay-factor"),
                config.number(prefix + "beta1"),
                config.number(prefix + "beta2"),
                config.number(prefix + "epsilon"),
                config.number(prefix + "weight-decay"),
                config.number(prefix + "clip-norm"),
                config.number(prefix + "average"),
                config.integer(prefix + "log-every"),
                config.integer(prefix + "validate-every"),
                config.integer(prefix + "checkpoint-every"),
                config.number(prefix + "checkpoint-minutes"),
                config.integer(prefix + "patience"),
                config.text(prefix + "keep").equals("best"));
    }

    /** Steps of the stage for so many batches per epoch. */
    long steps(int batchesPerEpoch) {
        return steps > 0
                ? steps
                : Math.max(1, ((long) epochs * batchesPerEpoch + accumulate - 1) / accumulate);
    }

    LearningRate rate(long stageSteps) {
        return new LearningRate(
                LearningRate.Schedule.valueOf(schedule.toUpperCase(Locale.ROOT)),
                learningRate,
                floor,
                warmUp,
                stageSteps,
                decayEvery,
                decayFactor);
    }
}
