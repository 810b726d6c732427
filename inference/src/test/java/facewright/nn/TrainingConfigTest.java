package facewright.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.domain.UserText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingConfigTest {
    private static final UserText HELP = InferenceText.of("io.npy.label");
    private static final List<TrainingOption> OPTIONS =
            List.of(
                    TrainingOption.integer("network.width", 80, 1, 512, HELP),
                    TrainingOption.number("learning-rate", 0.002, 0, 1, HELP),
                    TrainingOption.flag("mask", true, HELP),
                    TrainingOption.choice(
                            "schedule", "cosine", List.of("cosine", "constant"), HELP),
                    TrainingOption.text("encoder", "", HELP));

    @Test
    void keepsDefaultsAndTakesChosenValues() throws StudioException {
        TrainingConfig config =
                TrainingConfig.of(OPTIONS, Map.of("network.width", "1e2", "mask", "FALSE"));
        assertEquals(100, config.integer("network.width"));
        assertEquals(0.002, config.number("learning-rate"));
        assertEquals(
                List.of("network.width", "learning-rate", "mask", "schedule", "encoder"),
                List.copyOf(config.texts().keySet()));
        assertEquals("false", config.text("mask"));
        assertTrue(!config.isOn("mask"));
    }

    @Test
    void namesTheKnownKeysWhenOneIsMistyped() {
        StudioException problem =
                assertThrows(
                        StudioException.class,
                        () -> TrainingConfig.of(OPTIONS, Map.of("network.widht", "80")));
        assertTrue(problem.getMessage().contains("network.widht"), problem.getMessage());
        assertTrue(problem.getMessage().contains("network.width, learning-rate"));
    }

    @ParameterizedTest
    @CsvSource({
        "network.width, 513",
        "network.width, 1.5",
        "network.width, wide",
        "learning-rate, NaN",
        "learning-rate, -1",
        "mask, maybe",
        "schedule, linear"
    })
    void refusesValuesThatDoNotFit(String key, String value) {
        StudioException problem =
                assertThrows(
                        StudioException.class,
                        () -> TrainingConfig.of(OPTIONS, Map.of(key, value)));
        assertTrue(problem.getMessage().contains(key), problem.getMessage());
        assertTrue(problem.getMessage().contains(value), problem.getMessage());
    }

    @Test
    void cutsArraysOverTimeAndLeavesOthers() {
        EncodedExample example =
                new EncodedExample(
                        "a",
                        "s",
                        3,
                        Map.of(
                                "mel",
                                EncodedExample.Values.overTime(
                                        new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 2, 2),
                                "style",
                                EncodedExample.Values.fixed(7, 8)));
        EncodedExample part = example.crop(1, 1);
        assertArrayEquals(new float[] {4, 5, 6, 7}, part.array("mel").values());
        assertArrayEquals(new long[] {2, 2}, part.array("mel").shape());
        assertArrayEquals(new float[] {7, 8}, part.array("style").values());
        assertThrows(IllegalArgumentException.class, () -> example.crop(2, 2));
    }

    @Test
    void refusesArraysThatAreNotAsLongAsTheExample() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new EncodedExample(
                                "a",
                                "s",
                                3,
                                Map.of("mel", EncodedExample.Values.overTime(new float[4], 1, 2))));
    }
}
