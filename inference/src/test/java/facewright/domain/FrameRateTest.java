package facewright.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FrameRateTest {
    @Test
    void readsWholeNtscAndFractionalRates() {
        assertEquals(FrameRate.FPS_30, FrameRate.parse("30"));
        assertEquals(FrameRate.FPS_29_97, FrameRate.parse("29.97"));
        assertEquals(new FrameRate(24_000, 1001), FrameRate.parse("23.976"));
        assertEquals(new FrameRate(30_000, 1001), FrameRate.parse("30000/1001"));
    }

    @Test
    void refusesTextAndRatesOutsideOneTo240() {
        assertThrows(IllegalArgumentException.class, () -> FrameRate.parse("fast"));
        assertThrows(IllegalArgumentException.class, () -> FrameRate.parse("0"));
        assertThrows(IllegalArgumentException.class, () -> FrameRate.parse("1000"));
    }

    @Test
    void countsFramesByRoundingDurationTimesRate() {
        assertEquals(300, FrameRate.FPS_29_97.frameCount(10.01));
        assertEquals(2, FrameRate.FPS_30.frameCount(0.05));
        assertEquals(0, FrameRate.FPS_30.frameCount(0));
    }

    @Test
    void frameAtInvertsTimeSecondsAtEveryRate() {
        for (FrameRate rate :
                new FrameRate[] {FrameRate.FPS_24, FrameRate.FPS_29_97, FrameRate.FPS_60}) {
            for (int frame = 0; frame < 5000; frame++) {
                assertEquals(frame, rate.frameAt(rate.timeSeconds(frame)));
            }
        }
    }
}
