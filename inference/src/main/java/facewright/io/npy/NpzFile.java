package facewright.io.npy;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads NPZ files: zip archives of NPY arrays, as {@code numpy.savez} and {@code savez_compressed}
 * write them. Arrays are read one at a time. The caller closes it.
 */
public final class NpzFile implements AutoCloseable {
    private static final String EXTENSION = ".npy";
    private static final int MOST_ARRAYS = 100_000;

    private final Path file;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

    private NpzFile(Path file, ZipFile zip) throws StudioException {
        this.file = file;
        this.zip = zip;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!entry.getName().endsWith(EXTENSION)) {
                continue;
            }
            String name = entry.getName();
            String array = name.substring(0, name.length() - EXTENSION.length());
            if (entries.put(array, entry) != null || entries.size() > MOST_ARRAYS) {
                throw new StudioException(InferenceText.of("io.npz.twice", file.toString(), array));
            }
        }
        if (entries.isEmpty()) {
            throw new StudioException(InferenceText.of("io.npz.empty", file.toString()));
        }
    }

    /**
     * Opens a file and reads its table.
     *
     * @throws StudioException when it is no NPZ file, is damaged or holds no arrays
     */
    public static NpzFile open(Path file) throws StudioException {
        try {
            ZipFile zip = new ZipFile(file.toString());
            try {
                return new NpzFile(file, zip);
            } catch (StudioException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new StudioException(InferenceText.of("io.npz.not-npz", file.toString()), e);
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
    }

    /** Names of the arrays, in the order of the file. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /**
     * Reads one array.
     *
     * @throws IllegalArgumentException when there is none of this name
     * @throws StudioException when it is damaged or has more than two thousand million bytes
     */
    public NpyArray read(String name) throws StudioException {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no array " + name + " in " + file);
        }
        Path place = Path.of(file + ":" + fileName(name));
        long size = entry.getSize();
        if (size < 0 || size > Integer.MAX_VALUE - 16) {
            throw new StudioException(
                    InferenceText.of("io.npy.too-large", place.toString(), size + " bytes"));
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes((int) size);
        } catch (ZipException e) {
            throw new StudioException(InferenceText.of("io.npy.truncated", place.toString()), e);
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
        return NpyReader.read(place, bytes);
    }

    /** Names come from the file: only what may stand in a path goes into the message. */
    private static String fileName(String name) {
        return name.replaceAll("[^\\w. -]", "_");
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // It was only read from: nothing is lost.
        }
    }
}
