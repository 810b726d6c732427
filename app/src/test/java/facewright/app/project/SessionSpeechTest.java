package facewright.app.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FrameRate;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import facewright.speech.Word;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionSpeechTest {
    @TempDir Path root;

    private TestStudio studio;
    private StudioSession session;
    private StudioClip clip;
    private final List<Exception> failures = new ArrayList<>();
    private int done;

    @BeforeEach
    void open() throws Exception {
        studio = new TestStudio(root);
        studio.other.readsPhones = true;
        session = studio.session();
        session.importAudio(List.of(studio.recording("a.wav", "hello")));
        clip = session.clips().get(0);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private PhoneTrack track() throws Exception {
        return PhoneTrack.of(
                PhoneAlphabet.ARPABET,
                clip.audio().orElseThrow().speech().durationSeconds(),
                List.of(new Phone("b", 0.1, 0.2), new Phone("iy", 0.2, 0.4)),
                List.of(new Word("bee", 0.1, 0.4)));
    }

    private void align() {
        session.speech().align(clip, () -> done++, failures::add);
    }

    @Test
    void anAlignmentIsOneStepThatCanBeTakenBack() throws Exception {
        PhoneTrack track = track();
        studio.aligner =
                (sound, text, words, progress, cancel) ->
                        new ClipSpeech(text, Optional.of(track), Set.of(0), false);
        session.speech().setTranscript(clip, "be");
        session.speech().setTranscript(clip, "bee");
        session.endEdit();
        align();
        assertEquals(1, done);
        assertEquals(List.of(), failures);
        assertEquals(new ClipSpeech("bee", Optional.of(track), Set.of(0), false), clip.speech());
        assertFalse(session.speech().isAligning(clip));
        session.undo();
        assertEquals("bee", clip.speech().transcript());
        assertTrue(clip.speech().track().isEmpty());
        session.undo();
        assertEquals(ClipSpeech.NONE, clip.speech());
        session.redo();
        session.redo();
        assertEquals(Optional.of(track), clip.speech().track());
    }

    @Test
    void aFailureLeavesWhatWasKnown() {
        session.speech().setTranscript(clip, "bee");
        align();
        assertEquals(1, done);
        assertEquals(1, failures.size());
        assertEquals("bee", clip.speech().transcript());
        assertFalse(session.speech().isAligning(clip));
    }

    @Test
    void takesOfMethodsThatReadSpeechAreAnimatedAgain() throws Exception {
        StudioTake reading = session.addTake(clip, studio.other.id());
        int before = studio.other.animated.size();
        int others = studio.signal.animated.size();
        session.speech().set(clip, new ClipSpeech("bee", Optional.of(track()), Set.of(), false));
        assertEquals(before + 1, studio.other.animated.size());
        assertEquals(others, studio.signal.animated.size());
        assertEquals(TakeState.READY, reading.state());
        assertTrue(reading.provenance().orElseThrow().phonesSha256().isPresent());
        session.speech().setTrack(clip, track().withBoundary(2, 0.25));
        assertEquals(1, studio.other.reanimated.size());
        session.speech().setTranscript(clip, "other words");
        assertEquals(1, studio.other.reanimated.size(), "the text alone moves nothing");
        session.undo();
        session.undo();
        assertEquals(2, studio.other.reanimated.size());
        assertEquals(before + 1, studio.other.animated.size());
    }

    @Test
    void speechAndOwnWordsAreSaved() throws Exception {
        ClipSpeech speech = new ClipSpeech("Bee.", Optional.of(track()), Set.of(0), true);
        session.speech().set(clip, speech);
        session.speech().addOwnWords(Map.of("zyx", "Z IH K S"));
        assertTrue(session.project().isDirty());
        session.project().saveAs(root.resolve("project"));
        session.project().newProject();
        assertEquals(Map.of(), session.speech().ownWordsProperty().get());
        session.project().open(root.resolve("project"));
        assertEquals(speech, session.clips().get(0).speech());
        assertEquals(Map.of("zyx", List.of("Z IH K S")), session.speech().ownWordsProperty().get());
    }

    @Test
    void theAlignerKnowsTheProjectsOwnWords() {
        List<Map<String, List<String>>> given = new ArrayList<>();
        studio.aligner =
                (sound, text, words, progress, cancel) -> {
                    given.add(words);
                    return ClipSpeech.NONE;
                };
        session.speech().addOwnWords(Map.of("zyx", "Z IH K S"));
        align();
        session.undo();
        align();
        assertEquals(List.of(Map.of("zyx", List.of("Z IH K S")), Map.of()), given);
        assertEquals(FrameRate.FPS_30, session.defaultFrameRateProperty().get());
    }
}
