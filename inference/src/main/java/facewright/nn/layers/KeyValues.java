package facewright.nn.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/**
 * Keys and values of the frames so far, so that a frame is projected once. Two kinds: with room for
 * all frames, which is written in place; and growing, which gradients can pass.
 */
final class KeyValues {
    private final boolean inPlace;
    private NDArray keys;
    private NDArray values;
    private int count;

    private KeyValues(boolean inPlace, NDArray keys, NDArray values) {
        this.inPlace = inPlace;
        this.keys = keys;
        this.values = values;
    }

    /** With room for a number of frames; belongs to the scope in which it is made. */
    static KeyValues withRoom(NDManager manager, long batch, int heads, int frames, int headWidth) {
        Shape shape = new Shape(batch, heads, frames, headWidth);
        return new KeyValues(true, manager.zeros(shape), manager.zeros(shape));
    }

    /** Grows by joining. */
    static KeyValues growing(NDManager manager, long batch, int heads, int headWidth) {
        Shape shape = new Shape(batch, heads, 0, headWidth);
        return new KeyValues(false, manager.zeros(shape), manager.zeros(shape));
    }

    /** Adds one frame, (B, heads, 1, head width) each. */
    void add(NDArray key, NDArray value) {
        if (inPlace) {
            NDIndex place = Slices.index(2, count, count + 1L);
            keys.set(place, key);
            values.set(place, value);
        } else {
            keys = count == 0 ? key : keys.concat(key, 2);
            values = count == 0 ? value : values.concat(value, 2);
        }
        count++;
    }

    /** (B, heads, frames so far, head width). */
    NDArray keys() {
        return inPlace ? Slices.of(keys, 2, 0, count) : keys;
    }

    NDArray values() {
        return inPlace ? Slices.of(values, 2, 0, count) : values;
    }
}
