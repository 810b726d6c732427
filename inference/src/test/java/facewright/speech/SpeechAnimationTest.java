package facewright.speech;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.domain.SpeakingStyle;
import facewright.domain.TimeRange;
import facewright.job.CancelToken;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechAnimationTest {
    private static final String[] SOUNDS = {
        "pau", "p", "aa", "t", "iy", "f", "uw", "m", "s", "eh", "pau", "sh", "oh", "v", "b", "ae"
    };

    /** Sounds of 50 to 140 ms. */
    private static PhoneTrack track(int count) throws Exception {
        List<Phone> phones = new ArrayList<>();
        double time = 0;
        for (int i = 0; i < count; i++) {
            double end = time + 0.05 + 0.03 * (i * 7 % 4);
            phones.add(new Phone(SOUNDS[i * 5 % SOUNDS.length].replace("oh", "ow"), time, end));
            time = end;
        }
        return PhoneTrack.of(PhoneAlphabet.ARPABET, time, phones);
    }

    private static float[][] weights(
            PhoneTrack track, FrameRate rate, ArticulationSettings settings, FrameSpan span) {
        return new SpeechAnimation(rate, settings)
                .weights(
                        track,
                        Emphasis.of(track),
                        rate.frameCount(track.durationSeconds()),
                        span,
                        new CancelToken());
    }

    /** Uneven emphasis. */
    private static final class Emphasis {
        static List<Double> of(PhoneTrack track) {
            List<Double> emphasis = new ArrayList<>();
            for (Phone phone : track.phones()) {
                emphasis.add(1 + 0.3 * Math.sin(40 * phone.startSeconds()));
            }
            return emphasis;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 60})
    void someFramesAreWhatTheyAreAmongAll(int framesPerSecond) throws Exception {
        PhoneTrack track = track(60);
        FrameRate rate = FrameRate.of(framesPerSecond);
        int frames = rate.frameCount(track.durationSeconds());
        float[][] all =
                weights(track, rate, ArticulationSettings.NEUTRAL, new FrameSpan(0, frames));
        for (FrameSpan span :
                List.of(
                        new FrameSpan(0, 5),
                        new FrameSpan(frames / 3, frames / 3 + 40),
                        new FrameSpan(frames - 3, frames),
                        new FrameSpan(7, 7))) {
            float[][] some = weights(track, rate, ArticulationSettings.NEUTRAL, span);
            assertEquals(span.count(), some.length);
            for (int t = 0; t < some.length; t++) {
                assertArrayEquals(all[span.first() + t], some[t], "frame " + (span.first() + t));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 60})
    void anEditTouchesOnlyTheFramesThatItNames(int framesPerSecond) throws Exception {
        PhoneTrack before = track(80);
        FrameRate rate = FrameRate.of(framesPerSecond);
        SpeakingStyle slow = new SpeakingStyle(1, 1, 1, 0.5, 0.15);
        ArticulationSettings settings = new ArticulationSettings(slow, 0.4, 1, 0.1);
        int frames = rate.frameCount(before.durationSeconds());
        FrameSpan whole = new FrameSpan(0, frames);
        for (PhoneTrack after :
                List.of(
                        before.withSymbol(40, "aa"),
                        before.withSymbol(41, "p"),
                        before.withBoundary(40, 0),
                        before.without(40))) {
            TimeRange changed = before.changedRange(after).orElseThrow();
            FrameSpan touched = new SpeechAnimation(rate, settings).touched(changed, frames);
            assertTrue(touched.count() < frames * 0.75, touched + " of " + frames);
            float[][] old = even(before, rate, settings, whole);
            float[][] now = even(after, rate, settings, whole);
            boolean differs = false;
            for (int t = 0; t < frames; t++) {
                if (t < touched.first() || t >= touched.end()) {
                    assertArrayEquals(old[t], now[t], "frame " + t + " is outside " + touched);
                }
                differs |= !java.util.Arrays.equals(old[t], now[t]);
            }
            assertTrue(differs, "the edit changed nothing");
        }
    }

    private static float[][] even(
            PhoneTrack track, FrameRate rate, ArticulationSettings settings, FrameSpan span) {
        int frames = rate.frameCount(track.durationSeconds());
        return new SpeechAnimation(rate, settings)
                .weights(track, List.of(), frames, span, new CancelToken());
    }

    @Test
    void emphasisOpensVowelsAndLeavesClosuresAlone() throws Exception {
        PhoneTrack track =
                PhoneTrack.of(
                        PhoneAlphabet.ARPABET,
                        0.8,
                        List.of(
                                new Phone("aa", 0.1, 0.3),
                                new Phone("p", 0.3, 0.4),
                                new Phone("aa", 0.4, 0.6)));
        SpeechAnimation animation =
                new SpeechAnimation(FrameRate.FPS_60, ArticulationSettings.NEUTRAL);
        FrameSpan all = new FrameSpan(0, 48);
        List<Double> strong = List.of(1.0, 1.4, 1.4, 1.0, 1.0);
        float[][] even = animation.weights(track, List.of(), 48, all, new CancelToken());
        float[][] loud = animation.weights(track, strong, 48, all, new CancelToken());
        int jaw = ArticulationRig.CHANNELS.indexOf("jawOpen");
        int close = ArticulationRig.CHANNELS.indexOf("mouthClose");
        int first = (int) ((0.2 - 0.03) * 60);
        int second = (int) ((0.5 - 0.03) * 60);
        assertTrue(loud[first][jaw] > even[first][jaw] + 0.05, "stressed vowel");
        assertEquals(even[second][jaw], loud[second][jaw], 0.03, "the other vowel");
        int shut = (int) Math.round((0.35 - 0.03) * 60);
        assertEquals(1, loud[shut][close], 1e-6);
        assertThrows(
                IllegalArgumentException.class,
                () -> animation.weights(track, List.of(1.0), 48, all, new CancelToken()));
    }

    @Test
    void clearSpeechMovesMoreThanMumblingAndBothShutTheLips() throws Exception {
        double mumbled = jawRange(0.4);
        double usual = jawRange(1);
        double clear = jawRange(1.6);
        assertTrue(
                mumbled < 0.6 * usual && usual < 0.8 * clear, mumbled + " " + usual + " " + clear);
    }

    private static double jawRange(double clarity) throws Exception {
        RigSequence motion =
                new SpeechAnimation(
                                FrameRate.FPS_60,
                                new ArticulationSettings(SpeakingStyle.NEUTRAL, clarity, 1, 0.016))
                        .animate(track(40), new CancelToken());
        int close = motion.channels().indexOf("mouthClose");
        float least = 1;
        float most = 0;
        float closest = 0;
        for (int t = 0; t < motion.frameCount(); t++) {
            least = Math.min(least, motion.weight(t, 0));
            most = Math.max(most, motion.weight(t, 0));
            closest = Math.max(closest, motion.weight(t, close));
        }
        assertEquals(1, closest, 1e-6);
        return most - least;
    }

    @Test
    void looseClosuresStayOpenABit() throws Exception {
        PhoneTrack track = track(40);
        int closed = 0;
        int loose = 0;
        for (double strength : new double[] {1, 0}) {
            RigSequence motion =
                    new SpeechAnimation(
                                    FrameRate.FPS_60,
                                    new ArticulationSettings(
                                            SpeakingStyle.NEUTRAL, 1, strength, 0.016))
                            .animate(track, new CancelToken());
            int close = motion.channels().indexOf("mouthClose");
            int shut = 0;
            for (int t = 0; t < motion.frameCount(); t++) {
                shut += motion.weight(t, close) > 0.999 ? 1 : 0;
            }
            if (strength == 1) {
                closed = shut;
            } else {
                loose = shut;
            }
        }
        assertTrue(closed > 10 && loose == 0, closed + " frames against " + loose);
    }
}
