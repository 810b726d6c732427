package facewright.assets.head.rig;

import facewright.assets.head.cage.SkinMesh;

/**
 * Displacements authored on the cage and carried to the skin by the subdivision matrix. Every
 * vertex is described by where it lies and by its place about the mouth.
 */
final class CageField {
    /** A displacement as a function of the place. */
    @FunctionalInterface
    interface Rule {
        /** Adds the displacement of the vertex at this place to {@code d}, millimetres. */
        void move(Place place, double[] d);
    }

    /**
     * Where a cage vertex lies.
     *
     * @param x lateral, millimetres
     * @param y up
     * @param z forward
     * @param r ring coordinate outwards from the wet line, 0 inside of it, 26 in eyes and ears
     * @param inside true inside the wet line
     * @param angle about the mouth, degrees, 0 up to 180 down
     * @param lids 0 at the lid margins, rising to 1 at the orbit; 1 outside the eyes
     */
    record Place(
            double x, double y, double z, double r, boolean inside, double angle, double lids) {
        /** +1 on the left, -1 on the right of the person. */
        double side() {
            return Math.signum(x);
        }

        double absX() {
            return Math.abs(x);
        }

        /** 1 on the upper lip side, 0 on the lower. */
        double upper() {
            return Falloff.step(97, 83, angle);
        }

        double lower() {
            return 1 - upper();
        }

        /** 1 above and below the middle of the mouth, 0 at the corners. */
        double centre() {
            return Math.max(0, Math.cos(Math.toRadians(Math.min(angle, 180 - angle))));
        }

        /** 1 on the lips, falling off outwards. */
        double lips() {
            return Falloff.bell(Math.max(r - 2.6, 0), 2.6);
        }

        /** 1 at the mouth corners. */
        double corner() {
            return Falloff.bell(angle - 90, 30) * Falloff.bell(r, 4.2);
        }
    }

    private final HeadMesh mesh;
    private final Place[] places;

    CageField(HeadMesh mesh) {
        this.mesh = mesh;
        SkinMesh skin = mesh.skin();
        double[] p = skin.cagePositions();
        double[] coordinates = skin.cageCoordinates();
        double[] angles = skin.cageAngles();
        double[] lids = skin.cageLids();
        places = new Place[coordinates.length];
        for (int v = 0; v < places.length; v++) {
            boolean face = !Double.isNaN(coordinates[v]);
            places[v] =
                    new Place(
                            p[3 * v],
                            p[3 * v + 1],
                            p[3 * v + 2],
                            face ? Math.max(0, coordinates[v] - 4) : 26,
                            face && coordinates[v] < 4,
                            face ? angles[v] : 20,
                            lids[v]);
        }
    }

    /** The whole field of a rule, symmetric when the rule is. */
    double[] field(Rule rule) {
        double[] cage = new double[places.length * 3];
        double[] d = new double[3];
        for (int v = 0; v < places.length; v++) {
            java.util.Arrays.fill(d, 0);
            rule.move(places[v], d);
            System.arraycopy(d, 0, cage, 3 * v, 3);
        }
        double[] skin = mesh.skin().matrix().apply(cage, 3);
        double[] all = mesh.zero();
        System.arraycopy(skin, 0, all, 0, skin.length);
        return all;
    }

    double[] symmetric(Rule rule) {
        return mesh.symmetric(field(rule));
    }

    /** The left half of a symmetric rule, blended over the middle. */
    double[] left(Rule rule) {
        double[] all = symmetric(rule);
        for (int v = 0; v < mesh.vertexCount(); v++) {
            double share = Falloff.step(-9, 9, mesh.x(v));
            for (int k = 0; k < 3; k++) {
                all[3 * v + k] *= share;
            }
        }
        return all;
    }

    /** Adds a left and a right channel. */
    void both(RigDraft draft, String name, Rule rule) {
        double[] left = left(rule);
        draft.channel(name + "Left", left);
        draft.channel(name + "Right", mesh.mirrored(left));
    }
}
