package facewright.assets.head.cage;

import facewright.assets.head.cage.Cage.Place;
import facewright.assets.head.cage.Cage.Zone;
import java.util.List;

/**
 * Ring and column of a subdivided vertex, twice as fine as on the cage; -1 where the neighbourhood
 * is not a regular grid.
 */
record FineTag(int ring, int column) {
    private static final FineTag NONE = new FineTag(-1, -1);

    /** The tag of the vertex that lies amid these cage vertices. */
    static FineTag of(List<Place> from, int faceColumns) {
        Zone zone = Zone.FACE;
        for (Place place : from) {
            if (place.zone() != Zone.FACE) {
                zone = place.zone();
            }
        }
        int columns =
                zone == Zone.FACE
                        ? faceColumns
                        : zone == Zone.EYE ? EyeLoops.COLUMNS : EarLoops.COLUMNS;
        int ringSum = 0;
        int count = 0;
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (Place place : from) {
            boolean here = place.zone() == zone;
            ringSum += here ? place.ring() : 0;
            if (here) {
                lowest = Math.min(lowest, place.column());
                highest = Math.max(highest, place.column());
                count++;
            }
        }
        boolean wraps = highest - lowest == columns - 1;
        if (from.size() > 4 || from.size() == 3 || (highest - lowest > 1 && !wraps)) {
            return NONE;
        }
        int columnSum = wraps ? 2 * columns - 1 : lowest + highest;
        int ring = from.size() == count ? 2 * ringSum / count : 1;
        return new FineTag(ring, Math.floorMod(columnSum, 2 * columns));
    }
}
