package facewright.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.align.Aligner;
import facewright.align.dictionary.Pronouncer;
import facewright.align.dictionary.SpeechEngine;
import facewright.align.dictionary.UserDictionary;
import facewright.align.evaluate.AlignmentEvaluation;
import facewright.align.evaluate.AlignmentFigures;
import facewright.align.evaluate.LabelledRecording;
import facewright.app.AppText;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the aligner on recordings with labels. */
@Command(name = "evaluate-alignment", mixinStandardHelpOptions = true, sortOptions = false)
final class EvaluateAlignmentCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final ProgressLine progress;
    private final CancelToken cancel;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "evaluate-alignment.folder")
    private Path folder = Path.of("");

    @Option(names = "--noise", paramLabel = "DB", descriptionKey = "evaluate-alignment.noise")
    private @Nullable Double noise;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "evaluate-alignment.seed")
    private long seed;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    EvaluateAlignmentCommand(PrintWriter out, ProgressLine progress, CancelToken cancel) {
        this.out = out;
        this.progress = progress;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws StudioException {
        List<LabelledRecording> recordings = LabelledRecording.find(folder);
        Aligner aligner =
                Aligner.load(
                        UserDictionary.EMPTY, SpeechEngine.installed().orElse(Pronouncer.NONE));
        OptionalDouble decibels = noise == null ? OptionalDouble.empty() : OptionalDouble.of(noise);
        progress.start(1, 1, String.valueOf(folder.getFileName()));
        Map<String, AlignmentFigures> figures;
        try {
            figures =
                    new AlignmentEvaluation(aligner, decibels, seed)
                            .run(recordings, progress, cancel);
        } finally {
            progress.clear();
        }
        if (json) {
            ObjectNode root = Json.object();
            ObjectMapper mapper = new ObjectMapper();
            figures.forEach((name, f) -> root.set(name, mapper.valueToTree(f)));
            Json.print(out, root);
        } else {
            print(figures);
        }
        return 0;
    }

    private void print(Map<String, AlignmentFigures> figures) {
        TextTable table =
                new TextTable(
                                AppText.get("cli.evaluate-alignment.group"),
                                AppText.get("cli.evaluate-alignment.utterances"),
                                AppText.get("cli.evaluate-alignment.median"),
                                AppText.get("cli.evaluate-alignment.ninetieth"),
                                AppText.get("cli.evaluate-alignment.bias"),
                                AppText.get("cli.evaluate-alignment.wrong"),
                                AppText.get("cli.evaluate-alignment.covered"),
                                AppText.get("cli.evaluate-alignment.false-alarms"),
                                AppText.get("cli.evaluate-alignment.swapped"),
                                AppText.get("cli.evaluate-alignment.replaced"),
                                AppText.get("cli.evaluate-alignment.speed"))
                        .alignRight(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        figures.forEach(
                (name, f) ->
                        table.row(
                                name,
                                String.valueOf(f.utterances()),
                                number("%.1f", f.medianMilliseconds()),
                                number("%.1f", f.ninetiethMilliseconds()),
                                number("%+.1f", f.biasMilliseconds()),
                                percent(f.wrongPhoneShare()),
                                percent(f.coveredShare()),
                                percent(f.falseAlarmShare()),
                                percent(f.swapsFlaggedShare()),
                                percent(f.replacementsFlaggedShare()),
                                number("%.3f", f.realTimeFactor())));
        table.print(out);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String percent(double share) {
        return number("%.1f %%", 100 * share);
    }
}
