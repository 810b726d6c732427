package facewright.domain;

/** A named subset of vertices: {@code lips}, {@code upper-face}, ... Immutable. */
public final class RegionMask {
    private final String name;
    private final int[] vertices;

    /**
     * @param vertices vertex indices, in the order that gives them meaning (pairs, loops) or
     *     ascending
     */
    public RegionMask(String name, int[] vertices) {
        this.name = name;
        this.vertices = vertices.clone();
    }

    public String name() {
        return name;
    }

    public int size() {
        return vertices.length;
    }

    /** A copy of the vertex indices. */
    public int[] vertices() {
        return vertices.clone();
    }
}
