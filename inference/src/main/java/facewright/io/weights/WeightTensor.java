package facewright.io.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** One tensor in memory, elements in C order (last index fastest). Immutable. */
public final class WeightTensor {
    private final TensorInfo info;
    private final ByteBuffer data;

    /**
     * @param data little-endian elements in C order, owned from now on
     */
    WeightTensor(TensorInfo info, byte[] data) {
        if (data.length != info.elementCount() * info.type().bytes()) {
            throw new IllegalArgumentException(
                    info
                            + " needs "
                            + info.elementCount() * info.type().bytes()
                            + " bytes, had "
                            + data.length);
        }
        this.info = info;
        this.data = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A float32 tensor of these elements in C order. */
    public static WeightTensor ofFloats(java.util.List<Long> shape, float[] elements) {
        byte[] bytes = new byte[elements.length * 4];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(elements);
        return new WeightTensor(new TensorInfo(ElementType.FLOAT32, shape), bytes);
    }

    public TensorInfo info() {
        return info;
    }

    /** All elements as float32. */
    public float[] toFloats() {
        float[] floats = new float[Math.toIntExact(info.elementCount())];
        if (info.type() == ElementType.FLOAT32) {
            data.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
        } else {
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) info.type().get(data, i * info.type().bytes());
            }
        }
        return floats;
    }

    /** One element by its position in C order. */
    public double get(int index) {
        return info.type().get(data, index * info.type().bytes());
    }

    /** One whole number by its position in C order; exact also where a double is not. */
    public long getLong(int index) {
        return info.type() == ElementType.INT64
                ? data.getLong(index * 8)
                : (long) info.type().get(data, index * info.type().bytes());
    }

    /** A read-only view of the elements, little-endian, C order. */
    public ByteBuffer bytes() {
        return data.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }
}
