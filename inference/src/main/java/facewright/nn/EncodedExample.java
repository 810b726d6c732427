package facewright.nn;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An example in the form that a network reads: named float arrays, made once and kept on disk
 * between runs. Immutable by convention: nobody writes into the arrays.
 *
 * @param name of the example
 * @param subject who speaks
 * @param frames T animation frames; the length by which examples are grouped and cut
 * @param arrays by name
 */
public record EncodedExample(String name, String subject, int frames, Map<String, Values> arrays) {
    /** Numbers with a shape, last index fastest. Nobody writes into them. */
    public static final class Values {
        private final float[] values;
        private final long[] shape;
        private final int rowsPerFrame;

        /**
         * @param values all elements; not copied
         * @param shape their shape; for arrays over time, the first axis has frames x rowsPerFrame
         *     rows
         * @param rowsPerFrame rows that belong to one animation frame; 0 for arrays that are not
         *     over time, or whose time axis cannot be cut at frames
         */
        public Values(float[] values, long[] shape, int rowsPerFrame) {
            long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
            if (size != values.length) {
                throw new IllegalArgumentException(
                        "shape " + Arrays.toString(shape) + " for " + values.length + " values");
            }
            this.values = values;
            this.shape = shape.clone();
            this.rowsPerFrame = rowsPerFrame;
        }

        /** The elements themselves; read only. */
        public float[] values() {
            return values;
        }

        public long[] shape() {
            return shape.clone();
        }

        public int rowsPerFrame() {
            return rowsPerFrame;
        }

        /** Values over time, (T x rowsPerFrame)(width). */
        public static Values overTime(float[] values, int rowsPerFrame, int width) {
            long rows = width == 0 ? 0 : values.length / width;
            return new Values(values, new long[] {rows, width}, rowsPerFrame);
        }

        /** Values that stay the same over the example, (n). */
        public static Values fixed(float... values) {
            return new Values(values, new long[] {values.length}, 0);
        }

        /** Elements of one row of the first axis. */
        int rowSize() {
            long size = 1;
            for (int i = 1; i < shape.length; i++) {
                size *= shape[i];
            }
            return Math.toIntExact(size);
        }
    }

    public EncodedExample {
        arrays = Map.copyOf(arrays);
        for (Map.Entry<String, Values> entry : arrays.entrySet()) {
            Values array = entry.getValue();
            long wanted = (long) frames * array.rowsPerFrame();
            if (array.rowsPerFrame() > 0 && array.shape()[0] != wanted) {
                throw new IllegalArgumentException(
                        name
                                + ": "
                                + entry.getKey()
                                + " needs "
                                + wanted
                                + " rows, had "
                                + array.shape()[0]);
            }
        }
    }

    /**
     * One of the arrays.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public Values array(String key) {
        Values array = arrays.get(key);
        if (array == null) {
            throw new IllegalArgumentException(
                    name + " has no array " + key + ", only " + arrays.keySet());
        }
        return array;
    }

    /** Bytes of all arrays. */
    public long bytes() {
        return arrays.values().stream().mapToLong(a -> 4L * a.values().length).sum();
    }

    /**
     * A part of the example.
     *
     * @param from first frame
     * @param count frames, within the example
     * @throws IllegalArgumentException when the part is not inside the example
     */
    public EncodedExample crop(int from, int count) {
        if (from < 0 || count < 1 || from + count > frames) {
            throw new IllegalArgumentException(
                    "frames " + from + " to " + (from + count) + " of " + frames);
        }
        if (from == 0 && count == frames) {
            return this;
        }
        Map<String, Values> cut = new LinkedHashMap<>();
        arrays.forEach((key, array) -> cut.put(key, crop(array, from, count)));
        return new EncodedExample(name, subject, count, cut);
    }

    private static Values crop(Values array, int from, int count) {
        if (array.rowsPerFrame() == 0) {
            return array;
        }
        int frameSize = array.rowSize() * array.rowsPerFrame();
        long[] shape = array.shape().clone();
        shape[0] = (long) count * array.rowsPerFrame();
        return new Values(
                Arrays.copyOfRange(array.values(), from * frameSize, (from + count) * frameSize),
                shape,
                array.rowsPerFrame());
    }
}
