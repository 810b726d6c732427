package facewright.nn;

import facewright.domain.StudioException;
import facewright.job.CancelToken;
import java.util.List;

/**
 * Pieces of work of a network with random weights that belong side by side: an algorithm and what
 * it is measured against. Found by {@link java.util.ServiceLoader}; stateless.
 */
public interface NetworkBenchmark {
    /** Kebab-case id. */
    String id();

    /**
     * Builds the network at its published size. The caller closes it.
     *
     * @param seconds length of the audio
     */
    Session open(double seconds, CancelToken cancel) throws StudioException;

    /** A network that is ready to be measured. */
    interface Session extends AutoCloseable {
        /** The work, the one that others are compared with first. */
        List<Work> works();

        @Override
        void close();
    }

    /**
     * One piece of work.
     *
     * @param name kebab-case
     * @param run does it once on the calling thread
     */
    record Work(String name, Runnable run) {}
}
