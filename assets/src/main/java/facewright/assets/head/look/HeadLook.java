package facewright.assets.head.look;

import facewright.domain.FaceAppearance;
import facewright.domain.FaceMaterial;
import java.util.Map;
import java.util.Optional;

/** The materials of the built-in head. */
public final class HeadLook {
    private HeadLook() {}

    public static FaceAppearance create() {
        return new FaceAppearance(
                Map.of(
                        "skin", plain("skin", 0xd8b09a, .25, 22),
                        "mouth", plain("mouth", 0x5a2326, .2, 20),
                        "eye", plain("eye", 0xece8e4, .8, 120),
                        "teeth", plain("teeth", 0xece6d8, .5, 60),
                        "gum", plain("gum", 0xb06a68, .4, 40),
                        "tongue", plain("tongue", 0xb8686a, .35, 30),
                        "base", plain("base", 0x6b5a52, .05, 10)));
    }

    private static FaceMaterial plain(String name, int rgb, double specular, double shininess) {
        return new FaceMaterial(name, rgb, Optional.empty(), Optional.empty(), specular, shininess);
    }
}
