package facewright.app.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.job.DirectJobRunner;
import facewright.job.ProgressSink;
import facewright.nn.audio.SpeechCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageViewModelTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir Path root;
    private StorageViewModel model;

    @BeforeEach
    void fillTheCache() throws IOException {
        Path folder = Files.createDirectories(root.resolve("cache/speech"));
        Files.write(folder.resolve("a.npy"), new byte[MEGABYTE]);
        Files.write(folder.resolve("b.npy"), new byte[MEGABYTE / 2]);
        model =
                new StorageViewModel(
                        new SpeechCache(root),
                        new DirectJobRunner(
                                ProgressSink.NONE,
                                failure -> {
                                    throw new AssertionError("told elsewhere", failure);
                                }));
        model.refresh();
    }

    private SpeechCache.Usage usage() {
        SpeechCache.Usage usage = model.usageProperty().get();
        if (usage == null) {
            throw new AssertionError("nothing is known: " + model.problemProperty().get());
        }
        return usage;
    }

    @Test
    void showsHowFullItIs() {
        assertEquals(2, usage().files());
        assertEquals(MEGABYTE * 3L / 2, usage().bytes());
        assertEquals(SpeechCache.DEFAULT_LIMIT_BYTES, usage().limitBytes());
        assertEquals("1.5", StorageViewModel.megabytes(usage().bytes()));
        assertEquals("2048", StorageViewModel.megabytes(usage().limitBytes()));
    }

    @Test
    void emptiesItAndSaysHowMuchRoomThatMade() {
        model.clear();
        assertEquals(0, usage().files());
        assertEquals("Removed 1.5 MB.", model.resultProperty().get());
    }

    @Test
    void aLimitRemovesWhatIsOverIt() {
        assertTrue(model.setLimit(" 0.6 "));
        assertEquals(1, usage().files());
        assertTrue(usage().limitBytes() < MEGABYTE);
    }

    @Test
    void aLimitThatIsNoSizeIsExplainedAndChangesNothing() {
        for (String text : new String[] {"", "much", "-1", "NaN"}) {
            assertFalse(model.setLimit(text), text);
            assertTrue(model.problemProperty().get().contains("for example 500"));
        }
        assertEquals(SpeechCache.DEFAULT_LIMIT_BYTES, usage().limitBytes());
        assertEquals(2, usage().files());
    }
}
