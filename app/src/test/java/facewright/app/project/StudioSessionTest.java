package facewright.app.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.AppText;
import facewright.app.animate.LaterJobRunner;
import facewright.domain.FrameRate;
import facewright.domain.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudioSessionTest {
    @TempDir Path root;
    private TestStudio studio;

    @BeforeEach
    void makeStudio() {
        studio = new TestStudio(root);
    }

    @Test
    void animatesAnImportedRecordingAtOnce() throws IOException {
        StudioSession session = studio.sessionWithClip();
        StudioClip clip = session.clips().get(0);
        StudioTake take = clip.takes().get(0);
        assertEquals("a.wav", clip.name());
        assertEquals(ClipState.READY, clip.state());
        assertEquals("1.0 s · 48 kHz · \u221219 LUFS · ok", clip.summaryLineProperty().get());
        assertEquals(TakeState.READY, take.state());
        assertEquals(30, take.motion().orElseThrow().frameCount());
        assertEquals(30, take.curvesProperty().get().frameCount());
        assertNull(take.previewProperty().get());
        assertSame(take, session.selectedTake().orElseThrow());
        assertTrue(session.project().isDirty());
        assertEquals(List.of(clip.path()), studio.settings.recentFiles());
    }

    @Test
    void importsAFolderWithBadFilesInTheOrderOfTheirNumbersAndGoesOn() throws IOException {
        studio.recording("füße/line 10.wav", "ten");
        studio.recording("füße/line 2.wav", "two");
        studio.recording("füße/sub/line 3.MP3", "bad file");
        studio.recording("füße/notes.txt", "text");
        studio.recording("füße/.hidden.wav", "hidden");
        StudioSession session = studio.session();
        session.importAudio(List.of(root.resolve("füße"), root.resolve("gone.wav")));
        assertEquals(
                List.of("line 2.wav", "line 10.wav", "line 3.MP3", "gone.wav"),
                session.clips().stream().map(StudioClip::name).toList());
        assertEquals(
                List.of(ClipState.READY, ClipState.READY, ClipState.FAILED, ClipState.MISSING),
                session.clips().stream().map(StudioClip::state).toList());
        assertTrue(session.clips().get(2).messageProperty().get().contains("line 3.MP3"));
        assertTrue(session.clips().get(3).messageProperty().get().contains("gone.wav"));
        assertEquals(TakeState.READY, session.clips().get(1).takes().get(0).state());
        SessionNotice notice = studio.notices.get(studio.notices.size() - 1);
        assertEquals(SessionNotice.Severity.ERROR, notice.severity());
        assertEquals(
                "2 of 4 recordings could not be opened: line 3.MP3, gone.wav."
                        + " Each says why in the list; the others are ready.",
                notice.text().text());
        session.undo();
        assertTrue(session.clips().isEmpty());
    }

    @Test
    void saysWhenAFolderHoldsNoRecording() throws IOException {
        Files.createDirectories(root.resolve("empty"));
        StudioSession session = studio.session();
        session.importAudio(List.of(root.resolve("empty")));
        assertTrue(studio.notices.get(0).text().text().contains("empty"));
        assertFalse(session.project().isDirty());
    }

    @Test
    void addsAFileOnlyOnceAndNoticesCopies() throws IOException {
        StudioSession session = studio.sessionWithClip();
        Path file = session.clips().get(0).path();
        session.importAudio(List.of(file));
        assertEquals(1, session.clips().size());
        assertEquals(
                "a.wav is in this project already. Nothing was added twice.",
                studio.notices.get(0).text().text());
        session.importAudio(List.of(studio.recording("copy.wav", "hello")));
        assertEquals(2, session.clips().size());
        assertTrue(studio.notices.get(1).text().text().contains("same sound"));
    }

    @Test
    void findsTheProjectAmongDroppedThings() throws IOException {
        Path json = studio.recording("show/project.json", "{}");
        assertEquals(root.resolve("show"), ImportFiles.projectIn(List.of(json)).orElseThrow());
        assertEquals(
                root.resolve("show"),
                ImportFiles.projectIn(List.of(root.resolve("show"))).orElseThrow());
        assertTrue(ImportFiles.projectIn(List.of(root)).isEmpty());
        assertTrue(ImportFiles.projectIn(List.of(json, json)).isEmpty());
    }

    @Test
    void animatesAgainWhenASettingChangesAndWhenItIsTakenBack() throws IOException {
        StudioSession session = studio.sessionWithClip();
        StudioTake take = session.selectedTake().orElseThrow();
        session.setPlayhead(() -> 0.5);
        session.setParameter(take, "gain", "0.50");
        session.setParameter(take, "gain", "0.25");
        session.endEdit();
        assertEquals(List.of("1", "0.5", "0.25"), studio.signal.animated);
        assertEquals(List.of(0, 15, 15), studio.signal.previewed);
        assertEquals("0.25", take.parameters().get("gain"));
        session.undo();
        assertTrue(take.parameters().isEmpty());
        assertEquals("1", studio.signal.animated.get(3));
        assertEquals(TakeState.READY, take.state());
        session.redo();
        session.resetParameter(take, "gain");
        assertTrue(take.parameters().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> session.setParameter(take, "gain", "9"));
    }

    @Test
    void onlySaysWhyATakeIsStaleWhenItMustNotAnimateByItself() throws IOException {
        StudioSession session = studio.sessionWithClip();
        StudioTake take = session.selectedTake().orElseThrow();
        session.autoAnimateProperty().set(false);
        session.setSeed(take, 7);
        session.setFrameRate(take, FrameRate.FPS_25);
        assertEquals(TakeState.STALE, take.state());
        assertEquals(
                "The frame rate has changed. The seed has changed.", take.messageProperty().get());
        session.reanimate(take);
        assertEquals(TakeState.READY, take.state());
        assertEquals(25, take.motion().orElseThrow().frameCount());
        session.undo();
        session.undo();
        assertEquals(TakeState.STALE, take.state());
    }

    @Test
    void keepsTheFailureOnTheTakeAndTellsIt() throws IOException {
        StudioSession session = studio.sessionWithClip();
        StudioTake take = session.selectedTake().orElseThrow();
        studio.signal.failure = new StudioException(AppText.of("animate.unexpected"));
        session.reanimate(take);
        assertEquals(TakeState.FAILED, take.state());
        assertEquals(AppText.get("animate.unexpected"), take.messageProperty().get());
        assertEquals(
                SessionNotice.Severity.ERROR,
                studio.notices.get(studio.notices.size() - 1).severity());
        studio.signal.failure = new IllegalStateException("a bug");
        session.reanimate(take);
        assertEquals(TakeState.FAILED, take.state());
        assertFalse(take.messageProperty().get().contains("a bug"));
        studio.signal.failure = null;
        session.reanimate(take);
        assertEquals(TakeState.READY, take.state());
    }

    @Test
    void saysThatAClipCannotBeAnimatedWithoutItsFile() throws IOException {
        StudioSession session = studio.session();
        session.importAudio(List.of(studio.recording("x.wav", "bad")));
        StudioTake take = session.addTake(session.clips().get(0), "other");
        assertEquals(TakeState.FAILED, take.state());
        assertFalse(take.messageProperty().get().isEmpty());
    }

    @Test
    void keepsTheSelectionOnAGoodClipWhenAnImportFails() throws IOException {
        StudioSession session = studio.sessionWithClip();
        StudioClip good = session.clips().get(0);
        session.importAudio(List.of(studio.recording("x.wav", "bad")));
        assertEquals(2, session.clips().size());
        assertSame(good, session.selectedClip().orElseThrow());
        session.importAudio(
                List.of(studio.recording("y.wav", "bad"), studio.recording("z.wav", "other")));
        assertEquals("z.wav", session.selectedClip().orElseThrow().name());
    }

    @Test
    void givesEachTakeItsOwnColourAndName() throws IOException {
        StudioSession session = studio.sessionWithClip();
        StudioClip clip = session.clips().get(0);
        StudioTake second = session.addTake(clip, "other");
        StudioTake third = session.duplicateTake(second);
        assertEquals(3, clip.takes().stream().map(StudioTake::name).distinct().count());
        assertEquals(3, clip.takes().stream().map(StudioTake::colour).distinct().count());
        assertSame(third, session.selectedTake().orElseThrow());
        assertSame(
                second.motion().orElseThrow(),
                third.motion().orElseThrow(),
                "a duplicate needs no new animation");
        session.removeTake(second);
        StudioTake fourth = session.addTake(clip, "other");
        assertEquals(second.colour(), fourth.colour());
    }

    @Test
    void selectsANeighbourWhenTheSelectedItemGoes() throws IOException {
        StudioSession session = studio.session();
        session.importAudio(
                List.of(studio.recording("a.wav", "a"), studio.recording("b.wav", "b")));
        StudioClip first = session.clips().get(0);
        StudioClip second = session.clips().get(1);
        assertSame(first, session.selectedClip().orElseThrow());
        session.removeClip(first);
        assertSame(second, session.selectedClip().orElseThrow());
        assertSame(second.takes().get(0), session.selectedTake().orElseThrow());
        session.removeClip(second);
        assertTrue(session.selectedClip().isEmpty());
        assertTrue(session.selectedTake().isEmpty());
        session.undo();
        assertSame(second, session.selectedClip().orElseThrow());
    }

    @Test
    void keepsOnlyTheAudioOfRecentlyUsedClips() throws IOException {
        StudioSession session = studio.session();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            files.add(studio.recording("clip " + i + ".wav", "content " + i));
        }
        session.importAudio(files);
        assertEquals(12, session.clips().size());
        long kept = session.clips().stream().filter(c -> c.audio().isPresent()).count();
        assertTrue(kept <= ClipAudio.KEPT + 1, kept + " recordings in memory");
        StudioClip dropped =
                session.clips().stream().filter(c -> c.audio().isEmpty()).findFirst().orElseThrow();
        session.selectedClipProperty().set(dropped);
        assertTrue(dropped.audio().isPresent());
    }

    @Test
    void noticesThatAFileIsNotWhatItWasWhenItIsReadAgain() throws IOException {
        StudioSession session = studio.session();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            files.add(studio.recording("clip " + i + ".wav", "content " + i));
        }
        session.importAudio(files);
        StudioClip dropped =
                session.clips().stream().filter(c -> c.audio().isEmpty()).findFirst().orElseThrow();
        Files.writeString(dropped.path(), "edited");
        session.selectedClipProperty().set(dropped);
        assertEquals(TakeState.STALE, dropped.takes().get(0).state());
        assertEquals("The recording has changed.", dropped.takes().get(0).messageProperty().get());
    }

    @Test
    void doesNotAnimateWhatWasRemovedMeanwhile() throws IOException {
        LaterJobRunner jobs = new LaterJobRunner();
        StudioSession session = studio.session(jobs, new ProjectStore());
        session.importAudio(List.of(studio.recording("a.wav", "a")));
        jobs.runAll();
        int animated = studio.signal.animated.size();
        StudioTake take = session.clips().get(0).takes().get(0);
        session.reanimate(take);
        session.removeTake(take);
        jobs.runAll();
        assertEquals(animated, studio.signal.animated.size());
        session.undo();
        jobs.runAll();
        assertEquals(TakeState.READY, take.state());
    }

    @Test
    void saysNothingAboutClipsThatWereRemovedWhileTheyWereRead() throws IOException {
        LaterJobRunner jobs = new LaterJobRunner();
        StudioSession session = studio.session(jobs, new ProjectStore());
        jobs.runAll();
        session.importAudio(List.of(studio.recording("a.wav", "a")));
        jobs.runNext();
        assertEquals(ClipState.LOADING, session.clips().get(0).state());
        session.project().newProject();
        jobs.runAll();
        assertEquals(List.of(), studio.notices);
        assertEquals(List.of(), jobs.failures);
        assertTrue(session.clips().isEmpty());
    }

    @Test
    void readsAClipAgainAfterItsReadingWasCancelled() throws IOException {
        LaterJobRunner jobs = new LaterJobRunner();
        StudioSession session = studio.session(jobs, new ProjectStore());
        jobs.runAll();
        session.importAudio(List.of(studio.recording("a.wav", "a")));
        jobs.runNext();
        StudioClip clip = session.clips().get(0);
        session.removeClip(clip);
        jobs.runAll();
        session.undo();
        assertEquals(ClipState.FAILED, clip.state());
        session.reload(clip);
        jobs.runAll();
        assertEquals(ClipState.READY, clip.state());
        assertEquals(TakeState.READY, clip.takes().get(0).state());
    }

    @Test
    void undoOfEverythingGivesTheInitialStateAndRedoTheFinalOne() throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            studio = new TestStudio(root.resolve("run " + seed));
            StudioSession session = studio.sessionWithClip();
            for (int i = 0; i < 3; i++) {
                session.importAudio(List.of(studio.recording("first " + i + ".wav", "f" + i)));
                session.addTake(session.clips().get(i), "other");
                session.duplicateTake(session.clips().get(i).takes().get(0));
            }
            session.undoStack().clear();
            String before = TestStudio.describe(session);
            for (int i = 0; i < 60; i++) {
                editAtRandom(session, random);
            }
            String after = TestStudio.describe(session);
            assertNotEquals(before, after);
            int steps = 0;
            while (session.undoStack().canUndoProperty().get()) {
                session.undo();
                steps++;
            }
            assertEquals(before, TestStudio.describe(session), "seed " + seed);
            assertFalse(session.undoStack().changedProperty().get());
            for (int i = 0; i < steps; i++) {
                session.redo();
            }
            assertEquals(after, TestStudio.describe(session), "seed " + seed);
            for (int i = 0; i < 100; i++) {
                if (random.nextBoolean()) {
                    session.undo();
                } else {
                    session.redo();
                }
            }
            while (session.undoStack().canRedoProperty().get()) {
                session.redo();
            }
            assertEquals(after, TestStudio.describe(session), "seed " + seed);
            session.close();
        }
    }

    private void editAtRandom(StudioSession session, Random random) throws IOException {
        List<StudioTake> takes =
                session.clips().stream().flatMap(clip -> clip.takes().stream()).toList();
        if (session.clips().isEmpty() || takes.isEmpty()) {
            String name = "new " + random.nextInt(1000) + ".wav";
            session.importAudio(List.of(studio.recording(name, name)));
            return;
        }
        StudioClip clip = session.clips().get(random.nextInt(session.clips().size()));
        StudioTake take = takes.get(random.nextInt(takes.size()));
        switch (random.nextInt(11)) {
            case 0 -> {
                String name = "clip " + random.nextInt(1000) + ".wav";
                session.importAudio(List.of(studio.recording(name, name)));
            }
            case 1 -> session.removeClip(clip);
            case 2 -> session.renameClip(clip, "Name " + random.nextInt(5));
            case 3 -> session.addTake(clip, random.nextBoolean() ? "other" : "signal");
            case 4 -> session.duplicateTake(take);
            case 5 -> session.removeTake(take);
            case 6 -> session.renameTake(take, "Take " + random.nextInt(5));
            case 7 -> session.setSeed(take, random.nextInt(4));
            case 8 ->
                    session.setFrameRate(
                            take, random.nextBoolean() ? FrameRate.FPS_24 : FrameRate.FPS_29_97);
            case 9 -> session.resetParameter(take, "gain");
            default -> {
                session.setParameter(take, "gain", "0." + random.nextInt(10));
                if (random.nextBoolean()) {
                    session.endEdit();
                }
            }
        }
    }
}
