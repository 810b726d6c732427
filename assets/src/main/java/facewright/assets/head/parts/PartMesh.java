package facewright.assets.head.parts;

import java.util.List;

/**
 * One separate piece of the head, exactly symmetric in itself or with its partner. Positions in
 * millimetres.
 *
 * @param name part name
 * @param material material key
 * @param points (n) rows of x, y, z
 * @param texture (n) rows of u, v, v upwards
 * @param triangles counter-clockwise from outside
 * @param mirror vertex of the mirror image; in the same part, or the same index of the partner
 */
public record PartMesh(
        String name,
        String material,
        List<double[]> points,
        List<double[]> texture,
        List<int[]> triangles,
        List<Integer> mirror) {

    public int size() {
        return points.size();
    }
}
