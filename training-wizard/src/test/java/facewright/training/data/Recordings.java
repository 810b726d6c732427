package facewright.training.data;

import facewright.audio.WavWriter;
import facewright.domain.AudioClip;
import facewright.domain.SampleRate;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small recordings and motions. */
public final class Recordings {
    private Recordings() {}

    /** A number of a motion. */
    @FunctionalInterface
    public interface Curve {
        double at(int frame, int value);
    }

    /** A tone of a pitch and loudness. */
    public static void tone(Path file, int hertz, double seconds, double pitch, double level)
            throws IOException {
        float[] samples = new float[(int) Math.round(hertz * seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (level * Math.sin(2 * Math.PI * pitch * i / hertz));
        }
        Files.createDirectories(file.getParent());
        WavWriter.write(file, AudioClip.of(samples, new SampleRate(hertz)));
    }

    /** (T, W) float32, C order. */
    public static void motion(Path file, int frames, int width, Curve curve) throws IOException {
        array(file, "<f4", false, new int[] {frames, width}, i -> curve.at(i / width, i % width));
    }

    /** A value of an array by its position in C order. */
    @FunctionalInterface
    public interface Element {
        double at(int index);
    }

    /** Any array: {@code <f4} or {@code <f8}, of two or three axes. */
    public static void array(Path file, String type, boolean fortran, int[] shape, Element element)
            throws IOException {
        StringBuilder sizes = new StringBuilder();
        int count = 1;
        for (int size : shape) {
            sizes.append(size).append(", ");
            count *= size;
        }
        String header =
                "{'descr': '"
                        + type
                        + "', 'fortran_order': "
                        + (fortran ? "True" : "False")
                        + ", 'shape': ("
                        + sizes
                        + "), }";
        byte[] text =
                (header + " ".repeat(63 - (10 + header.length()) % 64) + "\n")
                        .getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes =
                ByteBuffer.allocate(10 + text.length + count * (type.equals("<f4") ? 4 : 8))
                        .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
        bytes.put((byte) 1).put((byte) 0).putShort((short) text.length).put(text);
        for (int i = 0; i < count; i++) {
            double value = element.at(fortran ? cOrder(i, shape) : i);
            if (type.equals("<f4")) {
                bytes.putFloat((float) value);
            } else {
                bytes.putDouble(value);
            }
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes.array());
    }

    private static int cOrder(int fortranIndex, int[] shape) {
        int rest = fortranIndex;
        int[] index = new int[shape.length];
        for (int d = 0; d < shape.length; d++) {
            index[d] = rest % shape[d];
            rest /= shape[d];
        }
        int result = 0;
        for (int d = 0; d < shape.length; d++) {
            result = result * shape[d] + index[d];
        }
        return result;
    }
}
