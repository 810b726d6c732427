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
    private final List<Double> progress = new ArrayList<>();
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
        session.speech().align(clip, new Counter());
    }

    private final class Counter implements SessionSpeech.Follower {
        @Override
        public void onProgress(double fraction) {
            progress.add(fraction);
        }

        @Override
        public void onFailed(Exception failure) {
            failures.add(failure);
        }

        @Override
        public void onDone() {
            done++;
        }
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
        assertFalse(session.speech().isWorking(clip));
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
        assertFalse(session.speech().isWorking(clip));
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

    private static ClipSpeech draft(PhoneTrack track) {
        return new ClipSpeech("bee", Optional.of(track), Set.of(), false)
                .withConfidences(List.of(0.4));
    }

    @Test
    void aDraftIsOneStepAndIsSaved() throws Exception {
        ClipSpeech draft = draft(track());
        studio.draft =
                (sound, sink, cancel) -> {
                    sink.report(-1);
                    sink.report(0.25);
                    sink.report(0.251);
                    return draft;
                };
        session.speech().recognise(clip, new Counter());
        assertEquals(1, done);
        assertEquals(List.of(-1.0, 0.25), progress);
        assertTrue(clip.speech().isDraft());
        assertEquals(List.of(0), clip.speech().wordsToReview());
        assertEquals(0.4, clip.speech().confidence(0).orElseThrow());

        session.speech().setTranscript(clip, "be");
        assertTrue(clip.speech().isOutOfStep());
        ClipSpeech corrected = clip.speech();
        session.project().saveAs(root.resolve("project"));
        session.project().newProject();
        session.project().open(root.resolve("project"));
        clip = session.clips().get(0);
        assertEquals(corrected, clip.speech());

        studio.aligner =
                (sound, text, words, sink, cancel) ->
                        new ClipSpeech(text, clip.speech().track(), Set.of(), false);
        align();
        assertFalse(clip.speech().isDraft());
        assertFalse(clip.speech().isOutOfStep());
        session.undo();
        assertTrue(clip.speech().isDraft());
    }

    @Test
    void aWordMayBeConfirmed() throws Exception {
        ClipSpeech doubted = new ClipSpeech("bee", Optional.of(track()), Set.of(0), false);
        session.speech().set(clip, doubted);
        session.speech().confirm(clip, 0);
        assertEquals(List.of(), clip.speech().wordsToReview());
        session.undo();
        assertEquals(doubted, clip.speech());
        session.speech().set(clip, draft(track()));
        session.speech().confirm(clip, 0);
        assertEquals(List.of(), clip.speech().wordsToReview());
        assertTrue(clip.speech().isDraft(), "the other words are as they were");
    }

    @Test
    void wordsKeepTheirDoubtsWhenOthersGo() throws Exception {
        PhoneTrack track =
                PhoneTrack.of(
                        PhoneAlphabet.ARPABET,
                        1,
                        List.of(
                                new Phone("b", 0.1, 0.2),
                                new Phone("iy", 0.2, 0.4),
                                new Phone("ay", 0.4, 0.6),
                                new Phone("m", 0.6, 0.8)),
                        List.of(
                                new Word("bee", 0.1, 0.4),
                                new Word("I", 0.4, 0.6),
                                new Word("m", 0.6, 0.8)));
        ClipSpeech speech =
                new ClipSpeech("bee I m", Optional.of(track), Set.of(2), false)
                        .withConfidences(List.of(0.9, 0.3, 0.6));
        ClipSpeech shorter = speech.edited(track.without(3));
        assertEquals(2, shorter.track().orElseThrow().words().size());
        assertEquals(List.of(0.9, 0.6), shorter.confidences());
        assertEquals(Set.of(1), shorter.doubtfulWords());
        assertEquals(speech.confidences(), speech.edited(track.withSymbol(1, "p")).confidences());
    }

    @Test
    void whatIsCancelledComesToNothing() {
        List<Boolean> seen = new ArrayList<>();
        studio.draft =
                (sound, sink, cancel) -> {
                    session.speech().cancel(clip);
                    seen.add(cancel.isCancelled());
                    sink.report(0.5);
                    return draft(track());
                };
        session.speech().recognise(clip, new Counter());
        assertEquals(1, seen.size());
        assertEquals(1, done);
        assertEquals(List.of(), progress);
        assertEquals(ClipSpeech.NONE, clip.speech());
        assertFalse(session.speech().isWorking(clip));
    }

    @Test
    void anotherLanguageIsNoticed() {
        session.speech().setTranscript(clip, "Der Bär ist nicht in der Küche.");
        assertEquals("de", session.speech().material(clip).language().orElseThrow().getLanguage());
        assertFalse(session.speech().material(clip).hasPhones());
    }
}
