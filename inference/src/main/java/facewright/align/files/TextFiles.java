package facewright.align.files;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads text as people's programs write it: UTF-8, UTF-16 with a mark, else Windows-1252. */
final class TextFiles {
    private static final long LARGEST_BYTES = 50_000_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextFiles() {}

    static String read(Path file) throws StudioException {
        byte[] bytes;
        try {
            if (Files.isRegularFile(file) && Files.size(file) > LARGEST_BYTES) {
                throw new StudioException(InferenceText.of("align.file-too-large", file));
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
        String text = decode(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new StudioException(InferenceText.of("align.not-text", file));
        }
        return text;
    }

    private static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
