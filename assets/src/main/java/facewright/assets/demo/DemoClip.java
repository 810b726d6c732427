package facewright.assets.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Ten seconds of synthetic English speech with many closed lips and open vowels, two sentences with
 * a pause, 16 kHz mono at -19 LUFS.
 */
public final class DemoClip {
    /** Name of the file that is copied out. */
    public static final String FILE_NAME = "pumpkin-pies.wav";

    private DemoClip() {}

    /**
     * Copies the clip into a folder, which is created where it is missing. A file of this name that
     * is already there is replaced.
     *
     * @return the copied file
     */
    public static Path copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path target = folder.resolve(FILE_NAME);
        try (InputStream in = DemoClip.class.getResourceAsStream(FILE_NAME)) {
            if (in == null) {
                throw new IOException("the demo clip is missing from this installation");
            }
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }
}
