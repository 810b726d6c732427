package facewright.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything about one head: its rig, looks and index sets.
 *
 * @param name what people see, for example {@code Mira}
 * @param rig template and channels
 * @param appearance materials of all parts
 * @param regions index sets by name; at least {@code lips}, {@code upper-face}, {@code eyes},
 *     {@code jaw}
 * @param landmarks named vertices; {@code lip-upper-inner} and {@code lip-lower-inner} are the
 *     lip-distance pair
 */
public record FaceHead(
        String name,
        FaceRig rig,
        FaceAppearance appearance,
        Map<String, RegionMask> regions,
        Map<String, Integer> landmarks) {
    public FaceHead {
        regions = Map.copyOf(regions);
        landmarks = Map.copyOf(landmarks);
        for (FaceTopology.Part part : rig.topology().parts()) {
            appearance.material(part.material());
        }
    }

    public FaceTopology topology() {
        return rig.topology();
    }

    public Optional<RegionMask> region(String regionName) {
        return Optional.ofNullable(regions.get(regionName));
    }

    /** Names of the rig channels in order. */
    public List<String> channelNames() {
        return rig.channels().stream().map(RigShape::name).toList();
    }
}
