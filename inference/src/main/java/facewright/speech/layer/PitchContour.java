package facewright.speech.layer;

import facewright.speech.Curves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The melody of a voice, evenly sampled, and what in it stands out. Immutable.
 *
 * <p>Index i is the time {@code (firstStep + i) x stepSeconds} of the clip.
 */
public final class PitchContour {
    private static final double LEAST_SEMITONES = 0.5;
    private static final double FULL_SEMITONES = 6;
    private static final double MOST_SEMITONES = 9;
    private static final double SMOOTHING_SECONDS = 0.09;

    /** Weaker rises are no accents. */
    private static final double LEAST_ACCENT = 0.2;

    private static final double BETWEEN_ACCENTS_SECONDS = 0.35;

    private final double stepSeconds;
    private final int firstStep;
    private final double usualHertz;
    private final float[] height;

    /**
     * @param stepSeconds between two values
     * @param firstStep step of the first value, which may be outside the clip
     * @param hertz fundamental frequency; 0 where the voice does not sound or is too weak to count
     */
    public PitchContour(double stepSeconds, int firstStep, float[] hertz) {
        this.stepSeconds = stepSeconds;
        this.firstStep = firstStep;
        this.usualHertz = median(hertz);
        this.height = new float[hertz.length];
        for (int i = 0; i < hertz.length; i++) {
            if (hertz[i] > 0) {
                double semitones = Math.min(semitones(hertz[i]), MOST_SEMITONES);
                height[i] = (float) Curves.ramp(LEAST_SEMITONES, FULL_SEMITONES, semitones);
            }
        }
        Curves.smooth(height, SMOOTHING_SECONDS / stepSeconds);
    }

    /** A voice of which nothing is known. */
    public static PitchContour unknown() {
        return new PitchContour(1, 0, new float[0]);
    }

    private static double median(float[] hertz) {
        float[] voiced = new float[hertz.length];
        int count = 0;
        for (float value : hertz) {
            if (value > 0) {
                voiced[count++] = value;
            }
        }
        Arrays.sort(voiced, 0, count);
        return count == 0 ? 0 : voiced[count / 2];
    }

    /** The usual pitch of the voice: the median, Hz; 0 when it is never heard. */
    public double usualHertz() {
        return usualHertz;
    }

    private double semitones(double hertz) {
        return 12 * Math.log(hertz / usualHertz) / Math.log(2);
    }

    /** How far the voice rises above its usual pitch, 0 to 1, smoothed over 90 ms. */
    public double height(double seconds) {
        return height.length == 0 ? 0 : Curves.at(height, seconds / stepSeconds - firstStep);
    }

    /** The peaks of {@link #height}, in order of time, at least 0.35 s apart; the higher wins. */
    public List<Accent> accents() {
        List<Accent> accents = new ArrayList<>();
        for (int i = 1; i + 1 < height.length; i++) {
            if (height[i] < LEAST_ACCENT
                    || height[i] < height[i - 1]
                    || height[i] <= height[i + 1]) {
                continue;
            }
            Accent accent = new Accent((firstStep + i) * stepSeconds, height[i]);
            int last = accents.size() - 1;
            if (last < 0
                    || accent.seconds() - accents.get(last).seconds() >= BETWEEN_ACCENTS_SECONDS) {
                accents.add(accent);
            } else if (accent.strength() > accents.get(last).strength()) {
                accents.set(last, accent);
            }
        }
        return accents;
    }
}
