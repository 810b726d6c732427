package facewright.training.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import facewright.domain.StudioException;
import facewright.engine.Torch;
import facewright.job.CancelToken;
import facewright.nn.NetworkRequest;
import facewright.nn.TrainableNetwork;
import facewright.nn.TrainingConfig;
import facewright.nn.TrainingData;
import facewright.nn.TrainingProvenance;
import facewright.nn.TrainingRecipe;
import facewright.training.TrainingText;
import facewright.training.data.DataItem;
import facewright.training.run.SeedState.Status;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** The training of one seed through all stages, up to its bundle. For one thread. */
final class SeedTraining {
    /**
     * What all seeds of a run have in common.
     *
     * @param train examples to train on
     * @param validation examples to validate on
     * @param manager tensors of the run, on its device
     */
    record Shared(
            RunRecord run,
            TrainingRecipe recipe,
            TrainingConfig config,
            TrainingData data,
            List<DataItem> train,
            List<DataItem> validation,
            ExampleStore store,
            NDManager manager,
            Consumer<TrainingEvent> listener,
            Clock clock) {}

    private final Shared shared;
    private final long seed;
    private final Path folder;

    SeedTraining(Shared shared, long seed, Path folder) {
        this.shared = shared;
        this.seed = seed;
        this.folder = folder;
    }

    static Path folder(Path run, long seed) {
        return run.resolve("seed-" + seed);
    }

    static Path bundle(Path seedFolder) {
        return seedFolder.resolve("bundle");
    }

    /**
     * Trains from the last checkpoint, or from the start.
     *
     * @return the final state
     * @throws CancellationException when it was stopped; the state is then on disk
     */
    SeedState run(CancelToken cancel) throws StudioException {
        Optional<SeedState> found = SeedState.read(folder);
        if (found.isPresent() && found.get().status() == Status.DONE) {
            return found.get();
        }
        List<String> stages = shared.recipe().stages();
        SeedState state = found.orElseGet(() -> SeedState.start(seed, stages.get(0)));
        state = state.withStatus(Status.RUNNING, "");
        state.write(folder);
        try (TrainableNetwork network = openNetwork();
                MetricsLog log =
                        MetricsLog.open(
                                folder, stages, state.stage(), state.step(), shared.clock())) {
            for (int i = stages.indexOf(state.stage()); i < stages.size(); i++) {
                state = stage(network, log, i, state, cancel);
            }
            state.write(folder);
            return state;
        } catch (CancellationException e) {
            SeedState.read(folder).orElseThrow().withStatus(Status.STOPPED, "").write(folder);
            throw e;
        } catch (StudioException e) {
            SeedState.read(folder)
                    .orElseThrow()
                    .withStatus(Status.FAILED, String.valueOf(e.getMessage()))
                    .write(folder);
            throw e;
        }
    }

    private TrainableNetwork openNetwork() throws StudioException {
        Torch.seed(Seeds.of(seed, Seeds.Use.WEIGHTS));
        return shared.recipe()
                .open(
                        new NetworkRequest(
                                shared.config(),
                                shared.data(),
                                shared.store().examples(shared.train()),
                                shared.manager().getDevice()));
    }

    private SeedState stage(
            TrainableNetwork network,
            MetricsLog log,
            int index,
            SeedState state,
            CancelToken cancel)
            throws StudioException {
        String stage = shared.recipe().stages().get(index);
        LoopSettings settings =
                LoopSettings.of(shared.config(), LoopSettings.prefix(shared.recipe(), stage));
        SeedState ended;
        try (StageTraining training =
                new StageTraining(shared, seed, folder, network, log, settings, stage, index)) {
            ended = training.run(state, cancel);
        }
        Map<String, Long> steps = new LinkedHashMap<>(ended.stageSteps());
        steps.put(stage, ended.step());
        List<String> stages = shared.recipe().stages();
        if (index + 1 == stages.size()) {
            double score = ended.best().map(SeedState.Best::score).orElse(Double.NaN);
            network.writeBundle(bundle(folder), provenance(steps, score));
            shared.listener().accept(new TrainingEvent.SeedDone(seed, score));
            return ended.withStageSteps(steps).withStatus(Status.DONE, "");
        }
        // The next stage begins with these weights, and with nothing else of this stage.
        String next = stages.get(index + 1);
        String file = StageTraining.checkpointName(next, 0);
        LiveArrays.write(folder.resolve(file), weights(network.state()), Map.of());
        SeedState begun =
                ended.withStageSteps(steps)
                        .at(next, 0, 0, Map.of())
                        .withCheckpoint(file)
                        .withValidation(-1, 0, Optional.empty());
        begun.write(folder);
        StageTraining.removeStale(folder, begun);
        return begun;
    }

    /** The weights by the names that they have in a checkpoint. */
    static Map<String, NDArray> weights(Map<String, NDArray> state) {
        Map<String, NDArray> named = new LinkedHashMap<>();
        state.forEach((name, array) -> named.put("weights." + name, array));
        return named;
    }

    private TrainingProvenance provenance(Map<String, Long> steps, double score) {
        return new TrainingProvenance(
                shared.run().id(),
                shared.recipe().id(),
                shared.config().texts(),
                shared.data(),
                seed,
                steps,
                score,
                shared.recipe().scoreName(),
                shared.run().versions().getOrDefault("facewright", ""),
                shared.run().startedAt());
    }

    /** The failure of a step whose numbers exploded. */
    static StudioException diverged(String stage, long step, String examples) {
        return new StudioException(
                TrainingText.of("training.diverged", stage, Long.toString(step), examples));
    }
}
