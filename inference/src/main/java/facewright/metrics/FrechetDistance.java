package facewright.metrics;

import facewright.metrics.MetricDefinition.Form;
import facewright.metrics.MetricDefinition.MaskSize;

/**
 * Frechet distance of two sets of feature vectors taken as normal distributions: ||mu1 - mu2||^2 +
 * Tr(S1 + S2 - 2 sqrt(S1 S2)) with covariances divided by N - 1 (Heusel et al., NeurIPS 2017). The
 * trace of the root is the sum of sqrt of the eigenvalues of S1^(1/2) S2 S1^(1/2), which is
 * symmetric; eigenvalues below 0 by rounding count as 0.
 */
public final class FrechetDistance {
    private FrechetDistance() {}

    /**
     * @param first (N1)(D) feature vectors, N1 at least 2
     * @param second (N2)(D), N2 at least 2
     * @param features what the vectors are, for the definition
     */
    public static MetricValue of(double[][] first, double[][] second, String features) {
        if (first.length < 2 || second.length < 2) {
            throw new IllegalArgumentException("a distribution needs two vectors");
        }
        int size = first[0].length;
        if (second[0].length != size) {
            throw new IllegalArgumentException(
                    "vectors have " + size + " and " + second[0].length + " values");
        }
        double[] mean1 = mean(first);
        double[] mean2 = mean(second);
        double[][] s1 = covariance(first, mean1);
        double[][] s2 = covariance(second, mean2);
        double[][] root = new SymmetricMatrix(s1).root();
        double[][] product = multiply(multiply(root, s2), root);
        double distance = 0;
        for (double value : new SymmetricMatrix(product).eigenvalues()) {
            distance -= 2 * Math.sqrt(Math.max(0, value));
        }
        for (int i = 0; i < size; i++) {
            distance += s1[i][i] + s2[i][i] + (mean1[i] - mean2[i]) * (mean1[i] - mean2[i]);
        }
        return new MetricValue(
                new MetricDefinition(
                        "frechet",
                        "",
                        "||mu1 - mu2||^2 + Tr(S1 + S2 - 2 sqrt(S1 S2)) of " + features,
                        Form.SQUARED,
                        "unit of the features squared",
                        MaskSize.NONE,
                        "one number for two sets"),
                distance);
    }

    private static double[] mean(double[][] vectors) {
        double[] mean = new double[vectors[0].length];
        for (double[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.length;
            }
        }
        return mean;
    }

    private static double[][] covariance(double[][] vectors, double[] mean) {
        int size = mean.length;
        double[][] result = new double[size][size];
        for (double[] vector : vectors) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    result[i][j] +=
                            (vector[i] - mean[i]) * (vector[j] - mean[j]) / (vectors.length - 1);
                }
            }
        }
        return result;
    }

    private static double[][] multiply(double[][] a, double[][] b) {
        int size = a.length;
        double[][] result = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                for (int j = 0; j < size; j++) {
                    result[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return result;
    }
}
