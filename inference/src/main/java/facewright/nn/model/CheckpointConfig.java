package facewright.nn.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import facewright.domain.FrameRate;
import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import facewright.nn.audio.AudioTiming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the tensors of a checkpoint cannot tell. Everything that is not named is as in the published
 * networks.
 *
 * @param timing how audio meets frames
 * @param period of positions and bias, in frames
 * @param encoderHeads attention heads of the audio encoder
 * @param decoderHeads attention heads of the decoder
 * @param codebookHeads attention heads of the codebook's networks
 */
public record CheckpointConfig(
        AudioTiming timing,
        OptionalInt period,
        OptionalInt encoderHeads,
        OptionalInt decoderHeads,
        OptionalInt codebookHeads) {
    /** Of networks trained on VOCASET as published. */
    public static final CheckpointConfig DEFAULT =
            new CheckpointConfig(
                    AudioTiming.VOCASET,
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty());

    private static final List<String> KEYS =
            List.of("dataset", "period", "encoderHeads", "decoderHeads", "codebookHeads");

    private static final long LARGEST_FILE = 1 << 20;

    /**
     * Reads a JSON file with some of the keys {@code dataset}, {@code period}, {@code
     * encoderHeads}, {@code decoderHeads}, {@code codebookHeads}. {@code dataset} is {@code
     * "vocaset"}, {@code "BIWI"}, or a frame rate with an alignment rule: {@code {"frameRate": 60,
     * "memoriesPerFrame": 1}}.
     *
     * @throws StudioException when it is no such file, naming the key
     */
    public static CheckpointConfig read(Path file) throws StudioException {
        JsonNode root;
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw bad(file, "it is far too long");
            }
            root = new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw bad(file, "it is not JSON");
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
        if (root == null || !root.isObject()) {
            throw bad(file, "it is not a JSON object");
        }
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            if (!KEYS.contains(entry.getKey())) {
                throw bad(file, entry.getKey() + " is none of " + String.join(", ", KEYS));
            }
        }
        return new CheckpointConfig(
                timing(file, root.path("dataset")),
                count(file, root, "period"),
                count(file, root, "encoderHeads"),
                count(file, root, "decoderHeads"),
                count(file, root, "codebookHeads"));
    }

    private static AudioTiming timing(Path file, JsonNode node) throws StudioException {
        if (node.isMissingNode() || node.asText().equalsIgnoreCase("vocaset")) {
            return AudioTiming.VOCASET;
        }
        if (node.asText().equalsIgnoreCase("biwi")) {
            return AudioTiming.BIWI;
        }
        try {
            if (node.isObject() && node.has("frameRate")) {
                return new AudioTiming(
                        FrameRate.parse(node.path("frameRate").asText()),
                        node.path("memoriesPerFrame").asInt(1));
            }
        } catch (IllegalArgumentException e) {
            throw bad(file, "dataset: " + e.getMessage());
        }
        throw bad(
                file,
                "dataset is \"vocaset\", \"BIWI\" or {\"frameRate\": .., \"memoriesPerFrame\": ..}");
    }

    private static OptionalInt count(Path file, JsonNode root, String key) throws StudioException {
        JsonNode node = root.path(key);
        if (node.isMissingNode()) {
            return OptionalInt.empty();
        }
        if (!node.isInt() || node.asInt() < 1 || node.asInt() > 10_000) {
            throw bad(file, key + " is a whole number above 0");
        }
        return OptionalInt.of(node.asInt());
    }

    private static StudioException bad(Path file, String how) {
        return new StudioException(
                InferenceText.of("nn.config-unreadable", String.valueOf(file.getFileName()), how));
    }
}
