package facewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopwatchTest {
    @Test
    void everyRoundRunsEveryWorkAfterOneToWarmUp() throws Exception {
        List<String> runs = new ArrayList<>();
        List<Stopwatch.Times> times =
                Stopwatch.ofWallTime()
                        .add("a", () -> runs.add("a"))
                        .add("b", () -> runs.add("before b"), () -> runs.add("b"))
                        .run(2);
        assertEquals(
                List.of("a", "before b", "b", "a", "before b", "b", "a", "before b", "b"), runs);
        assertEquals(List.of("a", "b"), times.stream().map(Stopwatch.Times::name).toList());
    }

    @Test
    void summaryNamesTheMiddleAndTheEnds() {
        assertEquals(
                new Stopwatch.Times("x", 3, 1, 9), Stopwatch.summary("x", new double[] {9, 3, 1}));
        assertEquals(
                new Stopwatch.Times("x", 2.5, 1, 9),
                Stopwatch.summary("x", new double[] {9, 2, 3, 1}));
    }
}
