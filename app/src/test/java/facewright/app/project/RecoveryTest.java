package facewright.app.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
    @TempDir Path root;

    /** Runs {@link Victim} in a process of its own until it says something. */
    private Process startStudio(String what, String untilLine) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Victim.class.getName(),
                                root.toString(),
                                what)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !line.equals(untilLine)) {
            line = lines.readLine();
        }
        assertEquals(untilLine, line, "the studio ended by itself");
        return process;
    }

    private static void kill(Process process) throws Exception {
        process.destroyForcibly().waitFor();
    }

    private void killStudio(String what, String untilLine) throws Exception {
        kill(startStudio(what, untilLine));
    }

    @Test
    void respectsTheProjectOfAStudioInAnotherProcessUntilThatOneDies() throws Exception {
        Process other = startStudio("titled", "autosaved");
        try {
            TestStudio studio = new TestStudio(root);
            StudioSession session = studio.session();
            assertEquals(List.of(), session.project().findRecoverable(), "it is alive");
            session.project().open(root.resolve("project"));
            assertEquals("project.open-elsewhere", studio.notices.get(0).text().key());
            assertTrue(
                    studio.notices.get(0).text().text().contains("process " + other.pid()),
                    studio.notices.get(0).text().text());
            assertEquals(null, session.project().recoverableProperty().get());
            session.project().save();
            assertEquals(1, studio.failures.size());
            session.close();
        } finally {
            kill(other);
        }
        StudioSession later = new TestStudio(root).session();
        assertEquals(1, later.project().findRecoverable().size());
        later.project().open(root.resolve("project"));
        assertEquals("project", later.project().recoverableProperty().get().name());
        later.close();
    }

    @Test
    void findsUnsavedWorkOfAKilledStudioWithoutAProject() throws Exception {
        killStudio("untitled", "autosaved");
        TestStudio studio = new TestStudio(root);
        StudioSession session = studio.session();
        List<Recoverable> found = session.project().findRecoverable();
        assertEquals(1, found.size());
        Recoverable lost = found.get(0);
        assertEquals("ü.wav", lost.name());
        assertEquals(Optional.empty(), lost.projectFolder());
        assertEquals(1, lost.clipCount());
        assertEquals(2, lost.takeCount());
        session.project().recover(lost);
        assertEquals(List.of(), studio.failures);
        StudioTake take = session.clips().get(0).takes().get(1);
        assertEquals("Renamed", take.name());
        assertEquals(TakeState.READY, take.state());
        session.loadMotion(take);
        assertEquals(30, take.motion().orElseThrow().frameCount());
        assertTrue(session.project().isDirty());
        assertEquals(List.of(), session.project().findRecoverable(), "it is in use now");
        session.project().saveAs(root.resolve("saved"));
        assertFalse(session.project().isDirty());
        session.close();
        assertEquals(List.of(), new RecoveryService(root.resolve("data")).findRecoverable());
        StudioSession again = new TestStudio(root).session();
        again.project().open(root.resolve("saved"));
        assertEquals(TakeState.READY, again.clips().get(0).takes().get(1).state());
        again.loadMotion(again.clips().get(0).takes().get(1));
        assertTrue(again.clips().get(0).takes().get(1).motion().isPresent());
        again.close();
    }

    @Test
    void findsUnsavedWorkOfAKilledStudioInItsProject() throws Exception {
        killStudio("titled", "autosaved");
        Path project = root.resolve("project");
        assertTrue(Files.exists(project.resolve(ProjectFolder.AUTOSAVE_NAME)));
        TestStudio studio = new TestStudio(root);
        StudioSession session = studio.session();
        Recoverable lost = session.project().findRecoverable().get(0);
        assertEquals(Optional.of(project), lost.projectFolder());
        session.project().recover(lost);
        assertEquals("Renamed", session.clips().get(0).takes().get(1).name());
        assertTrue(session.project().isDirty());
        session.project().save();
        assertEquals(List.of(), studio.failures);
        assertFalse(Files.exists(project.resolve(ProjectFolder.AUTOSAVE_NAME)));
        session.close();
        assertEquals(List.of(), new RecoveryService(root.resolve("data")).findRecoverable());
    }

    @Test
    void offersUnsavedWorkWhenTheProjectItselfIsOpened() throws Exception {
        killStudio("titled", "autosaved");
        Path project = root.resolve("project");
        TestStudio studio = new TestStudio(root);
        StudioSession session = studio.session();
        session.project().open(project);
        assertEquals(1, session.clips().get(0).takes().size(), "the saved state is shown first");
        Recoverable lost = session.project().recoverableProperty().get();
        session.project().recover(lost);
        assertEquals(2, session.clips().get(0).takes().size());
        session.project().open(project);
        assertEquals(1, session.clips().get(0).takes().size());
        assertEquals(null, session.project().recoverableProperty().get());
        session.close();
    }

    @Test
    void throwsUnsavedWorkAwayOnlyWhenAsked() throws Exception {
        killStudio("untitled", "autosaved");
        RecoveryService recovery = new RecoveryService(root.resolve("data"));
        assertEquals(1, recovery.findRecoverable().size());
        assertEquals(1, recovery.findRecoverable().size());
        recovery.discard(recovery.findRecoverable().get(0));
        assertEquals(List.of(), recovery.findRecoverable());
    }

    @Test
    void aKillWhileSavingLeavesAProjectThatOpens() throws Exception {
        for (int saves : new int[] {1, 3, 7}) {
            killStudio("saving", "saved " + saves);
            TestStudio studio = new TestStudio(root);
            StudioSession session = studio.session();
            session.project().open(root.resolve("project"));
            assertEquals(List.of(), studio.failures);
            StudioTake take = session.clips().get(0).takes().get(0);
            assertTrue(take.seedProperty().get() >= saves);
            assertEquals(TakeState.READY, take.state());
            session.loadMotion(take);
            assertEquals(
                    0.5f + take.seedProperty().get() / 100f,
                    ((facewright.domain.RigSequence) take.motion().orElseThrow()).weight(3, 0),
                    1e-6f);
            session.close();
            deleteProject();
        }
    }

    private void deleteProject() throws IOException {
        try (var files = Files.walk(root.resolve("project"))) {
            for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void leavesNothingBehindAfterAProperEnd() throws IOException {
        TestStudio studio = new TestStudio(root);
        StudioSession session = studio.sessionWithClip();
        session.project().autosave();
        assertEquals(1, folders());
        session.close();
        assertEquals(0, folders());
    }

    private long folders() throws IOException {
        try (var files = Files.list(SessionFolder.parent(root.resolve("data")))) {
            return files.count();
        }
    }

    @Test
    void doesNotOfferTheWorkOfALivingStudio() throws IOException {
        StudioSession alive = new TestStudio(root).sessionWithClip();
        alive.project().autosave();
        assertEquals(List.of(), new RecoveryService(root.resolve("data")).findRecoverable());
        alive.close();
    }

    @Test
    void writesNoSecondAutosaveOfTheSameState() throws IOException {
        TestStudio studio = new TestStudio(root);
        StudioSession session = studio.sessionWithClip();
        session.project().autosave();
        Path file;
        try (var files = Files.walk(root.resolve("data"))) {
            file =
                    files.filter(f -> f.endsWith(ProjectFolder.AUTOSAVE_NAME))
                            .findFirst()
                            .orElseThrow();
        }
        Files.delete(file);
        session.project().autosave();
        assertFalse(Files.exists(file));
        session.renameClip(session.clips().get(0), "x");
        session.project().autosave();
        assertTrue(Files.exists(file));
        session.close();
    }

    /** The studio that is killed. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            Path root = Path.of(arguments[0]);
            TestStudio studio = new TestStudio(root);
            StudioSession session = studio.session();
            session.importAudio(List.of(studio.recording("sounds/ü.wav", "hello")));
            if (!arguments[1].equals("untitled")) {
                session.project().saveAs(root.resolve("project"));
            }
            if (arguments[1].equals("saving")) {
                for (int i = 1; ; i++) {
                    session.setSeed(session.clips().get(0).takes().get(0), i);
                    session.project().save();
                    say("saved " + i);
                }
            }
            StudioTake take = session.addTake(session.clips().get(0), "other");
            session.renameTake(take, "Renamed");
            session.project().autosave();
            say("autosaved");
            Object forever = new Object();
            synchronized (forever) {
                forever.wait();
            }
        }

        private static void say(String line) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
