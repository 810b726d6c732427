package facewright.io.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.StudioException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileErrorsTest {
    private static final Path FILE = Path.of("out", "clip.fbx");

    @Test
    void namesTheCauseTheItemAndTheRemedy() {
        assertEquals("io.no-permission", key(new AccessDeniedException("out")));
        assertEquals(
                "io.no-permission",
                key(new FileSystemException("out", null, "Read-only file system")));
        assertEquals("io.disk-full", key(new IOException("No space left on device")));
        assertEquals("io.disk-full", key(new IOException("There is not enough space on the disk")));
        assertEquals("io.quota", key(new FileSystemException("o", null, "Disk quota exceeded")));
        assertEquals(
                "io.name-too-long", key(new FileSystemException("o", null, "File name too long")));
        StudioException other = FileErrors.writing(FILE, new IOException("Input/output error"));
        assertEquals("io.write-failed", other.messageKey());
        assertTrue(String.valueOf(other.getMessage()).contains(FILE.toString()));
        assertTrue(String.valueOf(other.getMessage()).contains("Input/output error"));
    }

    private static String key(IOException cause) {
        return FileErrors.writing(FILE, cause).messageKey();
    }

    @Test
    void tellsMissingFromUnreadable() {
        assertEquals(
                "io.file-missing",
                FileErrors.reading(FILE, new NoSuchFileException("x")).messageKey());
        assertEquals(
                "io.not-readable",
                FileErrors.reading(FILE, new AccessDeniedException("x")).messageKey());
    }

    @Test
    void refusesNamesThatSomeSystemDoesNotAllow() throws Exception {
        assertEquals("Ünï-声", FileNames.check("Ünï-声"));
        for (String bad :
                new String[] {
                    "",
                    " ",
                    "a/b",
                    "a\\b",
                    "a:b",
                    "x\n",
                    "..",
                    "a.",
                    "con",
                    "NUL.x",
                    "a ",
                    "x".repeat(300)
                }) {
            assertThrows(StudioException.class, () -> FileNames.check(bad), bad);
            assertEquals(FileNames.safe(bad), FileNames.check(FileNames.safe(bad)), bad);
        }
        assertEquals("a_b 1", FileNames.safe("a:b 1. "));
    }

    @Test
    void asksForFreeSpaceOfTheNearestExistingFolder(@TempDir Path folder) throws Exception {
        FreeSpace.require(folder.resolve("not/yet/there"), 1);
        StudioException failure =
                assertThrows(
                        StudioException.class,
                        () -> FreeSpace.require(folder.resolve("not/yet"), Long.MAX_VALUE / 2));
        assertEquals("io.disk-space", failure.messageKey());
        assertTrue(String.valueOf(failure.getMessage()).contains("4.6 EB"), failure.getMessage());
        assertFalse(java.nio.file.Files.exists(folder.resolve("not")));
    }

    @Test
    void showsSizesInUnitsOfAThousand() {
        assertEquals("999 B", FreeSpace.shown(999));
        assertEquals("1.0 kB", FreeSpace.shown(1000));
        assertEquals("1.0 MB", FreeSpace.shown(999_960));
        assertEquals("170.3 MB", FreeSpace.shown(170_300_000));
    }
}
