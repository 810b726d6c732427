package facewright.audio.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.AudioClip;
import facewright.domain.SampleRate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AugmentationTest {
    private static final int HERTZ = 16_000;

    /** Silence with short bursts of noise at 0.5, 1.0 and 1.5 s. */
    private static float[] bursts() {
        Random random = new Random(1);
        float[] samples = new float[2 * HERTZ];
        for (int burst = 1; burst <= 3; burst++) {
            for (int i = 0; i < 160; i++) {
                samples[burst * HERTZ / 2 + i] = (float) (0.2 * random.nextGaussian());
            }
        }
        return samples;
    }

    private static float[] tone(double hertz) {
        float[] samples = new float[HERTZ];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * hertz * i / HERTZ));
        }
        return samples;
    }

    private static double rms(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    @Test
    void everySoundStaysWhereItsLabelIs() {
        for (long seed = 0; seed < 40; seed++) {
            Augmentation augmentation = Augmentation.draw(seed);
            AudioClip copy = augmentation.apply(AudioClip.of(bursts(), SampleRate.SPEECH));
            assertEquals(
                    Math.round(2 * HERTZ / augmentation.tempo()), copy.sampleCount(), "" + seed);
            float[] samples = copy.toArray();
            for (int burst = 1; burst <= 3; burst++) {
                int at = (int) (burst * HERTZ / 2 / augmentation.tempo());
                double before = rms(samples, at - 320, at - 64);
                double there = rms(samples, at - 16, at + 150);
                assertTrue(
                        there > 2 * before,
                        augmentation.steps() + ": " + there + " after " + before);
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameCopy() {
        AudioClip clip = AudioClip.of(bursts(), SampleRate.SPEECH);
        assertArrayEquals(
                Augmentation.draw(7).apply(clip).toArray(),
                Augmentation.draw(7).apply(clip).toArray());
        assertEquals(Augmentation.draw(7).steps(), Augmentation.draw(7).steps());
        assertNotEquals(Augmentation.draw(7).steps(), Augmentation.draw(8).steps());
    }

    @Test
    void allKindsOfChangesAreDrawn() {
        Set<String> kinds = new HashSet<>();
        double slowest = 9;
        double fastest = 0;
        for (long seed = 0; seed < 300; seed++) {
            Augmentation augmentation = Augmentation.draw(seed);
            augmentation.steps().forEach(step -> kinds.add(step.split(" ")[0]));
            slowest = Math.min(slowest, augmentation.tempo());
            fastest = Math.max(fastest, augmentation.tempo());
        }
        assertEquals(
                Set.of(
                        "resample",
                        "formants",
                        "eq",
                        "reverb",
                        "noise",
                        "low-pass",
                        "codec",
                        "level"),
                kinds);
        assertEquals(0.84, slowest, 0.011);
        assertEquals(1.20, fastest, 0.011);
    }

    @Test
    void formantsMoveAndPitchStays() {
        // Pulses 100 times a second through a resonance at 1 kHz.
        float[] samples = new float[HERTZ];
        double y1 = 0;
        double y2 = 0;
        for (int i = 0; i < samples.length; i++) {
            double y = (i % 160 == 0 ? 1 : 0) + 1.85 * 0.98 * y1 - 0.96 * y2;
            y2 = y1;
            y1 = y;
            samples[i] = (float) (0.05 * y);
        }
        float[] moved = new FormantWarp(1.12).apply(samples.clone());
        assertTrue(centre(moved) > 1.06 * centre(samples), centre(samples) + " " + centre(moved));
        assertTrue(repeats(moved, 160) > 0.9, "pitch lost: " + repeats(moved, 160));
    }

    /** Mean frequency by energy, from the energies of a sound and of its differences. */
    private static double centre(float[] samples) {
        double energy = 0;
        double differences = 0;
        for (int i = 8001; i < samples.length - 1000; i++) {
            energy += samples[i] * samples[i];
            double difference = samples[i] - samples[i - 1];
            differences += difference * difference;
        }
        return Math.sqrt(differences / energy) * HERTZ / (2 * Math.PI);
    }

    private static double repeats(float[] samples, int lag) {
        double product = 0;
        double energy = 0;
        for (int i = 4000; i < 12_000; i++) {
            product += samples[i] * samples[i + lag];
            energy += samples[i] * samples[i];
        }
        return product / energy;
    }

    @Test
    void equalizerRaisesItsBandByItsGain() {
        double before = rms(tone(1000), 4000, 16_000);
        double raised = rms(new PeakingEqualizer(1000, 9, 1).apply(tone(1000)), 4000, 16_000);
        assertEquals(9, 20 * Math.log10(raised / before), 0.1);
        double far = rms(new PeakingEqualizer(1000, 9, 2).apply(tone(7000)), 4000, 16_000);
        assertEquals(0, 20 * Math.log10(far / before), 0.5);
    }

    @Test
    void noiseHasItsLevel() {
        float[] clean = tone(300);
        for (double colour : new double[] {0, 0.9}) {
            float[] noisy = new ColouredNoise(12, colour, 3).apply(clean.clone());
            for (int i = 0; i < noisy.length; i++) {
                noisy[i] -= clean[i];
            }
            double snr = 20 * Math.log10(rms(clean, 0, HERTZ) / rms(noisy, 0, HERTZ));
            assertEquals(12, snr, 1, "colour " + colour);
        }
    }

    @Test
    void lowPassCutsWhatIsAboveAndKeepsWhatIsBelow() {
        double before = rms(tone(1000), 2000, 14_000);
        assertEquals(1, rms(new LowPass(3400).apply(tone(1000)), 2000, 14_000) / before, 0.02);
        assertTrue(rms(new LowPass(3400).apply(tone(4500)), 2000, 14_000) < 0.01 * before);
    }

    @Test
    void reverbDecaysBySixtyDecibels() {
        float[] click = new float[HERTZ];
        click[1000] = 1;
        float[] room = new Reverb(0.4, 0.5, 5).apply(click);
        assertEquals(1, room[1000], 1e-4);
        assertEquals(0, rms(room, 0, 1000), 1e-5);
        double early = rms(room, 1100, 1700);
        double late = rms(room, 1100 + 3200, 1700 + 3200);
        assertEquals(-30, 20 * Math.log10(late / early), 4);
    }

    @Test
    void codecsKeepSpeechNearToWhatItWas() {
        float[] clean = tone(440);
        for (AudioEffect codec : new AudioEffect[] {new MuLawCodec(), new AdpcmCodec()}) {
            float[] coded = codec.apply(clean.clone());
            double error = 0;
            for (int i = 2000; i < coded.length; i++) {
                error += (coded[i] - clean[i]) * (coded[i] - clean[i]);
            }
            double decibels =
                    10 * Math.log10(error / (coded.length - 2000)) - 20 * Math.log10(0.3 / 1.414);
            assertTrue(decibels < -20 && decibels > -60, codec + ": " + decibels + " dB");
        }
    }
}
