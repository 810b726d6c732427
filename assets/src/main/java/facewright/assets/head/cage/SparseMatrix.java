package facewright.assets.head.cage;

import java.util.HashMap;
import java.util.Map;

/** A matrix with few entries per row, built once and then applied. */
public final class SparseMatrix {
    private final int[][] columns;
    private final double[][] weights;

    private SparseMatrix(int[][] columns, double[][] weights) {
        this.columns = columns;
        this.weights = weights;
    }

    /** Collects the entries of a matrix. */
    static final class Builder {
        private final Map<Integer, Map<Integer, Double>> rows = new HashMap<>();

        void add(int row, int column, double weight) {
            rows.computeIfAbsent(row, r -> new java.util.TreeMap<>())
                    .merge(column, weight, Double::sum);
        }

        /** Adds {@code factor} times another row to a row. */
        void addRow(int row, int source, double factor) {
            rows.getOrDefault(source, Map.of())
                    .forEach((column, weight) -> add(row, column, weight * factor));
        }

        SparseMatrix build(int rowCount) {
            int[][] columns = new int[rowCount][];
            double[][] weights = new double[rowCount][];
            for (int r = 0; r < rowCount; r++) {
                Map<Integer, Double> row = rows.getOrDefault(r, Map.of());
                columns[r] = new int[row.size()];
                weights[r] = new double[row.size()];
                int at = 0;
                for (Map.Entry<Integer, Double> entry : row.entrySet()) {
                    columns[r][at] = entry.getKey();
                    weights[r][at++] = entry.getValue();
                }
            }
            return new SparseMatrix(columns, weights);
        }
    }

    public int rowCount() {
        return columns.length;
    }

    /**
     * Multiplies the matrix with values per cage vertex.
     *
     * @param values (n x width), row by row
     * @return (rows x width)
     */
    public double[] apply(double[] values, int width) {
        double[] result = new double[columns.length * width];
        for (int r = 0; r < columns.length; r++) {
            for (int i = 0; i < columns[r].length; i++) {
                double weight = weights[r][i];
                int from = columns[r][i] * width;
                for (int k = 0; k < width; k++) {
                    result[r * width + k] += weight * values[from + k];
                }
            }
        }
        return result;
    }
}
