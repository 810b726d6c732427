package facewright.io.npy;

import facewright.io.npy.NpyHeader.NpyFormatException;
import java.nio.ByteBuffer;

/** The plain number types of NPY files. */
enum NpyType {
    FLOAT32(4),
    FLOAT64(8),
    INT8(1),
    INT16(2),
    INT32(4),
    INT64(8),
    UINT8(1),
    UINT16(2),
    UINT32(4),
    BOOL(1);

    private final int bytes;

    NpyType(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    /** The type of a NumPy description such as {@code <f4}. */
    static NpyType of(String descr) throws NpyFormatException {
        if (descr.length() < 2 || "<>|=".indexOf(descr.charAt(0)) < 0) {
            throw new NpyFormatException("type " + descr);
        }
        return switch (descr.substring(1)) {
            case "f4" -> FLOAT32;
            case "f8" -> FLOAT64;
            case "i1" -> INT8;
            case "i2" -> INT16;
            case "i4" -> INT32;
            case "i8" -> INT64;
            case "u1" -> UINT8;
            case "u2" -> UINT16;
            case "u4" -> UINT32;
            case "b1" -> BOOL;
            case "O" -> throw new NpyFormatException("it holds Python objects, not numbers");
            default -> throw new NpyFormatException("type " + descr);
        };
    }

    /** The element at this byte position. */
    double get(ByteBuffer data, int position) {
        return switch (this) {
            case FLOAT32 -> data.getFloat(position);
            case FLOAT64 -> data.getDouble(position);
            case INT8 -> data.get(position);
            case INT16 -> data.getShort(position);
            case INT32 -> data.getInt(position);
            case INT64 -> data.getLong(position);
            case UINT8 -> data.get(position) & 0xff;
            case UINT16 -> data.getShort(position) & 0xffff;
            case UINT32 -> data.getInt(position) & 0xffffffffL;
            case BOOL -> data.get(position) == 0 ? 0 : 1;
        };
    }
}
