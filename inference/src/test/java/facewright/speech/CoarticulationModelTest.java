package facewright.speech;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FrameRate;
import facewright.domain.SpeakingStyle;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoarticulationModelTest {
    private static final FrameRate RATE = FrameRate.FPS_60;

    @Test
    void lipsAreShutAtTheCentreOfEveryBilabial() throws StudioException {
        List<Phone> phones = phones(0.08, "pau", "aa", "p", "iy", "m", "uw", "b", "ae", "pau");
        float[][] movement = movement(phones, SpeakingStyle.NEUTRAL);
        for (Phone phone : phones) {
            if (List.of("p", "m", "b").contains(phone.symbol())) {
                assertEquals(1f, at(movement, phone, Articulator.CLOSE), 1e-6f, phone.symbol());
            }
        }
    }

    @Test
    void lowerLipIsTuckedOnLabiodentalsAndShutLipsWinBesideThem() throws StudioException {
        List<Phone> phones = phones(0.09, "pau", "aa", "f", "iy", "v", "m", "aa", "pau");
        float[][] movement = movement(phones, SpeakingStyle.NEUTRAL);
        assertEquals(1f, at(movement, phones.get(2), Articulator.FV), 1e-6f);
        assertEquals(1f, at(movement, phones.get(5), Articulator.CLOSE), 1e-6f);
        assertEquals(0f, at(movement, phones.get(5), Articulator.FV), 1e-6f);
    }

    @Test
    void openVowelsOpenMoreThanCloseOnes() throws StudioException {
        List<Phone> phones = phones(0.14, "pau", "t", "aa", "t", "eh", "t", "iy", "t", "pau");
        float[][] movement = movement(phones, SpeakingStyle.NEUTRAL);
        float aa = at(movement, phones.get(2), Articulator.JAW);
        float eh = at(movement, phones.get(4), Articulator.JAW);
        float iy = at(movement, phones.get(6), Articulator.JAW);
        assertTrue(aa > eh && eh > iy, aa + " " + eh + " " + iy);
    }

    @Test
    void roundingIsAnticipatedEarlierThanTheJaw() throws StudioException {
        List<Phone> rounded = phones(0.1, "pau", "s", "t", "uw", "pau");
        List<Phone> spread = phones(0.1, "pau", "s", "t", "iy", "pau");
        float atS = at(movement(rounded, SpeakingStyle.NEUTRAL), rounded.get(1), Articulator.ROUND);
        float without =
                at(movement(spread, SpeakingStyle.NEUTRAL), spread.get(1), Articulator.ROUND);
        assertTrue(atS > without + 0.05, atS + " against " + without);
    }

    @Test
    void rawJawFallsToRestWithin150MillisecondsOfSilence() throws StudioException {
        List<Phone> phones = List.of(new Phone("aa", 0.2, 0.5), new Phone("pau", 0.5, 1.2));
        float[][] movement = movement(phones, SpeakingStyle.NEUTRAL);
        int frame = RATE.frameAt(0.65);
        assertTrue(movement[frame][Articulator.JAW.column()] < 0.12, "" + movement[frame][0]);
    }

    @Test
    void leadMovesEverythingEarlier() throws StudioException {
        List<Phone> phones = phones(0.1, "pau", "aa", "p", "aa", "pau");
        float[][] late = movement(phones, new SpeakingStyle(1, 1, 1, 1, 0));
        float[][] early = movement(phones, new SpeakingStyle(1, 1, 1, 1, 0.1));
        for (int t = 10; t < early.length - 10; t++) {
            assertArrayEquals(late[t + 6], early[t], 0.02f, "frame " + t);
        }
    }

    @Test
    void aClosureShorterThanAFrameStillShutsTheLipsAt25FramesPerSecond() throws StudioException {
        for (int shift = 0; shift < 40; shift += 3) {
            double start = 0.3 + shift / 1000.0;
            List<Phone> phones =
                    List.of(
                            new Phone("aa", 0.1, start),
                            new Phone("p", start, start + 0.03),
                            new Phone("aa", start + 0.03, 0.8));
            List<ArticulatorySegment> segments =
                    ArticulatorySegment.of(phones, PhoneAlphabet.ARPABET, 1);
            float[][] movement =
                    new CoarticulationModel(FrameRate.FPS_25, SpeakingStyle.NEUTRAL)
                            .animate(segments, 25, new CancelToken());
            float highest = 0;
            for (float[] frame : java.util.Arrays.copyOfRange(movement, 5, 12)) {
                highest = Math.max(highest, frame[Articulator.CLOSE.column()]);
            }
            assertEquals(1f, highest, 1e-6f, "shift " + shift + " ms");
        }
    }

    @Test
    void allValuesStayBetweenZeroAndOneWithTheStrongestStyle() throws StudioException {
        List<Phone> phones =
                phones(0.07, "pau", "aa", "m", "ae", "f", "uw", "sh", "iy", "p", "ao", "pau");
        for (float[] frame : movement(phones, new SpeakingStyle(1.5, 1.5, 1.5, 2, 0.15))) {
            for (float value : frame) {
                assertTrue(value >= 0 && value <= 1, "" + value);
            }
        }
    }

    static List<Phone> phones(double length, String... symbols) {
        List<Phone> phones = new ArrayList<>();
        for (int i = 0; i < symbols.length; i++) {
            phones.add(new Phone(symbols[i], i * length, (i + 1) * length));
        }
        return phones;
    }

    private static float[][] movement(List<Phone> phones, SpeakingStyle style)
            throws StudioException {
        double duration = phones.get(phones.size() - 1).endSeconds() + 0.2;
        List<ArticulatorySegment> segments =
                ArticulatorySegment.of(phones, PhoneAlphabet.ARPABET, duration);
        return new CoarticulationModel(RATE, style)
                .animate(segments, RATE.frameCount(duration), new CancelToken());
    }

    private static float at(float[][] movement, Phone phone, Articulator articulator) {
        double centre = (phone.startSeconds() + phone.endSeconds()) / 2;
        int frame =
                (int)
                        Math.round(
                                (centre - SpeakingStyle.NEUTRAL.leadSeconds())
                                        * RATE.framesPerSecond());
        return movement[frame][articulator.column()];
    }
}
