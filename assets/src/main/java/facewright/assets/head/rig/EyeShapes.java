package facewright.assets.head.rig;

import facewright.assets.head.cage.SkinMesh;
import facewright.assets.head.parts.Eyeball;

/**
 * Eye channels of the left eye and their mirror images. Lids turn about the horizontal axis through
 * the eyeball, so that they slide over it; every channel that moves a lid is taken back in
 * proportion to the blink, so that a closed eye stays closed.
 */
final class EyeShapes {
    private static final double UP_DEGREES = 22;
    private static final double DOWN_DEGREES = 25;
    private static final double SIDE_DEGREES = 28;
    private static final int LOOP = 32;

    /** Fine loop index of the front edge of the lids. */
    private static final int LID = 6;

    private final HeadMesh mesh;
    private final SkinMesh skin;
    private final int[][] loops = new int[13][LOOP];

    EyeShapes(HeadMesh mesh) {
        this.mesh = mesh;
        this.skin = mesh.skin();
        for (int v = 0; v < skin.vertexCount(); v++) {
            if (skin.zone(v) == SkinMesh.Zone.EYE && skin.x(v) > 0 && skin.ring(v) > 0) {
                loops[skin.ring(v)][skin.column(v)] = v;
            }
        }
    }

    void addTo(RigDraft draft) {
        double[] blink = closing(1);
        double[] arc = mesh.zero();
        double[] half = closing(.5);
        for (int i = 0; i < arc.length; i++) {
            arc[i] = 4 * (half[i] - .5 * blink[i]);
        }
        both(draft, "eyeBlink", blink);
        correctBoth(draft, "eyeBlink", "_arc", arc, "eyeBlink", "!eyeBlink");
        look(draft, "Down", -DOWN_DEGREES, 0, .5, .16);
        look(draft, "Up", UP_DEGREES, 0, .30, .10);
        look(draft, "In", 0, -SIDE_DEGREES, 0, 0);
        look(draft, "Out", 0, SIDE_DEGREES, 0, 0);
        lids(draft, "eyeSquint", -1.4, 2.6, 1.6);
        lids(draft, "eyeWide", 2.4, -.6, 0);
        diagonal(draft, "Down", "In", -DOWN_DEGREES, -SIDE_DEGREES);
        diagonal(draft, "Down", "Out", -DOWN_DEGREES, SIDE_DEGREES);
        diagonal(draft, "Up", "In", UP_DEGREES, -SIDE_DEGREES);
        diagonal(draft, "Up", "Out", UP_DEGREES, SIDE_DEGREES);
    }

    private void both(RigDraft draft, String name, double[] left) {
        draft.channel(name + "Left", left);
        draft.channel(name + "Right", mesh.mirrored(left));
    }

    private void correctBoth(
            RigDraft draft, String name, String suffix, double[] left, String... factors) {
        for (String side : new String[] {"Left", "Right"}) {
            String[] named = new String[factors.length];
            for (int i = 0; i < factors.length; i++) {
                named[i] = factors[i] + side;
            }
            double[] field = side.equals("Left") ? left : mesh.mirrored(left);
            draft.correct(name + side + suffix, field, named);
        }
    }

    /** Elevation of a lid vertex as seen from the eyeball's horizontal axis, radians. */
    private double elevation(int v) {
        return Math.atan2(mesh.y(v), mesh.z(v));
    }

    /** Turns a lid vertex about the horizontal axis of the eyeball. */
    private void turn(double[] field, int v, double angle) {
        double y = mesh.y(v);
        double z = mesh.z(v);
        field[3 * v + 1] += y * Math.cos(angle) - y + z * Math.sin(angle);
        field[3 * v + 2] += z * Math.cos(angle) - z - y * Math.sin(angle);
    }

    private static int pair(int column) {
        return Math.floorMod(28 - column, LOOP);
    }

    private static boolean upper(int column) {
        return column < 14 || column == 31;
    }

    private static boolean corner(int column) {
        return column == 14 || column == 30;
    }

    /** The lids on their way to the closed position, at an amount of 0 to 1. */
    private double[] closing(double amount) {
        double[] field = mesh.zero();
        for (int loop = 1; loop <= 10; loop++) {
            for (int c = 0; c < LOOP; c++) {
                if (corner(c)) {
                    continue;
                }
                int lid = Math.max(LID, Math.min(8, loop));
                int up = loops[lid][upper(c) ? c : pair(c)];
                int low = loops[lid][upper(c) ? pair(c) : c];
                double meet = elevation(low) + .12 * (elevation(up) - elevation(low));
                double travel = meet - elevation(upper(c) ? up : low);
                int v = loops[loop][c];
                turn(field, v, travel * amount * follow(loop, upper(c)));
                if (loop == LID || loop == 7 || loop == 8) {
                    weld(field, v, upper(c) ? low : up, amount);
                }
            }
        }
        return field;
    }

