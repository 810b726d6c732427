package facewright.assets.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClipTest {
    @TempDir Path folder;

    @Test
    void copiesAboutTenSecondsOfSpeechIntoAFolderThatDidNotExist() throws Exception {
        Path file = DemoClip.copyTo(folder.resolve("new/one"));
        AudioFileFormat format = AudioSystem.getAudioFileFormat(file.toFile());
        assertEquals(16_000, format.getFormat().getSampleRate());
        assertEquals(1, format.getFormat().getChannels());
        double seconds = format.getFrameLength() / 16_000.0;
        assertTrue(seconds > 9 && seconds < 12, "was " + seconds + " s");
    }

    @Test
    void replacesAFileOfTheSameName() throws Exception {
        Path file = folder.resolve(DemoClip.FILE_NAME);
        Files.writeString(file, "something else");
        DemoClip.copyTo(folder);
        assertTrue(Files.size(file) > 100_000);
    }
}
