package facewright.io.obj;

import facewright.domain.FaceHead;
import facewright.domain.FaceMaterial;
import facewright.domain.FaceTopology;
import facewright.domain.TextureImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * Writes the MTL file of a head and the PNG pictures it names. Colours are linear, as Blender and
 * Maya read them.
 */
final class MaterialFile {
    private MaterialFile() {}

    /** Names of the materials that parts use, in the order of the parts. */
    static Set<String> used(FaceHead head) {
        Set<String> names = new LinkedHashSet<>();
        for (FaceTopology.Part part : head.topology().parts()) {
            names.add(part.material());
        }
        return names;
    }

    /**
     * Writes the file and its pictures into a folder.
     *
     * @param stem beginning of all file names
     */
    static void write(Path folder, String stem, FaceHead head) throws IOException {
        ObjText text = new ObjText();
        for (String name : used(head)) {
            FaceMaterial material = head.appearance().material(name);
            text.text("newmtl ").text(objName(name)).line();
            text.text("Kd");
            boolean textured = material.albedo().isPresent();
            for (int shift = 16; shift >= 0; shift -= 8) {
                text.space().number(textured ? 1 : linear(material.rgb() >> shift & 0xff));
            }
            text.line().text("Ks");
            for (int i = 0; i < 3; i++) {
                text.space().number(material.specular());
            }
            text.line().text("Ns ").number(material.shininess()).line().text("illum 2").line();
            writePicture(folder, stem + "." + objName(name) + ".png", material.albedo())
                    .ifPresent(file -> text.text("map_Kd ").text(file).line());
            text.line();
        }
        Files.write(folder.resolve(stem + ".mtl"), text.toArray(), StandardOpenOption.CREATE_NEW);
    }

    /** A name that OBJ readers take as one word. */
    static String objName(String name) {
        return name.replaceAll("[\\s/\\\\:*?\"<>|#]", "_");
    }

    private static Optional<String> writePicture(
            Path folder, String name, Optional<TextureImage> picture) throws IOException {
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        TextureImage source = picture.get();
        BufferedImage image =
                new BufferedImage(source.width(), source.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, source.width(), source.height(), source.toArray(), 0, source.width());
        try (var out = Files.newOutputStream(folder.resolve(name))) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("this Java installation cannot write PNG pictures");
            }
        }
        return Optional.of(name);
    }

    private static double linear(int srgb) {
        double value = srgb / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
