package facewright.assets.head.cage;

import java.util.List;

/**
 * The quad cage before subdivision. Vertices are tagged with where they sit, so that regions, masks
 * and falloffs follow from the tags.
 *
 * @param places one per vertex
 * @param polygons counter-clockwise from outside
 * @param mirror for each vertex the one on the other side, itself on the mirror plane
 * @param columnCount columns of a full ring; column 0 is straight up, clockwise seen from the front
 * @param ringNames rings from the inside of the mouth outwards
 */
record Cage(
        List<Place> places,
        List<Polygon> polygons,
        List<Integer> mirror,
        int columnCount,
        List<String> ringNames) {

    /** Which part of the cage a vertex belongs to. */
    enum Zone {
        /** Rings about the mouth. */
        FACE,
        /** Loops inside the eye opening. */
        EYE,
        /** Loops of the ear. */
        EAR
    }

    /**
     * Where a cage vertex sits.
     *
     * @param zone part of the cage
     * @param ring ring index from the inside of the mouth; loop index (1...) in eyes and ears
     * @param column column of the ring or loop
     * @param side +1 for x &gt; 0, -1 for x &lt; 0, 0 on the mirror plane
     * @param coordinate ring coordinate of {@link RingCurve}; NaN in eyes and ears
     * @param fixed true when the authored position is final and never projected
     * @param pin 0 free to relax .. 1 stays where it is authored
     */
    record Place(
            Zone zone,
            int ring,
            int column,
            int side,
            double coordinate,
            boolean fixed,
            double pin) {}

    /**
     * A face of the cage.
     *
     * @param vertices counter-clockwise from outside
     */
    record Polygon(List<Integer> vertices) {}
}
