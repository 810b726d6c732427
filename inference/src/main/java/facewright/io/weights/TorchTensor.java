package facewright.io.weights;

import java.util.List;

/**
 * A tensor as a Torch pickle describes it: a strided view into a storage.
 *
 * @param storageKey name of the storage inside the archive
 * @param storageElements number of elements that the storage has
 * @param info type and shape
 * @param offset first element
 * @param strides in elements, one per dimension
 */
record TorchTensor(
        String storageKey, long storageElements, TensorInfo info, long offset, List<Long> strides) {
    TorchTensor {
        strides = List.copyOf(strides);
    }

    /** Whether the elements lie in C order without gaps. */
    boolean isContiguous() {
        long expected = 1;
        for (int d = strides.size() - 1; d >= 0; d--) {
            if (info.shape().get(d) > 1 && strides.get(d) != expected) {
                return false;
            }
            expected *= info.shape().get(d);
        }
        return true;
    }

    /** Position of the last element in the storage; the offset when there is none. */
    long lastElement() {
        long last = offset;
        for (int d = 0; d < strides.size(); d++) {
            last =
                    Math.addExact(
                            last,
                            Math.multiplyExact(
                                    Math.max(0, info.shape().get(d) - 1), strides.get(d)));
        }
        return last;
    }
}
