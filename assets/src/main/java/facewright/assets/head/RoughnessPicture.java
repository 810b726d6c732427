package facewright.assets.head;

import facewright.domain.FaceMaterial;
import facewright.domain.TextureImage;

/**
 * How a material shines, as a picture over its texture coordinates: red is roughness, green is the
 * strength of the highlight, blue is unused; linear, 0 to 255.
 */
final class RoughnessPicture {
    /** Redder texels, such as lips, are that much smoother. */
    private static final double MOIST = .35;

    private RoughnessPicture() {}

    static TextureImage of(FaceMaterial material, TextureImage albedo) {
        // The width of a Blinn-Phong highlight as the roughness of microfacet models.
        double base = Math.sqrt(2 / (material.shininess() + 2));
        int[] colours = albedo.toArray();
        for (int i = 0; i < colours.length; i++) {
            double red = colours[i] >> 16 & 255;
            double green = colours[i] >> 8 & 255;
            double moist =
                    material.name().equals("skin")
                            ? Math.max(0, Math.min(1, (red / (green + 20) - 1.25) / .35))
                            : 0;
            double roughness = Math.sqrt(base) * (1 - MOIST * moist);
            double specular = material.specular() * (1 + .6 * moist);
            colours[i] = 0xff000000 | level(roughness) << 16 | level(specular) << 8;
        }
        return new TextureImage(albedo.width(), albedo.height(), colours);
    }

    private static int level(double value) {
        return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
    }
}
