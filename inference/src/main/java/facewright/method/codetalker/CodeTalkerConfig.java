package facewright.method.codetalker;

import facewright.nn.audio.AudioTiming;
import facewright.nn.audio.EncoderConfig;

/**
 * Sizes of CodeTalker's second stage.
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
public record CodeTalkerConfig(
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

    public CodeTalkerConfig {
        if (period < 1 || width < 2 || layers < 1 || subjects < 1) {
            throw new IllegalArgumentException(
                    "period " + period + ", width " + width + ", layers " + layers);
        }
        if (heads < 1 || width % heads != 0) {
            throw new IllegalArgumentException(
                    "a width of " + width + " cannot be shared by " + heads + " heads");
        }
    }
}
