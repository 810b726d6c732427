package facewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.app.AppText;
import facewright.app.settings.StudioFolders;
import facewright.domain.StudioException;
import facewright.io.corpus.CorpusSplit;
import facewright.io.corpus.CorpusUtterance;
import facewright.io.corpus.SynthVoca;
import facewright.io.corpus.UtteranceKind;
import facewright.io.files.AtomicFiles;
import facewright.job.CancelToken;
import facewright.method.MethodContext;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures a method on the held-out recordings of a corpus, beside two simple ways. */
@Command(name = "quality", mixinStandardHelpOptions = true, sortOptions = false)
final class QualityCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final ProgressLine progress;
    private final CancelToken cancel;

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            required = true,
            descriptionKey = "quality.corpus")
    private Path corpusFolder = Path.of("");

    @Option(names = "--method", paramLabel = "ID", descriptionKey = "quality.method")
    private String methodId = AnimateCommand.DEFAULT_METHOD;

    @Option(names = "--bundle", paramLabel = "DIR", descriptionKey = "quality.bundle")
    private @Nullable Path bundle;

    @Option(names = "--without", paramLabel = "ENGINE=DIR", descriptionKey = "quality.without")
    private Map<String, Path> without = new LinkedHashMap<>();

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "quality.limit")
    private int limit = 60;

    @Option(names = "--json", paramLabel = "FILE", descriptionKey = "quality.json")
    private @Nullable Path json;

    QualityCommand(PrintWriter out, ProgressLine progress, CancelToken cancel) {
        this.out = out;
        this.progress = progress;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws StudioException {
        SynthVoca corpus = SynthVoca.open(corpusFolder);
        LipMeasure lips = LipMeasure.ofBuiltInHead();
        float[] mean = lips.meanWeights(corpus, training(corpus));
        ArrayNode rows = Json.array();
        try {
            List<CorpusUtterance> invariant = new ArrayList<>();
            for (String engine : engines(corpus)) {
                List<CorpusUtterance> known =
                        spread(
                                speech(corpus.manifest().utterances(CorpusSplit.TEST)).stream()
                                        .filter(CorpusUtterance::isOriginal)
                                        .filter(u -> u.engine().equals(engine))
                                        .toList());
                measure(
                        rows,
                        corpus,
                        lips,
                        mean,
                        "known",
                        engine,
                        Optional.ofNullable(bundle),
                        known);
                invariant.addAll(known.subList(0, Math.min(known.size(), limit / 6 + 1)));
            }
            addPooled(rows);
            for (Map.Entry<String, Path> left : without.entrySet()) {
                List<CorpusUtterance> heldOut =
                        spread(speech(corpus.manifest().heldOut(left.getKey())));
                measure(
                        rows,
                        corpus,
                        lips,
                        mean,
                        "unknown",
                        left.getKey(),
                        Optional.of(left.getValue()),
                        heldOut);
            }
            ObjectNode report = Json.object();
            report.put("method", methodId);
            report.put("corpus", corpus.manifest().profile());
            report.put("corpusSeed", corpus.manifest().seed());
            report.put("lipVertices", lips.vertexCount());
            report.set("sets", rows);
            try (QualityRun run = QualityRun.open(methodId, context(Optional.ofNullable(bundle)))) {
                report.set("invariance", run.invariance(corpus, invariant, lips, progress, cancel));
            }
            progress.clear();
            print(report);
            if (json != null) {
                AtomicFiles.writeText(json, Json.text(report) + "\n");
            }
        } finally {
            progress.clear();
        }
        return 0;
    }

    private void measure(
            ArrayNode rows,
            SynthVoca corpus,
            LipMeasure lips,
            float[] mean,
            String kind,
            String engine,
            Optional<Path> weights,
            List<CorpusUtterance> utterances)
            throws StudioException {
        if (utterances.isEmpty()) {
            return;
        }
        ObjectNode row = rows.addObject();
        row.put("set", kind);
        row.put("engine", engine);
        try (QualityRun run = QualityRun.open(methodId, context(weights));
                QualityRun signal = QualityRun.open("signal", context(Optional.empty()))) {
            QualityRun.measure(row, corpus, utterances, lips, mean, run, signal, progress, cancel);
        }
    }

    /** A row over all recordings and closures so far. */
    private static void addPooled(ArrayNode rows) {
        if (rows.size() < 2) {
            return;
        }
        ObjectNode all = Json.object();
        all.put("set", "known");
        all.put("engine", AppText.get("cli.quality.all"));
        all.put("recordings", (int) sum(rows, "recordings", ""));
        all.put("closures", (int) sum(rows, "closures", ""));
        for (String error : List.of("meanPoseLve", "signalLve", "lve")) {
            all.put(error, sum(rows, error, "recordings") / sum(rows, "recordings", ""));
        }
        all.put("shareOfMeanPose", all.path("lve").asDouble() / all.path("meanPoseLve").asDouble());
        for (String recall :
                List.of("signalClosureRecall", "closureRecall", "closureRecallTight")) {
            all.put(recall, sum(rows, recall, "closures") / sum(rows, "closures", ""));
        }
        rows.add(all);
    }

    private static double sum(ArrayNode rows, String key, String weight) {
        double sum = 0;
        for (JsonNode row : rows) {
            sum += row.path(key).asDouble() * (weight.isEmpty() ? 1 : row.path(weight).asDouble());
        }
        return sum;
    }

    private static MethodContext context(Optional<Path> weights) {
        return new MethodContext(StudioFolders.data(), weights);
    }

    private static List<String> engines(SynthVoca corpus) {
        return corpus.manifest().engines().stream().map(engine -> engine.id()).toList();
    }

    private static List<CorpusUtterance> speech(List<CorpusUtterance> utterances) {
        return utterances.stream().filter(u -> u.kind() == UtteranceKind.SPEECH).toList();
    }

    private static List<CorpusUtterance> training(SynthVoca corpus) {
        return speech(corpus.manifest().utterances(CorpusSplit.TRAIN)).stream()
                .filter(CorpusUtterance::isOriginal)
                .toList();
    }

    /** At most the limit, evenly over the list. */
    private List<CorpusUtterance> spread(List<CorpusUtterance> all) {
        List<CorpusUtterance> chosen = new ArrayList<>();
        int count = Math.min(all.size(), limit);
        for (int i = 0; i < count; i++) {
            chosen.add(all.get((int) ((long) i * all.size() / count)));
        }
        return chosen;
    }

    private void print(ObjectNode report) {
        TextTable table =
                new TextTable(
                                AppText.get("cli.quality.set"),
                                AppText.get("cli.quality.engine"),
                                AppText.get("cli.quality.recordings"),
                                AppText.get("cli.quality.mean-pose"),
                                AppText.get("cli.quality.signal"),
                                methodId,
                                AppText.get("cli.quality.share"),
                                AppText.get("cli.quality.closures-signal"),
                                AppText.get("cli.quality.closures"),
                                AppText.get("cli.quality.closures-tight"))
                        .alignRight(2, 3, 4, 5, 6, 7, 8, 9);
        report.path("sets")
                .forEach(
                        row ->
                                table.row(
                                        AppText.get(
                                                row.path("set").asText().equals("known")
                                                        ? "cli.quality.known"
                                                        : "cli.quality.unknown"),
                                        row.path("engine").asText(),
                                        row.path("recordings").asText(),
                                        number(row.path("meanPoseLve").asDouble()),
                                        number(row.path("signalLve").asDouble()),
                                        number(row.path("lve").asDouble()),
                                        percent(row.path("shareOfMeanPose").asDouble()),
                                        percent(row.path("signalClosureRecall").asDouble()),
                                        percent(row.path("closureRecall").asDouble()),
                                        percent(row.path("closureRecallTight").asDouble())));
        table.print(out);
        out.println();
        out.println(AppText.get("cli.quality.definition", report.path("lipVertices").asInt()));
        out.println();
        report.path("invariance")
                .properties()
                .forEach(
                        entry ->
                                out.println(
                                        AppText.get(
                                                "cli.quality.invariance",
                                                entry.getKey(),
                                                number(entry.getValue().asDouble()))));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.0f %%", 100 * value);
    }
}
