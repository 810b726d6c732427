package facewright.assets.head.cage;

import static facewright.assets.head.cage.SurfaceSoftener.step;

/**
 * Makes temple, cheekbone and jaw one soft form: where rows of the cage run slantwise over the
 * blends of the sculpture, light would show them as bands.
 */
final class SideSoftener {
    private static final int PASSES = 40;

    private final SkinMeshBuilder mesh;
    private final double[] fine;

    private SideSoftener(SkinMeshBuilder mesh) {
        this.mesh = mesh;
        this.fine = mesh.fine;
    }

    static void soften(SkinMeshBuilder mesh, SurfaceSoftener softener) {
        softener.soften(new SideSoftener(mesh)::share, PASSES);
    }

    private double share(int v) {
        if (mesh.zone[v] != SkinMesh.Zone.FACE || !mesh.onSculpt[v]) {
            return 0;
        }
        double x = fine[3 * v];
        double y = fine[3 * v + 1];
        double z = fine[3 * v + 2];
        double eye = Math.sqrt(sq(x - 31.5) + sq(y) + sq(z));
        return step(34, 48, x)
                * step(19, 36, eye)
                * step(36, 6, y)
                * step(-120, -98, y)
                * step(-84, -68, z)
                * step(2, 12, mesh.toEar(v));
    }

    private static double sq(double x) {
        return x * x;
    }
}
