package facewright.nn.model;

import facewright.domain.FaceTemplate;
import facewright.domain.FaceTopology;
import facewright.domain.FrameRate;
import facewright.domain.FrameSource;

/**
 * The template in every frame: what a clip gets that is too short for a network to hear anything.
 */
record StillFrames(FrameRate frameRate, int frameCount, FaceTemplate template)
        implements FrameSource {
    @Override
    public FaceTopology topology() {
        return template.topology();
    }

    @Override
    public void copyFrame(int t, float[] destination) {
        template.copyPositions(destination);
    }
}
