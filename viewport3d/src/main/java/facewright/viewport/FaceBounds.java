package facewright.viewport;

import facewright.domain.FaceHead;
import facewright.domain.RegionMask;
import java.util.Optional;

/**
 * Where the head and its mouth are, metres; what camera presets are computed from. The neck does
 * not count.
 *
 * @param crownY top of the head
 * @param chinY bottom of the chin
 * @param centreX middle between the sides of the head
 * @param centreZ middle between the tip of the nose and the back of the head
 * @param mouthX middle of the lips
 * @param mouthY middle of the lips
 * @param mouthZ front of the lips
 * @param mouthWidth from corner to corner
 */
public record FaceBounds(
        double crownY,
        double chinY,
        double centreX,
        double centreZ,
        double mouthX,
        double mouthY,
        double mouthZ,
        double mouthWidth) {
    public FaceBounds {
        if (!(crownY > chinY) || !(mouthWidth > 0)) {
            throw new IllegalArgumentException(
                    "head from " + chinY + " to " + crownY + ", mouth " + mouthWidth + " wide");
        }
    }

    /** Measures the neutral pose of a head. */
    public static FaceBounds of(FaceHead head) {
        float[] positions = head.rig().template().positions();
        Box all = new Box();
        for (int v = 0; v < positions.length / 3; v++) {
            all.add(positions, v);
        }
        double chin = chinY(head, positions, all);
        Box skull = new Box();
        for (int v = 0; v < positions.length / 3; v++) {
            if (positions[3 * v + 1] >= chin) {
                skull.add(positions, v);
            }
        }
        Box mouth = region(head, "lips", positions).orElse(skull);
        return new FaceBounds(
                all.maxY,
                chin,
                (skull.minX + skull.maxX) / 2,
                (skull.minZ + skull.maxZ) / 2,
                (mouth.minX + mouth.maxX) / 2,
                (mouth.minY + mouth.maxY) / 2,
                mouth.maxZ,
                mouth.maxX - mouth.minX);
    }

    private static double chinY(FaceHead head, float[] positions, Box all) {
        Integer chin = head.landmarks().get("chin");
        if (chin != null) {
            return positions[3 * chin + 1];
        }
        return region(head, "jaw", positions).map(box -> box.minY).orElse(all.minY);
    }

    private static Optional<Box> region(FaceHead head, String name, float[] positions) {
        Optional<RegionMask> mask = head.region(name).filter(found -> found.size() > 0);
        return mask.map(
                found -> {
                    Box box = new Box();
                    for (int v : found.vertices()) {
                        box.add(positions, v);
                    }
                    return box;
                });
    }

    /** Height from chin to crown, metres. */
    public double height() {
        return crownY - chinY;
    }

    private static final class Box {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double minZ = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        double maxZ = Double.NEGATIVE_INFINITY;

        void add(float[] positions, int vertex) {
            double x = positions[3 * vertex];
            double y = positions[3 * vertex + 1];
            double z = positions[3 * vertex + 2];
            minX = Math.min(minX, x);
            minY = Math.min(minY, y);
            minZ = Math.min(minZ, z);
            maxX = Math.max(maxX, x);
            maxY = Math.max(maxY, y);
            maxZ = Math.max(maxZ, z);
        }
    }
}
