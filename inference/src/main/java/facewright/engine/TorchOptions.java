package facewright.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the engine starts. Chosen once per process, before the first use.
 *
 * @param cache folder that natives are unpacked into; empty: DJL's own folder in the home directory
 * @param libtorch folder of another libtorch of the same version, for example one with CUDA
 * @param threads processor threads of one operation; empty: all processors, at most 8
 */
public record TorchOptions(Optional<Path> cache, Optional<Path> libtorch, OptionalInt threads) {
    /** System property: folder that natives are unpacked into. */
    public static final String CACHE_PROPERTY = "facewright.engine.cache";

    /** System property: folder of the person's own libtorch. */
    public static final String LIBTORCH_PROPERTY = "facewright.libtorch";

    /** System property: number of processor threads. */
    public static final String THREADS_PROPERTY = "facewright.engine.threads";

    private static final int MOST_DEFAULT_THREADS = 8;

    /** What the system properties of this process say. */
    public static TorchOptions fromProperties() {
        Integer threads = Integer.getInteger(THREADS_PROPERTY);
        return new TorchOptions(
                folder(CACHE_PROPERTY),
                folder(LIBTORCH_PROPERTY),
                threads == null || threads < 1 ? OptionalInt.empty() : OptionalInt.of(threads));
    }

    private static Optional<Path> folder(String property) {
        String value = System.getProperty(property, "");
        return value.isBlank() ? Optional.empty() : Optional.of(Path.of(value).toAbsolutePath());
    }

    int threadCount() {
        return threads.orElse(
                Math.min(MOST_DEFAULT_THREADS, Runtime.getRuntime().availableProcessors()));
    }

    /**
     * JVM options that give a child process the same engine, whose natives are unpacked already.
     */
    public List<String> jvmOptions() {
        List<String> options = new ArrayList<>();
        cache.ifPresent(folder -> options.add("-D" + CACHE_PROPERTY + "=" + folder));
        libtorch.ifPresent(folder -> options.add("-D" + LIBTORCH_PROPERTY + "=" + folder));
        threads.ifPresent(count -> options.add("-D" + THREADS_PROPERTY + "=" + count));
        return options;
    }
}
