package facewright.align.acoustic;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads the files of a model as class-path resources: text, or the trainer's binary format (text
 * header up to {@code endhdr}, then 32 bit words whose byte order the first one tells).
 */
final class SphinxFile {
    private static final String FOLDER = "/edu/cmu/sphinx/models/en-us/en-us/";
    private static final int BYTE_ORDER_MAGIC = 0x11223344;
    private static final String HEADER_END = "endhdr\n";
    private static final int LONGEST_HEADER = 4096;

    private SphinxFile() {}

    /** The data after the header of a binary file, positioned behind the byte-order word. */
    static ByteBuffer binary(String name) throws StudioException {
        return binary(name, Integer.MAX_VALUE);
    }

    /**
     * The start of the data after the header of a binary file, positioned behind the byte-order
     * word.
     *
     * @param wanted how many bytes of data are needed; the rest may be left unread
     */
    static ByteBuffer binary(String name, long wanted) throws StudioException {
        byte[] bytes;
        try (InputStream in = open(name)) {
            bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE, LONGEST_HEADER + wanted));
        } catch (IOException e) {
            throw broken(name, e);
        }
        String start =
                new String(
                        bytes,
                        0,
                        Math.min(bytes.length, LONGEST_HEADER),
                        StandardCharsets.ISO_8859_1);
        int headerEnd = start.indexOf(HEADER_END);
        if (headerEnd < 0) {
            throw broken(name, new IOException("no " + HEADER_END.strip()));
        }
        ByteBuffer data = ByteBuffer.wrap(bytes);
        data.position(headerEnd + HEADER_END.length());
        int magic = data.getInt();
        if (magic != BYTE_ORDER_MAGIC) {
            data.order(ByteOrder.LITTLE_ENDIAN);
            if (Integer.reverseBytes(magic) != BYTE_ORDER_MAGIC) {
                throw broken(name, new IOException("byte order mark is " + magic));
            }
        }
        return data;
    }

    /** A text file; the caller closes it. */
    static BufferedReader text(String name) throws StudioException {
        return new BufferedReader(new InputStreamReader(open(name), StandardCharsets.US_ASCII));
    }

    static StudioException broken(String name, Exception cause) {
        return new StudioException(InferenceText.of("align.model-broken", name), cause);
    }

    private static InputStream open(String name) throws StudioException {
        InputStream in = SphinxFile.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new StudioException(InferenceText.of("align.model-missing", name));
        }
        return in;
    }
}
