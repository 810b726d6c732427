package facewright.viewport.mesh;

import facewright.domain.FaceMaterial;
import facewright.domain.TextureImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;

/** Materials of a head as JavaFX materials. */
public final class Materials {
    private static final double FLAT = 127.5;

    /** JavaFX adds highlights in display values, where they look stronger. */
    private static final double HIGHLIGHT = 0.7;

    private static final double WET = 50;

    private static final double RELIEF = 0.4;

    private Materials() {}

    public static PhongMaterial phong(FaceMaterial material) {
        PhongMaterial phong = new PhongMaterial(colour(material.rgb()));
        material.albedo().ifPresent(albedo -> phong.setDiffuseMap(image(albedo)));
        material.normals().ifPresent(normals -> phong.setBumpMap(relief(normals)));
        double specular = Math.max(0, Math.min(1, material.specular()));
        double shown = material.shininess() > WET ? specular : specular * HIGHLIGHT;
        phong.setSpecularColor(Color.color(shown, shown, shown));
        // JavaFX reflects the view (Phong); a quarter of the Blinn-Phong exponent looks alike.
        phong.setSpecularPower(Math.max(1, material.shininess() / 4));
        return phong;
    }

    /** A picture for a material; may be called on any thread. */
    public static Image picture(TextureImage texture) {
        return image(texture);
    }

    /** The normals with less relief: JavaFX lights pores harder than skin can bear. */
    private static WritableImage relief(TextureImage texture) {
        int[] argb = texture.toArray();
        for (int i = 0; i < argb.length; i++) {
            argb[i] =
                    (argb[i] & 0xff0000ff)
                            | (flatter(argb[i] >> 16 & 0xff) << 16)
                            | (flatter(argb[i] >> 8 & 0xff) << 8);
        }
        return image(new TextureImage(texture.width(), texture.height(), argb));
    }

    private static int flatter(int component) {
        return (int) Math.round(FLAT + (component - FLAT) * RELIEF);
    }

    private static WritableImage image(TextureImage texture) {
        WritableImage image = new WritableImage(texture.width(), texture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        texture.width(),
                        texture.height(),
                        PixelFormat.getIntArgbInstance(),
                        texture.toArray(),
                        0,
                        texture.width());
        return image;
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }
}
