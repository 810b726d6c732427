package facewright.nn.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.domain.FrameRate;
import facewright.nn.audio.AudioTiming;
import facewright.nn.audio.EncoderConfig;

/**
 * Sizes of an audio encoder and the transformer decoder behind it.
 *
 * @param encoder of the audio
 * @param timing how its rows meet frames
 * @param period of positions and bias, in frames
 * @param width of the decoder
 * @param inner width of its feed-forward part
 * @param layers of the decoder
 * @param heads of its attention
 * @param subjects number of training subjects, each a style
 */
public record SpeechDecoderConfig(
        EncoderConfig encoder,
        AudioTiming timing,
        int period,
        int width,
        int inner,
        int layers,
        int heads,
        int subjects) {
    /** Heads of the published networks. */
    public static final int ORIGINAL_HEADS = 4;

    public SpeechDecoderConfig {
        if (period < 1 || width < 2 || layers < 1 || subjects < 1) {
            throw new IllegalArgumentException(
                    "period "
                            + period
                            + ", width "
                            + width
                            + ", layers "
                            + layers
                            + ", subjects "
                            + subjects);
        }
        if (heads < 1 || width % heads != 0) {
            throw new IllegalArgumentException(
                    "a width of " + width + " cannot be shared by " + heads + " heads");
        }
    }

    /** The same with another number of styles. */
    public SpeechDecoderConfig withSubjects(int count) {
        return new SpeechDecoderConfig(encoder, timing, period, width, inner, layers, heads, count);
    }

    /** Adds these sizes to the description of a network. */
    public void write(ObjectNode node) {
        FrameRate rate = timing.rate();
        node.put("frameRate", rate.numerator() + "/" + rate.denominator());
        node.put("memoriesPerFrame", timing.memoriesPerFrame());
        node.put("period", period);
        node.put("width", width);
        node.put("inner", inner);
        node.put("layers", layers);
        node.put("heads", heads);
        node.put("subjects", subjects);
        node.set("encoder", encoder.toJson());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when it makes no sense
     */
    public static SpeechDecoderConfig read(JsonNode node) {
        return new SpeechDecoderConfig(
                EncoderConfigs.fromJson(node.path("encoder")),
                new AudioTiming(
                        FrameRate.parse(node.path("frameRate").asText()),
                        node.path("memoriesPerFrame").asInt()),
                node.path("period").asInt(),
                node.path("width").asInt(),
                node.path("inner").asInt(),
                node.path("layers").asInt(),
                node.path("heads").asInt(),
                node.path("subjects").asInt());
    }
}
