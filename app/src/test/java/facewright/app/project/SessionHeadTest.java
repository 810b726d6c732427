package facewright.app.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.AppText;
import facewright.app.animate.FakeHead;
import facewright.app.animate.LaterJobRunner;
import facewright.domain.StudioException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionHeadTest {
    @TempDir Path root;

    private TestStudio studio;
    private final LaterJobRunner jobs = new LaterJobRunner();
    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void prepare() {
        studio = new TestStudio(root);
        studio.heads =
                (choice, progress, cancel) -> {
                    made.add(choice.name() + choice.sliders());
                    return FakeHead.make();
                };
    }

    @Test
    void studioIsThereBeforeItsHead() {
        StudioSession session = studio.session(jobs, new ProjectStore());
        assertTrue(session.heads().head().isEmpty());
        assertTrue(session.heads().workingProperty().get());
        jobs.runAll();
        assertTrue(session.heads().head().isPresent());
        assertFalse(session.heads().workingProperty().get());
    }

    @Test
    void takesWaitForTheHead() throws IOException {
        StudioSession session = studio.session(jobs, new ProjectStore());
        session.importAudio(List.of(studio.recording("a.wav", "hello")));
        jobs.runAll();
        assertEquals(TakeState.READY, session.selectedTake().orElseThrow().state());
    }

    @Test
    void takesThatWaitFailWithTheHead() throws IOException {
        studio.heads =
                (choice, progress, cancel) -> {
                    throw new StudioException(AppText.of("animate.unexpected"));
                };
        StudioSession session = studio.session(jobs, new ProjectStore());
        session.importAudio(List.of(studio.recording("a.wav", "hello")));
        jobs.runAll();
        StudioTake take = session.selectedTake().orElseThrow();
        assertEquals(TakeState.FAILED, take.state());
        assertEquals(AppText.get("animate.unexpected"), take.messageProperty().get());
        assertEquals(AppText.get("animate.unexpected"), session.heads().messageProperty().get());
    }

    @Test
    void onlyTheNewestWishIsMade() {
        StudioSession session = studio.session(jobs, new ProjectStore());
        jobs.runAll();
        HeadChoice wide = HeadChoice.STANDARD.with("faceWidth", 1);
        session.heads().choose(wide);
        session.heads().choose(wide.with("faceWidth", 2));
        session.heads().choose(wide.with("faceWidth", 3));
        jobs.runAll();
        assertEquals(List.of("Mira{}", "Mira{faceWidth=1.0}", "Mira{faceWidth=3.0}"), made);
    }

    @Test
    void slidersOfOneHeadAreOneStepBack() {
        StudioSession session = studio.session();
        HeadChoice wide = HeadChoice.STANDARD.with("faceWidth", 1);
        session.heads().choose(wide);
        session.heads().choose(wide.with("faceWidth", 2));
        session.undo();
        assertEquals(HeadChoice.STANDARD, session.heads().choice());
        session.redo();
        assertEquals(2, session.heads().choice().sliders().get("faceWidth"));
        assertTrue(session.project().isDirty());
    }

    @Test
    void headThatCannotBeMadeLeavesTheOldOne() {
        StudioSession session = studio.session();
        var before = session.heads().head().orElseThrow();
        studio.heads =
                (choice, progress, cancel) -> {
                    throw new StudioException(AppText.of("animate.unexpected"));
                };
        session.heads().choose(new HeadChoice("Broken", java.util.Map.of()));
        assertSame(before, session.heads().head().orElseThrow());
        assertEquals(AppText.get("animate.unexpected"), session.heads().messageProperty().get());
    }
}
