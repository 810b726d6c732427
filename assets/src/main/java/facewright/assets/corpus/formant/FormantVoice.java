package facewright.assets.corpus.formant;

import facewright.assets.corpus.formant.FormantSound.Noise;
import facewright.assets.corpus.formant.MouthTracks.NoiseSpan;
import facewright.domain.AudioClip;
import facewright.domain.SampleRate;
import facewright.speech.PhoneTrack;
import java.util.Arrays;
import java.util.Locale;

/**
 * A voice that nobody has, drawn from a seed: pulses and noise through five resonances in a row
 * (Klatt 1980, doi 10.1121/1.383940, much reduced). The same seed says the same phones with the
 * same samples. Immutable.
 */
public final class FormantVoice {
    private static final int RATE = SampleRate.SPEECH.hertz();
    private static final int STEP_SAMPLES = RATE / MouthTracks.STEPS_PER_SECOND;
    private static final double HIGHEST_HERTZ = 7600;

    /** Effective value of what is said. */
    private static final double LOUDNESS = 0.1;

    /** Noises fade in and out for so long, and filters settle for so long before. */
    private static final int RAMP_SAMPLES = RATE / 100;

    private static final int SETTLE_SAMPLES = RATE / 40;

    /** Powers of ten between which the noise of the room lies. */
    private static final double QUIETEST_ROOM = -4.5;

    private static final double LOUDEST_ROOM = -2.8;

    /** Keeps what a voice says apart from what it is. */
    private static final long SAYING = 0x5eed;

    private final long seed;
    private final Throat throat;
    private final Larynx larynx;
    private final Manner manner;
    private final double floor;

    private FormantVoice(long seed) {
        this.seed = seed;
        Draws draws = new Draws(seed);
        throat = Throat.draw(draws);
        larynx = Larynx.draw(draws);
        manner = Manner.draw(draws);
        floor = Math.pow(10, draws.between(QUIETEST_ROOM, LOUDEST_ROOM));
    }

    /** Draws a voice. */
    public static FormantVoice draw(long seed) {
        return new FormantVoice(seed);
    }

    /** What it is like: {@code formant voice, throat 1.12, 143 Hz}. */
    public String description() {
        return String.format(
                Locale.ROOT,
                "formant voice, throat %.2f, %.0f Hz",
                throat.scale(),
                larynx.pitchHertz());
    }

    /**
     * Says phones at their times.
     *
     * @param phones of any alphabet
     * @return 16 kHz, round(duration x 16000) samples, within [-1, 1]
     */
    public AudioClip speak(PhoneTrack phones) {
        Draws draws = new Draws(seed ^ SAYING);
        double[] sound = new double[(int) SampleRate.SPEECH.samples(phones.durationSeconds())];
        MouthTracks mouth =
                MouthTracks.of(throat, manner, SoundSpan.of(phones), phones.durationSeconds());
        addVoice(mouth, sound, draws);
        for (NoiseSpan noise : mouth.noises()) {
            addNoise(noise, sound, draws);
        }
        return levelled(sound, draws);
    }

    /** Pulses and breath through the resonances in a row. */
    private void addVoice(MouthTracks mouth, double[] sound, Draws draws) {
        double[] pulses = larynx.pulses(sound.length, RATE, draws);
        Resonator[] row = new Resonator[Throat.FORMANTS];
        Arrays.setAll(row, f -> new Resonator());
        double before = 0;
        for (int i = 0; i < sound.length; i++) {
            int step = i / STEP_SAMPLES;
            if (i % STEP_SAMPLES == 0) {
                for (int f = 0; f < row.length; f++) {
                    double hertz = Math.min(HIGHEST_HERTZ, mouth.hertz(step, f));
                    row[f].tune(hertz, mouth.width(step, f), RATE);
                }
            }
            double place = (double) (i % STEP_SAMPLES) / STEP_SAMPLES;
            double voice = between(mouth.voice(step), mouth.voice(step + 1), place);
            double breath = between(mouth.breath(step), mouth.breath(step + 1), place);
            double white = draws.normal();
            double value = pulses[i] * voice;
            value += (white - 0.3 * before) * (breath + larynx.breath() * voice);
            before = white;
            for (Resonator resonator : row) {
                value = resonator.next(value);
            }
            sound[i] += value;
        }
    }

    private static double between(double from, double to, double place) {
        return from + place * (to - from);
    }

    /** Noise of an even loudness that fades in and out. */
    private static void addNoise(NoiseSpan span, double[] sound, Draws draws) {
        int from = (int) (span.startSeconds() * RATE);
        int length = Math.min(sound.length, (int) (span.endSeconds() * RATE)) - from;
        if (length < 2) {
            return;
        }
        Noise noise = span.noise();
        Resonator band = new Resonator();
        band.tune(noise.hertz(), noise.widthHertz(), RATE);
        double[] values = new double[length];
        double power = 0;
        double last = 0;
        double secondLast = 0;
        for (int i = -SETTLE_SAMPLES; i < length; i++) {
            double white = draws.normal();
            // The difference takes away what is slow, which a resonator lets through.
            double value = band.next(white - secondLast);
            secondLast = last;
            last = white;
            if (i >= 0) {
                values[i] = value;
                power += value * value;
            }
        }
        double scale = noise.level() / (Math.sqrt(power / length) + 1e-9);
        int ramp = Math.max(1, Math.min(length / 2, RAMP_SAMPLES));
        for (int i = 0; i < length; i++) {
            double fade = Math.min(1, (double) Math.min(i, length - 1 - i) / ramp);
            sound[from + i] += scale * fade * values[i];
        }
    }

    /** A quiet room added, all at a usual loudness. */
    private AudioClip levelled(double[] sound, Draws draws) {
        double power = 0;
        for (int i = 0; i < sound.length; i++) {
            sound[i] += floor * draws.normal();
            power += sound[i] * sound[i];
        }
        double peak = 0;
        double scale = LOUDNESS / (Math.sqrt(power / Math.max(1, sound.length)) + 1e-9);
        for (double sample : sound) {
            peak = Math.max(peak, Math.abs(sample) * scale);
        }
        scale /= Math.max(1, peak);
        float[] samples = new float[sound.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (scale * sound[i]);
        }
        return AudioClip.of(samples, SampleRate.SPEECH);
    }
}
