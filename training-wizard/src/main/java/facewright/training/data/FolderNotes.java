package facewright.training.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import facewright.domain.FrameRate;
import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import facewright.training.TrainingText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What the person says about a folder of recordings, in its {@code dataset.json}; everything may be
 * missing.
 *
 * @param name of the data set
 * @param licence as a sentence
 * @param frameRate of the motions
 * @param lengthUnit {@code metre} or {@code none}
 * @param channels names of the columns, where motions are rig weights
 * @param splits names of subjects or recordings, by what they are for
 */
record FolderNotes(
        Optional<String> name,
        Optional<String> licence,
        Optional<FrameRate> frameRate,
        Optional<String> lengthUnit,
        List<String> channels,
        Map<Split, List<String>> splits) {
    static final String FILE = "dataset.json";

    /**
     * Reads the notes of a folder.
     *
     * @throws StudioException when the file makes no sense
     */
    static FolderNotes read(Path folder) throws StudioException {
        Path file = folder.resolve(FILE);
        JsonNode root = MissingNode.getInstance();
        try {
            if (Files.isRegularFile(file)) {
                root = new ObjectMapper().readTree(Files.readString(file));
            }
            Map<Split, List<String>> splits = new LinkedHashMap<>();
            for (Split split : Split.values()) {
                if (root.path("splits").has(split.id())) {
                    splits.put(split, texts(root.path("splits").path(split.id())));
                }
            }
            return new FolderNotes(
                    text(root, "name"),
                    text(root, "licence"),
                    text(root, "frameRate").map(FrameRate::parse),
                    text(root, "lengthUnit"),
                    texts(root.path("channels")),
                    splits);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new StudioException(
                    TrainingText.of(
                            "data.bad-notes", file.toString(), String.valueOf(e.getMessage())),
                    e);
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
    }

    /** What a recording is for; empty where the notes do not say. */
    Optional<Split> split(String recording, String subject) {
        return splits.entrySet().stream()
                .filter(e -> e.getValue().contains(recording) || e.getValue().contains(subject))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<String> text(JsonNode root, String key) {
        return root.has(key) ? Optional.of(root.get(key).asText()) : Optional.empty();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
