package facewright.align.files;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.io.files.AtomicFiles;
import facewright.io.files.FileNames;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import facewright.speech.Word;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes phone tracks as TextGrid (tiers {@code words} and {@code phones}), CSV or SRT, and reads
 * TextGrid and CSV back. All files appear complete or not at all.
 */
public final class PhoneTrackFiles {
    /** Extensions that hold phones and can be read, without dot. */
    public static final List<String> EXTENSIONS = List.of("TextGrid", "csv");

    private static final List<String> PHONE_TIERS = List.of("phone", "mau", "segment", "phon");
    private static final List<String> WORD_TIERS = List.of("word", "ort");
    private static final Set<String> PAUSES =
            Set.of("", "sp", "spn", "sil", "<p:>", "<eps>", "pau");

    private PhoneTrackFiles() {}

    public static void writeTextGrid(PhoneTrack track, Path file) throws StudioException {
        AtomicFiles.writeText(file, TextGridFormat.write(grid(track)));
    }

    public static void writeCsv(PhoneTrack track, Path file) throws StudioException {
        AtomicFiles.writeText(file, PhoneTable.write(track));
    }

    /**
     * Writes subtitles.
     *
     * @param words as they shall be read, with punctuation if there is any
     */
    public static void writeSrt(List<Word> words, Path file) throws StudioException {
        AtomicFiles.writeText(file, SubtitleFormat.write(SubtitleLayout.cues(words)));
    }

    /**
     * Reads a track, by extension TextGrid or CSV. The alphabet is the first that has all sounds.
     *
     * @param durationSeconds of the recording
     * @throws StudioException when the file cannot be read, has no phones, or does not fit
     */
    public static PhoneTrack read(Path file, double durationSeconds) throws StudioException {
        String content = TextFiles.read(file);
        if (FileNames.extension(file).toLowerCase(Locale.ROOT).equals("csv")) {
            return PhoneTable.read(file, content, durationSeconds);
        }
        TextGrid grid = grid(file, content);
        TextGrid.Tier phoneTier =
                grid.tier(PHONE_TIERS)
                        .orElseThrow(
                                () ->
                                        new StudioException(
                                                InferenceText.of(
                                                        "align.no-phone-tier", file, names(grid))));
        List<Phone> phones = new ArrayList<>();
        for (TextGrid.Label label : phoneTier.labels()) {
            if (!isPause(label.text()) && label.endSeconds() > label.startSeconds()) {
                phones.add(
                        new Phone(label.text().strip(), label.startSeconds(), label.endSeconds()));
            }
        }
        List<Word> words = new ArrayList<>();
        grid.tier(WORD_TIERS).stream()
                .flatMap(tier -> tier.labels().stream())
                .filter(l -> !isPause(l.text()) && l.endSeconds() > l.startSeconds())
                .forEach(
                        l ->
                                words.add(
                                        new Word(
                                                l.text().strip(),
                                                l.startSeconds(),
                                                l.endSeconds())));
        return track(file, durationSeconds, phones, words);
    }

    static PhoneTrack track(Path file, double durationSeconds, List<Phone> phones, List<Word> words)
            throws StudioException {
        if (phones.isEmpty()) {
            throw new StudioException(InferenceText.of("align.no-phones", file));
        }
        return PhoneTrack.of(alphabet(phones), durationSeconds, phones, words);
    }

    static TextGrid grid(Path file, String content) throws StudioException {
        try {
            return TextGridFormat.parse(content);
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    InferenceText.of("align.bad-textgrid", file, String.valueOf(e.getMessage())),
                    e);
        }
    }

    static boolean isPause(String label) {
        return PAUSES.contains(label.strip().toLowerCase(Locale.ROOT));
    }

    private static TextGrid grid(PhoneTrack track) {
        List<TextGrid.Label> phones = new ArrayList<>();
        for (int i = 0; i < track.phones().size(); i++) {
            Phone phone = track.phones().get(i);
            phones.add(
                    new TextGrid.Label(
                            track.isPause(i) ? "" : phone.symbol(),
                            phone.startSeconds(),
                            phone.endSeconds()));
        }
        List<TextGrid.Label> words = new ArrayList<>();
        double time = 0;
        for (Word word : track.words()) {
            if (word.startSeconds() > time) {
                words.add(new TextGrid.Label("", time, word.startSeconds()));
            }
            words.add(new TextGrid.Label(word.text(), word.startSeconds(), word.endSeconds()));
            time = word.endSeconds();
        }
        if (track.durationSeconds() > time) {
            words.add(new TextGrid.Label("", time, track.durationSeconds()));
        }
        return new TextGrid(
                0,
                track.durationSeconds(),
                List.of(new TextGrid.Tier("words", words), new TextGrid.Tier("phones", phones)));
    }

    private static PhoneAlphabet alphabet(List<Phone> phones) {
        List<PhoneAlphabet> order =
                List.of(PhoneAlphabet.ARPABET, PhoneAlphabet.SAMPA, PhoneAlphabet.IPA);
        for (PhoneAlphabet alphabet : order) {
            if (phones.stream().allMatch(phone -> has(alphabet, phone.symbol()))) {
                return alphabet;
            }
        }
        return PhoneAlphabet.ARPABET;
    }

    private static boolean has(PhoneAlphabet alphabet, String symbol) {
        try {
            alphabet.classes(symbol);
            return true;
        } catch (StudioException e) {
            return false;
        }
    }

    private static String names(TextGrid grid) {
        return String.join(", ", grid.tiers().stream().map(TextGrid.Tier::name).toList());
    }
}
