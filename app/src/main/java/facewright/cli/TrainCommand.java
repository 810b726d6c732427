package facewright.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import facewright.app.AppText;
import facewright.app.AppVersion;
import facewright.domain.StudioException;
import facewright.engine.TorchDevice;
import facewright.io.files.FileErrors;
import facewright.job.CancelToken;
import facewright.nn.TrainingOption;
import facewright.training.run.TrainingEvent;
import facewright.training.run.TrainingProcess;
import facewright.training.run.TrainingRequest;
import facewright.training.run.TrainingRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the network of a method, in a process of its own. */
@Command(name = "train", mixinStandardHelpOptions = true, sortOptions = false)
final class TrainCommand implements Callable<Integer> {
    private static final String MAIN_CLASS = "facewright.app.Launcher";

    private final PrintWriter out;
    private final ProgressLine progress;
    private final CancelToken cancel;

    @Option(names = "--method", paramLabel = "ID", descriptionKey = "train.method")
    private String method = "";

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "train.data")
    private @Nullable Path data;

    @Option(names = "--run", paramLabel = "DIR", descriptionKey = "train.run")
    private @Nullable Path run;

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "train.config")
    private @Nullable Path config;

    @Option(names = "--set", paramLabel = "KEY=VALUE", descriptionKey = "train.set")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--seeds", paramLabel = "N", split = ",", descriptionKey = "train.seeds")
    private List<Long> seeds = List.of();

    @Option(names = "--device", paramLabel = "DEVICE", descriptionKey = "train.device")
    private String device = "cpu";

    @Option(names = "--resume", descriptionKey = "train.resume")
    private boolean resume;

    @Option(names = "--cache", paramLabel = "DIR", descriptionKey = "train.cache")
    private @Nullable Path cache;

    @Option(names = "--options", descriptionKey = "train.options")
    private boolean listOptions;

    TrainCommand(PrintWriter out, ProgressLine progress, CancelToken cancel) {
        this.out = out;
        this.progress = progress;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws StudioException, InterruptedException {
        if (listOptions) {
            printOptions();
            return 0;
        }
        if (run == null || (!resume && (data == null || method.isEmpty()))) {
            throw new UsageException(AppText.of("cli.train.missing"));
        }
        TrainingRequest request =
                new TrainingRequest(
                        method,
                        Optional.ofNullable(data),
                        run,
                        chosen(),
                        seeds.isEmpty() && !resume ? List.of(0L) : seeds,
                        device(),
                        resume,
                        Optional.ofNullable(cache),
                        AppVersion.current());
        if (!method.isEmpty()) {
            // Mistakes are told here already, before a process starts.
            TrainingRun.check(request);
        }
        TrainingProcess process =
                TrainingProcess.start(
                        TrainingProcess.command(MAIN_CLASS, TrainWorkerCommand.NAME), request);
        progress.start(1, 1, String.valueOf(run.getFileName()));
        TrainingEvent end =
                process.follow(
                        event -> {
                            if (cancel.isCancelled()) {
                                process.stop();
                            } else {
                                show(event);
                            }
                        });
        progress.clear();
        if (end instanceof TrainingEvent.Stopped) {
            throw new CancellationException();
        }
        if (end instanceof TrainingEvent.Failed failed) {
            throw new StudioException(AppText.of("cli.train.failed", failed.message()));
        }
        return 0;
    }

    private TorchDevice device() {
        try {
            return TorchDevice.parse(device);
        } catch (IllegalArgumentException e) {
            throw new UsageException(AppText.of("cli.train.bad-device", device));
        }
    }

    /** The file's settings, overridden by those of the command line. */
    private Map<String, String> chosen() throws StudioException {
        Map<String, String> all = new LinkedHashMap<>();
        if (config != null) {
            try {
                JsonNode root = new ObjectMapper().readTree(Files.readString(config));
                if (!root.isObject()) {
                    throw new StudioException(
                            AppText.of("cli.train.bad-config", config.toString()));
                }
                flatten("", root, all);
            } catch (JsonProcessingException e) {
                throw new StudioException(AppText.of("cli.train.bad-config", config.toString()), e);
            } catch (IOException e) {
                throw FileErrors.reading(config, e);
            }
        }
        all.putAll(settings);
        return all;
    }

    /** Objects inside objects stand for the dots of a key. */
    private static void flatten(String prefix, JsonNode node, Map<String, String> into) {
        node.properties()
                .forEach(
                        entry -> {
                            String key = prefix + entry.getKey();
                            if (entry.getValue().isObject()) {
                                flatten(key + ".", entry.getValue(), into);
                            } else {
                                into.put(key, entry.getValue().asText());
                            }
                        });
    }

    private void printOptions() throws StudioException {
        if (method.isEmpty()) {
            throw new UsageException(AppText.of("cli.train.missing-method"));
        }
        TextTable table =
                new TextTable(
                        AppText.get("cli.train.key"),
                        AppText.get("cli.train.default"),
                        AppText.get("cli.train.allowed"),
                        AppText.get("cli.train.meaning"));
        for (TrainingOption option : TrainingRun.options(TrainingRun.recipe(method))) {
            table.row(option.key(), option.defaultText(), option.allowed(), option.help().text());
        }
        table.print(out);
    }

    private void show(TrainingEvent event) {
        if (event instanceof TrainingEvent.Preparing preparing) {
            progress.report(preparing.fraction(), AppText.get("cli.train.preparing"));
        } else if (event instanceof TrainingEvent.Progress at) {
            progress.report(
                    (double) at.step() / at.steps(),
                    String.format(
                            Locale.ROOT,
                            "%s %d/%d  loss %.5g  %.1f/s  %s",
                            at.stage(),
                            at.step(),
                            at.steps(),
                            at.loss(),
                            at.stepsPerSecond(),
                            clock(at.secondsLeft())));
        } else if (event instanceof TrainingEvent.Scored scored) {
            say(
                    AppText.get(
                            scored.best() ? "cli.train.best" : "cli.train.scored",
                            scored.seed(),
                            scored.stage(),
                            Long.toString(scored.step()),
                            number(scored.score()),
                            parts(scored.parts())));
        } else if (event instanceof TrainingEvent.SeedDone done) {
            say(AppText.get("cli.train.seed-done", done.seed(), number(done.score())));
        } else if (event instanceof TrainingEvent.Done done) {
            say(
                    AppText.get(
                            "cli.train.done",
                            number(done.mean()),
                            number(done.deviation()),
                            number(done.bestScore()),
                            done.bestSeed(),
                            done.bundle()));
        }
    }

    private void say(String text) {
        progress.clear();
        out.println(text);
        out.flush();
    }

    private static String parts(Map<String, Double> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(
                (name, value) -> text.append("  ").append(name).append(' ').append(number(value)));
        return text.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5g", value);
    }

    private static String clock(double seconds) {
        long whole = Double.isFinite(seconds) ? Math.round(seconds) : 0;
        return String.format(
                Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
