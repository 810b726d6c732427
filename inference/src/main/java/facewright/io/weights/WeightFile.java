package facewright.io.weights;

import facewright.domain.StudioException;
import java.util.Map;

/**
 * An open file of named tensors; each is read when it is asked for, so that no second copy of a
 * network is made.
 */
public interface WeightFile extends AutoCloseable {
    /** Types and shapes by name, in file order. */
    Map<String, TensorInfo> tensors();

    /**
     * Reads one tensor.
     *
     * @throws IllegalArgumentException when the file has no tensor of this name
     * @throws StudioException when the file cannot be read
     */
    WeightTensor read(String name) throws StudioException;

    @Override
    void close() throws StudioException;
}
