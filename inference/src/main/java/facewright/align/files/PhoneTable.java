package facewright.align.files;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.speech.Phone;
import facewright.speech.PhoneTrack;
import facewright.speech.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * CSV with a row per phone: {@code start_seconds,end_seconds,phone,word_number,word}. Pauses have
 * an empty phone and no word; words are numbered from 1.
 */
final class PhoneTable {
    private static final String HEADER = "start_seconds,end_seconds,phone,word_number,word";
    private static final int COLUMNS = 5;

    private PhoneTable() {}

    static String write(PhoneTrack track) {
        StringBuilder out = new StringBuilder(HEADER).append('\n');
        List<Word> words = track.words();
        int word = 0;
        for (int i = 0; i < track.phones().size(); i++) {
            while (word < words.size() && track.endPhone(word) <= i) {
                word++;
            }
            boolean inside = word < words.size() && track.firstPhone(word) <= i;
            Phone phone = track.phones().get(i);
            out.append(seconds(phone.startSeconds())).append(',');
            out.append(seconds(phone.endSeconds())).append(',');
            out.append(track.isPause(i) ? "" : quoted(phone.symbol())).append(',');
            out.append(inside ? word + 1 : "").append(',');
            out.append(inside ? quoted(words.get(word).text()) : "").append('\n');
        }
        return out.toString();
    }

    /** To the microsecond. A format string would cost more than all the rest of the table. */
    private static String seconds(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).toPlainString();
    }

    static PhoneTrack read(Path file, String content, double durationSeconds)
            throws StudioException {
        List<Phone> phones = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        String number = "";
        String[] lines = content.split("\\R");
        if (!lines[0].strip().equals(HEADER)) {
            throw new StudioException(InferenceText.of("align.bad-csv-header", file, HEADER));
        }
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            List<String> cells = cells(lines[i]);
            try {
                Phone phone =
                        new Phone(
                                cells.get(2),
                                Double.parseDouble(cells.get(0)),
                                Double.parseDouble(cells.get(1)));
                if (PhoneTrackFiles.isPause(phone.symbol())) {
                    continue;
                }
                phones.add(phone);
                String row = cells.get(3);
                if (!row.isEmpty()) {
                    double start = phone.startSeconds();
                    if (row.equals(number) && !words.isEmpty()) {
                        start = words.remove(words.size() - 1).startSeconds();
                    }
                    words.add(new Word(cells.get(4), start, phone.endSeconds()));
                }
                number = row;
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new StudioException(InferenceText.of("align.bad-csv-row", file, i + 1), e);
            }
        }
        return PhoneTrackFiles.track(file, durationSeconds, phones, words);
    }

    private static String quoted(String cell) {
        return cell.chars().noneMatch(c -> "\",\r\n".indexOf(c) >= 0)
                ? cell
                : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>(COLUMNS);
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
