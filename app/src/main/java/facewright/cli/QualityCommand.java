package facewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.app.AppText;
import facewright.domain.StudioException;
import facewright.io.corpus.CorpusSplit;
import facewright.io.corpus.CorpusUtterance;
import facewright.io.corpus.SynthVoca;
import facewright.io.corpus.UtteranceKind;
import facewright.io.files.AtomicFiles;
import facewright.job.CancelToken;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures methods on the held-out recordings of a corpus, beside two simple ways. */
@Command(name = "quality", mixinStandardHelpOptions = true, sortOptions = false)
final class QualityCommand implements Callable<Integer> {
    /** The method that every other one is measured beside. */
    private static final String SIMPLE = "signal";

    private final PrintWriter out;
    private final ProgressLine progress;
    private final CancelToken cancel;

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            required = true,
            descriptionKey = "quality.corpus")
    private Path corpusFolder = Path.of("");

    @Option(
            names = "--method",
            paramLabel = "ID",
            split = ",",
            splitSynopsisLabel = ",",
            descriptionKey = "quality.method")
    private List<String> methods = new ArrayList<>();

    @Option(names = "--bundle", paramLabel = "[NAME=]DIR", descriptionKey = "quality.bundle")
    private List<String> bundles = new ArrayList<>();

    @Option(
            names = "--without",
            paramLabel = "ENGINE=[NAME=]DIR",
            descriptionKey = "quality.without")
    private List<String> without = new ArrayList<>();

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
        QualityMeasure measure =
                new QualityMeasure(
                        corpus, lips, lips.meanWeights(corpus, training(corpus)), progress, cancel);
        List<Contender> asked = asked();
        ArrayNode sets = Json.array();
        try {
            List<CorpusUtterance> changed = new ArrayList<>();
            for (String engine : engines(corpus)) {
                List<CorpusUtterance> known = spread(known(corpus, engine));
                if (!known.isEmpty()) {
                    sets.add(measure.set("known", engine, known, asked));
                }
                changed.addAll(known.subList(0, Math.min(known.size(), limit / 6 + 1)));
            }
            if (sets.size() > 1) {
                sets.add(QualityMeasure.pooled(sets, AppText.get("cli.quality.all")));
            }
            for (Map.Entry<String, List<Contender>> left : leftOut(asked).entrySet()) {
                List<CorpusUtterance> heldOut =
                        spread(speech(corpus.manifest().heldOut(left.getKey())));
                if (!heldOut.isEmpty()) {
                    sets.add(measure.set("unknown", left.getKey(), heldOut, left.getValue()));
                }
            }
            ObjectNode report = Json.object();
            report.put("corpus", corpus.manifest().profile());
            report.put("corpusSeed", corpus.manifest().seed());
            report.put("lipVertices", lips.vertexCount());
            report.set("sets", sets);
            ObjectNode invariance = report.putObject("invariance");
            for (Contender contender : asked) {
                if (!contender.method().readsPhones()) {
                    invariance.set(contender.name(), measure.invariance(changed, contender));
                }
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

    /** The simple method, those that were named, and the bundles. */
    private List<Contender> asked() throws StudioException {
        List<String> ids = new ArrayList<>(methods);
        if (ids.isEmpty() && bundles.isEmpty()) {
            ids.add(AnimateCommand.DEFAULT_METHOD);
        }
        ids.remove(SIMPLE);
        ids.add(0, SIMPLE);
        List<Contender> asked = new ArrayList<>();
        for (String id : ids) {
            asked.add(Contender.shipped(id));
        }
        for (String bundle : bundles) {
            asked.add(Contender.bundle(bundle));
        }
        return asked;
    }

    /** By engine: what was trained without it, and methods that learn nothing. */
    private Map<String, List<Contender>> leftOut(List<Contender> asked) throws StudioException {
        Map<String, List<Contender>> byEngine = new LinkedHashMap<>();
        for (String text : without) {
            int end = text.indexOf('=');
            if (end < 1) {
                throw new UsageException(AppText.of("cli.quality.without-form", text));
            }
            byEngine.computeIfAbsent(
                            text.substring(0, end),
                            engine ->
                                    new ArrayList<>(
                                            asked.stream().filter(c -> !c.learns()).toList()))
                    .add(Contender.bundle(text.substring(end + 1)));
        }
        return byEngine;
    }

    private static List<String> engines(SynthVoca corpus) {
        return corpus.manifest().engines().stream().map(engine -> engine.id()).toList();
    }

    private static List<CorpusUtterance> known(SynthVoca corpus, String engine) {
        return speech(corpus.manifest().utterances(CorpusSplit.TEST)).stream()
                .filter(CorpusUtterance::isOriginal)
                .filter(u -> u.engine().equals(engine))
                .toList();
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
                                AppText.get("cli.quality.method"),
                                AppText.get("cli.quality.error"),
                                AppText.get("cli.quality.share"),
                                AppText.get("cli.quality.bilabials"),
                                AppText.get("cli.quality.closures"),
                                AppText.get("cli.quality.closures-tight"))
                        .alignRight(2, 4, 5, 6, 7, 8);
        for (JsonNode set : report.path("sets")) {
            for (JsonNode result : set.path("methods")) {
                table.row(
                        AppText.get(
                                set.path("set").asText().equals("known")
                                        ? "cli.quality.known"
                                        : "cli.quality.unknown"),
                        set.path("engine").asText(),
                        set.path("recordings").asText(),
                        result.path("method").asText(),
                        number(result.path("lve").asDouble()),
                        percent(result.path("shareOfMeanPose").asDouble()),
                        set.path("closures").asText(),
                        percent(result.path("closureRecall").asDouble()),
                        percent(result.path("closureRecallTight").asDouble()));
            }
        }
        table.print(out);
        out.println();
        out.println(AppText.get("cli.quality.definition", report.path("lipVertices").asInt()));
        out.println();
        for (Map.Entry<String, JsonNode> method : report.path("invariance").properties()) {
            for (Map.Entry<String, JsonNode> change : method.getValue().properties()) {
                out.println(
                        AppText.get(
                                "cli.quality.invariance",
                                method.getKey(),
                                change.getKey(),
                                number(change.getValue().path("moved").asDouble()),
                                number(change.getValue().path("errorChange").asDouble())));
            }
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.0f %%", 100 * value);
    }
}
