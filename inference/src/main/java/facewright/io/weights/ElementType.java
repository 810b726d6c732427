package facewright.io.weights;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Number types of tensors. */
public enum ElementType {
    FLOAT64("F64", "DoubleStorage", 8),
    FLOAT32("F32", "FloatStorage", 4),
    FLOAT16("F16", "HalfStorage", 2),
    BFLOAT16("BF16", "BFloat16Storage", 2),
    INT64("I64", "LongStorage", 8),
    INT32("I32", "IntStorage", 4),
    INT16("I16", "ShortStorage", 2),
    INT8("I8", "CharStorage", 1),
    UINT8("U8", "ByteStorage", 1),
    BOOL("BOOL", "BoolStorage", 1);

    private final String safetensorsName;
    private final String torchStorage;
    private final int bytes;

    ElementType(String safetensorsName, String torchStorage, int bytes) {
        this.safetensorsName = safetensorsName;
        this.torchStorage = torchStorage;
        this.bytes = bytes;
    }

    static Optional<ElementType> ofSafetensors(String name) {
        return Arrays.stream(values()).filter(t -> t.safetensorsName.equals(name)).findFirst();
    }

    static Optional<ElementType> ofTorchStorage(String name) {
        return Arrays.stream(values()).filter(t -> t.torchStorage.equals(name)).findFirst();
    }

    String safetensorsName() {
        return safetensorsName;
    }

    /** Size of one element. */
    public int bytes() {
        return bytes;
    }

    /** The element at this byte position as a floating-point number. */
    double get(ByteBuffer data, int position) {
        return switch (this) {
            case FLOAT64 -> data.getDouble(position);
            case FLOAT32 -> data.getFloat(position);
            case FLOAT16 -> half(data.getShort(position));
            case BFLOAT16 -> Float.intBitsToFloat((data.getShort(position) & 0xffff) << 16);
            case INT64 -> data.getLong(position);
            case INT32 -> data.getInt(position);
            case INT16 -> data.getShort(position);
            case INT8 -> data.get(position);
            case UINT8 -> data.get(position) & 0xff;
            case BOOL -> data.get(position) == 0 ? 0 : 1;
        };
    }

    /** IEEE 754 binary16. */
    private static double half(short bits) {
        int exponent = bits >> 10 & 31;
        int mantissa = bits & 1023;
        double size =
                exponent == 0
                        ? mantissa * 0x1p-24
                        : exponent == 31
                                ? (mantissa == 0 ? Double.POSITIVE_INFINITY : Double.NaN)
                                : (1 + mantissa / 1024.0) * Math.scalb(1.0, exponent - 15);
        return bits < 0 ? -size : size;
    }
}
