package facewright.viewport.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFileTest {
    @TempDir private Path folder;

    @Test
    void aFinishedFileCanBeReadByWhoeverMayReadOtherNewFiles() throws IOException {
        Path ordinary = Files.writeString(folder.resolve("ordinary.txt"), "text");
        Path target = folder.resolve("picture.png");
        try (StagedFile staged = new StagedFile(target, ".png")) {
            Files.writeString(staged.path(), "picture");
            staged.commit();
        }
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertEquals(
                    Files.getPosixFilePermissions(ordinary), Files.getPosixFilePermissions(target));
        }
        assertEquals("picture", Files.readString(target));
    }

    @Test
    void nothingIsLeftOfAFileThatWasNotCommitted() throws IOException {
        Path target = folder.resolve("picture.png");
        try (StagedFile staged = new StagedFile(target, ".png")) {
            Files.writeString(staged.path(), "half");
        }
        assertFalse(Files.exists(target));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }
}
