package facewright.training.run;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import facewright.domain.StudioException;
import facewright.engine.Nd;
import facewright.engine.Torch;
import facewright.io.files.FileErrors;
import facewright.job.CancelToken;
import facewright.nn.EncodedExample;
import facewright.nn.TrainableNetwork;
import facewright.nn.TrainingBatch;
import facewright.nn.TrainingLoss;
import facewright.nn.TrainingScore;
import facewright.nn.TrainingStep;
import facewright.training.data.DataItem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The loop over the steps of one stage.
 *
 * <p>A step depends on the weights, the optimiser's moments and the numbers of seed, stage and
 * step, and on nothing else: so a training that is ended anywhere and goes on from its last
 * checkpoint arrives at the same weights, bit for bit.
 */
final class StageTraining implements AutoCloseable {
    private static final long PROGRESS_MILLIS = 500;

    private final SeedTraining.Shared shared;
    private final long seed;
    private final Path folder;
    private final TrainableNetwork network;
    private final MetricsLog log;
    private final LoopSettings settings;
    private final String stage;
    private final int index;
    private final DataOrder order;
    private final LearningRate rate;
    private final long steps;
    private final AdamOptimizer optimizer;
    private final @Nullable WeightAverage average;
    private final int variants;

    private final Map<String, Double> sums = new LinkedHashMap<>();
    private int sumCount;
    private double lastLoss = Double.NaN;
    private long lastProgress;
    private long lastCheckpoint;
    private long began;
    private long stepsHere;

    StageTraining(
            SeedTraining.Shared shared,
            long seed,
            Path folder,
            TrainableNetwork network,
            MetricsLog log,
            LoopSettings settings,
            String stage,
            int index) {
        this.shared = shared;
        this.seed = seed;
        this.folder = folder;
        this.network = network;
        this.log = log;
        this.settings = settings;
        this.stage = stage;
        this.index = index;
        int[] frames = shared.train().stream().mapToInt(DataItem::frames).toArray();
        this.order = new DataOrder(seed, index, frames, settings.batch(), settings.bucket());
        this.steps = settings.steps(order.batchesPerEpoch());
        this.rate = settings.rate(steps);
        this.variants = shared.recipe().variants(shared.config());
        Map<String, NDArray> trained = attachGradients();
        this.optimizer =
                new AdamOptimizer(shared.manager(), trained, network.undecayed(stage), settings);
        this.average =
                settings.average() > 0
                        ? new WeightAverage(shared.manager(), trained, settings.average())
                        : null;
    }

    private Map<String, NDArray> attachGradients() {
        Set<String> names = network.trainable(stage);
        Map<String, NDArray> trained = new LinkedHashMap<>();
        network.state()
                .forEach(
                        (name, array) -> {
                            boolean wanted = names.contains(name);
                            if (array.hasGradient() != wanted) {
                                array.setRequiresGradient(wanted);
                            }
                            if (wanted) {
                                trained.put(name, array);
                            }
                        });
        if (trained.size() != names.size()) {
            throw new IllegalStateException(
                    "the stage " + stage + " trains arrays that are not in the state: " + names);
        }
        return trained;
    }

    /**
     * Trains until the stage is over, and leaves the weights of the stage's choice in the network.
     *
     * @return the state at the end
     * @throws CancellationException when it was stopped, after a checkpoint
     */
    SeedState run(SeedState from, CancelToken cancel) throws StudioException {
        Torch.inferenceMode();
        SeedState state = from;
        if (!state.checkpoint().isEmpty()) {
            restore(state);
        }
        network.beginStage(stage);
        began = shared.clock().millis();
        lastCheckpoint = began;
        double secondsBefore = state.seconds();
        while (true) {
            long step = state.step();
            if (validationDue(state)) {
                try {
                    state = validate(state, cancel);
                } catch (CancellationException e) {
                    checkpoint(timed(state, secondsBefore));
                    throw e;
                }
                state = checkpoint(timed(state, secondsBefore));
            }
            if (step >= steps
                    || (settings.patience() > 0 && state.misses() >= settings.patience())) {
                break;
            }
            if (cancel.isCancelled()) {
                checkpoint(timed(state, secondsBefore));
                throw new CancellationException();
            }
            step(step);
            state = advanced(state);
            logAndReport(state);
            if (checkpointDue(state.step())) {
                state = checkpoint(timed(state, secondsBefore));
            }
        }
        chooseWeights(state);
        return timed(state, secondsBefore);
    }

