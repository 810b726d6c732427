package facewright.method.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.domain.SampleRate;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationMethod;
import facewright.method.AnimationMethodContractTest;
import facewright.method.AnimationRequest;
import facewright.method.Animator;
import facewright.method.TestSpeech;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignalMethodTest extends AnimationMethodContractTest {
    @Override
    protected AnimationMethod method() {
        return new SignalMethod();
    }

    @Test
    void opensTheJawOnVowelsAndClosesItInPauses() throws Exception {
        float[] samples = new float[48_000];
        System.arraycopy(TestSpeech.syllables(1, 2).toArray(), 0, samples, 16_000, 16_000);
        RigSequence motion = animate(samples, Map.of(), 1);
        assertEquals(0, maximum(motion, "jawOpen", 0, 20), 0.01);
        assertTrue(maximum(motion, "jawOpen", 30, 60) > 0.15);
        assertEquals(0, maximum(motion, "jawOpen", 75, 90), 0.01);
    }

    @Test
    void shutsTheLipsBetweenVowelsWhereOnlyTheVoiceBarIsLeft() throws Exception {
        RigSequence motion = animate(vowelsAroundVoiceBar(), Map.of(), 1);
        assertTrue(maximum(motion, "mouthClose", 28, 34) > 0.95);
        assertTrue(minimum(motion, "mouthClose", 15, 24) < 0.2);
        RigSequence loose = animate(vowelsAroundVoiceBar(), Map.of("closure", "0"), 1);
        assertTrue(maximum(loose, "mouthClose", 28, 34) < 0.05);
    }

    @Test
    void keepsTheSameMotionWhenTheClipIsQuieter() throws Exception {
        float[] samples = TestSpeech.syllables(3, 4).toArray();
        float[] quiet = samples.clone();
        for (int i = 0; i < quiet.length; i++) {
            quiet[i] *= 0.1f;
        }
        RigSequence loud = animate(samples, Map.of(), 1);
        RigSequence soft = animate(quiet, Map.of(), 1);
        for (int t = 0; t < loud.frameCount(); t++) {
            assertEquals(weight(loud, "jawOpen", t), weight(soft, "jawOpen", t), 0.02);
        }
    }

    @Test
    void blinksByTheSeedAndOnlyWhenAsked() throws Exception {
        float[] samples = new float[160_000];
        RigSequence one = animate(samples, Map.of(), 1);
        assertTrue(maximum(one, "eyeBlinkLeft", 0, 300) > 0.9);
        assertEquals(weight(one, "eyeBlinkLeft", 100), weight(one, "eyeBlinkRight", 100), 1e-6);
        RigSequence other = animate(samples, Map.of(), 2);
        double difference = 0;
        for (int t = 0; t < one.frameCount(); t++) {
            difference =
                    Math.max(
                            difference,
                            Math.abs(
                                    weight(one, "eyeBlinkLeft", t)
                                            - weight(other, "eyeBlinkLeft", t)));
        }
        assertTrue(difference > 0.5);
        RigSequence none = animate(samples, Map.of("blinks", "false"), 1);
        assertEquals(0, maximum(none, "eyeBlinkLeft", 0, 300), 1e-6);
    }

    @Test
    void movesAheadOfTheSoundByTheLead() throws Exception {
        float[] samples = TestSpeech.syllables(3, 6).toArray();
        RigSequence on = animate(samples, Map.of("lead", "0"), 1);
        RigSequence ahead = animate(samples, Map.of("lead", "100"), 1);
        for (int t = 10; t < 80; t++) {
            assertEquals(weight(on, "jawOpen", t + 3), weight(ahead, "jawOpen", t), 1e-4);
        }
    }

    @Test
    void keepsMinutesOfAnalysisSmall() {
        AudioClip clip = TestSpeech.syllables(60, 8);
        Cues cues =
                CueAnalysis.analyse(
                        clip, 0, CueAnalysis.stepCount(clip), ProgressSink.NONE, new CancelToken());
        assertEquals(12_001, cues.count());
    }

    /** One second each of a, of a voice bar of 90 ms, and of a again. */
    private static float[] vowelsAroundVoiceBar() {
        float[] samples = new float[32_000];
        for (int i = 0; i < samples.length; i++) {
            double t = i / 16_000.0;
            double buzz = 0;
            double shut = Math.max(0, Math.min(1, (0.06 - Math.abs(t - 1.03)) / 0.015));
            for (int h = 1; h * 120 < 3500; h++) {
                double f = h * 120;
                double vowel =
                        Math.exp(-Math.pow((f - 730) / 150, 2))
                                + 0.6 * Math.exp(-Math.pow((f - 1090) / 150, 2))
                                + 0.03;
                double bar = h <= 2 ? 0.25 : 0;
                double gain = shut * bar + (1 - shut) * vowel;
                buzz += gain * Math.sin(2 * Math.PI * f * t);
            }
            samples[i] = (float) (0.08 * buzz);
        }
        return samples;
    }

    private RigSequence animate(float[] samples, Map<String, String> values, long seed)
            throws Exception {
        AnimationMethod method = method();
        try (Animator animator = method.open(context(), method.parameters().values(values))) {
            return (RigSequence)
                    animator.animate(
                            new AnimationRequest(
                                    AudioClip.of(samples, SampleRate.SPEECH),
                                    FrameRate.FPS_30,
                                    seed),
                            ProgressSink.NONE,
                            new CancelToken());
        }
    }

    private static double weight(RigSequence motion, String channel, int t) {
        return motion.weight(t, motion.channels().indexOf(channel));
    }

    private static double maximum(RigSequence motion, String channel, int from, int to) {
        double maximum = 0;
        for (int t = from; t < to; t++) {
            maximum = Math.max(maximum, weight(motion, channel, t));
        }
        return maximum;
    }

    private static double minimum(RigSequence motion, String channel, int from, int to) {
        double minimum = 1;
        for (int t = from; t < to; t++) {
            minimum = Math.min(minimum, weight(motion, channel, t));
        }
        return minimum;
    }
}
