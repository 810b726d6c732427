package facewright.viewport.mesh;

import facewright.domain.FaceMaterial;
import facewright.domain.TextureImage;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;

/** Materials of a head as JavaFX materials. */
public final class Materials {
    private Materials() {}

    public static PhongMaterial phong(FaceMaterial material) {
        PhongMaterial phong = new PhongMaterial(colour(material.rgb()));
        material.albedo().ifPresent(albedo -> phong.setDiffuseMap(image(albedo)));
        material.normals().ifPresent(normals -> phong.setBumpMap(image(normals)));
        double specular = Math.max(0, Math.min(1, material.specular()));
        phong.setSpecularColor(Color.color(specular, specular, specular));
        // JavaFX reflects the view (Phong); a quarter of the Blinn-Phong exponent looks alike.
        phong.setSpecularPower(Math.max(1, material.shininess() / 4));
        return phong;
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
