package facewright.assets.head.rig;

import facewright.assets.head.cage.SkinMesh;
import facewright.assets.head.parts.PartMesh;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The skin and all parts as one mesh: skin vertices first, then part after part. Positions in
 * millimetres.
 */
public final class HeadMesh {
    private final SkinMesh skin;
    private final List<PartMesh> parts;
    private final List<Integer> offsets = new ArrayList<>();
    private final double[] positions;
    private final int[] mirror;
    private final @Nullable HeadMesh reference;

    public HeadMesh(SkinMesh skin, List<PartMesh> parts) {
        this.skin = skin;
        this.parts = List.copyOf(parts);
        this.reference = null;
        int count = skin.vertexCount();
        for (PartMesh part : parts) {
            offsets.add(count);
            count += part.size();
        }
        positions = new double[3 * count];
        mirror = new int[count];
        System.arraycopy(skin.positions(), 0, positions, 0, 3 * skin.vertexCount());
        for (int v = 0; v < skin.vertexCount(); v++) {
            mirror[v] = skin.mirror(v);
        }
        for (int p = 0; p < parts.size(); p++) {
            PartMesh part = parts.get(p);
            int at = offsets.get(p);
            int other = offsets.get(partner(part.name()));
            for (int v = 0; v < part.size(); v++) {
                System.arraycopy(part.points().get(v), 0, positions, 3 * (at + v), 3);
                mirror[at + v] = other + part.mirror().get(v);
            }
        }
    }

    private HeadMesh(HeadMesh reference, double[] positions) {
        this.skin = reference.skin;
        this.parts = reference.parts;
        this.offsets.addAll(reference.offsets);
        this.positions = positions;
        this.mirror = reference.mirror;
        this.reference = reference;
    }

    /**
     * This mesh in the shape of another person.
     *
     * @param shaped (V x 3), millimetres, symmetric
     */
    public HeadMesh reshaped(double[] shaped) {
        if (shaped.length != positions.length) {
            throw new IllegalArgumentException(
                    "need " + positions.length + " values, had " + shaped.length);
        }
        return new HeadMesh(reference(), shaped.clone());
    }

    /**
     * The mesh as it was sculpted. What a vertex is, is read off its place here; where it is, off
     * this mesh.
     */
    public HeadMesh reference() {
        return reference == null ? this : reference;
    }

    private int partner(String name) {
        return switch (name) {
            case "eye-left" -> indexOf("eye-right");
            case "eye-right" -> indexOf("eye-left");
            default -> indexOf(name);
        };
    }

    private int indexOf(String name) {
        for (int p = 0; p < parts.size(); p++) {
            if (parts.get(p).name().equals(name)) {
                return p;
            }
        }
        throw new IllegalArgumentException("no part " + name);
    }

    public SkinMesh skin() {
        return skin;
    }

    public List<PartMesh> parts() {
        return parts;
    }

    /** The first vertex of a part. */
    public int firstVertex(String part) {
        return offsets.get(indexOf(part));
    }

    /** Number of vertices of a part. */
    public int size(String part) {
        return parts.get(indexOf(part)).size();
    }

    public int vertexCount() {
        return mirror.length;
    }

    public double x(int v) {
        return positions[3 * v];
    }

    public double y(int v) {
        return positions[3 * v + 1];
    }

    public double z(int v) {
        return positions[3 * v + 2];
    }

    /** A copy of the (V x 3) positions, millimetres. */
    public double[] positions() {
        return positions.clone();
    }

    /** The vertex on the other side. */
    public int mirror(int v) {
        return mirror[v];
    }

    /** The displacement field seen in the mirror. */
    public double[] mirrored(double[] field) {
        double[] result = new double[field.length];
        for (int v = 0; v < mirror.length; v++) {
            int m = mirror[v];
            result[3 * m] = -field[3 * v];
            result[3 * m + 1] = field[3 * v + 1];
            result[3 * m + 2] = field[3 * v + 2];
        }
        return result;
    }

    /** The field with its x &gt; 0 side copied over the other, so that it is exactly symmetric. */
    public double[] symmetric(double[] field) {
        double[] result = mirrored(field);
        for (int v = 0; v < mirror.length; v++) {
            if (mirror[v] == v) {
                result[3 * v] = 0;
            } else if (x(v) > 0) {
                System.arraycopy(field, 3 * v, result, 3 * v, 3);
            }
        }
        return result;
    }

    /** A field of zeros, (V x 3). */
    public double[] zero() {
        return new double[positions.length];
    }
}
