package facewright.domain;

import java.util.Map;

/**
 * The materials of a head.
 *
 * @param materials by the name that {@link FaceTopology.Part#material()} uses
 */
public record FaceAppearance(Map<String, FaceMaterial> materials) {
    public FaceAppearance {
        materials = Map.copyOf(materials);
    }

    /**
     * @throws IllegalArgumentException when there is no such material
     */
    public FaceMaterial material(String name) {
        FaceMaterial material = materials.get(name);
        if (material == null) {
            throw new IllegalArgumentException("no material " + name + " in " + materials.keySet());
        }
        return material;
    }
}
