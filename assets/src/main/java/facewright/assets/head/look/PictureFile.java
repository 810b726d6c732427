package facewright.assets.head.look;

import facewright.domain.TextureImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures of the head as JPEG files. */
public final class PictureFile {
    private PictureFile() {}

    /** Writes a picture with a quality of 0 to 1. */
    public static void write(TextureImage picture, float quality, OutputStream destination)
            throws IOException {
        BufferedImage image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(
                0, 0, picture.width(), picture.height(), picture.toArray(), 0, picture.width());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(destination)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
    }

    /**
     * Reads a picture.
     *
     * @throws IOException when the data are no picture
     */
    public static TextureImage read(InputStream source) throws IOException {
        BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(source));
        if (image == null) {
            throw new IOException("not a picture");
        }
        int[] argb =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new TextureImage(image.getWidth(), image.getHeight(), argb);
    }
}
