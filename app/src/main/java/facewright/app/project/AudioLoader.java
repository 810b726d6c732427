package facewright.app.project;

import facewright.audio.DecodedAudio;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.nio.file.Path;

/** Reads recordings; in the studio {@code AudioDecoder::decode}. Safe for concurrent use. */
@FunctionalInterface
public interface AudioLoader {
    /**
     * Reads a file on the calling thread.
     *
     * @throws StudioException when it is not a usable recording, with what to do
     */
    DecodedAudio load(Path file, ProgressSink progress, CancelToken cancel) throws StudioException;
}
