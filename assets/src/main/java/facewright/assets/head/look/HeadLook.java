package facewright.assets.head.look;

import facewright.assets.head.cage.SkinMesh;
import facewright.assets.head.identity.HeadParameters;
import facewright.assets.head.identity.HeadSlider;
import facewright.domain.FaceAppearance;
import facewright.domain.FaceMaterial;
import facewright.domain.TextureImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The materials of the built-in head and their pictures. */
public final class HeadLook {
    /** Side length of the skin pictures in texels. */
    private static final int SKIN_SIZE = 1024;

    /** What looks the same in all people; painted once. */
    private static final class Mouth {
        static final TextureImage TEETH = TeethPainter.paint(1024, 256);
        static final TextureImage GUM = SmallPictures.flesh(128, 0xb4706a, 0x8f4a48, .05, 31);
        static final TextureImage TONGUE = SmallPictures.tongue(256);
    }

    private HeadLook() {}

    /** Paints all pictures of a head, by file name. */
    public static Map<String, TextureImage> paint(SkinMesh skin, HeadParameters parameters) {
        Map<String, TextureImage> pictures = new LinkedHashMap<>();
        SurfaceMap map = new SurfaceMap(skin, SKIN_SIZE);
        Complexion tones = new Complexion(parameters);
        pictures.put("skin", SkinPainter.paint(map, tones));
        pictures.put("skin-normals", NormalPainter.paint(map, tones));
        pictures.put("eye", SmallPictures.eye(512, parameters.get(HeadSlider.EYE_COLOUR)));
        pictures.put("teeth", Mouth.TEETH);
        pictures.put("gum", Mouth.GUM);
        pictures.put("tongue", Mouth.TONGUE);
        return pictures;
    }

    /**
     * The materials, with pictures from a source.
     *
     * @param pictures gives the picture of a name that {@link #paint} uses
     */
    public static FaceAppearance create(Function<String, TextureImage> pictures) {
        return new FaceAppearance(
                Map.of(
                        "skin",
                        new FaceMaterial(
                                "skin",
                                0xffffff,
                                Optional.of(pictures.apply("skin")),
                                Optional.of(pictures.apply("skin-normals")),
                                .28,
                                18),
                        "mouth",
                        plain("mouth", 0x4e2022, .15, 24),
                        "eye",
                        pictured("eye", pictures.apply("eye"), .9, 140),
                        "teeth",
                        pictured("teeth", pictures.apply("teeth"), .2, 90),
                        "gum",
                        pictured("gum", pictures.apply("gum"), .4, 40),
                        "tongue",
                        pictured("tongue", pictures.apply("tongue"), .35, 30),
                        "base",
                        plain("base", 0x6b5a52, .05, 10)));
    }

    private static FaceMaterial pictured(
            String name, TextureImage picture, double specular, double shininess) {
        return new FaceMaterial(
                name, 0xffffff, Optional.of(picture), Optional.empty(), specular, shininess);
    }

    private static FaceMaterial plain(String name, int rgb, double specular, double shininess) {
        return new FaceMaterial(name, rgb, Optional.empty(), Optional.empty(), specular, shininess);
    }
}
