package facewright.method.faceformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.engine.ModelBundle;
import facewright.method.AnimationMethod;
import facewright.method.AnimationMethodContractTest;
import facewright.method.Parameter;
import facewright.nn.model.BundleFolders;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The method with the weights that ship. */
@Tag("engine")
class FaceFormerShippedTest extends AnimationMethodContractTest {
    @Override
    protected AnimationMethod method() {
        return new FaceFormerMethod();
    }

    /** The test of the small network tries the mean of what all styles do. */
    @Override
    protected List<String> limits(Parameter parameter) {
        return switch (parameter.key()) {
            case "style", "secondStyle" -> List.of("0", Integer.toString(styles() - 1));
            case "averageStyles" -> List.of("false");
            default -> super.limits(parameter);
        };
    }

    private static int styles() {
        try {
            return BundleFolders.shipped(FaceFormerMethod.class)
                    .description()
                    .network()
                    .path("subjects")
                    .asInt();
        } catch (facewright.domain.StudioException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theBundleIsSmallAndSaysHowItWasMade() throws Exception {
        ModelBundle bundle = BundleFolders.shipped(FaceFormerMethod.class);
        assertEquals(FaceFormerMethod.ID, bundle.description().training().path("recipe").asText());
        assertTrue(bundle.description().training().path("config").size() > 10);
        assertTrue(bundle.description().licence().startsWith("CC0-1.0"));
        try (var in = FaceFormerMethod.class.getResourceAsStream("bundle/" + ModelBundle.WEIGHTS)) {
            assertTrue(in.readAllBytes().length < 4_000_000);
        }
    }
}
