package facewright.assets.corpus.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What an engine said: 16 bit samples at the engine's own rate, with labels. Knows how to pass
 * between processes.
 *
 * @param hertz sample rate
 * @param samples mono
 * @param phones in the engine's alphabet, in order of time
 * @param words in order of time; empty where the engine does not tell them
 */
public record RawSpeech(int hertz, Samples samples, List<Label> phones, List<Label> words) {
    private static final int MAXIMUM = 1 << 26;

    public RawSpeech {
        phones = List.copyOf(phones);
        words = List.copyOf(words);
    }

    /**
     * A stretch of speech with a name.
     *
     * @param text phone symbol or word
     */
    public record Label(String text, double startSeconds, double endSeconds) {}

    /** Samples of 16 bit. Immutable. */
    public static final class Samples {
        private final short[] values;

        /** Copies the values. */
        public Samples(short[] values) {
            this.values = values.clone();
        }

        public int count() {
            return values.length;
        }

        /** A copy of all values. */
        public short[] toArray() {
            return values.clone();
        }
    }

    public double durationSeconds() {
        return (double) samples.count() / hertz;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(hertz);
        short[] values = samples.toArray();
        out.writeInt(values.length);
        byte[] bytes = new byte[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[2 * i] = (byte) (values[i] >> 8);
            bytes[2 * i + 1] = (byte) values[i];
        }
        out.write(bytes);
        writeLabels(out, phones);
        writeLabels(out, words);
    }

    private static void writeLabels(DataOutput out, List<Label> labels) throws IOException {
        out.writeInt(labels.size());
        for (Label label : labels) {
            out.writeUTF(label.text());
            out.writeDouble(label.startSeconds());
            out.writeDouble(label.endSeconds());
        }
    }

    static RawSpeech read(DataInput in) throws IOException {
        int hertz = in.readInt();
        byte[] bytes = new byte[2 * count(in.readInt())];
        in.readFully(bytes);
        short[] values = new short[bytes.length / 2];
        for (int i = 0; i < values.length; i++) {
            int low = bytes[2 * i + 1] & 0xff;
            values[i] = (short) ((bytes[2 * i] << 8) | low);
        }
        return new RawSpeech(hertz, new Samples(values), readLabels(in), readLabels(in));
    }

    private static List<Label> readLabels(DataInput in) throws IOException {
        int count = count(in.readInt());
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            labels.add(new Label(in.readUTF(), in.readDouble(), in.readDouble()));
        }
        return labels;
    }

    private static int count(int value) throws IOException {
        if (value < 0 || value > MAXIMUM) {
            throw new IOException("not a speech engine: it announces " + value + " items");
        }
        return value;
    }
}
