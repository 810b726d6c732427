package facewright.method.codetalker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import facewright.nn.layers.Slices;

/**
 * Decodes a growing row of tokens, each time only what the newest frame needs. A new token changes
 * the convolution of the last three frames, the statistics of all, and through them and through
 * attention everything behind; but of the last layer only the last frame is asked for. Gives what
 * decoding everything again would. Belongs to the scope in which it is made.
 */
final class TokenDecoding {
    /** Frames that a convolution of five taps sees to either side. */
    private static final int MARGIN = CodebookTransformer.KERNEL / 2;

    private final CodebookNetwork codebook;
    private final NDArray entrances;
    private final NDArray convolved;
    private int count;

    /**
     * @param frames number of tokens that will come
     */
    TokenDecoding(CodebookNetwork codebook, int frames, NDManager manager) {
        this.codebook = codebook;
        int width = codebook.config().width();
        entrances = manager.zeros(new Shape(1, width, frames));
        convolved = manager.zeros(new Shape(1, width, frames));
    }

    /**
     * Adds a token.
     *
     * @param token (1, 1, codes per frame x code width), on codes
     * @return the last frame before the output layer, (1, 1, width)
     */
    NDArray add(NDArray token) {
        NDArray entrance = codebook.entrance(token).transpose(0, 2, 1);
        entrances.set(all().addSliceDim(count, count + 1L), entrance);
        count++;
        if (count == 1) {
            // One frame has no statistics over time: the original decodes it twice over.
            NDArray twice = codebook.decodeRows(token.concat(token, 1));
            return Slices.of(twice, 1, 0, 1);
        }
        int firstChanged = Math.max(0, count - 1 - MARGIN);
        int firstSeen = Math.max(0, firstChanged - MARGIN);
        int missing = Math.max(0, MARGIN - firstChanged);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray fresh =
                    codebook.decoder()
                            .convolve(Slices.of(entrances, 2, firstSeen, count), missing, MARGIN);
            convolved.set(all().addSliceDim(firstChanged, count), fresh);
        }
        return codebook.decoder().transformLast(Slices.of(convolved, 2, 0, count));
    }

    private static NDIndex all() {
        return new NDIndex().addAllDim().addAllDim();
    }
}
