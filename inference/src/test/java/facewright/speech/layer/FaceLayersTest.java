package facewright.speech.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.domain.TimeRange;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaceLayersTest {
    private static final FrameRate RATE = FrameRate.FPS_60;

    /** Forty seconds with a pause of two seconds in every eight, and an accent in every two. */
    private static Prosody prosody() {
        List<TimeRange> pauses = new ArrayList<>();
        List<Accent> accents = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            pauses.add(new TimeRange(8 * i + 6, 8 * i + 8));
            for (int k = 1; k < 6; k += 2) {
                accents.add(new Accent(8 * i + k, 0.9));
            }
        }
        return new Prosody(40, pauses, accents);
    }

    private static float[][] frames(LayerStrengths strengths, long seed) {
        FaceLayers layers = new FaceLayers(prosody(), PitchContour.unknown(), strengths, seed);
        float[][] frames = new float[RATE.frameCount(40)][FaceLayers.CHANNELS.size()];
        for (int t = 0; t < frames.length; t++) {
            layers.write(RATE.timeSeconds(t), frames[t], 0);
        }
        return frames;
    }

    private static float[] channel(float[][] frames, String name) {
        int k = FaceLayers.CHANNELS.indexOf(name);
        float[] values = new float[frames.length];
        for (int t = 0; t < values.length; t++) {
            values[t] = frames[t][k];
        }
        return values;
    }

    private static float most(float[] values) {
        float most = 0;
        for (float value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    @Test
    void theSameSeedGivesTheSameAndAnotherSeedSomethingElse() {
        float[][] one = frames(LayerStrengths.USUAL, 5);
        float[][] again = frames(LayerStrengths.USUAL, 5);
        boolean differs = false;
        float[][] other = frames(LayerStrengths.USUAL, 6);
        for (int t = 0; t < one.length; t++) {
            assertArrayEquals(one[t], again[t]);
            differs |= !java.util.Arrays.equals(one[t], other[t]);
        }
        assertTrue(differs);
    }

    @Test
    void everyLayerHasItsOwnSwitch() {
        assertEquals(0, most(flat(frames(LayerStrengths.NONE, 3))), 0.0f);
        float[][] blinks = frames(new LayerStrengths(17, 0, 0, 0), 3);
        assertEquals(1, most(channel(blinks, "eyeBlinkLeft")), 0.05);
        assertEquals(0, most(channel(blinks, "eyeLookOutLeft")), 0.0f);
        assertEquals(0, most(channel(blinks, "browInnerUp")), 0.0f);
        float[][] gaze = frames(new LayerStrengths(0, 1, 0, 0), 3);
        assertEquals(0, most(channel(gaze, "eyeBlinkLeft")), 0.0f);
        assertTrue(most(channel(gaze, "eyeLookOutLeft")) > 0.02);
        float[][] brows = frames(new LayerStrengths(0, 0, 1, 0), 3);
        assertEquals(0.36, most(channel(brows, "browInnerUp")), 0.02);
        assertEquals(0, most(channel(brows, "eyeLookOutLeft")), 0.0f);
        float[][] head = frames(new LayerStrengths(0, 0, 0, 1), 3);
        assertEquals(0, most(flat(head)), 0.0f);
    }

    private static float[] flat(float[][] frames) {
        float[] all = new float[frames.length * frames[0].length];
        for (int t = 0; t < frames.length; t++) {
            System.arraycopy(frames[t], 0, all, t * frames[0].length, frames[0].length);
        }
        return all;
    }

    @Test
    void blinksComeAsOftenAsAskedAndPreferTheEndsOfPhrases() {
        int usual = 0;
        int rare = 0;
        int inPauses = 0;
        for (long seed = 0; seed < 30; seed++) {
            BlinkLayer blinks = BlinkLayer.of(prosody(), 17, seed);
            usual += blinks.times().size();
            rare += BlinkLayer.of(prosody(), 6, seed).times().size();
            for (double time : blinks.times()) {
                double after = time % 8 - 6;
                inPauses += after > 0 && after < 0.3 ? 1 : 0;
            }
        }
        // Thirty times forty seconds are twenty minutes.
        assertEquals(17, usual / 20.0, 4);
        assertEquals(6, rare / 20.0, 2.5);
        // 0.3 of 8 seconds would hold 4 % of blinks that do not care.
        assertTrue(inPauses > 0.15 * usual, inPauses + " of " + usual);
    }

    @Test
    void blinksCloseTheLidsAndNeverJump() {
        BlinkLayer blinks = BlinkLayer.of(prosody(), 17, 1);
        assertEquals(1, blinks.closed(blinks.times().get(0)), 1e-9);
        double before = blinks.closed(0);
        for (int i = 1; i < 4000; i++) {
            double now = blinks.closed(i * 0.01);
            assertTrue(Math.abs(now - before) < 0.25, "jump at " + i * 0.01);
            before = now;
        }
    }

    @Test
    void eyesLookAsideInSomePausesAndAreBackBeforeTheNextWord() {
        int aside = 0;
        for (long seed = 0; seed < 20; seed++) {
            GazeLayer gaze = GazeLayer.of(prosody(), 1, seed);
            for (int i = 0; i < 4; i++) {
                aside += Math.abs(gaze.yaw(8 * i + 7)) > Math.toRadians(5) ? 1 : 0;
                double back = Math.abs(gaze.yaw(8 * i + 8));
                assertTrue(back < Math.toRadians(3), "still aside: " + Math.toDegrees(back));
            }
        }
        assertTrue(aside > 10 && aside < 50, aside + " of 80 pauses");
    }

    @Test
    void eyesJumpFastAndStayStillInBetween() {
        GazeLayer gaze = GazeLayer.of(prosody(), 1, 4);
        int moving = 0;
        for (int i = 1; i < 4000; i++) {
            double step = Math.abs(gaze.yaw(i * 0.01) - gaze.yaw(i * 0.01 - 0.01));
            moving += step > 1e-9 ? 1 : 0;
        }
        assertTrue(moving > 50 && moving < 400, moving + " of 4000 steps move");
    }

    @Test
    void theHeadNodsOnAccentsAndRestsInPauses() {
        float[] pose = new float[6];
        for (long seed = 0; seed < 5; seed++) {
            HeadLayer head = new HeadLayer(prosody(), 1, seed);
            float[] before = new float[6];
            head.copyPose(2.75, before);
            head.copyPose(3, pose);
            assertTrue(pose[3] > before[3] + Math.toRadians(1.2), "nod at 3 s");
            head.copyPose(7, pose);
            for (float value : pose) {
                assertEquals(0, value, 1e-6, "rest in the pause");
            }
        }
        double largest = 0;
        double fastest = 0;
        HeadLayer head = new HeadLayer(prosody(), 1, 2);
        float[] before = new float[6];
        head.copyPose(0, before);
        for (int t = 1; t < 2400; t++) {
            head.copyPose(t / 60.0, pose);
            for (int axis = 3; axis < 6; axis++) {
                largest = Math.max(largest, Math.abs(pose[axis]));
                fastest = Math.max(fastest, Math.abs(pose[axis] - before[axis]) * 60);
            }
            before = pose.clone();
        }
        assertTrue(Math.toDegrees(largest) > 2 && Math.toDegrees(largest) < 8, "" + largest);
        assertTrue(Math.toDegrees(fastest) < 40, Math.toDegrees(fastest) + " degrees per second");
    }

    @Test
    void eyesMakeUpForTheHead() {
        FaceLayers layers =
                new FaceLayers(
                        prosody(), PitchContour.unknown(), new LayerStrengths(0, 1e-6, 0, 1), 2);
        float[] pose = new float[6];
        float[] weights = new float[FaceLayers.CHANNELS.size()];
        new HeadLayer(prosody(), 1, 2).copyPose(3, pose);
        layers.write(3, weights, 0);
        double yaw =
                Math.toRadians(28)
                        * (weights[FaceLayers.CHANNELS.indexOf("eyeLookOutLeft")]
                                - weights[FaceLayers.CHANNELS.indexOf("eyeLookInLeft")]);
        double pitch =
                Math.toRadians(22) * weights[FaceLayers.CHANNELS.indexOf("eyeLookUpLeft")]
                        - Math.toRadians(25)
                                * weights[FaceLayers.CHANNELS.indexOf("eyeLookDownLeft")];
        assertTrue(Math.abs(pose[4]) > 0.003, "the head must be turned for this: " + pose[4]);
        assertEquals(0, yaw + pose[4], 1e-4);
        assertEquals(0, pitch - pose[3], 1e-4);
    }

    @Test
    void browsFollowTheMelody() {
        float[] hertz = new float[400];
        java.util.Arrays.fill(hertz, 120);
        for (int i = 200; i < 230; i++) {
            hertz[i] = 165;
        }
        PitchContour contour = new PitchContour(0.01, 0, hertz);
        assertEquals(120, contour.usualHertz(), 0.0);
        List<Accent> accents = contour.accents();
        assertEquals(1, accents.size());
        assertEquals(2.15, accents.get(0).seconds(), 0.03);
        BrowLayer brows = new BrowLayer(contour, prosody(), 1);
        assertTrue(brows.raised(2.15) > 0.2, "" + brows.raised(2.15));
        assertEquals(0, brows.raised(1), 1e-6);
        assertEquals(2 * brows.raised(2), new BrowLayer(contour, prosody(), 2).raised(2), 1e-9);
    }

    @Test
    void addsItsChannelsToAMotion() {
        RigSequence mouth =
                new RigSequence(
                        RATE,
                        List.of("jawOpen", "eyeBlinkLeft"),
                        new float[][] {{0.5f, 1}, {0.6f, 1}},
                        Optional.empty());
        FaceLayers layers =
                new FaceLayers(prosody(), PitchContour.unknown(), LayerStrengths.USUAL, 1);
        RigSequence both = layers.addTo(mouth);
        assertEquals("jawOpen", both.channels().get(0));
        assertEquals(1 + FaceLayers.CHANNELS.size(), both.channels().size());
        assertEquals(0.6f, both.weight(1, 0));
        assertEquals(0, both.weight(1, both.channels().indexOf("eyeBlinkLeft")), 0.0f);
        assertEquals(2, both.headPose().orElseThrow().frameCount());
        FaceLayers still =
                new FaceLayers(prosody(), PitchContour.unknown(), LayerStrengths.NONE, 1);
        assertFalse(still.addTo(mouth).headPose().isPresent());
    }

    @Test
    void phonesTellPausesAndStress() throws Exception {
        PhoneTrack track =
                PhoneTrack.of(
                        PhoneAlphabet.ARPABET,
                        3,
                        List.of(
                                new Phone("M", 0.5, 0.6),
                                new Phone("AA1", 0.6, 0.8),
                                new Phone("P", 1.0, 1.1),
                                new Phone("IY0", 1.1, 1.2)));
        Prosody prosody = Prosody.of(track);
        assertEquals(List.of(new TimeRange(0, 0.5), new TimeRange(1.2, 3)), prosody.pauses());
        assertEquals(List.of(1.2), prosody.phraseEnds());
        assertEquals(1, prosody.accents().size());
        assertEquals(0.7, prosody.accents().get(0).seconds(), 1e-9);
        List<Double> emphasis = Emphasis.ofStress(track, 1);
        assertTrue(emphasis.get(2) > 1 && emphasis.get(5) < 1 && emphasis.get(1) == 1);
    }

    @Test
    void loudHighVowelsAreEmphasised() throws Exception {
        PhoneTrack track =
                PhoneTrack.of(
                        PhoneAlphabet.ARPABET,
                        1,
                        List.of(
                                new Phone("AA", 0.0, 0.3),
                                new Phone("P", 0.3, 0.5),
                                new Phone("AA", 0.5, 0.8)));
        float[] hertz = new float[100];
        java.util.Arrays.fill(hertz, 0, 30, 160);
        java.util.Arrays.fill(hertz, 30, 100, 110);
        PitchContour contour = new PitchContour(0.01, 0, hertz);
        List<Double> factors = Emphasis.ofVoice(track, t -> t < 0.4 ? 0 : -14, contour, 1);
        assertTrue(factors.get(0) > 1.2, factors.toString());
        assertEquals(1, factors.get(1), 0.0);
        assertTrue(factors.get(2) < 0.9, factors.toString());
        assertEquals(List.of(1.0, 1.0, 1.0, 1.0), Emphasis.ofVoice(track, t -> -14, contour, 0));
    }

    @Test
    void refusesStrengthsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new LayerStrengths(61, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new LayerStrengths(17, 1, 2.1, 1));
        assertThrows(
                IllegalArgumentException.class, () -> new LayerStrengths(17, 1, 1, Double.NaN));
    }
}
