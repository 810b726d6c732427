package facewright.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * The examples of one step, and their arrays put together. Tensors belong to the step's scope; the
 * network need not close them.
 */
public final class TrainingBatch {
    private final List<EncodedExample> examples;
    private final NDManager manager;
    private final int frames;

    /**
     * @param examples at least one
     * @param manager of the device on which the network runs
     */
    public TrainingBatch(List<EncodedExample> examples, NDManager manager) {
        this.examples = List.copyOf(examples);
        this.manager = manager;
        this.frames = examples.stream().mapToInt(EncodedExample::frames).max().orElseThrow();
    }

    /** B examples. */
    public List<EncodedExample> examples() {
        return examples;
    }

    /** B. */
    public int size() {
        return examples.size();
    }

    /** T, frames of the longest example. */
    public int frames() {
        return frames;
    }

    /**
     * An array of all examples, stacked; (B, ...) with the inner shape of the array. Arrays over
     * time are filled with zeros behind the end of shorter examples. The tensor owns its memory, so
     * it is safe in a graph.
     *
     * @throws IllegalArgumentException when an example lacks it, or inner shapes differ
     */
    public NDArray array(String key) {
        EncodedExample.Values first = examples.get(0).array(key);
        long[] shape = first.shape().clone();
        if (first.rowsPerFrame() > 0) {
            shape[0] = (long) frames * first.rowsPerFrame();
        }
        int size = Math.toIntExact(new Shape(shape).size());
        float[] all = new float[Math.multiplyExact(size, examples.size())];
        for (int b = 0; b < examples.size(); b++) {
            EncodedExample.Values array = examples.get(b).array(key);
            if (array.rowSize() != first.rowSize()
                    || array.rowsPerFrame() != first.rowsPerFrame()
                    || array.values().length > size
                    || (array.rowsPerFrame() == 0 && array.values().length != size)) {
                throw new IllegalArgumentException(
                        key
                                + " differs in shape between "
                                + examples.get(0).name()
                                + " and "
                                + examples.get(b).name());
            }
            System.arraycopy(array.values(), 0, all, b * size, array.values().length);
        }
        return tensor(all, new Shape(examples.size()).addAll(new Shape(shape)));
    }

    /** 1 where an example has a frame, 0 behind its end; (B, T). */
    public NDArray mask() {
        float[] all = new float[examples.size() * frames];
        for (int b = 0; b < examples.size(); b++) {
            Arrays.fill(all, b * frames, b * frames + examples.get(b).frames(), 1f);
        }
        return tensor(all, new Shape(examples.size(), frames));
    }

    /** A tensor of these values that owns its memory. */
    public NDArray tensor(float[] values, Shape shape) {
        // create() borrows the memory of a Java buffer, which may be gone before the gradient is
        // computed; the duplicate is the engine's own.
        try (NDArray borrowed = manager.create(values, shape)) {
            return borrowed.duplicate();
        }
    }
}
