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
        float tuck = at(frame, Articulator.FV);
        float pucker = 0.9f * at(frame, Articulator.ROUND);
        float funnel = 0.8f * at(frame, Articulator.FUNNEL);
        // Rounding carries the lower lip away from the teeth; a tucked lip rolls in further.
        float roll = tuck * (0.75f + 1.3f * pucker + 1.1f * funnel);
        float between = at(frame, Articulator.TONGUE_OUT);
        float tip = at(frame, Articulator.TONGUE_TIP) * (1 - between);
        float up = 0.6f * at(frame, Articulator.UP) * open;
        float low = 0.6f * at(frame, Articulator.LOW) * open;
        return new float[] {
            0.6f * at(frame, Articulator.JAW),
            close,
            pucker,
            funnel,
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
            Math.min(1, roll + 0.2f * press),
            0.25f * press,
            0.5f * between + 0.24f * tip
        };
    }

    private static float at(float[] frame, Articulator articulator) {
        return frame[articulator.column()];
    }
}
