package facewright.nn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import facewright.domain.FaceTemplate;
import facewright.domain.FaceTopology;
import facewright.domain.FrameRate;
import facewright.domain.FrameSource;
import facewright.domain.StudioException;
import facewright.engine.Nd;
import facewright.engine.Torch;
import facewright.nn.audio.FeatureMatrix;
import facewright.nn.layers.Linear;
import java.util.Arrays;

/**
 * A motion as a decoder's last rows: each frame is a linear map of its row, plus the template, made
 * when it is asked for. So minutes of motion take little memory. Works as long as the network is
 * open; for one thread at a time.
 */
public final class LinearFrames implements FrameSource {
    private static final int BLOCK = 64;

    private final FrameRate rate;
    private final FeatureMatrix rows;
    private final Linear map;
    private final FaceTemplate template;
    private final float[] still;
    private float[] block = new float[0];
    private int blockStart = -1;

    /**
     * @param rows one for each frame
     * @param map to displacements in the template's unit
     */
    public LinearFrames(FrameRate rate, FeatureMatrix rows, Linear map, FaceTemplate template) {
        this.rate = rate;
        this.rows = rows;
        this.map = map;
        this.template = template;
        this.still = template.positions();
        if (map.weight().getShape().get(0) != still.length) {
            throw new IllegalArgumentException(
                    map.weight().getShape() + " does not move " + still.length + " coordinates");
        }
    }

    @Override
    public FaceTopology topology() {
        return template.topology();
    }

    @Override
    public FrameRate frameRate() {
        return rate;
    }

    @Override
    public int frameCount() {
        return rows.rows();
    }

    @Override
    public void copyFrame(int t, float[] destination) {
        if (blockStart < 0 || t < blockStart || t >= blockStart + BLOCK) {
            fill(t - t % BLOCK);
        }
        int from = (t - blockStart) * still.length;
        for (int i = 0; i < still.length; i++) {
            destination[i] = block[from + i] + still[i];
        }
    }

    private void fill(int start) {
        try {
            Torch.inferenceMode();
        } catch (StudioException e) {
            throw new IllegalStateException("the engine of an open network runs", e);
        }
        int end = Math.min(rows.rows(), start + BLOCK);
        block = outputs(rows.slice(start, end), map);
        blockStart = start;
    }

    /** Maps rows at once, (rows)(outputs) in C order. Gradients must be off. */
    public static float[] outputs(FeatureMatrix rows, Linear map) {
        if (rows.rows() == 0) {
            return new float[0];
        }
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray in =
                    Nd.constants(
                            map.weight().getManager(),
                            Arrays.copyOf(rows.values(), rows.values().length),
                            rows.rows(),
                            rows.columns());
            return map.apply(in).toFloatArray();
        }
    }
}
