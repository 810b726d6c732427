package facewright.training.data;

import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over what identifies the contents of a data set. */
final class ContentHash {
    private static final int BEGINNING_BYTES = 1 << 16;

    private final MessageDigest digest;

    ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The hash of one file. */
    static String ofFile(Path file) throws StudioException {
        ContentHash hash = new ContentHash();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = new byte[1 << 16];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                hash.digest.update(piece, 0, n);
            }
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
        return hash.hexadecimal();
    }

    /**
     * Adds a file by its name, its size and its beginning: hashing gigabytes at each start would
     * take minutes.
     */
    void addFile(Path file) throws StudioException {
        try (InputStream in = Files.newInputStream(file)) {
            add(file.getFileName() + "|" + Files.size(file));
            digest.update(in.readNBytes(BEGINNING_BYTES));
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
    }

    void add(String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    String hexadecimal() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
