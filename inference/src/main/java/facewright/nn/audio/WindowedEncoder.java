package facewright.nn.audio;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import facewright.engine.Nd;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;

/**
 * Encodes features of any length in bounded memory. Up to {@link #wholeRows} rows are encoded at
 * once, as the originals do; more of them in overlapping windows. Where two windows overlap, the
 * result fades from one to the other, away from their edges, where a window knows least.
 */
public final class WindowedEncoder {
    /** Rows that are encoded at once: 40 s at 30 frames per second. */
    public static final int WHOLE_ROWS = 1200;

    private static final int OVERLAP_ROWS = 240;
    private static final int EDGE_ROWS = 70;

    private final AudioEncoder encoder;
    private final int wholeRows;
    private final int overlap;
    private final int edge;

    public WindowedEncoder(AudioEncoder encoder) {
        this(encoder, WHOLE_ROWS, OVERLAP_ROWS, EDGE_ROWS);
    }

    /**
     * @param wholeRows rows of a window
     * @param overlap rows that two windows share
     * @param edge rows at both ends of the overlap that only one window decides
     */
    WindowedEncoder(AudioEncoder encoder, int wholeRows, int overlap, int edge) {
        if (overlap >= wholeRows || 2 * edge >= overlap) {
            throw new IllegalArgumentException(
                    "windows of " + wholeRows + " cannot overlap by " + overlap + ", " + edge);
        }
        this.encoder = encoder;
        this.wholeRows = wholeRows;
        this.overlap = overlap;
        this.edge = edge;
    }

    /** Rows that are encoded at once. */
    public int wholeRows() {
        return wholeRows;
    }

    /**
     * Encodes all rows. Gradients must be off.
     *
     * @param manager of the encoder's network
     * @return as many rows as the features have
     * @throws java.util.concurrent.CancellationException between two windows, after {@code cancel}
     *     was called
     */
    public FeatureMatrix encode(
            FeatureMatrix features, NDManager manager, ProgressSink progress, CancelToken cancel) {
        int rows = features.rows();
        int columns = encoder.width();
        if (rows == 0) {
            return new FeatureMatrix(0, columns, new float[0]);
        }
        if (rows <= wholeRows) {
            cancel.throwIfCancelled();
            FeatureMatrix all = window(features, manager);
            progress.report(1);
            return all;
        }
        int windows = (rows - overlap + wholeRows - overlap - 1) / (wholeRows - overlap);
        float[] values = new float[Math.multiplyExact(rows, columns)];
        int end = 0;
        for (int w = 0; w < windows; w++) {
            cancel.throwIfCancelled();
            int from = (int) ((long) (rows - wholeRows) * w / (windows - 1));
            FeatureMatrix part = window(features.slice(from, from + wholeRows), manager);
            blend(part, from, end, values);
            end = from + wholeRows;
            progress.report((w + 1.0) / windows);
        }
        return new FeatureMatrix(rows, columns, values);
    }

    private FeatureMatrix window(FeatureMatrix features, NDManager manager) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray in =
                    Nd.constants(
                            manager, features.values(), 1, features.rows(), features.columns());
            return new FeatureMatrix(
                    features.rows(), encoder.width(), encoder.encode(in).toFloatArray());
        }
    }

    /** Adds a window; rows before {@code end} are there already. */
    private void blend(FeatureMatrix part, int from, int end, float[] values) {
        int columns = part.columns();
        int shared = Math.max(0, end - from);
        for (int r = 0; r < part.rows(); r++) {
            float share =
                    r >= shared
                            ? 1
                            : Math.min(1, Math.max(0, (r + 0.5f - edge) / (shared - 2f * edge)));
            int at = (from + r) * columns;
            for (int c = 0; c < columns; c++) {
                values[at + c] += share * (part.get(r, c) - values[at + c]);
            }
        }
    }
}
