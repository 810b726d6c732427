package facewright.nn.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import facewright.engine.Torch;
import facewright.nn.EncodedExample;
import facewright.nn.TrainingBatch;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class TrainingInputsTest {
    private static EncodedExample example(int frames) {
        float[] values = new float[frames];
        for (int t = 0; t < frames; t++) {
            values[t] = t;
        }
        return new EncodedExample(
                "of " + frames,
                "someone",
                frames,
                Map.of("motion", EncodedExample.Values.overTime(values, 1, 1)));
    }

    @Test
    void partsOfABatchAreEquallyLongAndFromAnywhere() throws Exception {
        try (NDManager manager = Torch.newManager()) {
            TrainingBatch batch = new TrainingBatch(List.of(example(3), example(6)), manager);
            Set<Float> starts = new HashSet<>();
            Random random = new Random(1);
            for (int round = 0; round < 40; round++) {
                TrainingBatch parts = TrainingInputs.equallyLong(batch, manager, random);
                assertEquals(3, parts.frames());
                assertArrayEquals(
                        new float[] {0, 1, 2}, parts.examples().get(0).array("motion").values());
                float[] cut = parts.examples().get(1).array("motion").values();
                assertEquals(cut[0] + 2, cut[2]);
                starts.add(cut[0]);
            }
            assertEquals(Set.of(0f, 1f, 2f, 3f), starts);
        }
    }

    @Test
    void aBatchOfOneLengthIsLeftAlone() throws Exception {
        try (NDManager manager = Torch.newManager()) {
            TrainingBatch batch = new TrainingBatch(List.of(example(4), example(4)), manager);
            assertTrue(batch == TrainingInputs.equallyLong(batch, manager, new Random(1)));
        }
    }
}
