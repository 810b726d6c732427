package facewright.assets.head.cage;

import static facewright.assets.head.cage.SurfaceSoftener.step;

/**
 * Spreads the turns of skull and nape over all vertices there. The cage is coarse behind the face:
 * where the sculpture turns faster than vertices follow, the outline would show corners.
 */
final class ScalpSoftener {
    private static final int PASSES = 5;

    private ScalpSoftener() {}

    static void soften(SkinMeshBuilder mesh, SurfaceSoftener softener) {
        softener.soften(v -> share(mesh, v), PASSES);
    }

    private static double share(SkinMeshBuilder mesh, int v) {
        if (mesh.zone[v] != SkinMesh.Zone.FACE || !mesh.onSculpt[v] || mesh.cutVertex[v]) {
            return 0;
        }
        double y = mesh.fine[3 * v + 1];
        double z = mesh.fine[3 * v + 2];
        double skull = step(20, 50, y);
        double nape = step(-78, -100, z) * step(-158, -135, y);
        return Math.max(skull * step(-60, -100, z), nape) * step(4, 18, mesh.toEar(v));
    }
}
