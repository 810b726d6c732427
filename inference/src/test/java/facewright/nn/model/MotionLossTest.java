package facewright.nn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import facewright.engine.Nd;
import facewright.engine.Torch;
import facewright.nn.TrainingConfig;
import facewright.nn.TrainingRecipe;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class MotionLossTest {
    /** Errors of one value over three frames: 1, -1, 2. */
    private static double loss(Map<String, String> settings) throws Exception {
        Torch.inferenceMode();
        TrainingRecipe recipe = TrainingRecipe.all().get(0);
        MotionLoss loss = new MotionLoss(TrainingConfig.of(recipe.options(), settings));
        try (NDManager manager = Torch.newManager()) {
            return loss.of(
                            Nd.constants(manager, new float[] {1, 0, 2}, 1, 3, 1),
                            Nd.constants(manager, new float[] {0, 1, 0}, 1, 3, 1))
                    .getFloat();
        }
    }

    @Test
    void isTheMeanSquareUnlessMoreIsAskedFor() throws Exception {
        assertEquals(2, loss(Map.of()), 1e-6);
        assertEquals(2 + 0.5 * 4 / 3, loss(Map.of("loss.absolute", "0.5")), 1e-6);
        assertEquals(2 + 3 * 2.5, loss(Map.of("loss.changes", "3")), 1e-6);
    }
}
