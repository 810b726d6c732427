package facewright.io.pca;

import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a real symmetric matrix: Householder reduction to tridiagonal
 * form, then the QL method with implicit shifts (Golub and Van Loan, Matrix Computations, chapter
 * 8). Largest eigenvalue first.
 */
final class SymmetricEigen {
    private static final int MAXIMUM_ITERATIONS = 60;

    private final int size;
    private final double[] diagonal;
    private final double[] below;

    /** Row k becomes eigenvector k: rows, because rotations then run along memory. */
    private final double[][] rows;

    /**
     * @param matrix symmetric (n)(n); not changed
     */
    SymmetricEigen(double[][] matrix) {
        size = matrix.length;
        diagonal = new double[size];
        below = new double[size];
        rows = new double[size][size];
        double[][] work = new double[size][];
        for (int i = 0; i < size; i++) {
            work[i] = matrix[i].clone();
            rows[i][i] = 1;
        }
        tridiagonalise(work);
        diagonalise();
        sort();
    }

    /** Largest first. */
    double value(int k) {
        return diagonal[k];
    }

    /** Component i of the unit eigenvector k. */
    double vector(int k, int i) {
        return rows[k][i];
    }

    /** Reflects away everything beside the diagonals; collects the reflections in the rows. */
    private void tridiagonalise(double[][] a) {
        double[] v = new double[size];
        double[] p = new double[size];
        for (int k = 0; k < size - 2; k++) {
            double norm = 0;
            for (int i = k + 1; i < size; i++) {
                v[i] = a[i][k];
                norm += v[i] * v[i];
            }
            norm = Math.sqrt(norm);
            double alpha = v[k + 1] > 0 ? -norm : norm;
            v[k + 1] -= alpha;
            double squared = 0;
            for (int i = k + 1; i < size; i++) {
                squared += v[i] * v[i];
            }
            if (squared <= 0) {
                continue;
            }
            double beta = 2 / squared;
            reflectMatrix(a, v, p, k, beta);
            reflectRows(v, k, beta);
        }
        for (int i = 0; i < size; i++) {
            diagonal[i] = a[i][i];
            below[i] = i + 1 < size ? a[i + 1][i] : 0;
        }
    }

    /** A becomes H A H for the reflection H = 1 - beta v v'. */
    private void reflectMatrix(double[][] a, double[] v, double[] p, int k, double beta) {
        double vp = 0;
        for (int i = k; i < size; i++) {
            double sum = 0;
            double[] row = a[i];
            for (int j = k + 1; j < size; j++) {
                sum += row[j] * v[j];
            }
            p[i] = beta * sum;
            vp += i > k ? p[i] * v[i] : 0;
        }
        double half = beta * vp / 2;
        v[k] = 0;
        for (int i = k; i < size; i++) {
            double qi = p[i] - half * v[i];
            double vi = v[i];
            double[] row = a[i];
            for (int j = k; j < size; j++) {
                row[j] -= vi * (p[j] - half * v[j]) + qi * v[j];
            }
        }
    }

    /** The rows hold the transposed product of all reflections. */
    private void reflectRows(double[] v, int k, double beta) {
        double[] sums = new double[size];
        for (int i = k + 1; i < size; i++) {
            double factor = beta * v[i];
            double[] row = rows[i];
            for (int j = 0; j < size; j++) {
                sums[j] += factor * row[j];
            }
        }
        for (int i = k + 1; i < size; i++) {
            double[] row = rows[i];
            for (int j = 0; j < size; j++) {
                row[j] -= v[i] * sums[j];
            }
        }
    }

    private void diagonalise() {
        double negligible = negligible();
        for (int start = 0; start < size; start++) {
            for (int iteration = 0; ; iteration++) {
                int end = start;
                while (end < size - 1 && Math.abs(below[end]) > negligible) {
                    end++;
                }
                if (end == start) {
                    break;
                }
                if (iteration == MAXIMUM_ITERATIONS) {
                    throw new IllegalStateException("eigenvalues do not converge");
                }
                sweep(start, end);
            }
        }
    }

    /**
     * What counts as zero beside the diagonal. It is relative to the whole matrix: next to the tiny
     * eigenvalues of a matrix without full rank nothing ever gets small by their own measure.
     */
    private double negligible() {
        double largest = 0;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, Math.abs(diagonal[i]) + Math.abs(below[i]));
        }
        return Math.ulp(largest);
    }

    /** One QL step on the block from start to end. */
    private void sweep(int start, int end) {
        double g = (diagonal[start + 1] - diagonal[start]) / (2 * below[start]);
        double r = Math.hypot(g, 1);
        g = diagonal[end] - diagonal[start] + below[start] / (g + Math.copySign(r, g));
        double sine = 1;
        double cosine = 1;
        double shift = 0;
        for (int i = end - 1; i >= start; i--) {
            double f = sine * below[i];
            double b = cosine * below[i];
            r = Math.hypot(f, g);
            below[i + 1] = r;
            if (r == 0) {
                diagonal[i + 1] -= shift;
                below[end] = 0;
                return;
            }
            sine = f / r;
            cosine = g / r;
            g = diagonal[i + 1] - shift;
            double t = (diagonal[i] - g) * sine + 2 * cosine * b;
            shift = sine * t;
            diagonal[i + 1] = g + shift;
            g = cosine * t - b;
            rotate(rows[i], rows[i + 1], sine, cosine);
        }
        diagonal[start] -= shift;
        below[start] = g;
        below[end] = 0;
    }

    private static void rotate(double[] a, double[] b, double sine, double cosine) {
        for (int j = 0; j < a.length; j++) {
            double f = b[j];
            b[j] = sine * a[j] + cosine * f;
            a[j] = cosine * a[j] - sine * f;
        }
    }

    private void sort() {
        int[] order =
                IntStream.range(0, size)
                        .boxed()
                        .sorted((x, y) -> Double.compare(diagonal[y], diagonal[x]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] values = diagonal.clone();
        double[][] vectors = rows.clone();
        for (int k = 0; k < size; k++) {
            diagonal[k] = values[order[k]];
            rows[k] = vectors[order[k]];
        }
    }
}
