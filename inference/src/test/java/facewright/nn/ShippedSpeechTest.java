package facewright.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.StudioException;
import facewright.engine.ModelBundle;
import facewright.method.AnimationMethodContractTest;
import facewright.method.Parameter;
import facewright.nn.model.BundleFolders;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for a network in styles with the weights that ship, beside the contract of all. */
public abstract class ShippedSpeechTest extends AnimationMethodContractTest {
    private ModelBundle bundle() throws StudioException {
        return BundleFolders.shipped(method().getClass());
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

    private int styles() {
        try {
            return bundle().description().network().path("subjects").asInt();
        } catch (StudioException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theBundleIsSmallAndSaysHowItWasMade() throws Exception {
        ModelBundle bundle = bundle();
        assertEquals(method().id(), bundle.description().training().path("recipe").asText());
        assertTrue(bundle.description().training().path("config").size() > 10);
        assertTrue(bundle.description().licence().startsWith("CC0-1.0"));
        try (var in = method().getClass().getResourceAsStream("bundle/" + ModelBundle.WEIGHTS)) {
            assertTrue(in.readAllBytes().length < 4_000_000);
        }
    }
}
