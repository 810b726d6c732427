package facewright.speech.layer;

import facewright.domain.TimeRange;
import facewright.speech.Curves;
import java.util.SplittableRandom;

/**
 * How the head moves: it drifts slowly while somebody speaks, nods on accents, and comes back to
 * rest in pauses. Angles in radians about the axes of the head: x to the person's left, y up, z
 * forward.
 */
public final class HeadLayer {
    private static final int WAVES = 3;
    private static final double LOWEST_HERTZ = 0.08;
    private static final double HIGHEST_HERTZ = 0.35;
    private static final double[] DRIFT = {
        Math.toRadians(1.3), Math.toRadians(2.2), Math.toRadians(0.9)
    };
    private static final double NOD = Math.toRadians(2.6);
    private static final double NOD_DOWN_SECONDS = 0.20;
    private static final double NOD_BACK_SECONDS = 0.42;
    private static final double SETTLE_SECONDS = 0.7;
    private static final double START_SECONDS = 0.6;
    private static final double FORWARD_METRES = 0.0015;

    private final Prosody prosody;
    private final double strength;
    private final double[][] hertz = new double[3][WAVES];
    private final double[][] phase = new double[3][WAVES];

    /**
     * @param strength 0 is still, 1 usual, 2 lively
     * @param seed the same gives the same movement
     */
    public HeadLayer(Prosody prosody, double strength, long seed) {
        this.prosody = prosody;
        this.strength = strength;
        SplittableRandom random = new SplittableRandom(seed ^ 0x6865_6164L);
        for (int axis = 0; axis < 3; axis++) {
            for (int w = 0; w < WAVES; w++) {
                double share = (w + random.nextDouble()) / WAVES;
                hertz[axis][w] = LOWEST_HERTZ * Math.pow(HIGHEST_HERTZ / LOWEST_HERTZ, share);
                phase[axis][w] = 2 * Math.PI * random.nextDouble();
            }
        }
    }

    /** Writes tx ty tz in metres and rx ry rz in radians. */
    public void copyPose(double seconds, float[] pose) {
        double speaking = speaking(seconds);
        double nod = nod(seconds);
        pose[0] = 0;
        pose[1] = 0;
        pose[2] = (float) (strength * FORWARD_METRES * nod);
        pose[3] = (float) (strength * (speaking * drift(0, seconds) + NOD * nod));
        pose[4] = (float) (strength * speaking * drift(1, seconds));
        pose[5] = (float) (strength * speaking * drift(2, seconds));
    }

    private double drift(int axis, double seconds) {
        double sum = 0;
        for (int w = 0; w < WAVES; w++) {
            double weight = 1 / (1.0 + w);
            sum += weight * Math.sin(2 * Math.PI * hertz[axis][w] * seconds + phase[axis][w]);
        }
        return DRIFT[axis] * sum / 1.5;
    }

    /** 1 while somebody speaks, 0 once a pause has lasted for a while. */
    private double speaking(double seconds) {
        double value = 1;
        for (TimeRange pause : prosody.pauses()) {
            double toStart =
                    pause.startSeconds() <= 0
                            ? 1
                            : Curves.minimumJerk((seconds - pause.startSeconds()) / SETTLE_SECONDS);
            double fromEnd = Curves.minimumJerk((seconds - pause.endSeconds()) / START_SECONDS);
            value = Math.min(value, 1 - toStart * (1 - fromEnd));
        }
        return value;
    }

    /** 0 to 1: how far the head is down on an accent. */
    private double nod(double seconds) {
        double nod = 0;
        for (Accent accent : prosody.accents()) {
            double t = seconds - accent.seconds();
            if (t > -NOD_DOWN_SECONDS && t < NOD_BACK_SECONDS) {
                double pulse = LayerPulse.at(t, NOD_DOWN_SECONDS, NOD_BACK_SECONDS);
                // As a product, so that the head turns around softly between two accents.
                nod = 1 - (1 - nod) * (1 - accent.strength() * pulse);
            }
        }
        return nod;
    }
}
