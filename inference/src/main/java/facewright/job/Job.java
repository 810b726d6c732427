package facewright.job;

/**
 * A piece of long work.
 *
 * @param <R> what it makes
 */
@FunctionalInterface
public interface Job<R> {
    /**
     * Does the work on the calling thread.
     *
     * @throws Exception a {@code StudioException} when the person can do something about it; {@link
     *     java.util.concurrent.CancellationException} when cancelled
     */
    R run(ProgressSink progress, CancelToken cancel) throws Exception;
}
