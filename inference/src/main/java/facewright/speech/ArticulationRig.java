package facewright.speech;

import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import java.util.List;
import java.util.Optional;

/** Turns articulation into weights of the standard rig channels. The only place that knows both. */
public final class ArticulationRig {
    /** The channels that articulation moves. */
    public static final List<String> CHANNELS =
            List.of(
                    "jawOpen",
                    "mouthClose",
                    "mouthPucker",
                    "mouthFunnel",
                    "mouthStretchLeft",
                    "mouthStretchRight",
                    "mouthSmileLeft",
                    "mouthSmileRight",
                    "mouthUpperUpLeft",
                    "mouthUpperUpRight",
                    "mouthLowerDownLeft",
                    "mouthLowerDownRight",
                    "mouthPressLeft",
                    "mouthPressRight",
                    "mouthRollLower",
                    "mouthRollUpper",
                    "tongueOut");

    private ArticulationRig() {}

    /**
     * @param movement (T)(articulators), see {@link CoarticulationModel#animate}
     */
    public static RigSequence toRig(float[][] movement, FrameRate frameRate) {
        float[][] weights = new float[movement.length][];
        for (int t = 0; t < movement.length; t++) {
            weights[t] = weights(movement[t]);
        }
        return new RigSequence(frameRate, CHANNELS, weights, Optional.empty());
    }

    /** The weights of one frame of articulation. */
    static float[] weights(float[] frame) {
        float close = at(frame, Articulator.CLOSE);
        float press = at(frame, Articulator.PRESS);
        float wide = at(frame, Articulator.WIDE);
        float open = 1 - close;
        float stretch = 0.6f * wide;
        float smile = 0.15f * wide;
        float up = 0.6f * at(frame, Articulator.UP) * open;
        float low = 0.6f * at(frame, Articulator.LOW) * open;
        return new float[] {
            0.6f * at(frame, Articulator.JAW),
            close,
            0.9f * at(frame, Articulator.ROUND),
            0.8f * at(frame, Articulator.FUNNEL),
            stretch,
            stretch,
            smile,
            smile,
            up,
            up,
            low,
            low,
            press,
            press,
            Math.min(1, 0.75f * at(frame, Articulator.FV) + 0.25f * press),
            0.25f * press,
            0.3f * at(frame, Articulator.TONGUE_OUT)
        };
    }

    private static float at(float[] frame, Articulator articulator) {
        return frame[articulator.column()];
    }
}
