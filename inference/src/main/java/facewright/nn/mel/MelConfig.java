package facewright.nn.mel;

import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.nn.audio.AudioEncoder;
import facewright.nn.audio.EncoderConfig;
import facewright.nn.layers.ParameterScope;
import java.util.function.Supplier;

/**
 * Sizes of the encoder that is trained from scratch.
 *
 * @param width of its transformer, even
 * @param layers of the same
 * @param heads of its attention
 * @param inner width of its feed-forward part
 */
public record MelConfig(int width, int layers, int heads, int inner) implements EncoderConfig {
    /** What {@link #toJson} calls this kind of encoder. */
    public static final String KIND = "mel";

    public MelConfig {
        if (width < 4 || layers < 0 || heads < 1 || width % heads != 0 || inner < 1) {
            throw new IllegalArgumentException(
                    "width " + width + ", layers " + layers + ", heads " + heads + ", " + inner);
        }
    }

    @Override
    public AudioEncoder declare(ParameterScope scope, Supplier<NDManager> manager) {
        return new MelEncoder(scope, this);
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode node = new ObjectMapper().createObjectNode();
        node.put("kind", KIND);
        node.put("width", width);
        node.put("layers", layers);
        node.put("heads", heads);
        node.put("inner", inner);
        return node;
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException when it makes no sense
     */
    public static MelConfig fromJson(JsonNode node) {
        return new MelConfig(
                node.path("width").asInt(),
                node.path("layers").asInt(),
                node.path("heads").asInt(),
                node.path("inner").asInt());
    }
}
