package facewright.io.files;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Whether a disk has room for what is about to be written. */
public final class FreeSpace {
    /** What is left over on purpose, so that a full disk does not stop the rest of the computer. */
    private static final long RESERVE_BYTES = 16L << 20;

    private FreeSpace() {}

    /**
     * Checks for room before the work starts. A disk that does not tell is taken to have room.
     *
     * @param folder where it will be written; need not exist yet
     * @param bytes how much
     * @throws StudioException when there is less, or the disk can only be read
     */
    public static void require(Path folder, long bytes) throws StudioException {
        long usable;
        try {
            FileStore store = Files.getFileStore(existing(folder));
            if (store.isReadOnly()) {
                throw FileErrors.readOnly(folder);
            }
            usable = store.getUsableSpace();
        } catch (IOException e) {
            return;
        }
        if (usable >= 0 && usable - RESERVE_BYTES < bytes) {
            throw new StudioException(
                    InferenceText.of(
                            "io.disk-space", folder.toString(), shown(bytes), shown(usable)));
        }
    }

    /** A size for people: {@code 1.4 GB}. */
    public static String shown(long bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
        double value = bytes;
        int unit = 0;
        while (value >= 999.95 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", value, units[unit]);
    }

    private static Path existing(Path folder) {
        Path candidate = folder.toAbsolutePath().normalize();
        while (!Files.exists(candidate) && candidate.getParent() != null) {
            candidate = candidate.getParent();
        }
        return candidate;
    }
}
