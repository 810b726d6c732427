package facewright.assets.head;

import facewright.assets.head.look.HeadLook;
import facewright.assets.head.look.PictureFile;
import facewright.domain.FaceHead;
import facewright.domain.TextureImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The head that comes with the product. */
public final class BuiltInHead {
    static final String RESOURCE = "head.bin";
    static final String PICTURE_SUFFIX = ".jpg";

    private static final class Holder {
        static final FaceHead HEAD = read();
    }

    private BuiltInHead() {}

    /** The head, loaded once; safe to call from any thread. */
    public static FaceHead load() {
        return Holder.HEAD;
    }

    private static FaceHead read() {
        try (InputStream in = open(RESOURCE)) {
            return HeadReader.read(in, HeadLook.create(BuiltInHead::picture));
        } catch (IOException e) {
            throw new UncheckedIOException("the head of the product cannot be read", e);
        }
    }

    private static TextureImage picture(String name) {
        try (InputStream in = open(name + PICTURE_SUFFIX)) {
            return PictureFile.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("picture " + name + " cannot be read", e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = BuiltInHead.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the product was built without " + name);
        }
        return new BufferedInputStream(in);
    }
}
