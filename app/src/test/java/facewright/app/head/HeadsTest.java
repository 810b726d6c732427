package facewright.app.head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.project.HeadChoice;
import facewright.assets.head.Identities;
import facewright.assets.head.identity.HeadSlider;
import facewright.assets.head.identity.Identity;
import facewright.domain.StudioException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadsTest {
    @Test
    void everyPersonComesBackFromAProject() throws StudioException {
        for (Identity identity : Identities.list()) {
            HeadChoice choice = Heads.choice(identity);
            assertEquals(identity, Heads.identity(choice));
            assertFalse(Heads.isEdited(choice));
        }
        assertEquals(HeadChoice.STANDARD, Heads.choice(Identities.list().get(0)));
    }

    @Test
    void resettingGivesThePersonBack() {
        HeadChoice amara = Heads.choice(Identities.list().get(1));
        HeadChoice older = Heads.with(amara, HeadSlider.AGE, 60);
        assertTrue(Heads.isEdited(older));
        assertEquals(60, Heads.value(older, HeadSlider.AGE));
        assertEquals(amara, Heads.original(older));
        HeadChoice own = new HeadChoice("Anna", Map.of("age", 40.0));
        assertEquals(new HeadChoice("Anna", Map.of()), Heads.original(own));
    }

    @Test
    void standardValuesAreLeftOut() {
        HeadChoice wide = Heads.with(HeadChoice.STANDARD, HeadSlider.FACE_WIDTH, 4);
        assertEquals(Map.of("faceWidth", 4.0), wide.sliders());
        assertEquals(
                HeadChoice.STANDARD,
                Heads.with(wide, HeadSlider.FACE_WIDTH, HeadSlider.FACE_WIDTH.standard()));
    }

    @Test
    void saysWhichSliderItDoesNotKnow() {
        StudioException failure =
                assertThrows(
                        StudioException.class,
                        () -> Heads.identity(new HeadChoice("Zed", Map.of("antennae", 2.0))));
        assertTrue(String.valueOf(failure.getMessage()).contains("antennae"));
        assertTrue(String.valueOf(failure.getMessage()).contains("Zed"));
    }

    @Test
    void valuesOutsideTheRangeAreCut() throws StudioException {
        HeadChoice choice = new HeadChoice("Zed", Map.of("faceWidth", 500.0));
        assertEquals(
                HeadSlider.FACE_WIDTH.maximum(),
                Heads.identity(choice).parameters().get(HeadSlider.FACE_WIDTH));
    }
}
