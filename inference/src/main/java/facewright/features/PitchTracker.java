package facewright.features;

import be.tarsos.dsp.pitch.PitchDetectionResult;
import be.tarsos.dsp.pitch.Yin;
import facewright.audio.SincResampler;
import facewright.domain.AudioClip;
import java.util.Arrays;

/**
 * Pitch and voicing by YIN on the clip at 4 kHz, which is enough for voices of 50 to 500 Hz and
 * sixteen times cheaper than 16 kHz. Not safe for concurrent use.
 */
final class PitchTracker {
    static final int HERTZ = 4000;
    private static final int WINDOW = 160;
    private static final double THRESHOLD = 0.35;
    private static final double MAX_PITCH = 500;
    private static final float AUDIBLE = 1e-4f;

    private final Yin yin = new Yin(HERTZ, WINDOW, THRESHOLD);
    private final float[] window = new float[WINDOW];
    private final float[] samples;
    private final int firstSample;
    private int count;
    private double pitchHertz;
    private double voicing;

    /** Prepares the part of a clip between two of its samples; zeros outside the clip. */
    PitchTracker(AudioClip clip, int from, int to) {
        int decimation = clip.rate().hertz() / HERTZ;
        this.firstSample = Math.floorDiv(from, decimation);
        int start = firstSample * decimation;
        samples = new float[(to - start) / decimation + 2];
        SincResampler resampler = new SincResampler(clip.rate().hertz(), HERTZ, this::add);
        float[] block = new float[4096];
        for (int position = start; position < to; position += block.length) {
            clip.copySamples(position, block);
            resampler.push(block, Math.min(block.length, to - position));
        }
        resampler.finish();
    }

    private void add(float sample) {
        if (count < samples.length) {
            samples[count++] = sample;
        }
    }

    /** Measures the 40 ms about a time of the clip. */
    void measure(double seconds) {
        int start = (int) Math.round(seconds * HERTZ) - WINDOW / 2 - firstSample;
        float peak = 0;
        for (int i = 0; i < WINDOW; i++) {
            int index = start + i;
            window[i] = index >= 0 && index < count ? samples[index] : 0;
            peak = Math.max(peak, Math.abs(window[i]));
        }
        pitchHertz = 0;
        voicing = 0;
        if (peak < AUDIBLE) {
            return;
        }
        PitchDetectionResult result = yin.getPitch(window);
        if (result.isPitched() && result.getPitch() > 0 && result.getPitch() <= MAX_PITCH) {
            pitchHertz = result.getPitch();
            voicing = Math.max(0, Math.min(1, result.getProbability()));
        }
        Arrays.fill(window, 0);
    }

    double pitchHertz() {
        return pitchHertz;
    }

    double voicing() {
        return voicing;
    }
}
