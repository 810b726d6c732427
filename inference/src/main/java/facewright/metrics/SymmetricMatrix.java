package facewright.metrics;

/**
 * Eigenvalues and square root of a real symmetric matrix by cyclic Jacobi rotations (Golub and Van
 * Loan, Matrix Computations, section 8.5): slow for large matrices, accurate for small ones.
 */
final class SymmetricMatrix {
    private static final int MOST_SWEEPS = 60;
    private static final double NEGLIGIBLE = 1e-30;

    private final int size;
    private final double[][] a;

    /** Column k is eigenvector k. */
    private final double[][] vectors;

    /**
     * @param matrix (n)(n), its two halves are averaged; not changed
     */
    SymmetricMatrix(double[][] matrix) {
        size = matrix.length;
        a = new double[size][size];
        vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            vectors[i][i] = 1;
            for (int j = 0; j < size; j++) {
                a[i][j] = (matrix[i][j] + matrix[j][i]) / 2;
            }
        }
        double total = squares(false);
        for (int sweep = 0; sweep < MOST_SWEEPS && squares(true) > NEGLIGIBLE * total; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(p, q);
                }
            }
        }
    }

    private double squares(boolean besideDiagonal) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                sum += besideDiagonal && i == j ? 0 : a[i][j] * a[i][j];
            }
        }
        return sum;
    }

    /** Makes a[p][q] zero. */
    private void rotate(int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.hypot(t, 1);
        double s = t * c;
        for (int k = 0; k < size; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < size; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = c * pk - s * qk;
            a[q][k] = s * pk + c * qk;
            double vp = vectors[k][p];
            double vq = vectors[k][q];
            vectors[k][p] = c * vp - s * vq;
            vectors[k][q] = s * vp + c * vq;
        }
    }

    /** In no particular order. */
    double[] eigenvalues() {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = a[i][i];
        }
        return values;
    }

    /** The symmetric square root; eigenvalues below 0 count as 0. */
    double[][] root() {
        double[][] result = new double[size][size];
        for (int k = 0; k < size; k++) {
            double value = Math.sqrt(Math.max(0, a[k][k]));
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    result[i][j] += value * vectors[i][k] * vectors[j][k];
                }
            }
        }
        return result;
    }
}
