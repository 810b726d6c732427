package facewright.method.signal;

import facewright.speech.Curves;
import facewright.speech.layer.FaceLayers;
import java.util.List;
import java.util.stream.Stream;

/** Turns articulation into weights of ARKit channels. */
final class RigWriter {
    /** The channels that the method writes. */
    static final List<String> CHANNELS =
            Stream.concat(
                            Stream.of(
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
                                    "cheekSquintLeft",
                                    "cheekSquintRight"),
                            FaceLayers.CHANNELS.stream())
                    .toList();

    private static final double JAW = 0.6;
    private static final double PUCKER = 0.9;
    private static final double FUNNEL = 0.8;
    private static final double STRETCH = 0.6;
    private static final double SMILE = 0.15;
    private static final double LIP = 0.6;

    private RigWriter() {}

    /** Writes the (K) weights at a time of the clip, each in [0, 1]. */
    static void write(
            MouthTrack mouth,
            FaceLayers upper,
            SignalSettings settings,
            double seconds,
            float[] weights) {
        double step = mouth.index(seconds + settings.leadSeconds());
        double lips = settings.lipGain();
        double close = Curves.at(mouth.close, step);
        double wide = Curves.at(mouth.wide, step);
        double labiodental = Curves.at(mouth.labiodental, step) * (1 - close);
        double press = Curves.at(mouth.press, step);
        int k = 0;
        weights[k++] = weight(JAW * settings.jawGain() * Curves.at(mouth.jaw, step));
        weights[k++] = weight(close);
        weights[k++] = weight(PUCKER * lips * Curves.at(mouth.round, step));
        weights[k++] = weight(FUNNEL * lips * Curves.at(mouth.funnel, step));
        k = both(weights, k, STRETCH * lips * wide);
        k = both(weights, k, SMILE * lips * wide);
        k = both(weights, k, LIP * lips * Curves.at(mouth.upperUp, step) * (1 - close));
        k = both(weights, k, LIP * lips * Curves.at(mouth.lowerDown, step) * (1 - close));
        k = both(weights, k, press);
        weights[k++] = weight(0.75 * labiodental + 0.25 * press);
        weights[k++] = weight(0.25 * press);
        k = both(weights, k, 0.12 * lips * wide);
        upper.write(seconds, weights, k);
    }

    private static int both(float[] weights, int k, double value) {
        weights[k] = weight(value);
        weights[k + 1] = weights[k];
        return k + 2;
    }

    private static float weight(double value) {
        return (float) Math.max(0, Math.min(1, value));
    }
}
