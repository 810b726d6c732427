package facewright.io.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.StudioException;
import facewright.io.Requests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFilesTest {
    @TempDir Path folder;

    @Test
    void nothingAppearsUnderTheFinalNameBeforeCommit() throws Exception {
        Path target = folder.resolve("a.txt");
        try (StagedFiles staged = new StagedFiles()) {
            Files.writeString(staged.file(target), "new");
            assertFalse(Files.exists(target));
            staged.commit();
            assertEquals("new", Files.readString(target));
        }
        assertEquals(List.of("a.txt"), Requests.names(folder));
    }

    @Test
    void closingWithoutCommitRemovesEverythingItMadeAndKeepsWhatWasThere() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "old");
        Files.createDirectory(folder.resolve("seq"));
        Files.writeString(folder.resolve("seq/0.obj"), "old");
        try (StagedFiles staged = new StagedFiles()) {
            Files.writeString(staged.file(folder.resolve("a.txt")), "new");
            Files.writeString(staged.folder(folder.resolve("seq")).resolve("0.obj"), "new");
            staged.file(folder.resolve("deep/er/b.txt"));
        }
        assertEquals(List.of("a.txt", "seq", "seq/0.obj"), Requests.names(folder));
        assertEquals("old", Files.readString(folder.resolve("a.txt")));
        assertEquals("old", Files.readString(folder.resolve("seq/0.obj")));
    }

    @Test
    void replacesAFolderAsAWhole() throws Exception {
        Files.createDirectory(folder.resolve("seq"));
        Files.writeString(folder.resolve("seq/9.obj"), "old");
        try (StagedFiles staged = new StagedFiles()) {
            Files.writeString(staged.folder(folder.resolve("seq")).resolve("0.obj"), "new");
            staged.commit();
        }
        assertEquals(List.of("seq", "seq/0.obj"), Requests.names(folder));
    }

    @Test
    void makesMissingFoldersAndAcceptsOtherScripts() throws Exception {
        Path target = folder.resolve("neu/Gesicht-äöü-声-😀.txt");
        AtomicFiles.writeText(target, "x");
        assertEquals("x", Files.readString(target));
    }

    @Test
    void refusesAFileWhereAFolderIsAndAFolderWhereAFileIs() throws Exception {
        Files.createDirectory(folder.resolve("taken"));
        Files.writeString(folder.resolve("file"), "");
        try (StagedFiles staged = new StagedFiles()) {
            assertEquals(
                    "io.target-is-folder",
                    assertThrows(StudioException.class, () -> staged.file(folder.resolve("taken")))
                            .messageKey());
            assertEquals(
                    "io.target-is-file",
                    assertThrows(StudioException.class, () -> staged.folder(folder.resolve("file")))
                            .messageKey());
            assertEquals(
                    "io.not-a-folder",
                    assertThrows(
                                    StudioException.class,
                                    () -> staged.file(folder.resolve("file/under/it")))
                            .messageKey());
        }
        assertEquals(List.of("file", "taken"), Requests.names(folder));
    }

    @Test
    void aFailingWriterLeavesTheEarlierFile() throws Exception {
        Path target = folder.resolve("project.json");
        AtomicFiles.writeText(target, "good");
        StudioException failure =
                assertThrows(
                        StudioException.class,
                        () ->
                                AtomicFiles.write(
                                        target,
                                        out -> {
                                            out.write(1);
                                            throw new IOException("No space left on device");
                                        }));
        assertEquals("io.disk-full", failure.messageKey());
        assertTrue(String.valueOf(failure.getMessage()).contains("project.json"));
        assertEquals("good", Files.readString(target));
        assertEquals(List.of("project.json"), Requests.names(folder));
    }

    @Test
    void keepsOneBackup() throws Exception {
        Path target = folder.resolve("p");
        Path backup = folder.resolve("p.bak");
        for (String text : List.of("1", "2", "3")) {
            AtomicFiles.writeKeeping(target, backup, out -> out.write(text.charAt(0)));
        }
        assertEquals("3", Files.readString(target));
        assertEquals("2", Files.readString(backup));
        assertEquals(List.of("p", "p.bak"), Requests.names(folder));
    }
}
