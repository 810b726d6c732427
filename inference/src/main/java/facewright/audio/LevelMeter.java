package facewright.audio;

import facewright.domain.TimeRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Peak, clipping, noise floor, silences and channel agreement of a recording, measured as it passes
 * by. Not safe for concurrent use.
 */
final class LevelMeter {
    private static final float FULL_SCALE = 0.9995f;
    private static final int CLIPPED_RUN = 3;
    private static final double LONG_SILENCE_SECONDS = 2;
    private static final double BELOW_SPEECH_DECIBELS = 35;

    /**
     * Shorter than the closure of a stop: that is all the silence that a short sentence may have.
     */
    private static final double WINDOWS_PER_SECOND = 50;

    private final int windowSamples;
    private final int hertz;
    private float peak;
    private long clipped;
    private final int[] run;
    private double windowSum;
    private int windowFill;
    private float[] windows = new float[1024];
    private int windowCount;
    private double mixPower;
    private double channelPower;

    LevelMeter(int hertz, int channelCount) {
        this.hertz = hertz;
        this.windowSamples = (int) Math.max(1, Math.round(hertz / WINDOWS_PER_SECOND));
        this.run = new int[channelCount];
    }

    /**
     * @param channels the recording
     * @param mono its downmix
     */
    void push(float[][] channels, float[] mono, int count) {
        for (int c = 0; c < channels.length; c++) {
            float[] samples = channels[c];
            for (int i = 0; i < count; i++) {
                float magnitude = Math.abs(samples[i]);
                peak = Math.max(peak, magnitude);
                channelPower += (double) magnitude * magnitude / channels.length;
                if (magnitude >= FULL_SCALE) {
                    run[c]++;
                    clipped += run[c] == CLIPPED_RUN ? CLIPPED_RUN : run[c] > CLIPPED_RUN ? 1 : 0;
                } else {
                    run[c] = 0;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            double square = (double) mono[i] * mono[i];
            mixPower += square;
            windowSum += square;
            if (++windowFill == windowSamples) {
                endWindow();
            }
        }
    }

    private void endWindow() {
        if (windowCount == windows.length) {
            windows = Arrays.copyOf(windows, 2 * windowCount);
        }
        windows[windowCount++] = (float) decibels(Math.sqrt(windowSum / windowSamples));
        windowSum = 0;
        windowFill = 0;
    }

    static double decibels(double magnitude) {
        return Math.max(AudioReport.SILENT_DECIBELS, 20 * Math.log10(Math.max(magnitude, 1e-12)));
    }

    double peakDecibels() {
        return decibels(peak);
    }

    long clippedSamples() {
        return clipped;
    }

    /** How much the downmix loses against the channels, dB; large when they cancel each other. */
    double cancellationDecibels() {
        return mixPower <= 0 || channelPower <= 0
                ? channelPower > 0 ? 120 : 0
                : 10 * Math.log10(channelPower / mixPower);
    }

    /** RMS of the quietest tenth of the windows that are not digital silence, dB. */
    double noiseFloorDecibels() {
        float[] sorted = sortedAudible();
        return sorted.length == 0 ? AudioReport.SILENT_DECIBELS : sorted[sorted.length / 10];
    }

    /** Level of the loudest twentieth of the windows, dB. */
    double speechDecibels() {
        float[] sorted = sortedAudible();
        return sorted.length == 0
                ? AudioReport.SILENT_DECIBELS
                : sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)];
    }

    private float[] sortedAudible() {
        float[] sorted = Arrays.copyOf(windows, windowCount);
        Arrays.sort(sorted);
        int first = 0;
        while (first < sorted.length && sorted[first] <= AudioReport.SILENT_DECIBELS + 1) {
            first++;
        }
        return Arrays.copyOfRange(sorted, first, sorted.length);
    }

    /** Stretches of two seconds and more that are far below the speech. */
    List<TimeRange> longSilences() {
        double threshold =
                Math.max(
                        Math.max(-75, speechDecibels() - BELOW_SPEECH_DECIBELS),
                        Math.min(noiseFloorDecibels() + 4, speechDecibels() - 15));
        double windowSeconds = (double) windowSamples / hertz;
        List<TimeRange> silences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= windowCount; i++) {
            if (i == windowCount || windows[i] > threshold) {
                if ((i - start) * windowSeconds >= LONG_SILENCE_SECONDS - 1e-9) {
                    silences.add(new TimeRange(start * windowSeconds, i * windowSeconds));
                }
                start = i + 1;
            }
        }
        return silences;
    }
}
