package facewright.nn.model;

import com.fasterxml.jackson.databind.JsonNode;
import facewright.nn.audio.EncoderConfig;
import facewright.nn.mel.MelConfig;
import facewright.nn.wav2vec2.Wav2Vec2Config;

/** Reads the configuration of an audio encoder of any kind. */
public final class EncoderConfigs {
    private EncoderConfigs() {}

    /**
     * Reads what {@link EncoderConfig#toJson} wrote.
     *
     * @throws IllegalArgumentException when the kind is unknown or a size makes no sense
     */
    public static EncoderConfig fromJson(JsonNode node) {
        String kind = node.path("kind").asText();
        return switch (kind) {
            case Wav2Vec2Config.KIND -> Wav2Vec2Config.fromJson(node);
            case MelConfig.KIND -> MelConfig.fromJson(node);
            default -> throw new IllegalArgumentException("an audio encoder of the kind " + kind);
        };
    }
}
