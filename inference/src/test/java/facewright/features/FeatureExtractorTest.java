package facewright.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.domain.SampleRate;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureExtractorTest {
    @ParameterizedTest
    @ValueSource(doubles = {80, 120, 200, 311, 440})
    void findsThePitchOfVoices(double pitch) {
        SpeechFeatures features = features(i -> harmonics(pitch, i), 16_000, FrameRate.FPS_60);
        for (int t = 3; t < features.frameCount() - 3; t++) {
            assertEquals(pitch, features.pitchHertz(t), 0.01 * pitch, "frame " + t);
            assertTrue(features.voicing(t) > 0.85, "voicing " + features.voicing(t));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {300, 1000, 3000, 6000})
    void measuresEnergyCentroidCrossingsAndBandOfASine(double frequency) {
        SpeechFeatures features =
                features(
                        i -> 0.5 * Math.sin(2 * Math.PI * frequency * i / 16_000),
                        16_000,
                        FrameRate.FPS_30);
        int t = 15;
        assertEquals(10 * Math.log10(0.125), features.energyDecibels(t), 0.1);
        assertEquals(frequency, features.centroidHertz(t), 10);
        assertEquals(2 * frequency, features.zeroCrossings(t), 45);
        MelFilterBank mel = new MelFilterBank(80, 50, 7600, 512, 16_000);
        float[] logMel = new float[80];
        features.copyLogMel(t, logMel);
        int loudest = 0;
        for (int b = 0; b < 80; b++) {
            loudest = logMel[b] > logMel[loudest] ? b : loudest;
        }
        assertEquals(frequency, mel.centreHertz(loudest), 0.05 * frequency + 20);
    }

    @Test
    void saysNothingAboutSilence() {
        SpeechFeatures features = features(i -> 0, 16_000, FrameRate.FPS_60);
        for (int t = 0; t < features.frameCount(); t++) {
            assertEquals(-120, features.energyDecibels(t));
            assertEquals(0, features.pitchHertz(t));
            assertEquals(0, features.voicing(t));
            assertEquals(0, features.centroidHertz(t));
            assertEquals(0, features.zeroCrossings(t));
            assertEquals(0, features.onset(t));
        }
    }

    @Test
    void findsNoVoiceInNoise() {
        SplittableRandom random = new SplittableRandom(3);
        SpeechFeatures features =
                features(i -> 0.3 * (2 * random.nextDouble() - 1), 32_000, FrameRate.FPS_60);
        int voiced = 0;
        for (int t = 0; t < features.frameCount(); t++) {
            voiced += features.voicing(t) > 0.8 ? 1 : 0;
        }
        assertTrue(voiced < features.frameCount() / 10, voiced + " voiced frames");
        assertEquals(4000, features.centroidHertz(60), 700);
    }

    @Test
    void followsASweep() {
        double[] phase = {0};
        SpeechFeatures features =
                features(
                        i -> {
                            phase[0] += 2 * Math.PI * (500 + 3000.0 * i / 32_000) / 16_000;
                            return 0.4 * Math.sin(phase[0]);
                        },
                        32_000,
                        FrameRate.FPS_25);
        for (int t = 2; t < features.frameCount() - 2; t++) {
            double wanted = 500 + 3000 * (t / 25.0) / 2;
            assertEquals(wanted, features.centroidHertz(t), 25, "frame " + t);
        }
    }

    @Test
    void centresItsWindowsOnTheFrames() {
        // One click at 0.5 s is loudest in the frame at 0.5 s, whatever the frame rate.
        for (FrameRate rate : new FrameRate[] {FrameRate.FPS_30, FrameRate.FPS_60}) {
            SpeechFeatures features = features(i -> i == 8000 ? 1 : 0, 16_000, rate);
            int loudest = 0;
            int first = -1;
            for (int t = 0; t < features.frameCount(); t++) {
                if (features.energyDecibels(t) > features.energyDecibels(loudest)) {
                    loudest = t;
                }
                if (first < 0 && features.onset(t) > 0) {
                    first = t;
                }
            }
            assertEquals(rate.framesPerSecond() / 2, loudest);
            assertEquals(loudest, first);
        }
    }

    @Test
    void givesTheSameForAPartAsForTheWhole() {
        float[] samples = new float[32_000];
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (harmonics(150, i) + 0.01 * random.nextDouble());
        }
        AudioClip clip = AudioClip.of(samples, SampleRate.SPEECH);
        SpeechFeatures whole =
                new FeatureExtractor(FrameRate.FPS_30)
                        .extract(clip, ProgressSink.NONE, new CancelToken());
        new FeatureExtractor(FrameRate.FPS_30)
                .extract(
                        clip,
                        20,
                        10,
                        (t, frame) -> {
                            assertEquals(whole.energyDecibels(t), frame.energyDecibels(), 1e-4);
                            assertEquals(whole.onset(t), frame.onset(), 1e-3);
                            assertEquals(whole.pitchHertz(t), frame.pitchHertz(), 0.5);
                        },
                        ProgressSink.NONE,
                        new CancelToken());
    }

    @Test
    void makesAsManyFramesAsTheFrameRateSays() {
        for (int count : new int[] {0, 1, 266, 267, 16_001}) {
            SpeechFeatures features = features(i -> 0.1, count, FrameRate.FPS_29_97);
            assertEquals(FrameRate.FPS_29_97.frameCount(count / 16_000.0), features.frameCount());
        }
    }

    /** A voice-like sum of harmonics. */
    private static double harmonics(double pitch, int i) {
        double sum = 0;
        for (int h = 1; h * pitch < 4000; h++) {
            sum += 0.3 / h * Math.sin(2 * Math.PI * h * pitch * i / 16_000 + h);
        }
        return sum;
    }

    private static SpeechFeatures features(IntToDoubleFunction signal, int count, FrameRate rate) {
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (float) signal.applyAsDouble(i);
        }
        return new FeatureExtractor(rate)
                .extract(
                        AudioClip.of(samples, SampleRate.SPEECH),
                        ProgressSink.NONE,
                        new CancelToken());
    }
}
