package facewright.assets.head.sculpt;

/** Building blocks of a sculpture, and how they blend. All lengths in millimetres. */
final class Solids {
    private Solids() {}

    /** An axis-parallel ellipsoid; the distance is a close first-order estimate. */
    static DistanceField ellipsoid(
            double cx, double cy, double cz, double rx, double ry, double rz) {
        return (x, y, z) -> {
            double qx = (x - cx) / rx;
            double qy = (y - cy) / ry;
            double qz = (z - cz) / rz;
            double scaled = Math.sqrt(qx * qx + qy * qy + qz * qz);
            double gx = qx / rx;
            double gy = qy / ry;
            double gz = qz / rz;
            return scaled * (scaled - 1) / (Math.sqrt(gx * gx + gy * gy + gz * gz) + 1e-6);
        };
    }

    /** A capsule from a to b whose radius runs from {@code ra} to {@code rb}. */
    static DistanceField capsule(
            double ax,
            double ay,
            double az,
            double ra,
            double bx,
            double by,
            double bz,
            double rb) {
        double dx = bx - ax;
        double dy = by - ay;
        double dz = bz - az;
        double squared = dx * dx + dy * dy + dz * dz;
        return (x, y, z) -> {
            double t = ((x - ax) * dx + (y - ay) * dy + (z - az) * dz) / squared;
            t = Math.max(0, Math.min(1, t));
            double ex = x - ax - t * dx;
            double ey = y - ay - t * dy;
            double ez = z - az - t * dz;
            return Math.sqrt(ex * ex + ey * ey + ez * ez) - (ra + (rb - ra) * t);
        };
    }

    /**
     * A string of capsules.
     *
     * @param blend width of the blend between neighbours, 0 for none
     * @param nodes x, y, z, radius of each node
     */
    static DistanceField chain(double blend, double[]... nodes) {
        DistanceField[] links = new DistanceField[nodes.length - 1];
        for (int i = 0; i < links.length; i++) {
            double[] a = nodes[i];
            double[] b = nodes[i + 1];
            links[i] = capsule(a[0], a[1], a[2], a[3], b[0], b[1], b[2], b[3]);
        }
        return (x, y, z) -> {
            double d = links[0].at(x, y, z);
            for (int i = 1; i < links.length; i++) {
                d = smoothMin(d, links[i].at(x, y, z), blend);
            }
            return d;
        };
    }

    static double[] node(double x, double y, double z, double radius) {
        return new double[] {x, y, z, radius};
    }

    /** Union of two distances with a blend {@code k} millimetres wide. */
    static double smoothMin(double a, double b, double k) {
        if (k <= 0) {
            return Math.min(a, b);
        }
        double h = Math.max(k - Math.abs(a - b), 0) / k;
        return Math.min(a, b) - h * h * k * .25;
    }
}
