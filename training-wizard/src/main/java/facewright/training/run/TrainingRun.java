package facewright.training.run;

import ai.djl.ndarray.NDManager;
import facewright.domain.StudioException;
import facewright.domain.UserText;
import facewright.engine.Torch;
import facewright.io.files.FileErrors;
import facewright.io.files.StagedFiles;
import facewright.job.CancelToken;
import facewright.nn.ExampleEncoder;
import facewright.nn.TrainingConfig;
import facewright.nn.TrainingData;
import facewright.nn.TrainingOption;
import facewright.nn.TrainingRecipe;
import facewright.training.TrainingText;
import facewright.training.data.DataGap;
import facewright.training.data.DataItem;
import facewright.training.data.DataSet;
import facewright.training.data.Split;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A training from its data to the bundle of its best seed, in this process. Fills a run folder,
 * which is described in docs/file-formats.md. One at a time per process.
 */
public final class TrainingRun {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingRun.class);

    private final TrainingRequest request;
    private final DataOpener opener;
    private final Consumer<TrainingEvent> listener;
    private final Clock clock;

    /** Opens the data set of a folder. */
    @FunctionalInterface
    public interface DataOpener {
        DataSet open(Path folder) throws StudioException;
    }

    /**
     * @param listener told on the thread that calls {@link #run}
     */
    public TrainingRun(
            TrainingRequest request,
            DataOpener opener,
            Consumer<TrainingEvent> listener,
            Clock clock) {
        this.request = request;
        this.opener = opener;
        this.listener = listener;
        this.clock = clock;
    }

    /** All options that a run of this recipe has, with the recipe's defaults. */
    public static List<TrainingOption> options(TrainingRecipe recipe) {
        return LoopSettings.options(recipe);
    }

    /**
     * The recipe of an id.
     *
     * @throws StudioException when there is none, naming those there are
     */
    public static TrainingRecipe recipe(String id) throws StudioException {
        List<TrainingRecipe> all = TrainingRecipe.all();
        return all.stream()
                .filter(recipe -> recipe.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new StudioException(
                                        TrainingText.of(
                                                "training.unknown-recipe",
                                                id,
                                                all.stream()
                                                        .map(TrainingRecipe::id)
                                                        .collect(Collectors.joining(", ")))));
    }

    /**
     * Finds mistakes of a request for a new run that need no data.
     *
     * @throws StudioException when the recipe or a setting is unknown, or a value does not fit
     */
    public static void check(TrainingRequest request) throws StudioException {
        TrainingConfig.of(options(recipe(request.recipe())), request.settings());
    }

    /**
     * Trains. Ends with a {@link TrainingEvent.Done}, or with an exception.
     *
     * @throws StudioException when the request makes no sense, data are missing, or the training
     *     fails; a checkpoint then stays
     * @throws CancellationException after a checkpoint, when {@code cancel} was called
     */
    public void run(CancelToken cancel) throws StudioException {
        prepareFolder();
        RunLock lock = RunLock.take(request.run());
        try (lock) {
            boolean known = RunRecord.exists(request.run());
            Optional<RunRecord> earlier =
                    known ? Optional.of(RunRecord.read(request.run())) : Optional.empty();
            if (earlier.isPresent()) {
                checkSame(earlier.get());
            }
            TrainingRecipe recipe = recipe(earlier.map(RunRecord::recipe).orElse(request.recipe()));
            TrainingConfig config =
                    TrainingConfig.of(
                            options(recipe),
                            earlier.map(RunRecord::config).orElse(request.settings()));
            Path dataFolder =
                    request.data().orElseGet(() -> Path.of(earlier.orElseThrow().dataPath()));
            Torch.start();
            try (DataSet data = opener.open(dataFolder);
                    NDManager manager = Torch.newManager(request.device())) {
                run(data, dataFolder, earlier, recipe, config, manager, cancel);
            }
        }
    }

    private void prepareFolder() throws StudioException {
        Path run = request.run();
        if (RunRecord.exists(run) && !request.resume()) {
            throw new StudioException(TrainingText.of("training.run-exists", run.toString()));
        }
        if (!RunRecord.exists(run)) {
            if (request.resume()) {
                throw new StudioException(TrainingText.of("training.no-run", run.toString()));
            }
            if (Files.exists(run) && !isEmpty(run)) {
                throw new StudioException(
                        TrainingText.of("training.run-not-empty", run.toString()));
            }
        }
        try {
            Files.createDirectories(run);
        } catch (IOException e) {
            throw FileErrors.writing(run, e);
        }
    }

    private static boolean isEmpty(Path folder) throws StudioException {
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(
                        folder,
                        p ->
                                !Set.of(RunLock.FILE, TrainingProcess.LOG_FILE)
                                        .contains(String.valueOf(p.getFileName())))) {
            return !entries.iterator().hasNext();
        } catch (IOException e) {
            throw FileErrors.reading(folder, e);
        }
    }

    /** A resumed run goes on as it began; what was asked for again must not say otherwise. */
    private void checkSame(RunRecord earlier) throws StudioException {
        List<String> others = new ArrayList<>();
        if (!request.recipe().isEmpty() && !request.recipe().equals(earlier.recipe())) {
            others.add("--method");
        }
        if (!request.seeds().isEmpty() && !request.seeds().equals(earlier.seeds())) {
            others.add("--seeds");
        }
        TrainingConfig wanted =
                TrainingConfig.of(options(recipe(earlier.recipe())), request.settings());
        request.settings().keySet().stream()
                .filter(key -> !wanted.text(key).equals(earlier.config().get(key)))
                .sorted()
                .forEach(others::add);
        if (!others.isEmpty()) {
            throw new StudioException(
                    TrainingText.of(
                            "training.run-other",
                            request.run().toString(),
                            String.join(", ", others)));
        }
    }

    private void run(
            DataSet data,
            Path dataFolder,
            Optional<RunRecord> earlier,
            TrainingRecipe recipe,
            TrainingConfig config,
            NDManager manager,
            CancelToken cancel)
            throws StudioException {
        TrainingData facts = data.facts();
        Optional<UserText> refusal = recipe.refuses(config, facts);
        if (refusal.isPresent()) {
            throw new StudioException(refusal.get());
        }
        for (DataGap gap : data.gaps()) {
            if (gap.kind() == DataGap.Kind.UNREADABLE) {
                throw new StudioException(
                        TrainingText.of(
                                "data.damaged", dataFolder.toString(), gap.name(), gap.detail()));
            }
        }
        DataChoice choice = DataChoice.of(config);
        List<DataItem> train = choice.apply(data.items(Split.TRAIN));
        List<DataItem> validation = choice.apply(data.items(Split.VALIDATION));
        if (train.isEmpty() || validation.isEmpty()) {
            throw new StudioException(
                    TrainingText.of(
                            train.isEmpty() ? "training.no-examples" : "training.no-validation",
                            dataFolder.toString()));
        }
        if (earlier.isPresent() && !earlier.get().dataHash().equals(facts.contentHash())) {
            throw new StudioException(
                    TrainingText.of("training.data-changed", dataFolder.toString()));
        }
        RunRecord record =
                earlier.orElseGet(
                        () ->
                                record(
                                        recipe,
                                        config,
                                        facts,
                                        dataFolder,
                                        Map.of(
                                                "train", train.size(),
                                                "validation", validation.size())));
        if (earlier.isEmpty()) {
            record.write(request.run());
        }
        LOG.info(
                "training {} on {} of {} examples, seeds {}",
                recipe.id(),
                train.size(),
                facts.name(),
                record.seeds());
        listener.accept(
                new TrainingEvent.Started(
                        record.id(), recipe.id(), record.seeds(), train.size(), validation.size()));
        try (ExampleEncoder encoder = recipe.openEncoder(config, facts, manager.getDevice())) {
            ExampleStore store =
                    new ExampleStore(
                            data,
                            encoder,
                            cacheFolder(recipe, config, facts),
                            (long) config.integer("data.memory-mb") << 20);
            prepare(store, Stream.concat(train.stream(), validation.stream()).toList(), cancel);
            SeedTraining.Shared shared =
                    new SeedTraining.Shared(
                            record,
                            recipe,
                            config,
                            facts,
                            train,
                            validation,
                            store,
                            manager,
                            listener,
                            clock);
            List<SeedState> results = new ArrayList<>();
            for (long seed : record.seeds()) {
                Path folder = SeedTraining.folder(request.run(), seed);
                results.add(new SeedTraining(shared, seed, folder).run(cancel));
            }
            finish(results);
        }
    }

    private void prepare(ExampleStore store, List<DataItem> items, CancelToken cancel)
            throws StudioException {
        // The encoder may be a network.
        Torch.inferenceMode();
        for (int i = 0; i < items.size(); i++) {
            cancel.throwIfCancelled();
            store.prepare(items.get(i));
            if (i % 16 == 0 || i == items.size() - 1) {
                listener.accept(new TrainingEvent.Preparing((i + 1.0) / items.size()));
            }
        }
    }

    /** Encoded examples depend on the data and on the settings of the encoder, and on no others. */
    private Path cacheFolder(TrainingRecipe recipe, TrainingConfig config, TrainingData facts) {
        StringBuilder key = new StringBuilder();
        key.append(recipe.id()).append('\n').append(recipe.encodingVersion()).append('\n');
        key.append(facts.id()).append('\n').append(facts.contentHash()).append('\n');
        recipe.encodingKeys().stream()
                .sorted()
                .forEach(k -> key.append(k).append('=').append(config.text(k)).append('\n'));
        return request.cache()
                .orElse(request.run().resolve("cache"))
                .resolve(ExampleStore.hash(key.toString()).substring(0, 16));
    }

    private RunRecord record(
            TrainingRecipe recipe,
            TrainingConfig config,
            TrainingData facts,
            Path dataFolder,
            Map<String, Integer> counts) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("facewright", request.applicationVersion());
        versions.put("java", System.getProperty("java.version", ""));
        versions.put("libtorch", Torch.VERSION);
        versions.put(
                "system",
                System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        String started = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return new RunRecord(
                request.run().toAbsolutePath().getFileName() + "-" + started,
                recipe.id(),
                dataFolder.toAbsolutePath().normalize().toString(),
                facts.name(),
                facts.licence(),
                facts.contentHash(),
                counts,
                config.texts(),
                request.seeds(),
                request.device().toString(),
                versions,
                started);
    }

    private void finish(List<SeedState> results) throws StudioException {
        RunSummary summary = RunSummary.of(results);
        Path best = SeedTraining.folder(request.run(), summary.bestSeed());
        Path bundle = request.run().resolve("bundle");
        try (StagedFiles staged = new StagedFiles();
                Stream<Path> files = Files.list(SeedTraining.bundle(best))) {
            Path temporary = staged.folder(bundle);
            for (Path file : files.toList()) {
                Files.copy(file, temporary.resolve(String.valueOf(file.getFileName())));
            }
            staged.commit();
        } catch (IOException e) {
            throw FileErrors.writing(bundle, e);
        }
        summary.write(request.run());
        listener.accept(
                new TrainingEvent.Done(
                        summary.mean(),
                        summary.deviation(),
                        summary.bestSeed(),
                        summary.bestScore(),
                        bundle.toString()));
    }
}
