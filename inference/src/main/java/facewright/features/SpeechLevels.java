package facewright.features;

import facewright.domain.AudioClip;
import facewright.domain.TimeRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How loud speech and background of a clip are, so that rules can speak of "30 dB below speech".
 *
 * @param speechDecibels level of the loudest twentieth of the clip's 25 ms windows
 * @param floorDecibels level of the quietest tenth
 * @param pauses stretches of at least 0.3 s in which nobody speaks, in order of time
 */
public record SpeechLevels(double speechDecibels, double floorDecibels, List<TimeRange> pauses) {
    private static final double STEP_SECONDS = 0.02;
    private static final double WINDOW_SECONDS = 0.025;
    private static final double SILENT_DECIBELS = -120;
    private static final double INAUDIBLE_DECIBELS = -62;
    private static final double MARGIN_DECIBELS = 9;
    private static final double RANGE_DECIBELS = 42;
    private static final double PAUSE_SECONDS = 0.3;

    public SpeechLevels {
        pauses = List.copyOf(pauses);
    }

    public static SpeechLevels of(AudioClip clip) {
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
            return new SpeechLevels(SILENT_DECIBELS, SILENT_DECIBELS, List.of());
        }
        float[] sorted = levels.clone();
        Arrays.sort(sorted);
        SpeechLevels found =
                new SpeechLevels(sorted[count * 19 / 20], sorted[count / 10], List.of());
        return new SpeechLevels(
                found.speechDecibels, found.floorDecibels, pauses(levels, found.gateDecibels()));
    }

    private static List<TimeRange> pauses(float[] levels, double gate) {
        List<TimeRange> pauses = new ArrayList<>();
        int least = (int) Math.round(PAUSE_SECONDS / STEP_SECONDS);
        int quiet = 0;
        for (int i = 0; i <= levels.length; i++) {
            if (i < levels.length && levels[i] <= gate) {
                quiet++;
                continue;
            }
            if (quiet >= least) {
                pauses.add(new TimeRange((i - quiet) * STEP_SECONDS, i * STEP_SECONDS));
            }
            quiet = 0;
        }
        return pauses;
    }

    /** Whether there is anything to move the mouth for. */
    public boolean isAudible() {
        return speechDecibels > INAUDIBLE_DECIBELS;
    }

    /** Below this level nobody speaks. */
    public double gateDecibels() {
        double gate = Math.max(floorDecibels + MARGIN_DECIBELS, speechDecibels - RANGE_DECIBELS);
        return Math.min(gate, speechDecibels - 12);
    }
}
