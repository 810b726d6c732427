package facewright.io.weights;

import java.util.List;

/**
 * What a file says about one tensor.
 *
 * @param type number type
 * @param shape sizes, outermost first; empty for a scalar
 */
public record TensorInfo(ElementType type, List<Long> shape) {
    public TensorInfo {
        shape = List.copyOf(shape);
    }

    /** Product of the shape; 1 for a scalar. */
    public long elementCount() {
        long count = 1;
        for (long size : shape) {
            count = Math.multiplyExact(count, size);
        }
        return count;
    }
}
