package facewright.app.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.TimeRange;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    private static final int RATE = 44_100;

    @Test
    void playsOnceToItsEnd() {
        Programme programme = Programme.once(1, 3, 1, RATE);
        assertEquals(1.5, programme.clipSeconds(0.5), 1e-12);
        assertFalse(programme.isOver(1.99));
        assertTrue(programme.isOver(2));
        assertEquals(3, programme.clipSeconds(2.4), 1e-12);
    }

    @Test
    void mapsHeardTimeThroughTheSpeed() {
        Programme programme = Programme.once(1, 3, 0.25, RATE);
        assertEquals(1.25, programme.clipSeconds(1), 1e-12);
        assertFalse(programme.isOver(7.9));
        assertTrue(programme.isOver(8));
    }

    @Test
    void playsBackwards() {
        Programme programme = Programme.once(2, 0, 2, RATE);
        assertTrue(programme.isReversed());
        assertEquals(1, programme.clipSeconds(0.5), 1e-12);
        assertTrue(programme.isOver(1));
        assertEquals(0, programme.clipSeconds(1.2), 1e-12);
    }

    @Test
    void loopsWithoutDriftForHours() {
        TimeRange loop = new TimeRange(1.0, 1.3331);
        Programme programme = Programme.looping(1.1, loop, 1, RATE);
        long samples = programme.loopEndSample() - programme.loopStartSample();
        double loopSeconds = (double) samples / RATE;
        assertEquals(1.1, programme.clipSeconds(40_000 * loopSeconds), 1e-6);
        assertFalse(programme.isOver(1e6));
    }

    @Test
    void runsIntoTheLoopFromBeforeIt() {
        Programme programme = Programme.looping(0.5, new TimeRange(1, 2), 1, RATE);
        assertEquals(0.9, programme.clipSeconds(0.4), 1e-9);
        assertEquals(1.25, programme.clipSeconds(1.75), 1e-9);
    }

    @Test
    void startsTheLoopFromItsStartWhenThePositionIsBehindIt() {
        Programme programme = Programme.looping(2.5, new TimeRange(1, 2), 1, RATE);
        assertEquals(1, programme.clipSeconds(0), 1e-9);
    }

    @Test
    void keepsTheLoopWhenTheTempoIsMadeExact() {
        Programme programme = Programme.looping(1, new TimeRange(1, 2), 0.5, RATE).withTempo(0.51);
        assertTrue(programme.loops());
        assertEquals(1.02, programme.clipSeconds(2), 1e-9);
    }
}
