package facewright.assets.head.shape;

/**
 * A point of the sculpted head, on its left side.
 *
 * @param ax distance from the middle, millimetres, at least 0
 * @param y up
 * @param z forward
 * @param ring ring coordinate about the mouth, see {@link
 *     facewright.assets.head.cage.SkinMesh#coordinate}; large away from it
 * @param angle about the mouth, degrees, 0 up to 180 down
 * @param free 0 on the lids, 1 away from the eyes: how much brushes move
 * @param ear 0 on the head, rising to 1 on the ear
 */
record Point(double ax, double y, double z, double ring, double angle, double free, double ear) {
    /** A point that belongs to no ring, eye or ear. */
    static Point inside(double ax, double y, double z) {
        return new Point(ax, y, z, 30, 90, 1, 0);
    }

    /** 1 above the line of the lips, 0 below. */
    double upper() {
        return Brush.step(97, 83, angle);
    }

    /** 1 above and below the middle of the mouth, 0 at the corners. */
    double middle() {
        return Math.max(0, Math.cos(Math.toRadians(Math.min(angle, 180 - angle))));
    }
}
