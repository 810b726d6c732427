package facewright.align.files;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.io.files.FileNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads what is said from a file, by its extension: plain text (txt and everything else), subtitles
 * (srt, vtt), time-marked words (ctm), TextGrid. Times are not used: the aligner finds them.
 */
public final class TranscriptFiles {
    /** Extensions that can be read, without dot. */
    public static final List<String> EXTENSIONS = List.of("txt", "srt", "vtt", "textgrid", "ctm");

    private static final List<String> TEXT_TIERS =
            List.of("word", "ort", "utterance", "sentence", "transcript", "text");

    private TranscriptFiles() {}

    /**
     * Reads the text.
     *
     * @throws StudioException when the file cannot be read, is no text, or holds no words
     */
    public static String read(Path file) throws StudioException {
        String content = TextFiles.read(file);
        String text =
                switch (FileNames.extension(file).toLowerCase(Locale.ROOT)) {
                    case "srt", "vtt" ->
                            String.join(
                                    "\n",
                                    SubtitleFormat.parse(content).stream()
                                            .map(SubtitleFormat.Cue::text)
                                            .toList());
                    case "textgrid" -> words(file, content);
                    case "ctm" -> ctm(file, content);
                    default -> content;
                };
        if (text.isBlank()) {
            throw new StudioException(InferenceText.of("align.file-without-words", file));
        }
        return text.strip();
    }

    private static String words(Path file, String content) throws StudioException {
        TextGrid grid = PhoneTrackFiles.grid(file, content);
        return grid.tier(TEXT_TIERS).stream()
                .flatMap(tier -> tier.labels().stream())
                .map(TextGrid.Label::text)
                .filter(text -> !PhoneTrackFiles.isPause(text))
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    /** Lines of: recording, channel, start, duration, word, and maybe a confidence. */
    private static String ctm(Path file, String content) throws StudioException {
        List<String> words = new ArrayList<>();
        String[] lines = content.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith(";;")) {
                continue;
            }
            String[] fields = line.split("\\s+");
            if (fields.length < 5 || !fields[2].matches("[\\d.]+")) {
                throw new StudioException(InferenceText.of("align.bad-ctm", file, i + 1));
            }
            boolean mark = fields[4].matches("<.*>|\\[.*\\]|@|%.*|SIL");
            if (!mark) {
                words.add(fields[4]);
            }
        }
        return String.join(" ", words);
    }
}
