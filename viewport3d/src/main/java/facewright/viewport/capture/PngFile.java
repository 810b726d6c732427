package facewright.viewport.capture;

import facewright.domain.StudioException;
import facewright.viewport.ViewportText;
import facewright.viewport.render.PictureSize;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes pictures as PNG. */
public final class PngFile {
    private PngFile() {}

    /**
     * Writes an opaque picture; the file appears complete or not at all.
     *
     * @param argb pixels row by row from the top; alpha is ignored
     * @throws StudioException when the file cannot be written
     */
    public static void write(Path file, PictureSize size, int[] argb) throws StudioException {
        if (argb.length != size.pixelCount()) {
            throw new IllegalArgumentException(
                    "need " + size.pixelCount() + " pixels, had " + argb.length);
        }
        BufferedImage image =
                new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, size.width(), size.height(), argb, 0, size.width());
        try (StagedFile staged = new StagedFile(file, ".png")) {
            try (OutputStream out = Files.newOutputStream(staged.path())) {
                ImageIO.write(image, "png", out);
            }
            staged.commit();
        } catch (IOException e) {
            throw new StudioException(ViewportText.of("capture.picture-failed", file), e);
        }
    }
}