    /** Brings paired margin vertices to one point at full closure. */
    private void weld(double[] field, int v, int other, double amount) {
        double radius = Math.hypot(mesh.y(v), mesh.z(v));
        double otherRadius = Math.hypot(mesh.y(other), mesh.z(other));
        double mean = (radius + otherRadius) / 2;
        double y = mesh.y(v) + field[3 * v + 1];
        double z = mesh.z(v) + field[3 * v + 2];
        double grow = 1 + (mean / radius - 1) * amount;
        field[3 * v] += .5 * (mesh.x(other) - mesh.x(v)) * amount;
        field[3 * v + 1] += y * (grow - 1);
        field[3 * v + 2] += z * (grow - 1);
    }

    /** How much of the margin's turn a loop makes. */
    private static double follow(int loop, boolean upper) {
        double[] upperLid = {0, 0, .03, .10, .26, .62, 1, 1, 1, .9, .8};
        double[] lowerLid = {0, .05, .12, .25, .45, .75, 1, 1, 1, .9, .8};
        return upper ? upperLid[loop] : lowerLid[loop];
    }

    private void look(
            RigDraft draft,
            String direction,
            double pitch,
            double yaw,
            double upperShare,
            double lowerShare) {
        String name = "eyeLook" + direction;
        double[] full = ball(pitch, yaw);
        double[] half = ball(pitch / 2, yaw / 2);
        double[] arc = mesh.zero();
        double[] lids = mesh.zero();
        turnLids(lids, pitch * upperShare, pitch * lowerShare);
        double[] all = mesh.zero();
        double[] release = mesh.zero();
        for (int i = 0; i < arc.length; i++) {
            all[i] = full[i] + lids[i];
            arc[i] = 4 * (half[i] - .5 * full[i]);
            release[i] = -lids[i];
        }
        both(draft, name, all);
        correctBoth(draft, name, "_arc", arc, name, "!" + name);
        if (upperShare != 0) {
            correctBoth(draft, "eyeBlink", "_" + name, release, "eyeBlink", name);
        }
    }

    /** Turns the lids by degrees, upwards positive. */
    private void turnLids(double[] field, double upperDegrees, double lowerDegrees) {
        for (int loop = 1; loop <= 10; loop++) {
            for (int c = 0; c < LOOP; c++) {
                if (!corner(c)) {
                    double degrees = upper(c) ? upperDegrees : lowerDegrees;
                    double bow = bow(c);
                    turn(
                            field,
                            loops[loop][c],
                            Math.toRadians(degrees) * bow * follow(loop, upper(c)));
                }
            }
        }
    }

    /** 1 in the middle of a lid, 0 at the corners. */
    private static double bow(int column) {
        double a = 2 * Math.PI * (14 - column) / LOOP;
        return Math.pow(Math.abs(Math.sin(a)), .8);
    }

    private void lids(
            RigDraft draft, String name, double upperMm, double lowerMm, double lowerOutMm) {
        double[] field = mesh.zero();
        double perDegree = Math.toRadians(1) * 13;
        turnLids(field, upperMm / perDegree, lowerMm / perDegree);
        double[] release = mesh.zero();
        for (int i = 0; i < field.length; i++) {
            release[i] = -field[i];
        }
        for (int v = 0; v < skin.vertexCount(); v++) {
            double below =
                    Falloff.bell(skin.x(v) - 32, 15)
                            * Falloff.bell(skin.y(v) + 15, 7)
                            * Falloff.step(-30, -15, skin.z(v));
            if (skin.zone(v) != SkinMesh.Zone.EYE || skin.ring(v) < 4) {
                field[3 * v + 1] += lowerOutMm * below;
                field[3 * v + 2] += .5 * lowerOutMm * below;
            }
        }
        both(draft, name, field);
        correctBoth(draft, "eyeBlink", "_" + name, release, "eyeBlink", name);
    }

    /** Displacement of the left eyeball turned up by pitch and outwards by yaw, degrees. */
    private double[] ball(double pitch, double yaw) {
        double[] field = mesh.zero();
        int first = mesh.firstVertex("eye-left");
        double centre = Eyeball.CENTRE_X + mesh.x(first) - mesh.reference().x(first);
        double cp = Math.cos(Math.toRadians(pitch));
        double sp = Math.sin(Math.toRadians(pitch));
        double cy = Math.cos(Math.toRadians(yaw));
        double sy = Math.sin(Math.toRadians(yaw));
        for (int v = first; v < first + mesh.size("eye-left"); v++) {
            double x = mesh.x(v) - centre;
            double y = mesh.y(v);
            double z = mesh.z(v);
            double y1 = y * cp + z * sp;
            double z1 = z * cp - y * sp;
            field[3 * v] = x * cy + z1 * sy - x;
            field[3 * v + 1] = y1 - y;
            field[3 * v + 2] = z1 * cy - x * sy - z;
        }
        return field;
    }

    private void diagonal(
            RigDraft draft, String vertical, String lateral, double pitch, double yaw) {
        double[] both = ball(pitch, yaw);
        double[] one = ball(pitch, 0);
        double[] two = ball(0, yaw);
        double[] field = mesh.zero();
        for (int i = 0; i < field.length; i++) {
            field[i] = both[i] - one[i] - two[i];
        }
        correctBoth(
                draft,
                "eyeLook" + vertical,
                "_" + lateral,
                field,
                "eyeLook" + vertical,
                "eyeLook" + lateral);
    }
}
