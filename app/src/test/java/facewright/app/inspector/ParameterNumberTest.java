package facewright.app.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.AppText;
import facewright.domain.UserText;
import facewright.method.Parameter;
import org.junit.jupiter.api.Test;

class ParameterNumberTest {
    private static final UserText TEXT = AppText.of("app.name");

    private final ParameterNumber lead =
            new ParameterNumber(new Parameter.Numeric("lead", TEXT, TEXT, 30, -100, 200, 5, "ms"));
    private final ParameterNumber gain =
            new ParameterNumber(new Parameter.Numeric("gain", TEXT, TEXT, 1, 0, 2, 0.05, "x"));

    @Test
    void showsTheUnitAndAsManyDecimalsAsTheStepNeeds() {
        assertEquals("30 ms", lead.display(30));
        assertEquals("1.10", gain.display(1.1));
    }

    @Test
    void readsTypedTextWithAndWithoutItsUnit() {
        assertEquals(45, lead.read(" 45 ms ").orElseThrow());
        assertEquals(45, lead.read("45").orElseThrow());
        assertEquals(1.25, gain.read("1,25").orElseThrow());
    }

    @Test
    void refusesTextThatIsNoNumber() {
        assertTrue(lead.read("fast").isEmpty());
        assertTrue(lead.read("NaN").isEmpty());
    }

    @Test
    void limitsAndRoundsToTheStep() {
        assertEquals(200, lead.read("900").orElseThrow());
        assertEquals(30, lead.snap(31.9));
        assertEquals(1.15, gain.snap(1.149));
    }

    @Test
    void storesWhatTheParameterAccepts() {
        assertEquals("1.15", gain.canonical(1.15));
        assertEquals("-100", lead.canonical(-100));
    }
}
