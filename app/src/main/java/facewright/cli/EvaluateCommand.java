package facewright.cli;

import facewright.app.AppText;
import facewright.assets.head.BuiltInHead;
import facewright.domain.FrameRate;
import facewright.domain.StudioException;
import facewright.domain.UserText;
import facewright.io.files.AtomicFiles;
import facewright.io.npy.NpyArray;
import facewright.job.CancelToken;
import facewright.metrics.Evaluation;
import facewright.metrics.LengthUnit;
import facewright.metrics.LipVertexError;
import facewright.metrics.MetricDefinition;
import facewright.metrics.PairMetric;
import facewright.metrics.SequencePair;
import facewright.metrics.VertexFrames;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares predicted with recorded motion: numbers per sequence and overall, with definitions. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final ProgressLine progress;
    private final CancelToken cancel;

    @Option(
            names = "--truth",
            paramLabel = "PATH",
            required = true,
            descriptionKey = "evaluate.truth")
    private Path truth = Path.of("");

    @Option(
            names = "--prediction",
            paramLabel = "PATH",
            required = true,
            descriptionKey = "evaluate.prediction")
    private Path prediction = Path.of("");

    @Option(
            names = "--lips",
            paramLabel = "NAME|FILE",
            required = true,
            descriptionKey = "evaluate.lips")
    private String lips = "";

    @Option(
            names = "--upper-face",
            paramLabel = "NAME|FILE",
            descriptionKey = "evaluate.upper-face")
    private @Nullable String upperFace;

    @Option(names = "--template", paramLabel = "FILE|DIR", descriptionKey = "evaluate.template")
    private @Nullable Path template;

    @Option(names = "--preset", paramLabel = "PRESET", descriptionKey = "evaluate.preset")
    private LipVertexError.Preset preset = LipVertexError.Preset.CODETALKER;

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "evaluate.unit")
    private @Nullable Unit unit;

    @Option(names = "--lip-pair", paramLabel = "U,L", descriptionKey = "evaluate.lip-pair")
    private @Nullable String lipPair;

    @Option(names = "--fps", paramLabel = "N", descriptionKey = "evaluate.fps")
    private @Nullable FrameRate rate;

    @Option(names = "--json", paramLabel = "FILE", descriptionKey = "evaluate.json")
    private @Nullable Path json;

    @Option(names = "--csv", paramLabel = "FILE", descriptionKey = "evaluate.csv")
    private @Nullable Path csv;

    /** Units of vertices that people can name. */
    enum Unit {
        M,
        CM,
        MM,
        DATA;

        LengthUnit length() {
            return switch (this) {
                case M -> LengthUnit.METRE;
                case CM -> LengthUnit.CENTIMETRE;
                case MM -> LengthUnit.MILLIMETRE;
                case DATA -> LengthUnit.UNKNOWN;
            };
        }
    }

    EvaluateCommand(PrintWriter out, ProgressLine progress, CancelToken cancel) {
        this.out = out;
        this.progress = progress;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws StudioException {
        VertexLists lipList = VertexLists.find(lips);
        Optional<VertexLists> upperList = upperList(lipList);
        MotionPairs found = MotionPairs.find(truth, prediction);
        List<UserText> notes = new ArrayList<>();
        if (!found.unpaired().isEmpty()) {
            notes.add(
                    AppText.of("cli.evaluate.note-unpaired", String.join(", ", found.unpaired())));
        }
        Evaluation evaluation;
        try {
            evaluation = measure(found.pairs(), lipList, upperList, notes);
        } finally {
            progress.clear();
        }
        finishNotes(evaluation, notes);
        EvaluationReport report = new EvaluationReport(evaluation, notes);
        report.print(out);
        if (json != null) {
            AtomicFiles.writeText(json, Json.text(report.json()) + "\n");
        }
        if (csv != null) {
            AtomicFiles.writeText(csv, report.csv());
        }
        return 0;
    }

    /** One sequence after the other, so that only one is in memory. */
    private Evaluation measure(
            List<MotionPairs.Pair> pairs,
            VertexLists lipList,
            Optional<VertexLists> upperList,
            List<UserText> notes)
            throws StudioException {
        List<PairMetric> metrics = new ArrayList<>();
        List<Evaluation.SequenceValues> sequences = new ArrayList<>();
        int vertexCount = 0;
        for (MotionPairs.Pair pair : pairs) {
            cancel.throwIfCancelled();
            progress.start(sequences.size() + 1, pairs.size(), pair.name());
            VertexFrames recorded = MotionPairs.read(pair.truth());
            VertexFrames predicted = MotionPairs.read(pair.prediction());
            notes.addAll(MotionPairs.check(pair.name(), recorded, predicted));
            if (metrics.isEmpty()) {
                vertexCount = recorded.vertexCount();
                lipList.check(pair.name(), vertexCount);
                if (upperList.isPresent()) {
                    upperList.get().check(pair.name(), vertexCount);
                }
                Optional<VertexLists> dynamic =
                        template != null || lipList.builtIn() ? upperList : Optional.empty();
                metrics.addAll(
                        new EvaluationMetrics(preset, lipList, dynamic, lipPair, rate)
                                .choose(unit(recorded, notes), vertexCount));
            } else if (recorded.vertexCount() != vertexCount) {
                throw new StudioException(
                        AppText.of(
                                "cli.evaluate.other-mesh",
                                pair.name(),
                                MotionPairs.whole(recorded.vertexCount()),
                                MotionPairs.whole(vertexCount)));
            }
            Optional<double[]> neutral = neutral(pair.name(), lipList, vertexCount);
            sequences.add(
                    Evaluation.measure(
                            metrics, new SequencePair(pair.name(), recorded, predicted, neutral)));
        }
        return Evaluation.combine(metrics, sequences);
    }

    private Optional<VertexLists> upperList(VertexLists lipList) throws StudioException {
        if (upperFace != null) {
            return Optional.of(VertexLists.find(upperFace));
        }
        return lipList.builtIn() ? Optional.of(VertexLists.find("upper-face")) : Optional.empty();
    }

    private Optional<double[]> neutral(String sequence, VertexLists lipList, int vertexCount)
            throws StudioException {
        if (template == null) {
            return lipList.builtIn() ? Optional.of(builtInNeutral()) : Optional.empty();
        }
        Path file = MotionPairs.template(template, sequence);
        NpyArray array = MotionPairs.array(file);
        if (array.size() != vertexCount * 3) {
            throw new StudioException(
                    AppText.of(
                            "cli.evaluate.template-shape",
                            file,
                            MotionPairs.whole(array.size()),
                            MotionPairs.whole(vertexCount * 3)));
        }
        return Optional.of(array.toDoubles());
    }

    private static double[] builtInNeutral() {
        float[] positions = BuiltInHead.load().rig().template().positions();
        double[] result = new double[positions.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = positions[i];
        }
        return result;
    }

    /** A head is 0.1 to 0.8 m across; anything else has no scale that can be judged. */
    private LengthUnit unit(VertexFrames motion, List<UserText> notes) {
        if (unit != null) {
            return unit.length();
        }
        double extent = MotionPairs.extent(motion);
        LengthUnit judged = LengthUnit.UNKNOWN;
        for (Unit candidate : List.of(Unit.M, Unit.CM, Unit.MM)) {
            double metres = extent * candidate.length().metres();
            judged = metres >= 0.1 && metres < 0.8 ? candidate.length() : judged;
        }
        notes.add(AppText.of("cli.evaluate.note-unit", judged.label()));
        return judged;
    }

    private void finishNotes(Evaluation evaluation, List<UserText> notes) {
        if (!evaluation.overall().containsKey("fdd")) {
            notes.add(AppText.of("cli.evaluate.note-no-fdd"));
        }
        if (!evaluation.overall().containsKey("closureRecall")) {
            notes.add(AppText.of("cli.evaluate.note-no-closures"));
        }
        if (rate == null) {
            notes.add(AppText.of("cli.evaluate.note-no-jitter"));
        }
        evaluation.overall().values().stream()
                .map(value -> value.definition().mask())
                .filter(mask -> mask.entries() != mask.unique())
                .distinct()
                .forEach(mask -> notes.add(duplicates(mask)));
    }

    private static UserText duplicates(MetricDefinition.MaskSize mask) {
        return AppText.of(
                "cli.evaluate.note-duplicates",
                mask.name(),
                MotionPairs.whole(mask.entries()),
                MotionPairs.whole(mask.unique()));
    }
}
