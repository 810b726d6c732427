package facewright.assets.head;

import facewright.assets.head.look.HeadLook;
import facewright.domain.FaceHead;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The head that comes with the product. */
public final class BuiltInHead {
    static final String RESOURCE = "head.bin";

    private static final class Holder {
        static final FaceHead HEAD = read();
    }

    private BuiltInHead() {}

    /** The head, loaded once; safe to call from any thread. */
    public static FaceHead load() {
        return Holder.HEAD;
    }

    private static FaceHead read() {
        try (InputStream in = BuiltInHead.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the product was built without its head");
            }
            return HeadReader.read(new BufferedInputStream(in), HeadLook.create());
        } catch (IOException e) {
            throw new UncheckedIOException("the head of the product cannot be read", e);
        }
    }
}
