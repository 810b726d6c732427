package facewright.nn.audio;

/**
 * Audio features at a steady rate: (rows)(columns), row r at r / rate seconds. Holds its array
 * without a copy; do not change it.
 */
public final class FeatureMatrix {
    private final int rows;
    private final int columns;
    private final float[] values;

    /**
     * @param values rows x columns in C order, owned from now on
     */
    public FeatureMatrix(int rows, int columns, float[] values) {
        if (values.length != Math.multiplyExact(rows, columns)) {
            throw new IllegalArgumentException(
                    rows + " x " + columns + " values, had " + values.length);
        }
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public float get(int row, int column) {
        return values[row * columns + column];
    }

    /** The values themselves, in C order. */
    public float[] values() {
        return values;
    }

    /** The first rows. */
    public FeatureMatrix first(int count) {
        return slice(0, count);
    }

    /** Rows [from, to). */
    public FeatureMatrix slice(int from, int to) {
        return from == 0 && to == rows
                ? this
                : new FeatureMatrix(
                        to - from,
                        columns,
                        java.util.Arrays.copyOfRange(values, from * columns, to * columns));
    }

    /**
     * Stretches to another number of rows by linear interpolation whose first and last rows are
     * those of the original, in the single precision of the originals.
     */
    public FeatureMatrix stretched(int count) {
        if (count == rows) {
            return this;
        }
        if (rows == 0) {
            throw new IllegalArgumentException("no rows to stretch");
        }
        float[] result = new float[Math.multiplyExact(count, columns)];
        float scale = count > 1 ? (float) (rows - 1) / (count - 1) : 0;
        for (int i = 0; i < count; i++) {
            float place = scale * i;
            int below = Math.min((int) place, rows - 1);
            int above = Math.min(below + 1, rows - 1);
            float share = place - below;
            float rest = 1 - share;
            for (int c = 0; c < columns; c++) {
                result[i * columns + c] =
                        rest * values[below * columns + c] + share * values[above * columns + c];
            }
        }
        return new FeatureMatrix(count, columns, result);
    }

    /**
     * Rows at places between rows, on Catmull-Rom splines; rows themselves where the place is one.
     * Places outside are those of the first and last row.
     */
    public FeatureMatrix sampled(double[] places) {
        if (rows == 0) {
            throw new IllegalArgumentException("no rows to sample");
        }
        float[] result = new float[Math.multiplyExact(places.length, columns)];
        for (int i = 0; i < places.length; i++) {
            double place = Math.min(rows - 1.0, Math.max(0, places[i]));
            int below = (int) place;
            float t = (float) (place - below);
            float w0 = t * (-0.5f + t * (1 - 0.5f * t));
            float w1 = 1 + t * t * (-2.5f + 1.5f * t);
            float w2 = t * (0.5f + t * (2 - 1.5f * t));
            float w3 = t * t * (-0.5f + 0.5f * t);
            int a = Math.max(0, below - 1) * columns;
            int b = below * columns;
            int c = Math.min(rows - 1, below + 1) * columns;
            int d = Math.min(rows - 1, below + 2) * columns;
            for (int k = 0; k < columns; k++) {
                result[i * columns + k] =
                        w0 * values[a + k]
                                + w1 * values[b + k]
                                + w2 * values[c + k]
                                + w3 * values[d + k];
            }
        }
        return new FeatureMatrix(places.length, columns, result);
    }
}
