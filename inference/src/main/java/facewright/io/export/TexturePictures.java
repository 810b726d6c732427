package facewright.io.export;

import facewright.domain.TextureImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.imageio.ImageIO;

/** Writes textures as PNG files and converts colours for material files. */
public final class TexturePictures {
    private TexturePictures() {}

    /**
     * Writes a PNG file.
     *
     * @param file must not exist
     */
    public static void write(Path file, TextureImage picture) throws IOException {
        int width = picture.width();
        BufferedImage image =
                new BufferedImage(width, picture.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, picture.height(), picture.toArray(), 0, width);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("this Java installation cannot write PNG pictures");
            }
        }
    }

    /**
     * One channel of an sRGB colour as linear light, 0 to 1: what material files hold.
     *
     * @param rgb 0xRRGGBB
     * @param channel 0 red, 1 green, 2 blue
     */
    public static double linear(int rgb, int channel) {
        double value = (rgb >> (16 - 8 * channel) & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** A name without characters that material formats or file systems trip over. */
    public static String plainName(String name) {
        return name.replaceAll("[\\s/\\\\:*?\"<>|#]", "_");
    }
}
