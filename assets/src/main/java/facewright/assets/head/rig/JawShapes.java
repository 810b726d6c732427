package facewright.assets.head.rig;

import facewright.assets.head.cage.SkinMesh;

/** Jaw channels: rotation about the axis through the condyles, and slides. */
final class JawShapes {
    /** Full opening in degrees. */
    static final double OPEN_DEGREES = 14;

    /** The condyles, millimetres. */
    private static final double AXIS_Y = -12;

    private static final double AXIS_Z = -68;

    /** How far the condyles slide forward at full opening. */
    private static final double SLIDE = 1.4;

    private final HeadMesh mesh;
    private final double[] weight;

    JawShapes(HeadMesh mesh) {
        this.mesh = mesh;
        this.weight = weights(mesh);
    }

    void addTo(RigDraft draft) {
        double[] full = open(1);
        double[] half = open(.5);
        double[] arc = mesh.zero();
        for (int i = 0; i < arc.length; i++) {
            arc[i] = 4 * (half[i] - .5 * full[i]);
        }
        draft.channel("jawOpen", full);
        draft.correct("jawOpen_arc", arc, "jawOpen", "!jawOpen");
        double[] forward = mesh.zero();
        double[] left = mesh.zero();
        for (int v = 0; v < mesh.vertexCount(); v++) {
            forward[3 * v + 2] = 5 * weight[v];
            left[3 * v] = 6.5 * weight[v];
        }
        draft.channel("jawForward", mesh.symmetric(forward));
        draft.channel("jawLeft", left);
        draft.channel("jawRight", mesh.mirrored(left));
    }

    /** The exact displacement at an opening of 0 to 1. */
    double[] open(double amount) {
        double[] field = mesh.zero();
        for (int v = 0; v < mesh.vertexCount(); v++) {
            double t = Math.toRadians(OPEN_DEGREES * amount * weight[v]);
            double y = mesh.y(v) - AXIS_Y;
            double z = mesh.z(v) - AXIS_Z;
            field[3 * v + 1] = y * Math.cos(t) - z * Math.sin(t) - y;
            field[3 * v + 2] = y * Math.sin(t) + z * Math.cos(t) - z + SLIDE * amount * weight[v];
            field[3 * v] = -mesh.x(v) * cornerPull(v) * amount;
        }
        return mesh.symmetric(field);
    }

    /** Share by which the mouth corners are drawn in at full opening. */
    private double cornerPull(int v) {
        SkinMesh skin = mesh.skin();
        if (v >= skin.vertexCount() || Double.isNaN(skin.coordinate(v))) {
            return 0;
        }
        double r = Math.max(0, skin.coordinate(v) - 4);
        return .035 * Falloff.bell(skin.angle(v) - 90, 22) * Falloff.bell(r, 4);
    }

    private static double[] weights(HeadMesh mesh) {
        double[] result = new double[mesh.vertexCount()];
        SkinMesh skin = mesh.skin();
        for (int v = 0; v < skin.vertexCount(); v++) {
            boolean face = !Double.isNaN(skin.coordinate(v));
            result[v] =
                    face
                            ? skinWeight(
                                    skin.coordinate(v),
                                    skin.angle(v),
                                    skin.x(v),
                                    skin.y(v),
                                    skin.z(v))
                            : 0;
        }
        for (String part : new String[] {"teeth-lower", "gum-lower"}) {
            int first = mesh.firstVertex(part);
            java.util.Arrays.fill(result, first, first + mesh.size(part), 1);
        }
        int tongue = mesh.firstVertex("tongue");
        for (int v = tongue; v < tongue + mesh.size("tongue"); v++) {
            result[v] = .8 + .2 * Falloff.step(-38, -12, mesh.reference().z(v));
        }
        return result;
    }

    private static double skinWeight(
            double coordinate, double angle, double x, double y, double z) {
        double r = Math.max(0, coordinate - 4);
        double half =
                Falloff.table(
                        r, new double[] {0, 2, 3, 5, 8, 12}, new double[] {9, 12, 20, 32, 45, 55});
        double centre =
                Falloff.table(r, new double[] {0, 3, 6, 12}, new double[] {92, 92, 95, 100});
        double weight = Falloff.step(centre - half, centre + half, angle);
        double u = Math.min(Math.abs(x) / 25.5, 1);
        double lip =
                angle > 90 ? .38 + .62 * Math.pow(1 - Math.pow(u, 2.4), .8) : .38 * Math.pow(u, 5);
        double near = Falloff.bell(r, 2.2);
        weight = weight * (1 - near) + lip * near;
        // The floor of the mouth goes with the teeth that stand on it.
        double deep = Falloff.step(3, 1.9, coordinate);
        weight = weight * (1 - deep) + Falloff.step(80, 104, angle) * deep;
        double down = Falloff.step(0, 1, (-y - 112) / 45);
        weight *= 1 - down * Falloff.step(5, -30, z);
        return weight * Falloff.step(-75, -35, z) * Falloff.step(-4, -38, y);
    }
}
