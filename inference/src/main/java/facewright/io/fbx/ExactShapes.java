package facewright.io.fbx;

import facewright.domain.FaceTemplate;
import facewright.domain.FrameSource;
import java.util.Arrays;
import java.util.Locale;

/**
 * One shape per frame, each with weight 1 at its frame and 0 at the others: exact at every frame,
 * and between frames a straight blend.
 */
final class ExactShapes implements BlendShapes {
    private final FrameSource frames;
    private final float[] template;
    private final float[] positions;

    ExactShapes(FaceTemplate template, FrameSource frames) {
        this.frames = frames;
        this.template = template.positions();
        this.positions = new float[this.template.length];
    }

    @Override
    public int count() {
        return frames.frameCount();
    }

    @Override
    public Shape shape(int index) {
        frames.copyFrame(index, positions);
        int[] moved = new int[template.length / 3];
        float[] displacements = new float[template.length];
        int count = 0;
        for (int v = 0; v < moved.length; v++) {
            boolean still = true;
            for (int c = 0; c < 3; c++) {
                float displacement = positions[3 * v + c] - template[3 * v + c];
                displacements[3 * count + c] = displacement;
                still &= displacement == 0;
            }
            if (!still) {
                moved[count++] = v;
            }
        }
        float[] weights = new float[frames.frameCount()];
        weights[index] = 1;
        return new Shape(
                String.format(Locale.ROOT, "frame.%04d", index),
                Arrays.copyOf(moved, count),
                Arrays.copyOf(displacements, count * 3),
                weights);
    }
}
