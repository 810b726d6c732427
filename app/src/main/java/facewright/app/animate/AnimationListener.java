package facewright.app.animate;

import facewright.domain.FaceMotion;

/**
 * Follows one order. All calls come on the callback thread, none after the order was replaced by a
 * newer one of the same take.
 */
public interface AnimationListener {
    /** Work has begun. */
    void onStarted();

    /**
     * @param fraction 0 to 1; negative when unknown
     */
    void onProgress(double fraction);

    /**
     * The frame on screen, ahead of the rest.
     *
     * @param motion one frame
     */
    void onPreviewFrame(int frame, FaceMotion motion);

    void onFinished(AnimationResult result);

    /**
     * @param message for people: what happened and what to do
     */
    void onFailed(String message, Exception failure);

    /** Somebody cancelled it; the take keeps what it had. */
    void onCancelled();
}
