package facewright.io.obj;

import facewright.domain.FaceHead;
import facewright.domain.FaceMaterial;
import facewright.domain.FaceTopology;
import facewright.io.export.TexturePictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Set;

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
            text.text("newmtl ").text(TexturePictures.plainName(name)).line();
            text.text("Kd");
            for (int channel = 0; channel < 3; channel++) {
                text.space().number(TexturePictures.linear(material.rgb(), channel));
            }
            text.line().text("Ks");
            for (int i = 0; i < 3; i++) {
                text.space().number(material.specular());
            }
            text.line().text("Ns ").number(material.shininess()).line().text("illum 2").line();
            if (material.albedo().isPresent()) {
                String picture = stem + "." + TexturePictures.plainName(name) + ".png";
                TexturePictures.write(folder.resolve(picture), material.albedo().get());
                text.text("map_Kd ").text(picture).line();
            }
            text.line();
        }
        Files.write(folder.resolve(stem + ".mtl"), text.toArray(), StandardOpenOption.CREATE_NEW);
    }
}
