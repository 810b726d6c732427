package facewright.method.codetalker;

/**
 * Sizes of the networks around a codebook.
 *
 * @param outputs values per frame: 3 V coordinates or K rig channels
 * @param width of both transformers
 * @param layers of each
 * @param heads of their attention
 * @param inner width of their feed-forward parts
 * @param codes number of codes
 * @param codeWidth of a code
 * @param codesPerFrame codes that describe a frame
 * @param adapters whether linear layers stand between the transformers and the codes (as for BIWI)
 * @param outputBias whether the last layer has a bias (not for BIWI)
 */
public record CodebookConfig(
        int outputs,
        int width,
        int layers,
        int heads,
        int inner,
        int codes,
        int codeWidth,
        int codesPerFrame,
        boolean adapters,
        boolean outputBias) {
    /** Heads of the published networks. */
    public static final int ORIGINAL_HEADS = 8;

    public CodebookConfig {
        if (outputs < 1 || layers < 1 || codes < 1 || codeWidth < 1 || codesPerFrame < 1) {
            throw new IllegalArgumentException(
                    outputs + " outputs, " + layers + " layers, " + codes + " codes");
        }
        if (heads < 1 || width % heads != 0 || width % 2 != 0) {
            throw new IllegalArgumentException(
                    "a width of " + width + " cannot be shared by " + heads + " heads");
        }
        if (!adapters && codeWidth * codesPerFrame != width) {
            throw new IllegalArgumentException(
                    codesPerFrame + " codes of " + codeWidth + " do not fill a width of " + width);
        }
    }

    /** Width of the codes of a frame side by side. */
    int tokenWidth() {
        return codeWidth * codesPerFrame;
    }
}
