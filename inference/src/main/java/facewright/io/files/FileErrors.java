package facewright.io.files;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns what the file system reports into texts that say what to do. */
public final class FileErrors {
    private FileErrors() {}

    /** The failure of writing this file or folder. */
    public static StudioException writing(Path target, IOException cause) {
        String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (text.contains("no space") || text.contains("not enough space")) {
            return new StudioException(InferenceText.of("io.disk-full", shown(target)), cause);
        }
        if (text.contains("quota")) {
            return new StudioException(InferenceText.of("io.quota", shown(target)), cause);
        }
        if (cause instanceof AccessDeniedException
                || text.contains("read-only")
                || text.contains("permission denied")) {
            return noPermission(target, cause);
        }
        if (text.contains("name too long")) {
            return new StudioException(InferenceText.of("io.name-too-long", shown(target)), cause);
        }
        if (cause instanceof NotDirectoryException || text.contains("not a directory")) {
            return new StudioException(InferenceText.of("io.not-a-folder", shown(target)), cause);
        }
        return new StudioException(
                InferenceText.of("io.write-failed", shown(target), reason(cause)), cause);
    }

    /** A folder that nothing may be written to. */
    static StudioException readOnly(Path folder) {
        return noPermission(folder, null);
    }

    /** The failure of reading this file. */
    public static StudioException reading(Path source, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return new StudioException(InferenceText.of("io.file-missing", shown(source)), cause);
        }
        if (cause instanceof AccessDeniedException) {
            return new StudioException(InferenceText.of("io.not-readable", shown(source)), cause);
        }
        return new StudioException(
                InferenceText.of("io.read-failed", shown(source), reason(cause)), cause);
    }

    /** A name that this computer's file system cannot store. */
    public static StudioException unsupportedName(String name, InvalidPathException cause) {
        return new StudioException(InferenceText.of("io.name-unsupported", name), cause);
    }

    private static StudioException noPermission(Path target, @Nullable Exception cause) {
        return new StudioException(InferenceText.of("io.no-permission", shown(target)), cause);
    }

    private static String shown(Path path) {
        return path.toString();
    }

    /** The part of the system's message that is not a path. */
    private static String reason(IOException cause) {
        if (cause instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
