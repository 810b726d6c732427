package facewright.method.signal;

import facewright.domain.AudioClip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How loud speech and background of a clip are, so that rules can speak of "30 dB below speech".
 *
 * @param speechDecibels level of the loudest twentieth of the clip's 25 ms windows
 * @param floorDecibels level of the quietest tenth
 * @param pauseStarts times in seconds at which speech stops for a while
 */
record Levels(double speechDecibels, double floorDecibels, List<Double> pauseStarts) {
    private static final double STEP_SECONDS = 0.02;
    private static final double WINDOW_SECONDS = 0.025;
    private static final double SILENT_DECIBELS = -120;
    private static final double INAUDIBLE_DECIBELS = -62;
    private static final double MARGIN_DECIBELS = 9;
    private static final double RANGE_DECIBELS = 42;
    private static final double PAUSE_SECONDS = 0.3;

    Levels {
        pauseStarts = List.copyOf(pauseStarts);
    }

    static Levels of(AudioClip clip) {
        int step = (int) clip.rate().samples(STEP_SECONDS);
        float[] window = new float[(int) clip.rate().samples(WINDOW_SECONDS)];
        int count = (clip.sampleCount() + step - 1) / step;
        float[] levels = new float[count];
        for (int i = 0; i < count; i++) {
            clip.copySamples(i * step, window);
            double sum = 0;
            for (float sample : window) {
                sum += sample * sample;
            }
            levels[i] =
                    (float)
                            Math.max(
                                    SILENT_DECIBELS,
                                    10 * Math.log10(Math.max(1e-12, sum / window.length)));
        }
        if (count == 0) {
            return new Levels(SILENT_DECIBELS, SILENT_DECIBELS, List.of());
        }
        float[] sorted = levels.clone();
        Arrays.sort(sorted);
        Levels found = new Levels(sorted[count * 19 / 20], sorted[count / 10], List.of());
        return new Levels(
                found.speechDecibels, found.floorDecibels, pauses(levels, found.gateDecibels()));
    }

    private static List<Double> pauses(float[] levels, double gate) {
        List<Double> starts = new ArrayList<>();
        int least = (int) Math.round(PAUSE_SECONDS / STEP_SECONDS);
        int quiet = 0;
        boolean spoke = false;
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] > gate) {
                spoke = true;
                quiet = 0;
            } else if (spoke && ++quiet == least) {
                starts.add((i - least + 1) * STEP_SECONDS);
                spoke = false;
            }
        }
        return starts;
    }

    /** Whether there is anything to move the mouth for. */
    boolean isAudible() {
        return speechDecibels > INAUDIBLE_DECIBELS;
    }

    /** Below this level nobody speaks. */
    double gateDecibels() {
        double gate = Math.max(floorDecibels + MARGIN_DECIBELS, speechDecibels - RANGE_DECIBELS);
        return Math.min(gate, speechDecibels - 12);
    }
}