    private boolean validationDue(SeedState state) {
        long step = state.step();
        return step > 0
                && state.validated() != step
                && (step % settings.validateEvery() == 0 || step >= steps);
    }

    private boolean checkpointDue(long step) {
        return step % settings.checkpointEvery() == 0
                || shared.clock().millis() - lastCheckpoint
                        >= settings.checkpointMinutes() * 60_000;
    }

    /** One step of the optimiser, from as many batches as are accumulated. */
    private void step(long step) throws StudioException {
        Torch.seed(Seeds.of(seed, Seeds.Use.ENGINE, index, step));
        Map<String, Double> values = new LinkedHashMap<>();
        String examples = "";
        // The scope is outside the collector, which makes tensors of its own when it opens.
        try (NDScope scope = new NDScope();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            scope.suppressNotUsedWarning();
            for (int part = 0; part < settings.accumulate(); part++) {
                TrainingBatch batch = batch(step, part);
                examples =
                        batch.examples().stream()
                                .map(EncodedExample::name)
                                .collect(Collectors.joining(", "));
                backward(collector, batch, step, part, values);
            }
        }
        double learningRate = rate.at(step);
        double norm = optimizer.step(step + 1, learningRate);
        lastLoss = values.getOrDefault("loss", Double.NaN);
        if (!Double.isFinite(norm) || !Double.isFinite(lastLoss)) {
            throw SeedTraining.diverged(stage, step + 1, examples);
        }
        if (average != null) {
            average.update(step + 1);
        }
        values.put("gradient-norm", norm);
        values.put("learning-rate", learningRate);
        values.forEach((name, value) -> sums.merge(name, value, Double::sum));
        sumCount++;
        stepsHere++;
    }

