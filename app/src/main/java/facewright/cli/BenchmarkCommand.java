package facewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.app.AppText;
import facewright.app.AppVersion;
import facewright.app.settings.StudioFolders;
import facewright.assets.demo.DemoClip;
import facewright.audio.AudioDecoder;
import facewright.audio.DecodedAudio;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationMethod;
import facewright.method.MethodContext;
import facewright.method.MethodRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the speed of animation, drawing and export on this computer. */
@Command(name = "benchmark", mixinStandardHelpOptions = true, sortOptions = false)
final class BenchmarkCommand implements Callable<Integer> {
    /** Parts that take minutes and gigabytes: only when they are named. */
    private static final List<String> ON_REQUEST = List.of("networks", "codetalker");

    private final PrintWriter out;
    private final ProgressLine progress;
    private final CancelToken cancel;

    @Option(names = "--rounds", paramLabel = "N", descriptionKey = "benchmark.rounds")
    private int rounds = 5;

    @Option(names = "--only", paramLabel = "PART", split = ",", descriptionKey = "benchmark.only")
    private List<String> only = List.of();

    @Option(names = "--seconds", paramLabel = "N", descriptionKey = "benchmark.seconds")
    private double seconds = 10;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /** A group of figures that are measured side by side. */
    private record Part(String id, String name, Measurement work) {}

    /** Takes the figures of a part. */
    @FunctionalInterface
    private interface Measurement {
        List<Benchmarks.Figure> run() throws StudioException;
    }

    BenchmarkCommand(PrintWriter out, ProgressLine progress, CancelToken cancel) {
        this.out = out;
        this.progress = progress;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws StudioException {
        if (rounds < 1) {
            throw new UsageException(AppText.of("cli.benchmark.bad-rounds", rounds));
        }
        if (!(seconds >= 1 && seconds <= 60)) {
            throw new UsageException(AppText.of("cli.benchmark.bad-seconds", seconds));
        }
        AnimationMethod method =
                MethodRegistry.discover()
                        .method("signal")
                        .orElseThrow(() -> new IllegalStateException("signal is missing"));
        MethodContext context = new MethodContext(StudioFolders.data());
        Path folder = null;
        try {
            folder = Files.createTempDirectory("facewright-benchmark");
            DecodedAudio recording =
                    AudioDecoder.decode(DemoClip.copyTo(folder), ProgressSink.NONE, cancel);
            Benchmarks benchmarks = new Benchmarks(recording, method, context, cancel);
            NetworkBenchmark network = new NetworkBenchmark(recording.speech(), context, cancel);
            List<Benchmarks.Figure> figures = new ArrayList<>();
            List<Part> parts = chosen(parts(benchmarks, network, folder));
            for (int i = 0; i < parts.size(); i++) {
                cancel.throwIfCancelled();
                progress.start(i + 1, parts.size(), parts.get(i).name());
                figures.addAll(parts.get(i).work().run());
            }
            progress.clear();
            print(figures);
            return 0;
        } catch (IOException e) {
            throw new StudioException(AppText.of("cli.benchmark.no-folder"), e);
        } finally {
            if (folder != null) {
                remove(folder);
            }
        }
    }

    private List<Part> parts(Benchmarks benchmarks, NetworkBenchmark network, Path folder) {
        return List.of(
                new Part(
                        AnimateCommand.DEFAULT_METHOD,
                        AppText.get("cli.benchmark.part-default"),
                        () -> network.run(rounds)),
                new Part(
                        "animation",
                        AppText.get("cli.benchmark.part-animation"),
                        () -> benchmarks.animation(rounds)),
                new Part(
                        "viewport",
                        AppText.get("cli.benchmark.part-viewport"),
                        () -> benchmarks.viewport(rounds)),
                new Part(
                        "renderer",
                        AppText.get("cli.benchmark.part-renderer"),
                        () -> benchmarks.renderer(rounds)),
                new Part(
                        "exports",
                        AppText.get("cli.benchmark.part-exports"),
                        () -> benchmarks.exports(folder, rounds)),
                new Part(
                        "metrics",
                        AppText.get("cli.benchmark.part-metrics"),
                        () -> MetricBenchmark.run(rounds)),
                new Part(
                        "networks",
                        AppText.get("cli.benchmark.part-networks"),
                        () ->
                                NetworkFigures.measure(
                                        seconds,
                                        rounds,
                                        List.of("wav2vec2", "faceformer"),
                                        cancel)),
                new Part(
                        "codetalker",
                        AppText.get("cli.benchmark.part-codetalker"),
                        () ->
                                NetworkFigures.measure(
                                        seconds, rounds, List.of("codetalker"), cancel)));
    }

    private List<Part> chosen(List<Part> parts) throws UsageException {
        if (only.isEmpty()) {
            return parts.stream().filter(part -> !ON_REQUEST.contains(part.id())).toList();
        }
        List<String> known = parts.stream().map(Part::id).toList();
        for (String id : only) {
            if (!known.contains(id)) {
                throw new UsageException(
                        AppText.of("cli.benchmark.no-part", id, String.join(", ", known)));
            }
        }
        return parts.stream().filter(part -> only.contains(part.id())).toList();
    }

    private void print(List<Benchmarks.Figure> figures) {
        if (json) {
            ObjectNode root = Json.object();
            root.put("application", AppVersion.current());
            root.put("java", System.getProperty("java.vm.version"));
            root.put("system", system());
            root.put("cores", Runtime.getRuntime().availableProcessors());
            root.put("rounds", rounds);
            ArrayNode list = root.putArray("figures");
            for (Benchmarks.Figure figure : figures) {
                ObjectNode node = list.addObject();
                node.put("id", figure.id());
                node.put("median", figure.value());
                node.put("best", figure.low());
                node.put("worst", figure.high());
                node.put("unit", figure.unit());
            }
            Json.print(out, root);
            return;
        }
        TextTable table =
                new TextTable(
                                AppText.get("cli.benchmark.measure"),
                                AppText.get("cli.benchmark.median"),
                                AppText.get("cli.benchmark.best"),
                                AppText.get("cli.benchmark.worst"),
                                "")
                        .alignRight(1, 2, 3);
        for (Benchmarks.Figure figure : figures) {
            table.row(
                    figure.name(),
                    shown(figure.value()),
                    shown(figure.low()),
                    shown(figure.high()),
                    figure.unit());
        }
        table.print(out);
        out.println();
        out.println(
                AppText.get(
                        "cli.benchmark.how",
                        rounds,
                        System.getProperty("java.vm.version"),
                        system(),
                        Runtime.getRuntime().availableProcessors()));
    }

    private static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    /** Three significant digits. */
    private static String shown(double value) {
        int digits = value <= 0 ? 0 : (int) Math.floor(Math.log10(value));
        return String.format(Locale.ROOT, "%." + Math.max(0, 2 - digits) + "f", value);
    }

    private static void remove(Path folder) throws StudioException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new StudioException(AppText.of("cli.benchmark.left-behind", folder), e);
        }
    }
}
