package facewright.training.run;

import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Appends scalars to an event file that TensorBoard reads. Each record is its length (8 bytes), a
 * masked CRC-32C of the length, a protocol buffer of type Event, and a masked CRC-32C of that; all
 * little-endian. Event has wall_time = 1 (double), step = 2, file_version = 3, summary = 5 and
 * session_log = 7; Summary has value = 1 with tag = 1 and simple_value = 2 (float).
 */
final class EventFile implements AutoCloseable {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;
    private static final int MASK = 0xa282ead8;

    private final Path file;
    private final OutputStream out;

    private EventFile(Path file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    /**
     * Starts a file.
     *
     * @param wallSeconds time now, seconds since 1970
     * @param firstStep TensorBoard drops what earlier files of the folder say of this step and
     *     later ones, which is what an interrupted run left behind
     */
    static EventFile create(Path folder, double wallSeconds, long firstStep)
            throws StudioException {
        Path file = folder.resolve("events.out.tfevents." + (long) wallSeconds + ".facewright");
        for (int i = 1; Files.exists(file); i++) {
            file = folder.resolve("events.out.tfevents." + (long) wallSeconds + ".facewright." + i);
        }
        try {
            EventFile events =
                    new EventFile(file, Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
            Message version = new Message();
            version.fixed64(1, Double.doubleToLongBits(wallSeconds));
            version.bytes(3, "brain.Event:2".getBytes(StandardCharsets.UTF_8));
            events.record(version.toByteArray());
            if (firstStep > 0) {
                Message log = new Message();
                log.varint(1, 1);
                Message restart = new Message();
                restart.fixed64(1, Double.doubleToLongBits(wallSeconds));
                restart.varint(2, firstStep);
                restart.bytes(7, log.toByteArray());
                events.record(restart.toByteArray());
            }
            return events;
        } catch (IOException e) {
            throw FileErrors.writing(file, e);
        }
    }

    /** Adds one number. */
    void scalar(double wallSeconds, long step, String tag, double number) throws StudioException {
        Message value = new Message();
        value.bytes(1, tag.getBytes(StandardCharsets.UTF_8));
        value.fixed32(2, Float.floatToIntBits((float) number));
        Message summary = new Message();
        summary.bytes(1, value.toByteArray());
        Message event = new Message();
        event.fixed64(1, Double.doubleToLongBits(wallSeconds));
        event.varint(2, step);
        event.bytes(5, summary.toByteArray());
        try {
            record(event.toByteArray());
        } catch (IOException e) {
            throw FileErrors.writing(file, e);
        }
    }

    private void record(byte[] event) throws IOException {
        ByteBuffer record =
                ByteBuffer.allocate(8 + 4 + event.length + 4).order(ByteOrder.LITTLE_ENDIAN);
        record.putLong(event.length);
        record.putInt(maskedCrc(record.array(), 0, 8));
        record.put(event);
        record.putInt(maskedCrc(event, 0, event.length));
        // One write per record, so that a reader never meets half of one for long.
        out.write(record.array());
    }

    private static int maskedCrc(byte[] bytes, int from, int count) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, count);
        int value = (int) crc.getValue();
        return ((value >>> 15) | (value << 17)) + MASK;
    }

    @Override
    public void close() throws StudioException {
        try {
            out.close();
        } catch (IOException e) {
            throw FileErrors.writing(file, e);
        }
    }

    /** A protocol buffer message. */
    private static final class Message {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void varint(int field, long value) {
            unsigned(((long) field << 3) | VARINT);
            unsigned(value);
        }

        void fixed64(int field, long bits) {
            unsigned(((long) field << 3) | FIXED64);
            bytes.writeBytes(
                    ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(bits).array());
        }

        void fixed32(int field, int bits) {
            unsigned(((long) field << 3) | FIXED32);
            bytes.writeBytes(
                    ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(bits).array());
        }

        void bytes(int field, byte[] content) {
            unsigned(((long) field << 3) | BYTES);
            unsigned(content.length);
            bytes.writeBytes(content);
        }

        private void unsigned(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                bytes.write((int) ((rest & 0x7f) | 0x80));
                rest >>>= 7;
            }
            bytes.write((int) rest);
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }
}
