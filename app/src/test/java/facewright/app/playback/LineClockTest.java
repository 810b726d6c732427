package facewright.app.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class LineClockTest {
    private static final int RATE = 48_000;
    private static final double PULSE = 1 / 60.0;

    private final FakeTime time = new FakeTime();
    private double now;
    private long played;
    private final LineClock clock = new LineClock(time, () -> played, RATE, 0.3);

    /** Runs for a while; the line's position is a function of time since the start. */
    private double run(double seconds, DoubleUnaryOperator lineSeconds) {
        double last = clock.elapsedSeconds();
        double end = now + seconds;
        while (now < end - 1e-9) {
            now += PULSE;
            time.advance(PULSE);
            double line = lineSeconds.applyAsDouble(now);
            played = line < 0 ? -1 : Math.round(line * RATE);
            double reading = clock.elapsedSeconds();
            assertTrue(reading >= last, "ran backwards from " + last + " to " + reading);
            last = reading;
        }
        return last;
    }

    @Test
    void followsALineThatTellsTheTruth() {
        assertEquals(10, run(10, t -> t), 0.002);
    }

    @Test
    void waitsForALineThatStartsLate() {
        assertEquals(0, run(0.1, t -> 0), 0);
        assertEquals(0.9, run(0.9, t -> Math.max(0, t - 0.1)), 0.02);
    }

    @Test
    void startsWithoutTheLineAfterAShortPatience() {
        assertEquals(0, run(0.25, t -> -1), 0);
        assertEquals(1.7, run(1.75, t -> -1), 0.03);
    }

    @Test
    void doesNotWaitWithoutPatience() {
        LineClock impatient = new LineClock(time, () -> -1, RATE, 0);
        impatient.elapsedSeconds();
        time.advance(0.2);
        assertEquals(0.2, impatient.elapsedSeconds(), 1e-9);
    }

    @Test
    void ignoresALineThatJumpsToTheEnd() {
        assertEquals(3, run(3, t -> 60), 0.05);
    }

    @Test
    void ignoresALineThatRunsTwiceAsFast() {
        assertEquals(3, run(3, t -> 2 * t), 0.08);
    }

    @Test
    void staysSmoothOnALineThatMovesInStepsOfASecond() {
        double before = run(0.5, t -> Math.floor(t));
        for (int i = 0; i < 300; i++) {
            double after = run(PULSE, t -> Math.floor(t));
            assertTrue(after - before < 0.03, "jumped by " + (after - before));
            before = after;
        }
        // It waited 0.3 s for the first sign of life, then caught up towards the line.
        assertEquals(now, before, 0.35);
        assertTrue(before > now - 0.3, "never corrected");
    }

    @Test
    void goesOnWhenTheLineStalls() {
        run(2, t -> t);
        assertEquals(7, run(5, t -> 2.0), 0.06);
    }

    @Test
    void goesOnWhenTheLineIsLost() {
        run(2, t -> t);
        assertEquals(4, run(2, t -> -1), 0.01);
    }

    @Test
    void neverRunsBackwardsWhenTheLineDoes() {
        run(2, t -> t);
        assertEquals(4, run(2, t -> 0.5), 0.06);
    }

    @Test
    void catchesUpAfterAnUnderrunOfAQuarterSecond() {
        run(2, t -> t);
        assertEquals(4.75, run(3, t -> t - 0.25), 0.005);
    }

    @Test
    void followsALineWithASlightlySlowCrystal() {
        assertEquals(60 * 0.9995, run(60, t -> t * 0.9995), 0.005);
    }
}
