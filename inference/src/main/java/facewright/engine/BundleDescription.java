package facewright.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.domain.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code bundle.json} says: everything that is needed to run weights, and how they came about.
 *
 * @param methodId method that the weights belong to, kebab-case
 * @param network configuration that the method builds its network from
 * @param features configuration of the speech features
 * @param output what the network produces
 * @param frameRate of the output
 * @param normalisation numbers that inputs and outputs are scaled with
 * @param training how the weights were made: recipe, data, seed, scores
 * @param licence licence of the weights, an SPDX identifier or a sentence
 * @param weightsSha256 hash of {@code weights.safetensors}, hexadecimal; empty before it is written
 */
public record BundleDescription(
        String methodId,
        JsonNode network,
        JsonNode features,
        Output output,
        FrameRate frameRate,
        JsonNode normalisation,
        JsonNode training,
        String licence,
        String weightsSha256) {
    /** The newest form of {@code bundle.json} that is read here. */
    public static final int FORMAT_VERSION = 1;

    /**
     * What comes out: rig channels by name, or the vertices of one topology.
     *
     * @param channels names in the order of the network's outputs; empty for vertices
     * @param topologyId name of the topology; empty for channels
     * @param topologyHash its hash; empty for channels
     * @param vertexCount V; 0 for channels
     * @param lengthUnit {@code m} or {@code mm}, or {@code data} for data sets with a scale of
     *     their own; empty for channels
     */
    public record Output(
            List<String> channels,
            String topologyId,
            String topologyHash,
            int vertexCount,
            String lengthUnit) {
        public Output {
            channels = List.copyOf(channels);
        }

        /** Rig channels. */
        public static Output ofChannels(List<String> channels) {
            return new Output(channels, "", "", 0, "");
        }

        /** Vertices. */
        public static Output ofVertices(
                String topologyId, String topologyHash, int vertexCount, String lengthUnit) {
            return new Output(List.of(), topologyId, topologyHash, vertexCount, lengthUnit);
        }
    }

    /** The same with the hash of its weights. */
    BundleDescription withWeightsSha256(String sha256) {
        return new BundleDescription(
                methodId,
                network,
                features,
                output,
                frameRate,
                normalisation,
                training,
                licence,
                sha256);
    }

    /** The same with other notes on the training. */
    public BundleDescription withTraining(JsonNode notes) {
        return new BundleDescription(
                methodId,
                network,
                features,
                output,
                frameRate,
                normalisation,
                notes,
                licence,
                weightsSha256);
    }

    /** An empty JSON object, for parts that a method has no use for. */
    public static ObjectNode nothing() {
        return new ObjectMapper().createObjectNode();
    }

    ObjectNode toJson() {
        ObjectNode root = nothing();
        root.put("formatVersion", FORMAT_VERSION);
        root.put("method", methodId);
        root.put("licence", licence);
        root.put("frameRate", frameRate.numerator() + "/" + frameRate.denominator());
        ObjectNode out = root.putObject("output");
        if (output.channels().isEmpty()) {
            out.put("topology", output.topologyId());
            out.put("topologyHash", output.topologyHash());
            out.put("vertices", output.vertexCount());
            out.put("lengthUnit", output.lengthUnit());
        } else {
            output.channels().forEach(out.putArray("channels")::add);
        }
        root.set("network", network);
        root.set("features", features);
        root.set("normalisation", normalisation);
        root.set("training", training);
        root.put("weightsSha256", weightsSha256);
        return root;
    }

    /**
     * Reads the parts.
     *
     * @throws IllegalArgumentException when a part is missing or makes no sense; the message names
     *     it
     */
    static BundleDescription fromJson(JsonNode root) {
        JsonNode out = object(root, "output");
        List<String> channels = new ArrayList<>();
        out.path("channels").forEach(channel -> channels.add(channel.asText()));
        Output output =
                channels.isEmpty()
                        ? Output.ofVertices(
                                text(out, "topology"),
                                text(out, "topologyHash"),
                                positive(out, "vertices"),
                                text(out, "lengthUnit"))
                        : Output.ofChannels(channels);
        return new BundleDescription(
                text(root, "method"),
                object(root, "network"),
                object(root, "features"),
                output,
                FrameRate.parse(text(root, "frameRate")),
                object(root, "normalisation"),
                object(root, "training"),
                text(root, "licence"),
                text(root, "weightsSha256"));
    }

    private static String text(JsonNode node, String key) {
        return Optional.ofNullable(node.get(key))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .orElseThrow(() -> new IllegalArgumentException("\"" + key + "\" is missing"));
    }

    private static JsonNode object(JsonNode node, String key) {
        return Optional.ofNullable(node.get(key))
                .filter(JsonNode::isObject)
                .orElseThrow(() -> new IllegalArgumentException("\"" + key + "\" is missing"));
    }

    private static int positive(JsonNode node, String key) {
        int value = node.path(key).asInt(0);
        if (value < 1) {
            throw new IllegalArgumentException("\"" + key + "\" is missing");
        }
        return value;
    }
}
