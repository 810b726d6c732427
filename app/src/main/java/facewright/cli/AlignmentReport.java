package facewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.align.AlignedWord;
import facewright.align.Alignment;
import facewright.align.dictionary.Lexicon;
import facewright.align.recognise.RecognisedWord;
import facewright.app.AppText;
import facewright.speech.Phone;
import facewright.speech.PhoneTrack;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** An alignment for people, as a few lines, and for programs, as JSON with everything. */
final class AlignmentReport {
    private final Path audio;
    private final Alignment alignment;
    private final List<Double> confidences;

    /**
     * @param confidences of a recogniser, one for each aligned word; empty when the transcript was
     *     given
     */
    AlignmentReport(Path audio, Alignment alignment, List<Double> confidences) {
        this.audio = audio;
        this.alignment = alignment;
        this.confidences = List.copyOf(confidences);
    }

    void print(PrintWriter out) {
        PhoneTrack track = alignment.track();
        long sounds =
                IntStream.range(0, track.phones().size()).filter(p -> !track.isPause(p)).count();
        out.println(
                AppText.get(
                        "cli.align.sum",
                        alignment.words().size(),
                        sounds,
                        track.durationSeconds()));
        if (!confidences.isEmpty()) {
            out.println(AppText.get("cli.align.recognised", draft()));
        }
        if (alignment.doubtful()) {
            out.println(AppText.get("cli.align.doubtful-clip"));
        }
        String doubtful = list(AlignedWord::doubtful, AlignmentReport::place);
        if (!doubtful.isEmpty() && !alignment.doubtful()) {
            out.println(AppText.get("cli.align.doubtful-words", doubtful));
        }
        String guessed =
                list(
                        word -> word.source() == Lexicon.Source.GUESSED,
                        word -> word.word().text() + " (" + word.pronunciation() + ")");
        if (!guessed.isEmpty()) {
            out.println(AppText.get("cli.align.guessed", guessed));
        }
    }

    /** The recognised text, doubtful words with a question mark. */
    private String draft() {
        List<String> words =
                IntStream.range(0, confidences.size())
                        .mapToObj(
                                w ->
                                        alignment.words().get(w).word().text()
                                                + (confidences.get(w) < RecognisedWord.SURE
                                                        ? "(?)"
                                                        : ""))
                        .toList();
        return String.join(" ", words);
    }

    private String list(Predicate<AlignedWord> which, Function<AlignedWord, String> how) {
        List<String> texts = alignment.words().stream().filter(which).map(how).distinct().toList();
        return String.join(", ", texts);
    }

    private static String place(AlignedWord word) {
        return String.format(Locale.ROOT, "%s (%.2f s)", word.word().text(), word.startSeconds());
    }

    ObjectNode json() {
        PhoneTrack track = alignment.track();
        ObjectNode root = Json.object();
        root.put("audio", audio.toString());
        root.put("durationSeconds", track.durationSeconds());
        root.put("alphabet", track.alphabet().name().toLowerCase(Locale.ROOT));
        root.put("mismatch", rounded(alignment.mismatch()));
        root.put("doubtful", alignment.doubtful());
        root.put(
                "speechAboveNoiseDecibels",
                rounded(Math.min(200, alignment.speechAboveNoiseDecibels())));
        ArrayNode words = root.putArray("words");
        for (int w = 0; w < alignment.words().size(); w++) {
            AlignedWord word = alignment.words().get(w);
            ObjectNode node = words.addObject();
            node.put("word", word.word().text());
            node.put("spoken", word.word().spoken());
            node.put("startSeconds", rounded(word.startSeconds()));
            node.put("endSeconds", rounded(word.endSeconds()));
            node.put("source", word.source().name().toLowerCase(Locale.ROOT));
            node.put("mismatch", rounded(word.mismatch()));
            node.put("fit", rounded(word.fit()));
            node.put("doubtful", word.doubtful());
            if (!confidences.isEmpty()) {
                node.put("confidence", rounded(confidences.get(w)));
            }
            ArrayNode phones = node.putArray("phones");
            for (int p = track.firstPhone(w); p < track.endPhone(w); p++) {
                Phone phone = track.phones().get(p);
                phones.addObject()
                        .put("phone", phone.symbol())
                        .put("startSeconds", rounded(phone.startSeconds()))
                        .put("endSeconds", rounded(phone.endSeconds()));
            }
        }
        return root;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
