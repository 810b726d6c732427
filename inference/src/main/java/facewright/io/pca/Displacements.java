package facewright.io.pca;

import facewright.domain.FrameSource;

/** Frames minus the template, one at a time. Not safe for concurrent use. */
final class Displacements {
    private final FrameSource frames;
    private final float[] template;

    Displacements(FrameSource frames, float[] template) {
        this.frames = frames;
        this.template = template;
    }

    int frameCount() {
        return frames.frameCount();
    }

    /** V x 3. */
    int size() {
        return template.length;
    }

    void copy(int frame, float[] destination) {
        frames.copyFrame(frame, destination);
        for (int i = 0; i < template.length; i++) {
            destination[i] -= template[i];
        }
    }
}
