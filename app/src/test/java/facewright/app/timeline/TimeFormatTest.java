package facewright.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFormatTest {
    @ParameterizedTest
    @CsvSource({
        "0, SECONDS, 30, 0.000 s",
        "2.4, SECONDS, 30, 2.400 s",
        "59.9996, SECONDS, 30, 1:00.000 s",
        "62.4, SECONDS, 30, 1:02.400 s",
        "3725.25, SECONDS, 30, 1:02:05.250 s",
        "-1, SECONDS, 30, 0.000 s",
        "2.4, FRAMES, 30, 72 f",
        "2.4, FRAMES, 29.97, 71 f",
        "2.4, TIMECODE, 30, 00:00:02:12",
        "2.4, TIMECODE, 24, 00:00:02:09",
        "3725.5, TIMECODE, 60, 01:02:05:30",
        "3725.5, TIMECODE, 25, 01:02:05:12",
    })
    void formats(double seconds, TimeDisplay display, String rate, String expected) {
        assertEquals(expected, TimeFormat.format(seconds, display, FrameRate.parse(rate)));
    }

    @Test
    void timecodeAt2997CountsEveryFrameInStepsOf30() {
        FrameRate rate = FrameRate.FPS_29_97;
        assertEquals(
                "00:01:00:00",
                TimeFormat.format(rate.timeSeconds(1800), TimeDisplay.TIMECODE, rate));
        assertEquals("29.97 fps", TimeFormat.rateLabel(rate));
    }

    @ParameterizedTest
    @CsvSource({
        "72, FRAMES, 2.4",
        "72f, SECONDS, 2.4",
        "72 f, TIMECODE, 2.4",
        "2.4, SECONDS, 2.4",
        "'2,4', SECONDS, 2.4",
        "2.400 s, SECONDS, 2.4",
        "2.4s, FRAMES, 2.4",
        "2.4, FRAMES, 2.4",
        ".5, SECONDS, 0.5",
        "350ms, FRAMES, 0.35",
        "1:02.5, SECONDS, 62.5",
        "1:02.400 s, SECONDS, 62.4",
        "1:02.5, TIMECODE, 62.5",
        "1:02:03, SECONDS, 3723",
        "00:00:02:12, TIMECODE, 2.4",
        "00:00:02:12, SECONDS, 2.4",
        "00:00:02;12, TIMECODE, 2.4",
        "2:12, TIMECODE, 2.4",
        "2:12, FRAMES, 2.4",
        "212, TIMECODE, 2.4",
        "12, TIMECODE, 0.4",
        "+20, FRAMES, 10.6666667",
        "+20, TIMECODE, 10.6666667",
        "+20, SECONDS, 30",
        "+120, TIMECODE, 14",
        "-0.5s, FRAMES, 9.5",
        "- 15, FRAMES, 9.5",
        "-1:00, TIMECODE, 9",
        "-99, SECONDS, 0",
    })
    void reads(String typed, TimeDisplay display, double expected) {
        double seconds = TimeFormat.parse(typed, 10, display, FrameRate.FPS_30).orElse(Double.NaN);
        assertEquals(expected, seconds, 1e-6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "abc",
                "1:2:3:4:5",
                "1::2",
                ":",
                "1e3",
                "NaN",
                "--3",
                "3x",
                "1:-2"
            })
    void refusesWhatIsNoTime(String typed) {
        for (TimeDisplay display : TimeDisplay.values()) {
            assertTrue(TimeFormat.parse(typed, 10, display, FrameRate.FPS_30).isEmpty(), typed);
        }
    }

    @Test
    void readsBackWhatItWrites() {
        for (FrameRate rate :
                new FrameRate[] {FrameRate.FPS_24, FrameRate.FPS_29_97, FrameRate.FPS_60}) {
            for (TimeDisplay display : TimeDisplay.values()) {
                for (int frame : new int[] {0, 1, 29, 30, 59, 1799, 1800, 108_000}) {
                    double seconds = rate.timeSeconds(frame);
                    String text = TimeFormat.format(seconds, display, rate);
                    double read = TimeFormat.parse(text, 0, display, rate).orElse(Double.NaN);
                    assertEquals(seconds, read, 0.0005001, text);
                }
            }
        }
    }
}
