package facewright.app.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelinkTest {
    @TempDir Path root;
    private TestStudio studio;
    private StudioSession session;

    /** Three clips in a project whose audio folder was moved. */
    @BeforeEach
    void openProjectWithMissingAudio() throws IOException {
        studio = new TestStudio(root);
        StudioSession first = studio.session();
        for (String name : List.of("a", "b", "c")) {
            first.importAudio(List.of(studio.recording("old/" + name + ".wav", name)));
        }
        first.project().saveAs(root.resolve("project"));
        first.close();
        Files.move(root.resolve("old"), root.resolve("new"));
        Files.writeString(root.resolve("new/c.wav"), "something else");
        studio = new TestStudio(root);
        session = studio.session();
        session.project().open(root.resolve("project"));
    }

    private StudioClip clip(int index) {
        return session.clips().get(index);
    }

    @Test
    void saysWhichFilesAreMissing() {
        assertEquals(ClipState.MISSING, clip(0).state());
        assertTrue(clip(0).messageProperty().get().contains("a.wav"));
        assertTrue(studio.notices.get(0).text().text().startsWith("3 recordings are not where"));
        assertEquals(TakeState.READY, clip(0).takes().get(0).state(), "its motion is still good");
    }

    @Test
    void findsSiblingsWithTheSameContentInTheSameFolder() {
        session.relink(clip(0), root.resolve("new/a.wav"));
        assertEquals(ClipState.READY, clip(0).state());
        assertEquals(ClipState.READY, clip(1).state());
        assertEquals(ClipState.MISSING, clip(2).state(), "another content is not taken unasked");
        assertEquals(root.resolve("new/b.wav"), clip(1).path());
        assertEquals(TakeState.READY, clip(1).takes().get(0).state());
        assertTrue(session.project().isDirty());
        assertEquals("Relink 2 recordings", session.undoStack().undoLabelProperty().get());
        session.undo();
        assertEquals(ClipState.MISSING, clip(0).state());
        assertFalse(session.project().isDirty());
        session.redo();
        assertEquals(ClipState.READY, clip(0).state());
        session.selectedClipProperty().set(clip(0));
        assertEquals(root.resolve("new/a.wav"), clip(0).audio().orElseThrow().path());
    }

    @Test
    void makesTakesStaleWhenTheContentDiffers() {
        session.relink(clip(2), root.resolve("new/c.wav"));
        assertEquals(ClipState.READY, clip(2).state());
        assertEquals(TakeState.STALE, clip(2).takes().get(0).state());
        assertEquals("The recording has changed.", clip(2).takes().get(0).messageProperty().get());
        assertTrue(
                studio.notices.stream()
                        .anyMatch(n -> n.text().key().equals("project.relink-differs")));
        session.undo();
        assertEquals(TakeState.READY, clip(2).takes().get(0).state());
    }

    @Test
    void leavesTheClipAloneWhenTheNewFileIsNoRecording() throws IOException {
        session.relink(clip(0), studio.recording("bad.wav", "bad"));
        assertEquals(1, studio.failures.size());
        assertEquals(ClipState.MISSING, clip(0).state());
        assertFalse(session.project().isDirty());
    }

    @Test
    void collectsRecordingsIntoTheProject() throws IOException {
        session.relink(clip(0), root.resolve("new/a.wav"));
        session.importAudio(List.of(studio.recording("elsewhere/a.wav", "another a")));
        session.project().collectAudio();
        Path audio = root.resolve("project/audio");
        assertEquals(audio.resolve("a.wav"), clip(0).path());
        assertEquals(audio.resolve("b.wav"), clip(1).path());
        assertEquals(audio.resolve("a 2.wav"), clip(3).path());
        assertEquals("another a", Files.readString(clip(3).path()));
        assertEquals(TakeState.READY, clip(3).takes().get(0).state());
        session.project().save();
        assertTrue(
                Files.readString(root.resolve("project/project.json"))
                        .contains("\"audio/a 2.wav\""));
        session.project().collectAudio();
        assertEquals(
                "project.collect-none", studio.notices.get(studio.notices.size() - 1).text().key());
        session.undo();
        assertEquals(root.resolve("new/b.wav"), clip(1).path());
        session.redo();
        session.undo();
        session.project().collectAudio();
        assertEquals(audio.resolve("a 2.wav"), clip(3).path(), "copies are used again");
        session.close();
    }
}
