package facewright.io.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import facewright.speech.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Phones with times as JSON, one per line so that people can read and compare them: {@code
 * {"alphabet", "durationSeconds", "phones": [[symbol, start, end]...], "words": [[text, start,
 * end]...]}}. Times are seconds, rounded to a microsecond.
 */
final class PhoneJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PhoneJson() {}

    static String text(PhoneTrack track) {
        StringBuilder text = new StringBuilder("{\n");
        text.append("\"alphabet\": ").append(quoted(track.alphabet().name())).append(",\n");
        text.append("\"durationSeconds\": ").append(seconds(track.durationSeconds()));
        List<String> phones = new ArrayList<>();
        for (Phone phone : track.phones()) {
            phones.add(row(phone.symbol(), phone.startSeconds(), phone.endSeconds()));
        }
        List<String> words = new ArrayList<>();
        for (Word word : track.words()) {
            words.add(row(word.text(), word.startSeconds(), word.endSeconds()));
        }
        text.append(",\n\"phones\": [\n").append(String.join(",\n", phones));
        text.append("\n],\n\"words\": [\n").append(String.join(",\n", words));
        return text.append("\n]\n}\n").toString();
    }

    private static String row(String name, double start, double end) {
        return "[" + quoted(name) + ", " + seconds(start) + ", " + seconds(end) + "]";
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private static String quoted(String text) {
        try {
            return MAPPER.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text could not be quoted", e);
        }
    }

    static PhoneTrack read(Path file) throws StudioException {
        try {
            return parse(file, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
    }

    static PhoneTrack parse(Path file, String text) throws StudioException {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new StudioException(
                    InferenceText.of("corpus.damaged", file.toString(), "JSON"), e);
        }
        Fields fields = new Fields(file, root, "");
        PhoneAlphabet alphabet = fields.choice("alphabet", PhoneAlphabet.values(), Enum::name);
        List<Phone> phones = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        try {
            for (JsonNode row : fields.array("phones")) {
                phones.add(new Phone(row.path(0).asText(), time(row, 1), time(row, 2)));
            }
            for (JsonNode row : fields.array("words")) {
                words.add(new Word(row.path(0).asText(), time(row, 1), time(row, 2)));
            }
            return PhoneTrack.of(alphabet, fields.number("durationSeconds"), phones, words);
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    InferenceText.of(
                            "corpus.damaged", file.toString(), String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static double time(JsonNode row, int column) {
        return row.path(column).asDouble(Double.NaN);
    }
}
