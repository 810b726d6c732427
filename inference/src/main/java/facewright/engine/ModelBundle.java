package facewright.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import facewright.io.files.StagedFiles;
import facewright.io.weights.SafetensorsFile;
import facewright.io.weights.SafetensorsWriter;
import facewright.io.weights.TensorInfo;
import facewright.io.weights.WeightFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weights with their description: a folder (or a folder of resources) with {@code bundle.json} and
 * {@code weights.safetensors}, tensors under the names that PyTorch gives them. Weights whose
 * description is missing, newer, for something else, or for other bytes are refused, with the
 * difference. Immutable; holds no tensors.
 */
public final class ModelBundle {
    /** Name of the description. */
    public static final String DESCRIPTION = "bundle.json";

    /** Name of the weights. */
    public static final String WEIGHTS = "weights.safetensors";

    private static final long LARGEST_DESCRIPTION = 1 << 22;

    private final String name;
    private final BundleDescription description;
    private final @Nullable Path folder;
    private final byte[] bytes;

    private ModelBundle(
            String name, BundleDescription description, @Nullable Path folder, byte[] bytes) {
        this.name = name;
        this.description = description;
        this.folder = folder;
        this.bytes = bytes;
    }

    /**
     * Reads and verifies the bundle in a folder.
     *
     * @throws StudioException when it is no bundle, is newer than this program, or its weights are
     *     not the ones it describes
     */
    public static ModelBundle read(Path folder) throws StudioException {
        Path json = folder.resolve(DESCRIPTION);
        if (!Files.isRegularFile(json)) {
            throw new StudioException(
                    InferenceText.of("bundle.missing", folder.toString(), DESCRIPTION));
        }
        Path weights = folder.resolve(WEIGHTS);
        if (!Files.isRegularFile(weights)) {
            throw new StudioException(
                    InferenceText.of("bundle.missing", folder.toString(), WEIGHTS));
        }
        byte[] text;
        try {
            if (Files.size(json) > LARGEST_DESCRIPTION) {
                throw unreadable(folder.toString(), "it is far too long");
            }
            text = Files.readAllBytes(json);
        } catch (IOException e) {
            throw FileErrors.reading(json, e);
        }
        BundleDescription description = describe(folder.toString(), text);
        requireHash(folder.toString(), description, sha256(weights));
        return new ModelBundle(folder.toString(), description, folder, new byte[0]);
    }

    /**
     * Reads and verifies a bundle that ships with the program.
     *
     * @param owner a class in whose module the resources lie
     * @param path folder of the resources, absolute, without a slash at its end
     * @throws StudioException when it is missing or damaged
     */
    public static ModelBundle resource(Class<?> owner, String path) throws StudioException {
        BundleDescription description = describe(path, bytes(owner, path + "/" + DESCRIPTION));
        byte[] weights = bytes(owner, path + "/" + WEIGHTS);
        requireHash(path, description, HexFormat.of().formatHex(digest().digest(weights)));
        return new ModelBundle(path, description, null, weights);
    }

    private static byte[] bytes(Class<?> owner, String path) throws StudioException {
        try (InputStream in = owner.getResourceAsStream(path)) {
            if (in == null) {
                throw new StudioException(InferenceText.of("bundle.not-shipped", path));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw FileErrors.reading(Path.of(path), e);
        }
    }

    private static BundleDescription describe(String name, byte[] text) throws StudioException {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw unreadable(name, "it is not JSON");
        }
        if (root == null || !root.isObject() || !root.path("formatVersion").isInt()) {
            throw unreadable(name, "\"formatVersion\" is missing");
        }
        int version = root.path("formatVersion").asInt();
        if (version != BundleDescription.FORMAT_VERSION) {
            throw new StudioException(
                    InferenceText.of(
                            "bundle.version", name, version, BundleDescription.FORMAT_VERSION));
        }
        try {
            return BundleDescription.fromJson(root);
        } catch (IllegalArgumentException e) {
            throw unreadable(name, String.valueOf(e.getMessage()));
        }
    }

    private static void requireHash(String name, BundleDescription description, String actual)
            throws StudioException {
        if (!description.weightsSha256().equals(actual)) {
            throw new StudioException(
                    InferenceText.of(
                            "bundle.other-weights",
                            name,
                            beginning(description.weightsSha256()),
                            beginning(actual)));
        }
    }

