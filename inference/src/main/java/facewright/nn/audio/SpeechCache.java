package facewright.nn.audio;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import facewright.io.files.StagedFiles;
import facewright.io.npy.NpyReader;
import facewright.io.npy.NpyWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What audio encoders heard in clips, kept on disk so that it need not be computed again. One NPY
 * file for each clip and set of weights; the oldest go when it grows over its limit. Losing any of
 * it costs time only: a file that cannot be read counts as missing. Safe for several processes.
 */
public final class SpeechCache {
    /** The limit where nobody set one: 2 GB. */
    public static final long DEFAULT_LIMIT_BYTES = 2L << 30;

    private static final Logger LOGGER = LoggerFactory.getLogger(SpeechCache.class);
    private static final String SUFFIX = ".npy";
    private static final String SETTINGS = "cache.properties";
    private static final String LIMIT = "limitBytes";

    private final Path folder;

    /**
     * @param dataDirectory of the installation; the cache lies in {@code cache/speech} below it and
     *     may not exist yet
     */
    public SpeechCache(Path dataDirectory) {
        folder = dataDirectory.resolve("cache").resolve("speech");
    }

    /**
     * How full it is.
     *
     * @param bytes on disk
     * @param limitBytes what it may have; 0 keeps nothing
     */
    public record Usage(Path folder, int files, long bytes, long limitBytes) {}

    public Usage usage() throws StudioException {
        long bytes = 0;
        List<Entry> entries = entries();
        for (Entry entry : entries) {
            bytes += entry.bytes();
        }
        return new Usage(folder, entries.size(), bytes, limitBytes());
    }

    private long limitBytes() {
        Path file = folder.resolve(SETTINGS);
        if (!Files.isRegularFile(file)) {
            return DEFAULT_LIMIT_BYTES;
        }
        Properties properties = new Properties();
        try (java.io.Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
            return Math.max(0, Long.parseLong(properties.getProperty(LIMIT, "")));
        } catch (IOException | IllegalArgumentException e) {
            LOGGER.warn("{} cannot be read; the default limit applies", file, e);
            return DEFAULT_LIMIT_BYTES;
        }
    }

    /**
     * Sets the limit and removes what is over it.
     *
     * @param bytes 0 keeps nothing
     */
    public void setLimit(long bytes) throws StudioException {
        if (bytes < 0) {
            throw new IllegalArgumentException("a limit of " + bytes + " bytes");
        }
        facewright.io.files.AtomicFiles.writeText(
                folder.resolve(SETTINGS), LIMIT + "=" + bytes + "\n");
        trim(bytes);
    }

    /**
     * Removes everything but the limit.
     *
     * @return how much room that made
     */
    public long clear() throws StudioException {
        long bytes = 0;
        for (Entry entry : entries()) {
            if (delete(entry.file())) {
                bytes += entry.bytes();
            }
        }
        return bytes;
    }

    /**
     * What is kept under a key.
     *
     * @param key letters and digits that stand for the clip and all weights that heard it
     */
    public Optional<FeatureMatrix> find(String key) {
        Path file = file(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (NpyReader reader = NpyReader.open(file)) {
            long[] shape = reader.shape();
            if (shape.length != 2) {
                return Optional.empty();
            }
            int rows = Math.toIntExact(shape[0]);
            int columns = Math.toIntExact(shape[1]);
            float[] values = new float[Math.multiplyExact(rows, columns)];
            float[] row = new float[columns];
            for (int r = 0; r < rows; r++) {
                reader.copySlice(r, row);
                System.arraycopy(row, 0, values, r * columns, columns);
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(new FeatureMatrix(rows, columns, values));
        } catch (StudioException | IOException | ArithmeticException e) {
            LOGGER.debug("{} does not count", file, e);
            return Optional.empty();
        }
    }

    /** Keeps something, if there is room for it at all; a full disk is no error. */
    public void keep(String key, FeatureMatrix features) {
        long limit = limitBytes();
        long bytes = NpyWriter.bytes(features.rows(), features.columns());
        if (features.rows() == 0 || bytes > limit) {
            return;
        }
        try {
            trim(limit - bytes);
            try (StagedFiles staged = new StagedFiles()) {
                Path file = staged.file(file(key));
                float[] row = new float[features.columns()];
                try (NpyWriter writer = new NpyWriter(file, features.rows(), features.columns())) {
                    for (int r = 0; r < features.rows(); r++) {
                        System.arraycopy(features.values(), r * row.length, row, 0, row.length);
                        writer.write(row);
                    }
                }
                staged.commit();
            }
        } catch (StudioException | IOException e) {
            LOGGER.warn("speech features were not kept", e);
        }
    }

    private Path file(String key) {
        if (!key.matches("[a-zA-Z0-9-]{8,120}")) {
            throw new IllegalArgumentException("not a key: " + key);
        }
        return folder.resolve(key + SUFFIX);
    }

    private record Entry(Path file, long bytes, FileTime used) {}

    private List<Entry> entries() throws StudioException {
        List<Entry> entries = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return entries;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
                try {
                    entries.add(new Entry(file, Files.size(file), Files.getLastModifiedTime(file)));
                } catch (IOException e) {
                    LOGGER.debug("{} is gone", file, e);
                }
            }
        } catch (IOException e) {
            throw new StudioException(InferenceText.of("nn.cache-unreadable", folder), e);
        }
        entries.sort(Comparator.comparing(Entry::used).thenComparing(Entry::file));
        return entries;
    }

    private void trim(long limit) throws StudioException {
        List<Entry> entries = entries();
        long bytes = entries.stream().mapToLong(Entry::bytes).sum();
        for (Entry entry : entries) {
            if (bytes <= limit) {
                return;
            }
            if (delete(entry.file())) {
                bytes -= entry.bytes();
            }
        }
    }

    private static boolean delete(Path file) throws StudioException {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw FileErrors.writing(file, e);
        }
    }
}
