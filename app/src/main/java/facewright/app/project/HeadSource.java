package facewright.app.project;

import facewright.domain.FaceHead;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;

/** Makes heads. Called on job threads. */
@FunctionalInterface
public interface HeadSource {
    /**
     * Makes a head ready to be shown.
     *
     * @throws facewright.domain.StudioException when it cannot be made; the message says why
     */
    FaceHead make(HeadChoice choice, ProgressSink progress, CancelToken cancel) throws Exception;
}
