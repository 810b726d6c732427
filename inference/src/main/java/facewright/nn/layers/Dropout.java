package facewright.nn.layers;

import ai.djl.ndarray.NDArray;

/** Sets some elements to zero while a network learns; nothing otherwise. */
public final class Dropout {
    /** Leaves everything as it is. */
    public static final Dropout NONE = new Dropout(0);

    private final float rate;

    /**
     * @param rate share of the elements, 0 to below 1; drawn from the engine's generator
     */
    public Dropout(double rate) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("dropout must be 0 to below 1, was " + rate);
        }
        this.rate = (float) rate;
    }

    public NDArray apply(NDArray x) {
        return rate == 0 ? x : x.getNDArrayInternal().dropout(x, rate, true).singletonOrThrow();
    }
}
