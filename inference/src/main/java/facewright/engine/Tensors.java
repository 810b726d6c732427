package facewright.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import facewright.domain.StudioException;
import facewright.io.weights.ElementType;
import facewright.io.weights.TensorInfo;
import facewright.io.weights.WeightFile;
import facewright.io.weights.WeightTensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Moves tensors between files of weights and native memory, one at a time. */
public final class Tensors {
    private Tensors() {}

    /**
     * Reads a tensor of a file: float32 for floating-point tensors, int64 for others. A float32
     * tensor goes from the file to native memory, with no second copy of it on the way.
     *
     * @param manager owns the result
     * @throws StudioException when the file cannot be read
     */
    public static NDArray read(NDManager manager, WeightFile file, String name)
            throws StudioException {
        TensorInfo info = file.tensors().get(name);
        if (info == null) {
            throw new IllegalArgumentException("no tensor " + name);
        }
        Shape shape = shape(info);
        if (info.elementCount() == 0) {
            return manager.zeros(
                    shape, isFloating(info.type()) ? DataType.FLOAT32 : DataType.INT64);
        }
        if (info.type() == ElementType.FLOAT32 && !manager.getDevice().isGpu()) {
            NDArray array = manager.zeros(shape, DataType.FLOAT32);
            ByteBuffer memory = array.toByteBuffer(true);
            if (memory.isDirect()) {
                file.read(name, memory.order(ByteOrder.LITTLE_ENDIAN));
                return array;
            }
            array.close();
        }
        WeightTensor tensor = file.read(name);
        if (isFloating(info.type())) {
            return Nd.constants(manager, tensor.toFloats(), shape.getShape());
        }
        long[] values = new long[Math.toIntExact(info.elementCount())];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.getLong(i);
        }
        return Nd.constants(manager, values, shape.getShape());
    }

    /** A float32 copy on the Java side, for files. */
    public static WeightTensor copy(NDArray array) {
        Shape shape = array.getShape();
        java.util.List<Long> sizes = new java.util.ArrayList<>();
        for (long size : shape.getShape()) {
            sizes.add(size);
        }
        return WeightTensor.ofFloats(sizes, Nd.floats(array));
    }

    /** The shape in DJL's form. */
    public static Shape shape(TensorInfo info) {
        return new Shape(info.shape().stream().mapToLong(Long::longValue).toArray());
    }

    private static boolean isFloating(ElementType type) {
        return switch (type) {
            case FLOAT64, FLOAT32, FLOAT16, BFLOAT16 -> true;
            default -> false;
        };
    }
}
