package facewright.method.faceformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import facewright.engine.Nd;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.nn.audio.FeatureMatrix;
import facewright.nn.layers.Dropout;
import facewright.nn.layers.Linear;
import facewright.nn.model.RowDecoder;

/** Decodes whole clips, whatever their length: the mask and the positions go on for ever. */
final class FaceFormerDecoder implements RowDecoder {
    private final FaceFormerNetwork network;

    FaceFormerDecoder(FaceFormerNetwork network) {
        this.network = network;
    }

    @Override
    public int subjects() {
        return network.config().speech().subjects();
    }

    @Override
    public Linear outputMap() {
        return network.outputMap();
    }

    @Override
    public FeatureMatrix decode(
            FeatureMatrix hidden,
            int frames,
            float[][] shares,
            ProgressSink progress,
            CancelToken cancel) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray heard =
                    Nd.constants(
                            network.manager(), hidden.values(), 1, hidden.rows(), hidden.columns());
            float[] flat = new float[shares.length * subjects()];
            for (int i = 0; i < shares.length; i++) {
                System.arraycopy(shares[i], 0, flat, i * subjects(), subjects());
            }
            NDArray styles =
                    network.styles(
                            Nd.constants(network.manager(), flat, shares.length, subjects()));
            NDArray rows =
                    network.decode(
                            network.memory(heard),
                            styles,
                            frames,
                            false,
                            Dropout.NONE,
                            progress,
                            cancel);
            // The output is linear in the row: the mean of rows gives the mean of outputs.
            NDArray mean = shares.length == 1 ? rows : rows.mean(new int[] {0});
            return new FeatureMatrix(
                    frames, network.config().speech().width(), mean.toFloatArray());
        }
    }
}
