package facewright.io.export;

import facewright.domain.StudioException;
import facewright.domain.UserText;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;

/**
 * Writes motion in one format. Found by {@link java.util.ServiceLoader}; stateless; has a public
 * constructor without arguments.
 *
 * <p>Files appear under their final names complete or not at all; a failed or cancelled export
 * leaves earlier files as they were and nothing of its own.
 */
public interface MotionExporter {
    /** Stable id, also the name of the format on the command line: {@code fbx}, {@code obj}. */
    String id();

    /** Name for people. */
    UserText label();

    /** Roughly how much an export will write, in bytes; zero when unknown. */
    default long estimatedBytes(ExportRequest request) {
        return 0;
    }

    /**
     * Exports. Works on the calling thread.
     *
     * @throws StudioException when it cannot be written, with what to do about it
     * @throws java.util.concurrent.CancellationException soon after {@code cancel} was called
     */
    ExportResult export(ExportRequest request, ProgressSink progress, CancelToken cancel)
            throws StudioException;
}
