package facewright.assets.head;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.assets.AssetsText;
import facewright.assets.head.identity.HeadParameters;
import facewright.assets.head.identity.HeadSlider;
import facewright.assets.head.identity.Identity;
import facewright.domain.FaceTopology;
import facewright.domain.StudioException;
import facewright.domain.UserText;
import facewright.io.files.AtomicFiles;
import facewright.io.files.FileErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Head files ({@code .fwhead}): a head as its parameters, JSON in UTF-8 (file-formats.md). The mesh
 * is not in the file; it is built again from the parameters.
 */
public final class HeadFile {
    /** The usual ending, with its dot. */
    public static final String SUFFIX = ".fwhead";

    static final String FORMAT = "facewright-head";
    static final int VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    private HeadFile(Path file) {
        this.file = file;
    }

    /**
     * Writes a head; the file appears complete or not at all.
     *
     * @throws StudioException when it cannot be written
     */
    public static void write(Path file, Identity head) throws StudioException {
        FaceTopology topology = BuiltInHead.load().topology();
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT).put("version", VERSION).put("name", head.name());
        root.put("base", HeadGenerator.NAME);
        root.putObject("topology").put("id", topology.id()).put("hash", topology.hash());
        ObjectNode parameters = root.putObject("parameters");
        for (HeadSlider slider : HeadSlider.values()) {
            parameters.put(slider.key(), head.parameters().get(slider));
        }
        AtomicFiles.writeText(file, root.toPrettyString() + "\n");
    }

    /**
     * Reads a head.
     *
     * @throws StudioException when the file cannot be read, is no head file, belongs to a newer
     *     version or another mesh, or has a wrong entry; the text names it
     */
    public static Identity read(Path file) throws StudioException {
        return new HeadFile(file).read();
    }

    private Identity read() throws StudioException {
        JsonNode root = parse();
        if (!FORMAT.equals(root.path("format").asText())) {
            throw new StudioException(AssetsText.of("head.file.not-a-head", shown()));
        }
        if (!root.path("version").isInt()) {
            throw missing("version");
        }
        if (root.path("version").asInt() > VERSION) {
            throw new StudioException(
                    AssetsText.of(
                            "head.file.newer",
                            shown(),
                            root.path("version").asText(),
                            String.valueOf(VERSION)));
        }
        checkMesh(root);
        if (root.path("name").asText().isBlank()) {
            throw missing("name");
        }
        JsonNode parameters = root.path("parameters");
        if (!parameters.isObject()) {
            throw missing("parameters");
        }
        return new Identity(root.path("name").asText(), parameters(parameters));
    }

    private JsonNode parse() throws StudioException {
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            if (root == null || !root.isObject()) {
                throw new StudioException(AssetsText.of("head.file.not-a-head", shown()));
            }
            return root;
        } catch (JsonProcessingException | java.nio.charset.MalformedInputException e) {
            throw new StudioException(AssetsText.of("head.file.not-json", shown()), e);
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
    }

    private void checkMesh(JsonNode root) throws StudioException {
        String base = root.path("base").asText();
        String hash = root.path("topology").path("hash").asText();
        if (hash.isBlank()) {
            throw missing("topology.hash");
        }
        if (!hash.equals(BuiltInHead.load().topology().hash())
                || !base.equals(HeadGenerator.NAME)) {
            String mesh = base + ", " + root.path("topology").path("id").asText();
            throw new StudioException(AssetsText.of("head.file.other-topology", shown(), mesh));
        }
    }

    private HeadParameters parameters(JsonNode node) throws StudioException {
        EnumMap<HeadSlider, Double> values = new EnumMap<>(HeadSlider.class);
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String key = entry.getKey();
            HeadSlider slider =
                    HeadSlider.ofKey(key)
                            .orElseThrow(() -> failure("head.file.unknown-slider", key));
            if (!entry.getValue().isNumber()) {
                throw failure("head.file.not-a-number", key);
            }
            double value = entry.getValue().asDouble();
            if (!(value >= slider.minimum() && value <= slider.maximum())) {
                throw failure(
                        "head.file.out-of-range",
                        key,
                        entry.getValue().asText(),
                        String.valueOf(slider.minimum()),
                        String.valueOf(slider.maximum()));
            }
            values.put(slider, value);
        }
        return new HeadParameters(values);
    }

    private StudioException missing(String entry) {
        return failure("head.file.missing", entry);
    }

    private StudioException failure(String key, String... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = shown();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        UserText text = AssetsText.of(key, all);
        return new StudioException(text);
    }

    private String shown() {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }
}