    private void backward(
            GradientCollector collector,
            TrainingBatch batch,
            long step,
            int part,
            Map<String, Double> values)
            throws StudioException {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            Random random = new Random(Seeds.of(seed, Seeds.Use.NETWORK, index, step, part));
            TrainingLoss loss = network.loss(batch, new TrainingStep(stage, step, steps, random));
            int parts = settings.accumulate();
            collector.backward(parts == 1 ? loss.total() : Nd.divide(loss.total(), parts));
            values.merge("loss", Nd.floats(loss.total())[0] / (double) parts, Double::sum);
            loss.parts()
                    .forEach(
                            (name, value) ->
                                    values.merge(
                                            "loss-" + name,
                                            Nd.floats(value)[0] / (double) parts,
                                            Double::sum));
        }
    }

    private TrainingBatch batch(long step, int part) throws StudioException {
        long number = step * settings.accumulate() + part;
        long epoch = order.epoch(number);
        List<EncodedExample> examples = new ArrayList<>();
        for (int item : order.batch(number)) {
            int variant =
                    variants == 1
                            ? 0
                            : new Random(Seeds.of(seed, Seeds.Use.VARIANT, epoch, item))
                                    .nextInt(variants);
            EncodedExample example = shared.store().get(shared.train().get(item), variant);
            int crop = settings.cropFrames();
            if (crop > 0 && example.frames() > crop) {
                Random random = new Random(Seeds.of(seed, Seeds.Use.CROP, index, number, item));
                example = example.crop(random.nextInt(example.frames() - crop + 1), crop);
            }
            examples.add(example);
        }
        return new TrainingBatch(examples, shared.manager());
    }

    private SeedState advanced(SeedState state) {
        return state.at(stage, state.step() + 1, sumCount, sums);
    }

    private SeedState timed(SeedState state, double secondsBefore) {
        return state.withSeconds(secondsBefore + (shared.clock().millis() - began) / 1000.0);
    }

    private void logAndReport(SeedState state) throws StudioException {
        long step = state.step();
        if (step % settings.logEvery() == 0 || step == steps) {
            Map<String, Double> means = new LinkedHashMap<>();
            sums.forEach((name, sum) -> means.put(name, sum / sumCount));
            log.add(stage, step, means);
            shared.listener().accept(new TrainingEvent.Metrics(seed, stage, step, means));
            sums.clear();
            sumCount = 0;
        }
        long now = shared.clock().millis();
        if (now - lastProgress >= PROGRESS_MILLIS || step == steps) {
            lastProgress = now;
            double perSecond = stepsHere * 1000.0 / Math.max(1, now - began);
            shared.listener()
                    .accept(
                            new TrainingEvent.Progress(
                                    seed,
                                    stage,
                                    step,
                                    steps,
                                    lastLoss,
                                    perSecond,
                                    (steps - step) / perSecond));
        }
    }

    private SeedState validate(SeedState state, CancelToken cancel) throws StudioException {
        if (average != null) {
            average.swap();
        }
        try {
            TrainingScore score;
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                score =
                        network.validate(
                                stage, shared.store().examples(shared.validation()), cancel);
            }
            long step = state.step();
            if (!Double.isFinite(score.score())) {
                throw SeedTraining.diverged(stage, step, "validation");
            }
            boolean better = state.best().isEmpty() || score.score() < state.best().get().score();
            Optional<SeedState.Best> best = state.best();
            if (better || !settings.keepBest()) {
                String file = String.format(Locale.ROOT, "best-%s-%08d.safetensors", stage, step);
                LiveArrays.write(
                        folder.resolve(file), SeedTraining.weights(network.state()), Map.of());
                best = Optional.of(new SeedState.Best(file, step, score.score(), score.parts()));
            }
            Map<String, Double> row = new LinkedHashMap<>();
            row.put("score", score.score());
            score.parts().forEach((name, value) -> row.put("score-" + name, value));
            log.add(stage, step, row);
            shared.listener()
                    .accept(
                            new TrainingEvent.Scored(
                                    seed, stage, step, score.score(), better, score.parts()));
            return state.withValidation(step, better ? 0 : state.misses() + 1, best);
        } finally {
            if (average != null) {
                average.swap();
            }
        }
    }

    /** Weights, moments and averages under the names of a checkpoint. */
    private Map<String, NDArray> arrays() {
        Map<String, NDArray> arrays = SeedTraining.weights(network.state());
        arrays.putAll(optimizer.state());
        if (average != null) {
            arrays.putAll(average.state());
        }
        return arrays;
    }

    static String checkpointName(String stage, long step) {
        return String.format(Locale.ROOT, "checkpoint-%s-%08d.safetensors", stage, step);
    }

    private SeedState checkpoint(SeedState state) throws StudioException {
        String file = checkpointName(stage, state.step());
        LiveArrays.write(folder.resolve(file), arrays(), Map.of());
        SeedState saved = state.at(stage, state.step(), sumCount, sums).withCheckpoint(file);
        saved.write(folder);
        removeStale(folder, saved);
        lastCheckpoint = shared.clock().millis();
        shared.listener().accept(new TrainingEvent.Saved(seed, stage, state.step()));
        return saved;
    }

    /** Removes checkpoints and best weights that the state does not name. */
    static void removeStale(Path folder, SeedState state) throws StudioException {
        String best = state.best().map(SeedState.Best::file).orElse("");
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, "{checkpoint,best}-*.safetensors")) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (!name.equals(state.checkpoint()) && !name.equals(best)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw FileErrors.writing(folder, e);
        }
    }

    private void restore(SeedState state) throws StudioException {
        Path file = folder.resolve(state.checkpoint());
        // The first checkpoint of a later stage holds weights alone.
        LiveArrays.read(file, state.step() == 0 ? SeedTraining.weights(network.state()) : arrays());
        if (state.step() == 0 && average != null) {
            average.restart();
        }
        sums.putAll(state.sums());
        sumCount = state.sumCount();
    }

    private void chooseWeights(SeedState state) throws StudioException {
        if (state.best().isPresent()) {
            LiveArrays.read(
                    folder.resolve(state.best().get().file()),
                    SeedTraining.weights(network.state()));
        }
    }

    @Override
    public void close() {
        optimizer.close();
        if (average != null) {
            average.close();
        }
    }
}
