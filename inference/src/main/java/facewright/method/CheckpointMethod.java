package facewright.method;

import facewright.domain.FaceTemplate;
import facewright.domain.FrameSource;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A method that runs weights of its original implementation from the files that were published with
 * it, on the mesh that they were trained on.
 */
public interface CheckpointMethod extends AnimationMethod {
    /**
     * What the person points to.
     *
     * @param weights the checkpoint
     * @param codebook a second one, for methods in two stages
     * @param config what the tensors cannot tell; empty for networks as published
     * @param template neutral pose of the mesh that moves, in the unit of the training data
     */
    record Files(
            Path weights, Optional<Path> codebook, Optional<Path> config, FaceTemplate template) {}

    /** Whether {@link Files#codebook} is needed. */
    boolean needsCodebook();

    /**
     * Opens a checkpoint. The caller closes the animator.
     *
     * @param values made by this method's schema
     * @throws StudioException when a file is not what it should be, naming what differs
     */
    CheckpointAnimator openCheckpoint(MethodContext context, Files files, ParameterValues values)
            throws StudioException;

    /** Gives frames one by one, so that long clips need little memory. */
    interface CheckpointAnimator extends Animator {
        /**
         * Exactly what the network returns: its own frames at its own rate.
         *
         * @return usable until the animator is closed
         * @throws StudioException when the clip is too short for a single frame
         */
        FrameSource raw(AnimationRequest request, ProgressSink progress, CancelToken cancel)
                throws StudioException;

        /**
         * As {@link #animate}: exactly {@code request.frameCount()} frames.
         *
         * @return usable until the animator is closed
         */
        FrameSource frames(AnimationRequest request, ProgressSink progress, CancelToken cancel)
                throws StudioException;
    }
}
