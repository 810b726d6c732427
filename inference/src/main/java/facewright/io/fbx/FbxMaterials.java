package facewright.io.fbx;

import static facewright.io.fbx.FbxNode.objectName;
import static facewright.io.fbx.FbxNode.p;

import facewright.domain.FaceHead;
import facewright.domain.FaceMaterial;
import facewright.domain.FaceTopology;
import facewright.io.export.TexturePictures;
import java.util.LinkedHashSet;
import java.util.Set;

/** Phong materials and their albedo pictures. Colours are linear. */
final class FbxMaterials {
    private FbxMaterials() {}

    /** Names of the materials that parts use, in the order of the parts. */
    static Set<String> used(FaceHead head) {
        Set<String> names = new LinkedHashSet<>();
        for (FaceTopology.Part part : head.topology().parts()) {
            names.add(part.material());
        }
        return names;
    }

    static FbxNode material(long id, FaceMaterial material) {
        double[] rgb = new double[3];
        for (int c = 0; c < 3; c++) {
            rgb[c] = TexturePictures.linear(material.rgb(), c);
        }
        return new FbxNode("Material", id, objectName(material.name(), "Material"), "")
                .with("Version", 102)
                .with("ShadingModel", "phong")
                .with("MultiLayer", 0)
                .with(
                        FbxNode.properties70(
                                p("DiffuseColor", "Color", "", "A", rgb[0], rgb[1], rgb[2]),
                                p("DiffuseFactor", "Number", "", "A", 1.0),
                                p("SpecularColor", "Color", "", "A", 1.0, 1.0, 1.0),
                                p("SpecularFactor", "Number", "", "A", material.specular()),
                                p("ShininessExponent", "Number", "", "A", material.shininess())));
    }

    static FbxNode texture(long id, String name, String file) {
        return new FbxNode("Texture", id, objectName(name, "Texture"), "")
                .with("Type", "TextureVideoClip")
                .with("Version", 202)
                .with("TextureName", objectName(name, "Texture"))
                .with(
                        FbxNode.properties70(
                                p("CurrentTextureBlendMode", "enum", "", "", 0),
                                p("UVSet", "KString", "", "", "UVMap"),
                                p("UseMaterial", "bool", "", "", 1)))
                .with("Media", objectName(name, "Video"))
                .with("FileName", file)
                .with("RelativeFilename", file)
                .with("ModelUVTranslation", 0.0, 0.0)
                .with("ModelUVScaling", 1.0, 1.0)
                .with("Texture_Alpha_Source", "None")
                .with("Cropping", 0, 0, 0, 0);
    }

    static FbxNode video(long id, String name, String file) {
        return new FbxNode("Video", id, objectName(name, "Video"), "Clip")
                .with("Type", "Clip")
                .with(FbxNode.properties70(p("Path", "KString", "XRefUrl", "", file)))
                .with("UseMipMap", 0)
                .with("Filename", file)
                .with("RelativeFilename", file);
    }
}
