package facewright.training.data;

import java.util.Optional;

/** Meshes of known data sets, told by their number of vertices. */
enum MeshKind {
    FLAME("flame", 5023),
    BIWI("biwi", 23_370),
    MULTIFACE("multiface", 6172);

    private final String id;
    private final int vertexCount;

    MeshKind(String id, int vertexCount) {
        this.id = id;
        this.vertexCount = vertexCount;
    }

    String id() {
        return id;
    }

    int vertexCount() {
        return vertexCount;
    }

    static Optional<MeshKind> ofWidth(int width) {
        for (MeshKind kind : values()) {
            if (kind.vertexCount * 3 == width) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
