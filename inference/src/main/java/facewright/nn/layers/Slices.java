package facewright.nn.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

/** Small tensor operations that keep gradients and parse no text. */
public final class Slices {
    private Slices() {}

    /** A view of [from, to) along one axis. */
    public static NDArray of(NDArray x, int axis, long from, long to) {
        return x.get(index(axis, from, to));
    }

    /** [from, to) along one axis. */
    static NDIndex index(int axis, long from, long to) {
        NDIndex index = new NDIndex();
        for (int i = 0; i < axis; i++) {
            index.addAllDim();
        }
        return index.addSliceDim(from, to);
    }
}