    private static String beginning(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }

    private static StudioException unreadable(String name, String how) {
        return new StudioException(InferenceText.of("bundle.unreadable", name, how));
    }

    /**
     * Writes a bundle; the folder appears complete or not at all.
     *
     * @param description its hash is replaced by that of the weights
     * @param infos types and shapes of the weights by name
     * @param source gives them one at a time
     * @return the bundle as it was written
     * @throws StudioException when it cannot be written
     */
    public static ModelBundle write(
            Path folder,
            BundleDescription description,
            Map<String, TensorInfo> infos,
            SafetensorsWriter.Source source)
            throws StudioException {
        try (StagedFiles staged = new StagedFiles()) {
            Path inside = staged.folder(folder);
            SafetensorsWriter.write(
                    inside.resolve(WEIGHTS),
                    infos,
                    source,
                    Map.of("format", "pt", "method", description.methodId()));
            BundleDescription complete =
                    description.withWeightsSha256(sha256(inside.resolve(WEIGHTS)));
            String json =
                    new ObjectMapper()
                                    .writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(complete.toJson())
                            + "\n";
            Files.writeString(inside.resolve(DESCRIPTION), json);
            staged.commit();
        } catch (IOException e) {
            throw FileErrors.writing(folder, e);
        }
        return read(folder);
    }

    public BundleDescription description() {
        return description;
    }

    /** Folder or resource, for messages. */
    public String name() {
        return name;
    }

    /**
     * Opens the weights. The caller closes them.
     *
     * @throws StudioException when they cannot be read
     */
    public WeightFile openWeights() throws StudioException {
        return folder == null
                ? SafetensorsFile.of(name + "/" + WEIGHTS, bytes)
                : SafetensorsFile.open(folder.resolve(WEIGHTS));
    }

    /**
     * Refuses a bundle of another method.
     *
     * @throws StudioException with both methods
     */
    public ModelBundle requireMethod(String methodId) throws StudioException {
        if (!description.methodId().equals(methodId)) {
            throw new StudioException(
                    InferenceText.of("bundle.method", name, description.methodId(), methodId));
        }
        return this;
    }

    /**
     * Refuses a bundle whose vertices belong to another topology.
     *
     * @throws StudioException with both topologies
     */
    public ModelBundle requireTopology(String id, String hash) throws StudioException {
        BundleDescription.Output output = description.output();
        if (!output.topologyHash().equals(hash)) {
            String made =
                    output.channels().isEmpty()
                            ? output.topologyId() + " (" + beginning(output.topologyHash()) + ")"
                            : "rig channels";
            throw new StudioException(
                    InferenceText.of(
                            "bundle.topology", name, made, id + " (" + beginning(hash) + ")"));
        }
        return this;
    }

    /**
     * Refuses weights that do not have exactly the tensors of a network.
     *
     * @param wanted shapes by name, as the network that was built from {@code network} has them
     * @throws StudioException naming the first tensor that differs
     */
    public void requireTensors(Map<String, java.util.List<Long>> wanted) throws StudioException {
        try (WeightFile weights = openWeights()) {
            Map<String, TensorInfo> actual = weights.tensors();
            for (Map.Entry<String, java.util.List<Long>> entry : wanted.entrySet()) {
                TensorInfo info = actual.get(entry.getKey());
                if (info == null || !info.shape().equals(entry.getValue())) {
                    throw new StudioException(
                            InferenceText.of(
                                    "bundle.tensor",
                                    name,
                                    entry.getKey(),
                                    entry.getValue().toString(),
                                    info == null ? "none" : info.shape().toString()));
                }
            }
            for (String extra : actual.keySet()) {
                if (!wanted.containsKey(extra)) {
                    throw new StudioException(
                            InferenceText.of(
                                    "bundle.tensor",
                                    name,
                                    extra,
                                    "none",
                                    actual.get(extra).shape().toString()));
                }
            }
        }
    }

    /** SHA-256 of a file, hexadecimal. */
    private static String sha256(Path file) throws StudioException {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = new byte[1 << 16];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                digest.update(piece, 0, n);
            }
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
