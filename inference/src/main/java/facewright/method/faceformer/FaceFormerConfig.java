package facewright.method.faceformer;

import facewright.nn.model.SpeechDecoderConfig;

/**
 * Sizes of a FaceFormer network.
 *
 * @param speech of its encoder and decoder
 * @param outputs values per frame: 3 V coordinates or K rig channels
 */
public record FaceFormerConfig(SpeechDecoderConfig speech, int outputs) {
    public FaceFormerConfig {
        if (outputs < 1) {
            throw new IllegalArgumentException(outputs + " outputs");
        }
    }
}
