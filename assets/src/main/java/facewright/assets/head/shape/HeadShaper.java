package facewright.assets.head.shape;

import facewright.assets.head.cage.SkinMesh;
import facewright.assets.head.identity.HeadParameters;
import facewright.assets.head.parts.BustBase;
import facewright.assets.head.rig.HeadMesh;
import java.util.List;

/** Moves the vertices of the sculpted head to where another person has them. */
public final class HeadShaper {
    /** Fine ring of the inner lip line. */
    private static final int INNER = 4;

    private final HeadMesh mesh;
    private final SkinMesh skin;
    private final double[] free;
    private final FaceBrushes face;
    private final FeatureBrushes features;
    private final EyeBrushes eyes;
    private final HairBrushes hair;

    private HeadShaper(HeadMesh mesh, HeadParameters parameters) {
        this.mesh = mesh.reference();
        this.skin = mesh.skin();
        this.free = skin.matrix().apply(skin.cageLids(), 1);
        Person who = new Person(parameters);
        face = new FaceBrushes(who);
        features = new FeatureBrushes(who);
        eyes = new EyeBrushes(who);
        hair = new HairBrushes(who);
    }

    /** The head of a person, symmetric, on the vertices of this mesh. */
    public static HeadMesh shape(HeadMesh mesh, HeadParameters parameters) {
        return mesh.reshaped(new HeadShaper(mesh, parameters).positions());
    }

    private double[] positions() {
        double[] result = mesh.positions();
        for (int v = 0; v < skin.vertexCount(); v++) {
            if (skin.x(v) >= 0) {
                double[] d = displacement(v);
                int m = skin.mirror(v);
                result[3 * v] = m == v ? 0 : skin.x(v) + d[0];
                result[3 * v + 1] = skin.y(v) + d[1];
                result[3 * v + 2] = skin.z(v) + d[2];
                result[3 * m] = m == v ? 0 : -result[3 * v];
                result[3 * m + 1] = result[3 * v + 1];
                result[3 * m + 2] = result[3 * v + 2];
            }
        }
        new Unfolder(skin, result).run();
        clearEyes(result);
        shift(result, "eye-left", eyes.spacing(), 0, 0);
        shift(result, "eye-right", -eyes.spacing(), 0, 0);
        mouthParts(result);
        base(result);
        return result;
    }

    /** Keeps the lids in front of the eyeballs. */
    private void clearEyes(double[] result) {
        for (int v = 0; v < skin.vertexCount(); v++) {
            int m = skin.mirror(v);
            if (skin.zone(v) == SkinMesh.Zone.EYE
                    && skin.x(v) > 0
                    && skin.ring(v) >= 4
                    && skin.ring(v) <= 8) {
                result[3 * v + 2] = eyes.clear(result[3 * v], result[3 * v + 1], result[3 * v + 2]);
                result[3 * m + 2] = result[3 * v + 2];
            }
        }
    }

    private double[] displacement(int v) {
        double[] d = new double[3];
        SkinMesh.Zone zone = skin.zone(v);
        boolean rings = zone == SkinMesh.Zone.FACE && !Double.isNaN(skin.coordinate(v));
        int loop = skin.ring(v);
        Point p =
                new Point(
                        skin.x(v),
                        skin.y(v),
                        skin.z(v),
                        rings ? skin.coordinate(v) : 30,
                        rings ? skin.angle(v) : 90,
                        zone == SkinMesh.Zone.EYE
                                ? eyes.free(free[v], loop, skin.x(v), skin.y(v))
                                : 1,
                        zone == SkinMesh.Zone.EAR ? (loop < 0 ? 1 : Brush.step(0, 2, loop)) : 0);
        face.move(p, d);
        features.move(p, d);
        if (zone == SkinMesh.Zone.EYE) {
            for (int k = 0; k < 3; k++) {
                d[k] *= p.free();
            }
            boolean upper = skin.column(v) < 14 || skin.column(v) == 31;
            eyes.lid(loop < 0 ? 10 : loop, upper, p, d);
        }
        eyes.carry(p, d);
        hair.move(p, d);
        return d;
    }

    /** Teeth, gums and tongue go with the line of the lips. */
    private void mouthParts(double[] result) {
        double up = 0;
        double out = 0;
        for (int column : new int[] {0, skin.columnCount() / 2}) {
            int v = skin.at(INNER, column);
            up += (result[3 * v + 1] - skin.y(v)) / 2;
            out += (result[3 * v + 2] - skin.z(v)) / 2;
        }
        for (String part :
                List.of("teeth-upper", "teeth-lower", "gum-upper", "gum-lower", "tongue")) {
            shift(result, part, 0, up, out);
        }
    }

    private void shift(double[] result, String part, double x, double y, double z) {
        int first = mesh.firstVertex(part);
        for (int v = first; v < first + mesh.size(part); v++) {
            result[3 * v] += x;
            result[3 * v + 1] += y;
            result[3 * v + 2] += z;
        }
    }

    /** The underside has its own copy of the rim of the skin. */
    private void base(double[] result) {
        List<Integer> rim = BustBase.rim(skin);
        int first = mesh.firstVertex("base");
        double z = 0;
        for (int i = 0; i < rim.size(); i++) {
            System.arraycopy(result, 3 * rim.get(i), result, 3 * (first + i), 3);
            z += result[3 * rim.get(i) + 2] / rim.size();
        }
        result[3 * (first + rim.size()) + 2] = z;
    }
}
