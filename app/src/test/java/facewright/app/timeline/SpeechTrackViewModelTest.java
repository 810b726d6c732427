package facewright.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.playback.FakeOutput;
import facewright.app.playback.FakeTime;
import facewright.app.playback.Player;
import facewright.domain.AudioClip;
import facewright.domain.SampleRate;
import facewright.domain.TimeRange;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import facewright.speech.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpeechTrackViewModelTest {
    private final FakeTime time = new FakeTime();
    private final Player player = new Player(new FakeOutput(time), time);
    private final SpeechTrackViewModel model = new SpeechTrackViewModel(player);
    private final List<PhoneTrack> edits = new ArrayList<>();

    /** "bee my": a pause, b, iy, m, ay, a pause. */
    static PhoneTrack speech() throws Exception {
        return PhoneTrack.of(
                PhoneAlphabet.ARPABET,
                2,
                List.of(
                        new Phone("b", 0.5, 0.6),
                        new Phone("iy", 0.6, 0.9),
                        new Phone("m", 0.9, 1.0),
                        new Phone("ay", 1.0, 1.4)),
                List.of(new Word("bee", 0.5, 0.9), new Word("my", 0.9, 1.4)));
    }

    @BeforeEach
    void show() throws Exception {
        player.loadSound(null, 2);
        model.trackProperty().set(speech());
        model.onEdit(
                changed -> {
                    edits.add(changed);
                    model.trackProperty().set(changed);
                });
    }

    @Test
    void draggingChangesThePictureFirstAndTheSpeechOnce() {
        model.beginDrag(2);
        model.dragTo(0.62, true);
        model.dragTo(0.7, true);
        assertEquals(0.6, model.trackProperty().get().phones().get(2).startSeconds(), 1e-9);
        assertEquals(0.7, model.draggedSeconds().getAsDouble(), 1e-9);
        assertEquals(List.of(), edits);
        model.endDrag();
        assertEquals(1, edits.size());
        assertEquals(0.7, model.trackProperty().get().phones().get(2).startSeconds(), 1e-9);
        assertTrue(model.draggedSeconds().isEmpty());
    }

    @Test
    void aDragThatIsGivenUpOrChangesNothingIsNoEdit() {
        model.beginDrag(2);
        model.dragTo(0.7, true);
        model.cancelDrag();
        model.endDrag();
        model.beginDrag(2);
        model.dragTo(0.6, true);
        model.endDrag();
        assertEquals(List.of(), edits);
        assertEquals(model.trackProperty().get(), model.shownProperty().get());
    }

    @Test
    void boundariesGoWhereTheSoundChangesUnlessTheyAreFree() {
        model.attractBoundaries(seconds -> 0.65);
        model.beginDrag(2);
        model.dragTo(0.64, false);
        assertEquals(0.65, model.draggedSeconds().getAsDouble(), 1e-9);
        model.dragTo(0.64, true);
        assertEquals(0.64, model.draggedSeconds().getAsDouble(), 1e-9);
    }

    @Test
    void findsTheNearestBoundary() {
        assertEquals(2, model.boundaryNear(0.61, 0.02).getAsInt());
        assertEquals(2, model.boundaryNear(0.59, 0.02).getAsInt());
        assertTrue(model.boundaryNear(0.75, 0.02).isEmpty());
        assertTrue(model.boundaryNear(0.001, 0.02).isEmpty());
        assertTrue(model.boundaryNear(1.999, 0.02).isEmpty());
    }

    @Test
    void soundsAreChangedInsertedAndRemovedInOneStepEach() {
        model.replacePhone(1, "p");
        model.replacePhone(1, "p");
        model.insertAfter(2, "n");
        model.removePhone(3);
        assertEquals(3, edits.size());
        assertEquals("p", edits.get(0).phones().get(1).symbol());
        assertEquals("n", edits.get(1).phones().get(3).symbol());
        assertEquals(0.75, edits.get(1).phones().get(3).startSeconds(), 1e-9);
        assertEquals(0.9, edits.get(2).phones().get(2).endSeconds(), 1e-9);
    }

    @Test
    void playsAnItemOnceAndSelectsIt() {
        model.playItem(SpeechItem.word(1));
        assertEquals(SpeechItem.word(1), model.selectionProperty().get());
        assertTrue(player.playingProperty().get());
        assertEquals(0.9, player.positionSecondsProperty().get(), 1e-9);
        time.advance(0.3);
        player.tick();
        assertEquals(1.2, player.positionSecondsProperty().get(), 0.02);
        time.advance(0.5);
        player.tick();
        assertFalse(player.playingProperty().get());
        assertEquals(0.9, player.positionSecondsProperty().get(), 1e-9);
    }

    @Test
    void selectionGoesWhenItsItemsAreOthers() throws Exception {
        model.selectionProperty().set(SpeechItem.phone(4));
        model.trackProperty().set(speech().withBoundary(2, 0.61));
        assertEquals(SpeechItem.phone(4), model.selectionProperty().get());
        assertEquals(
                Optional.of(new TimeRange(1.0, 1.4)),
                model.timesOf(model.selectionProperty().get()));
        model.removePhone(3);
        assertNull(model.selectionProperty().get());
        assertEquals(Optional.empty(), model.timesOf(SpeechItem.phone(40)));
    }

    @Test
    void recordingsAttractBoundariesWhereTheyChange() {
        float[] samples = new float[16_000];
        for (int i = 8_000; i < samples.length; i++) {
            samples[i] = (float) (0.3 * Math.sin(i * 0.2));
        }
        SoundChanges changes = SoundChanges.of(AudioClip.of(samples, new SampleRate(16_000)));
        assertEquals(0.5, changes.nearest(0.49), 1e-9);
        assertEquals(0.5, changes.nearest(0.513), 1e-9);
        assertEquals(0.6, changes.nearest(0.6), 1e-9);
        assertEquals(0.2, changes.nearest(0.2), 1e-9);
        assertEquals(0.99, changes.nearest(0.99), 1e-9);
    }
}
