package facewright.method.codetalker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import facewright.engine.Nd;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.nn.audio.FeatureMatrix;
import facewright.nn.layers.Linear;
import facewright.nn.model.RowDecoder;

/**
 * Decodes clips. The work for a frame grows with the frames before it, so clips beyond a window are
 * decoded in windows that overlap by a fifth, each from the start of its own, and fade into each
 * other; shorter ones exactly as the original does.
 */
final class CodeTalkerDecoder implements RowDecoder {
    private final CodeTalkerNetwork network;
    private final int window;
    private final int overlap;

    /**
     * @param windowSeconds longest clip that is decoded at once
     */
    CodeTalkerDecoder(CodeTalkerNetwork network, double windowSeconds) {
        this.network = network;
        double rate = network.config().timing().rate().framesPerSecond();
        window = (int) Math.max(10, Math.round(windowSeconds * rate));
        overlap = window / 5;
    }

    @Override
    public int subjects() {
        return network.config().subjects();
    }

    @Override
    public Linear outputMap() {
        return network.codebook().outputMap();
    }

    @Override
    public FeatureMatrix decode(
            FeatureMatrix hidden,
            int frames,
            float[][] shares,
            ProgressSink progress,
            CancelToken cancel) {
        int columns = network.codebook().config().width();
        float[] mean = new float[Math.multiplyExact(frames, columns)];
        for (int s = 0; s < shares.length; s++) {
            ProgressSink part =
                    progress.part((double) s / shares.length, (s + 1.0) / shares.length);
            float[] rows = windows(hidden, frames, shares[s], part, cancel).values();
            for (int i = 0; i < mean.length; i++) {
                mean[i] += rows[i] / shares.length;
            }
        }
        return new FeatureMatrix(frames, columns, mean);
    }

    private FeatureMatrix windows(
            FeatureMatrix hidden,
            int frames,
            float[] shares,
            ProgressSink progress,
            CancelToken cancel) {
        if (frames <= window) {
            return once(hidden, 0, frames, shares, progress, cancel);
        }
        int columns = network.codebook().config().width();
        int count = (frames - overlap + window - overlap - 1) / (window - overlap);
        float[] all = new float[Math.multiplyExact(frames, columns)];
        int end = 0;
        for (int w = 0; w < count; w++) {
            int from = (int) ((long) (frames - window) * w / (count - 1));
            FeatureMatrix part =
                    once(
                            hidden,
                            from,
                            window,
                            shares,
                            progress.part((double) w / count, (w + 1.0) / count),
                            cancel);
            int shared = end - from;
            for (int r = 0; r < window; r++) {
                float share = r >= shared ? 1 : smooth((r + 1f) / (shared + 1f));
                int at = (from + r) * columns;
                for (int c = 0; c < columns; c++) {
                    all[at + c] += share * (part.get(r, c) - all[at + c]);
                }
            }
            end = from + window;
        }
        return new FeatureMatrix(frames, columns, all);
    }

    private static float smooth(float t) {
        return t * t * (3 - 2 * t);
    }

    private FeatureMatrix once(
            FeatureMatrix hidden,
            int from,
            int frames,
            float[] shares,
            ProgressSink progress,
            CancelToken cancel) {
        int memories = network.config().timing().memoriesPerFrame();
        FeatureMatrix part = hidden.slice(from * memories, (from + frames) * memories);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray heard =
                    Nd.constants(network.manager(), part.values(), 1, part.rows(), part.columns());
            NDArray style =
                    network.styles(Nd.constants(network.manager(), shares, 1, shares.length));
            NDArray rows =
                    network.decode(network.memory(heard), style, frames, progress, cancel).rows();
            return new FeatureMatrix(
                    frames, network.codebook().config().width(), rows.toFloatArray());
        }
    }
}
