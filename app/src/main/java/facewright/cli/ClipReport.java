package facewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.align.AlignedWord;
import facewright.align.Alignment;
import facewright.app.AppText;
import facewright.app.animate.AnimationResult;
import facewright.audio.AudioFinding;
import facewright.audio.DecodedAudio;
import facewright.domain.Provenance;
import facewright.domain.UserText;
import facewright.io.export.ExportResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what became of recordings: as a table for people or as JSON for programs. */
final class ClipReport {
    private static final String NOTHING = "-";

    private ClipReport() {}

    static void print(PrintWriter out, List<ClipOutcome> outcomes) {
        TextTable table =
                new TextTable(
                                AppText.get("cli.report.clip"),
                                AppText.get("cli.report.duration"),
                                AppText.get("cli.report.frames"),
                                AppText.get("cli.report.speed"),
                                AppText.get("cli.report.size"),
                                AppText.get("cli.report.result"))
                        .alignRight(1, 2, 3, 4);
        for (ClipOutcome outcome : outcomes) {
            table.row(
                    outcome.clip().name(),
                    outcome.audio()
                            .map(a -> number("%.2f s", a.speech().durationSeconds()))
                            .orElse(NOTHING),
                    outcome.animation()
                            .map(a -> Integer.toString(a.motion().frameCount()))
                            .orElse(NOTHING),
                    outcome.animation()
                            .map(a -> number("%.0f x", 1 / a.realTimeFactor()))
                            .orElse(NOTHING),
                    number("%.1f MB", outcome.bytes() / 1e6),
                    outcome.failure().isPresent()
                            ? AppText.get("cli.report.failed")
                            : String.join(", ", outcome.exports().keySet()));
        }
        table.print(out);
        outcomes.forEach(outcome -> printDetails(out, outcome));
        long failed = failures(outcomes);
        out.println();
        out.println(AppText.get("cli.report.sum", outcomes.size() - failed, failed));
    }

    /** What a person should look at before trusting the transcript. */
    private static Optional<String> doubts(Alignment alignment) {
        if (alignment.doubtful()) {
            return Optional.of(AppText.get("cli.align.doubtful-clip"));
        }
        String words =
                alignment.words().stream()
                        .filter(AlignedWord::doubtful)
                        .map(w -> w.word().text())
                        .collect(Collectors.joining(", "));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(AppText.get("cli.align.doubtful-words", words));
    }

    private static void printDetails(PrintWriter out, ClipOutcome outcome) {
        outcome.failure()
                .ifPresent(
                        why ->
                                out.println(
                                        AppText.get(
                                                "cli.report.failure", outcome.clip().name(), why)));
        outcome.audio()
                .ifPresent(
                        audio ->
                                audio.report().findings().stream()
                                        .filter(f -> f.severity() == AudioFinding.Severity.WARNING)
                                        .forEach(
                                                f ->
                                                        out.println(
                                                                AppText.get(
                                                                        "cli.report.note",
                                                                        outcome.clip().name(),
                                                                        f.text().text()))));
        outcome.alignment()
                .flatMap(ClipReport::doubts)
                .ifPresent(
                        doubts ->
                                out.println(
                                        AppText.get(
                                                "cli.report.note", outcome.clip().name(), doubts)));
        for (Map.Entry<String, ExportResult> export : outcome.exports().entrySet()) {
            for (UserText note : export.getValue().notes()) {
                out.println(
                        AppText.get(
                                "cli.report.note",
                                outcome.clip().name() + " (" + export.getKey() + ")",
                                note.text()));
            }
        }
    }

    static long failures(List<ClipOutcome> outcomes) {
        return outcomes.stream().filter(o -> o.failure().isPresent()).count();
    }

    static ObjectNode json(List<ClipOutcome> outcomes) {
        ObjectNode root = Json.object();
        ArrayNode clips = root.putArray("clips");
        outcomes.forEach(outcome -> describe(clips.addObject(), outcome));
        root.put("failed", failures(outcomes));
        return root;
    }

    private static void describe(ObjectNode node, ClipOutcome outcome) {
        node.put("name", outcome.clip().name());
        node.put("input", outcome.clip().file().toString());
        node.put("ok", outcome.failure().isEmpty());
        outcome.failure().ifPresent(why -> node.put("error", why));
        outcome.audio().ifPresent(audio -> describe(node, audio));
        outcome.animation().ifPresent(animation -> describe(node, animation));
        ArrayNode exports = node.putArray("exports");
        for (Map.Entry<String, ExportResult> entry : outcome.exports().entrySet()) {
            ExportResult result = entry.getValue();
            ObjectNode export = exports.addObject();
            export.put("format", entry.getKey());
            ArrayNode files = export.putArray("files");
            result.files().stream().map(Path::toString).forEach(files::add);
            export.put("bytes", result.bytes());
            export.put("maxErrorMillimetres", result.maxErrorMillimetres());
            export.put("rmsErrorMillimetres", result.rmsErrorMillimetres());
            ArrayNode notes = export.putArray("notes");
            result.notes().forEach(note -> notes.add(note.text()));
        }
    }

    private static void describe(ObjectNode node, DecodedAudio audio) {
        node.put("durationSeconds", audio.speech().durationSeconds());
        ArrayNode findings = node.putArray("findings");
        for (AudioFinding finding : audio.report().findings()) {
            ObjectNode entry = findings.addObject();
            entry.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            entry.put("text", finding.text().text());
        }
    }

    private static void describe(ObjectNode node, AnimationResult animation) {
        node.put("frames", animation.motion().frameCount());
        node.put("framesPerSecond", animation.motion().frameRate().framesPerSecond());
        node.put("computeSeconds", animation.computeSeconds());
        if (animation.audioSeconds() > 0) {
            node.put("realTimeFactor", animation.realTimeFactor());
        }
        Provenance provenance = animation.provenance();
        ObjectNode made = node.putObject("provenance");
        made.put("method", provenance.methodId());
        made.put("methodVersion", provenance.methodVersion());
        ObjectNode parameters = made.putObject("parameters");
        provenance.parameters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> parameters.put(entry.getKey(), entry.getValue()));
        made.put("seed", provenance.seed());
        made.put("audioSha256", provenance.audioSha256());
        made.put("topologyHash", provenance.topologyHash());
        provenance.weightsSha256().ifPresent(hash -> made.put("weightsSha256", hash));
        made.put("applicationVersion", provenance.applicationVersion());
        made.put("createdAt", provenance.createdAt().toString());
    }

    private static String number(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : NOTHING;
    }
}
