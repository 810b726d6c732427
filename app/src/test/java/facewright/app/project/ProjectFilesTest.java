package facewright.app.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.animate.LaterJobRunner;
import facewright.domain.FaceMotion;
import facewright.domain.FrameRate;
import facewright.domain.HeadPoseTrack;
import facewright.domain.MeshSequence;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFilesTest {
    @TempDir Path root;
    private TestStudio studio;
    private Path folder;

    @BeforeEach
    void makeStudio() {
        studio = new TestStudio(root);
        folder = root.resolve("Köln 第1話");
    }

    private String json() throws IOException {
        return Files.readString(folder.resolve(ProjectFolder.FILE_NAME));
    }

    private StudioSession reopened() {
        TestStudio again = new TestStudio(root);
        again.head = studio.head;
        StudioSession session = again.session();
        session.project().open(folder);
        assertEquals(List.of(), again.failures);
        studio = again;
        return session;
    }

    @Test
    void opensWhatItSaved() throws IOException {
        StudioSession session = studio.sessionWithClip();
        StudioClip clip = session.clips().get(0);
        StudioTake second = session.addTake(clip, "other");
        session.setParameter(second, "gain", "0.3");
        session.setSeed(second, 42);
        session.setFrameRate(second, FrameRate.FPS_29_97);
        session.renameTake(second, "Überzeugend „laut“ \u0001");
        session.project().saveAs(folder);
        assertFalse(session.project().isDirty());
        assertEquals("Köln 第1話", session.project().nameProperty().get());
        String before = TestStudio.describe(session);
        FaceMotion motion = second.motion().orElseThrow();
        session.close();

        StudioSession opened = reopened();
        assertEquals(before, TestStudio.describe(opened));
        assertFalse(opened.project().isDirty());
        StudioTake take = opened.selectedTake().orElseThrow();
        assertEquals("42", Long.toString(take.seedProperty().get()));
        assertEquals(TakeState.READY, take.state());
        assertEquals(clip.summary(), opened.clips().get(0).summary());
        assertEquals(second.provenance(), take.provenance());
        assertSameMotion((RigSequence) motion, (RigSequence) take.motion().orElseThrow());
        assertEquals(29, take.curvesProperty().get().jawOpen().length, 1);
        assertEquals(List.of(folder), studio.settings.recentProjects());
        assertTrue(studio.signal.animated.isEmpty(), "opening animates nothing");
        opened.close();
    }

    private static void assertSameMotion(RigSequence wanted, RigSequence actual) {
        assertEquals(wanted.channels(), actual.channels());
        assertEquals(wanted.frameRate(), actual.frameRate());
        assertEquals(wanted.frameCount(), actual.frameCount());
        for (int t = 0; t < wanted.frameCount(); t++) {
            for (int k = 0; k < wanted.channels().size(); k++) {
                assertEquals(wanted.weight(t, k), actual.weight(t, k));
            }
        }
    }

    @Test
    void keepsVerticesAndHeadPoseOnDisk() throws StudioException {
        float[][] frames = {{1, 2, 3, 4, 5, 6}, {7, 8, 9, 10, 11, 12}};
        HeadPoseTrack pose = new HeadPoseTrack(new float[][] {{1, 2, 3, 4, 5, 6}, new float[6]});
        MeshSequence mesh = new MeshSequence(FrameRate.FPS_30, "abc", frames, Optional.of(pose));
        MotionFile file = MotionStore.write(folder, "t", mesh);
        MeshSequence read = (MeshSequence) MotionStore.read(file, folder, FrameRate.FPS_30);
        assertEquals("abc", read.topologyHash());
        float[] values = new float[6];
        read.copyFrame(1, values);
        assertEquals(12, values[5]);
        read.headPose().orElseThrow().copyFrame(0, values);
        assertEquals(6, values[5]);
        assertEquals(file, MotionStore.write(folder, "t", mesh), "same content, same file");
    }

    @Test
    void writesRelativePathsWhenTheAudioIsNearAndSurvivesAMove() throws IOException {
        Path show = root.resolve("show");
        folder = show.resolve("project");
        StudioSession session = studio.session();
        session.importAudio(List.of(studio.recording("show/sounds/ä.wav", "hello")));
        session.project().saveAs(folder);
        session.close();
        assertTrue(json().contains("\"../sounds/ä.wav\""), json());
        Path moved = root.resolve("moved");
        Files.move(show, moved);
        folder = moved.resolve("project");
        StudioSession opened = reopened();
        assertEquals(moved.resolve("sounds/ä.wav"), opened.clips().get(0).path());
        assertEquals(ClipState.READY, opened.clips().get(0).state());
        assertTrue(opened.clips().get(0).audio().isPresent());
        assertEquals(TakeState.READY, opened.clips().get(0).takes().get(0).state());
        opened.close();
    }

    @Test
    void writesAbsolutePathsWhenTheAudioIsFarAway() {
        Path base = Path.of("/home/anna/work/film/shot/project");
        assertEquals("audio/a.wav", AudioPaths.toText(base, base.resolve("audio/a.wav")));
        assertEquals(
                "../../sounds/a.wav",
                AudioPaths.toText(base, Path.of("/home/anna/work/film/sounds/a.wav")));
        assertEquals("/mnt/a.wav", AudioPaths.toText(base, Path.of("/mnt/a.wav")));
        assertEquals("/home/anna/a.wav", AudioPaths.toText(base, Path.of("/home/anna/a.wav")));
        assertEquals("/x/a.wav", AudioPaths.toText(Path.of("/y"), Path.of("/x/a.wav")));
    }

    @Test
    void keepsTheOldProjectWhenTheDiskFailsAtAnyByte() throws IOException {
        StudioSession first = studio.sessionWithClip();
        first.project().saveAs(folder);
        first.close();
        String old = json();
        for (int limit : new int[] {0, 1, 100, old.length() / 2}) {
            TestStudio failing = new TestStudio(root);
            StudioSession session =
                    failing.session(
                            new ProjectStore(
                                    new ProjectMigrations(), out -> new FullDisk(out, limit)));
            session.project().open(folder);
            session.renameClip(session.clips().get(0), "Renamed");
            session.project().save();
            assertEquals(1, failing.failures.size());
            assertInstanceOf(StudioException.class, failing.failures.get(0));
            assertTrue(session.project().isDirty(), "nothing was saved");
            assertEquals(old, json());
            session.close();
        }
        StudioSession opened = reopened();
        assertEquals("a.wav", opened.clips().get(0).name());
        opened.close();
        try (var files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.getFileName().toString().endsWith(".part")));
        }
    }

    private static final class FullDisk extends FilterOutputStream {
        private int left;

        FullDisk(OutputStream out, int limit) {
            super(out);
            left = limit;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int allowed = Math.min(left, length);
            out.write(bytes, offset, allowed);
            left -= allowed;
            if (allowed < length) {
                throw new IOException("No space left on device");
            }
        }
    }

    @Test
    void keepsOneBackupAndOffersItWhenTheProjectIsDamaged() throws IOException {
        StudioSession session = studio.sessionWithClip();
        session.project().saveAs(folder);
        session.renameClip(session.clips().get(0), "Second");
        session.project().save();
        session.close();
        Path file = folder.resolve(ProjectFolder.FILE_NAME);
        for (String damage :
                new String[] {"", "{\"formatVersion\": 1, \"cli", "[]", "{}", "null"}) {
            Files.writeString(file, damage);
            TestStudio again = new TestStudio(root);
            StudioSession opened = again.session();
            opened.project().open(folder);
            DamagedProjectException failure =
                    assertInstanceOf(DamagedProjectException.class, again.failures.get(0));
            assertTrue(failure.hasBackup());
            assertTrue(failure.getMessage().contains("backup"));
            opened.project().openBackup(failure.folder());
            assertEquals("a.wav", opened.clips().get(0).name());
            assertTrue(opened.project().isDirty());
            opened.close();
        }
        Files.delete(folder.resolve(ProjectFolder.BACKUP_NAME));
        TestStudio again = new TestStudio(root);
        again.session().project().open(folder);
        assertEquals("project.damaged", ((StudioException) again.failures.get(0)).messageKey());
    }

    @Test
    void refusesProjectsOfANewerVersionAndFoldersWithoutOne() throws IOException {
        StudioSession session = studio.sessionWithClip();
        session.project().saveAs(folder);
        Files.writeString(
                folder.resolve(ProjectFolder.FILE_NAME),
                json().replace(
                                "\"formatVersion\" : " + ProjectMigrations.CURRENT_VERSION,
                                "\"formatVersion\" : 70"));
        session.project().open(folder);
        StudioException newer = (StudioException) studio.failures.get(0);
        assertEquals("project.newer-version", newer.messageKey());
        assertTrue(newer.getMessage().contains("Facewright 0.1.0"), newer.getMessage());
        assertEquals(1, session.clips().size(), "the open project stays");
        session.project().open(root);
        assertEquals("project.no-project", ((StudioException) studio.failures.get(1)).messageKey());
        session.close();
    }

    @Test
    void marksTakesStaleWhenMethodOrHeadHaveChangedSinceTheSave() throws IOException {
        StudioSession session = studio.sessionWithClip();
        session.project().saveAs(folder);
        session.close();
        TestStudio newer = new TestStudio(root);
        newer.signal.version = "2";
        newer.head = facewright.app.animate.FakeHead.make("other head");
        StudioSession opened = newer.session();
        opened.project().open(folder);
        StudioTake take = opened.clips().get(0).takes().get(0);
        assertEquals(TakeState.STALE, take.state());
        assertEquals(
                "It was made for another head. The method has a newer version.",
                take.messageProperty().get());
        opened.close();
    }

    @Test
    void animatesAgainWhenAMotionFileIsGoneOrDamaged() throws IOException {
        StudioSession session = studio.sessionWithClip();
        session.project().saveAs(folder);
        session.close();
        Path motion;
        try (var files = Files.list(folder.resolve(ProjectFolder.MOTION_FOLDER))) {
            motion = files.findFirst().orElseThrow();
        }
        Files.writeString(motion, "no numbers");
        StudioSession opened = reopened();
        StudioTake take = opened.clips().get(0).takes().get(0);
        assertEquals(TakeState.STALE, take.state());
        assertTrue(
                studio.notices.get(0).text().text().startsWith("The motion of"),
                studio.notices.toString());
        opened.reanimate(take);
        opened.project().save();
        assertEquals(TakeState.READY, take.state());
        assertFalse(opened.project().isDirty());
        opened.close();
    }

    @Test
    void removesMotionsThatNoDocumentNamesAnyMore() throws IOException {
        StudioSession session = studio.sessionWithClip();
        session.project().saveAs(folder);
        StudioTake take = session.selectedTake().orElseThrow();
        for (int i = 1; i < 6; i++) {
            session.setSeed(take, i);
            session.project().save();
        }
        try (var files = Files.list(folder.resolve(ProjectFolder.MOTION_FOLDER))) {
            assertEquals(2, files.count(), "that of the project and that of its backup");
        }
        session.close();
    }

    @Test
    void isDirtyAfterANewMotionUntilItIsSaved() throws IOException {
        StudioSession session = studio.sessionWithClip();
        session.project().saveAs(folder);
        StudioTake take = session.selectedTake().orElseThrow();
        session.setSeed(take, 5);
        session.undo();
        assertEquals(TakeState.READY, take.state());
        session.project().autosave();
        assertFalse(session.project().isDirty(), "the same motion came back");
        session.close();
    }

    @Test
    void savesWhatWasThereWhenSavingBegan() throws IOException {
        LaterJobRunner jobs = new LaterJobRunner();
        StudioSession session = studio.session(jobs, new ProjectStore());
        session.importAudio(List.of(studio.recording("a.wav", "a")));
        jobs.runAll();
        session.project().saveAs(folder);
        session.renameClip(session.clips().get(0), "Later");
        jobs.runAll();
        assertTrue(session.project().isDirty());
        assertFalse(json().contains("Later"));
        session.undo();
        assertFalse(session.project().isDirty());
        session.redo();
        session.project().save();
        session.project().save();
        jobs.runAll();
        assertFalse(session.project().isDirty());
        assertTrue(json().contains("Later"));
        assertEquals(List.of(), jobs.failures);
        session.close();
    }

    @Test
    void doesNotSaveOverAnotherProject() throws IOException {
        StudioSession session = studio.sessionWithClip();
        session.project().saveAs(folder);
        String old = json();
        session.project().saveAs(root.resolve("second"));
        assertEquals(root.resolve("second"), session.project().folder().orElseThrow());
        session.project().saveAs(folder);
        assertEquals(
                "project.target-taken", ((StudioException) studio.failures.get(0)).messageKey());
        assertEquals(old, json());
        assertEquals(root.resolve("second"), session.project().folder().orElseThrow());
        session.close();
    }

    @Test
    void letsOnlyOneSessionWriteAProject() throws IOException {
        StudioSession first = studio.sessionWithClip();
        first.project().saveAs(folder);
        TestStudio other = new TestStudio(root);
        StudioSession second = other.session();
        second.project().open(folder);
        assertEquals(1, second.clips().size());
        String notice = other.notices.get(0).text().text();
        assertTrue(notice.contains("open in another Facewright"), notice);
        assertTrue(notice.contains("process " + ProcessHandle.current().pid()), notice);
        second.renameClip(second.clips().get(0), "Mine");
        second.project().save();
        assertEquals("project.read-only", ((StudioException) other.failures.get(0)).messageKey());
        assertFalse(json().contains("Mine"));
        second.project().saveAs(root.resolve("copy"));
        assertFalse(second.project().isDirty());
        first.close();
        second.project().open(folder);
        second.project().save();
        assertEquals(1, other.failures.size());
        second.close();
        assertFalse(Files.exists(folder.resolve(ProjectFolder.LOCK_NAME)));
    }

    @Test
    void beginsANewProjectEmptyAndClean() throws IOException {
        StudioSession session = studio.sessionWithClip();
        session.project().saveAs(folder);
        session.project().newProject();
        assertTrue(session.clips().isEmpty());
        assertFalse(session.project().isDirty());
        assertTrue(session.project().folder().isEmpty());
        assertTrue(session.selectedTake().isEmpty());
        assertFalse(session.undoStack().canUndoProperty().get());
        session.close();
    }

    @Test
    void readsTheStoredSampleOfEveryFormatVersion() throws Exception {
        for (int version = 1; version <= ProjectMigrations.CURRENT_VERSION; version++) {
            Path sample = root.resolve("sample " + version);
            Files.createDirectories(sample);
            try (var in = getClass().getResourceAsStream("project-v" + version + ".json")) {
                Files.copy(in, sample.resolve(ProjectFolder.FILE_NAME));
            }
            ProjectDocument document = new ProjectStore().load(sample, ProjectFolder.FILE_NAME);
            assertEquals(2, document.clips().size(), "version " + version);
            ProjectDocument.Take take = document.clips().get(0).takes().get(1);
            assertEquals("Louder – lauter", take.name());
            assertEquals(FrameRate.FPS_29_97, take.frameRate());
            assertEquals("1.35", take.parameters().get("jawGain"));
            assertEquals(12L, take.made().orElseThrow().provenance().seed());
            MotionFile file = take.made().orElseThrow().file().orElseThrow();
            assertEquals(List.of("jawOpen", "mouthClose"), file.channels());
            assertTrue(document.clips().get(1).takes().isEmpty());
            ClipSpeech speech = document.clips().get(0).speech();
            assertEquals(version < 3 ? "Mira" : "Amara", document.head().name());
            assertEquals(version < 3 ? 0 : 2, document.head().sliders().size());
            assertEquals(version < 2 ? "" : "Bee, my!", speech.transcript());
            assertEquals(version < 2 ? Set.of() : Set.of(1), speech.doubtfulWords());
            assertEquals(version < 4 ? List.of() : List.of(0.93, 0.41), speech.confidences());
            assertEquals(version >= 4, speech.isOutOfStep());
            assertEquals(version < 2 ? 0 : 6, speech.track().map(t -> t.phones().size()).orElse(0));
        }
    }

    @Test
    void migratesStepByStep() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(ProjectFolder.FILE_NAME),
                "{\"formatVersion\": 1, \"recordings\": []," + " \"head\": {\"name\": \"Mira\"}}");
        ProjectMigrations migrations =
                new ProjectMigrations(
                        List.of(
                                root -> root.set("sounds", root.remove("recordings")),
                                root -> root.set("clips", root.remove("sounds"))));
        ProjectDocument document =
                new ProjectStore(migrations, out -> out).load(folder, ProjectFolder.FILE_NAME);
        assertEquals(List.of(), document.clips());
    }

    @Test
    void refusesMotionFilesOutsideTheProject() {
        MotionFile evil =
                new MotionFile("../../secret.npy", List.of("jawOpen"), "", Optional.empty());
        StudioException failure =
                org.junit.jupiter.api.Assertions.assertThrows(
                        StudioException.class,
                        () -> MotionStore.read(evil, folder, FrameRate.FPS_30));
        assertEquals("project.motion-outside", failure.messageKey());
    }
}
