package facewright.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RulerScaleTest {
    @ParameterizedTest
    @CsvSource({
        // seconds visible in 1200 pixels, display, seconds between labels
        "7, SECONDS, 0.5",
        "7, TIMECODE, 0.5",
        "0.2, TIMECODE, 0.0333333",
        "0.2, SECONDS, 0.02",
        "60, TIMECODE, 5",
        "600, SECONDS, 60",
        "3600, SECONDS, 300",
        "7, FRAMES, 0.6666667",
    })
    void choosesSensibleSteps(double visible, TimeDisplay display, double expected) {
        RulerScale scale = RulerScale.choose(visible / 1200, 76, display, FrameRate.FPS_30);
        assertEquals(expected, scale.majorUnits() * scale.unitSeconds(), 1e-6);
    }

    @ParameterizedTest
    @EnumSource(TimeDisplay.class)
    void labelsNeverTouchAtAnyZoom(TimeDisplay display) {
        for (double visible = 0.05; visible < 20_000; visible *= 1.13) {
            for (FrameRate rate : new FrameRate[] {FrameRate.FPS_24, FrameRate.FPS_29_97}) {
                double secondsPerPixel = visible / 1200;
                RulerScale scale = RulerScale.choose(secondsPerPixel, 80, display, rate);
                double gap = scale.majorUnits() * scale.unitSeconds() / secondsPerPixel;
                assertTrue(gap >= 80 - 1e-6, visible + " s: " + gap);
                assertEquals(0, scale.majorUnits() % scale.minorUnits());
                double tickGap = scale.minorUnits() * scale.unitSeconds() / secondsPerPixel;
                assertTrue(tickGap >= 7 || scale.minorUnits() == scale.majorUnits());
            }
        }
    }

    @Test
    void frameTicksLieOnFrames() {
        RulerScale scale = RulerScale.choose(0.001, 80, TimeDisplay.FRAMES, FrameRate.FPS_29_97);
        for (long tick = 0; tick < 1000; tick++) {
            double frame = scale.tickSeconds(tick) * 30_000 / 1001;
            assertEquals(Math.rint(frame), frame, 1e-6);
        }
    }

    @Test
    void startsWithTheFirstVisibleTick() {
        RulerScale scale = new RulerScale(0.001, 500, 100);
        assertEquals(0, scale.firstTick(-3));
        assertEquals(13, scale.firstTick(1.25));
        assertEquals(13, scale.firstTick(1.3));
        assertTrue(scale.isLabelled(15));
        assertEquals(1, scale.decimals());
    }
}
