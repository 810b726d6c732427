package facewright.align.acoustic;

import java.util.Arrays;

/**
 * Log likelihoods of a frame. Per phone and stream the four best Gaussians count, as in the
 * trainer. Holds scratch: one per thread.
 */
final class FrameScorer {
    private static final int BEST = 4;

    private final AcousticModel model;
    private final float[] density;
    private final float[][] bestValue = new float[AcousticModel.STREAMS][BEST];
    private final int[][] bestGaussian = new int[AcousticModel.STREAMS][BEST];

    FrameScorer(AcousticModel model) {
        this.model = model;
        this.density = new float[model.gaussians()];
    }

    /**
     * Scores the three states of a phone.
     *
     * @param frame (39)
     * @param destination receives three scores at the offset
     */
    void score(float[] frame, int phone, float[] destination, int offset) {
        for (int s = 0; s < AcousticModel.STREAMS; s++) {
            densities(frame, s * model.dimensions(), model.codebook(phone, s));
            pickBest(s);
        }
        for (int k = 0; k < AcousticModel.STATES; k++) {
            double score = 0;
            for (int s = 0; s < AcousticModel.STREAMS; s++) {
                score += mixture(model.mixture(phone, k, s), s);
            }
            destination[offset + k] = (float) score;
        }
    }

    private void densities(float[] frame, int from, AcousticModel.Codebook codebook) {
        int gaussians = density.length;
        float[] sum = density;
        float[] means = codebook.means;
        float[] precisions = codebook.precisions;
        System.arraycopy(codebook.constants, 0, sum, 0, gaussians);
        for (int d = 0; d < model.dimensions(); d++) {
            float x = frame[from + d];
            int base = d * gaussians;
            for (int g = 0; g < gaussians; g++) {
                float z = x - means[base + g];
                sum[g] += z * z * precisions[base + g];
            }
        }
    }

    private void pickBest(int stream) {
        float[] value = bestValue[stream];
        int[] gaussian = bestGaussian[stream];
        Arrays.fill(value, Float.NEGATIVE_INFINITY);
        float least = Float.NEGATIVE_INFINITY;
        for (int g = 0; g < density.length; g++) {
            float v = density[g];
            if (v > least) {
                int i = BEST - 1;
                while (i > 0 && value[i - 1] < v) {
                    value[i] = value[i - 1];
                    gaussian[i] = gaussian[i - 1];
                    i--;
                }
                value[i] = v;
                gaussian[i] = g;
                least = value[BEST - 1];
            }
        }
    }

    private double mixture(float[] logWeights, int stream) {
        float[] value = bestValue[stream];
        int[] gaussian = bestGaussian[stream];
        float a = value[0] + logWeights[gaussian[0]];
        float b = value[1] + logWeights[gaussian[1]];
        float c = value[2] + logWeights[gaussian[2]];
        float d = value[3] + logWeights[gaussian[3]];
        float most = Math.max(Math.max(a, b), Math.max(c, d));
        return most
                + Math.log(
                        Math.exp(a - most)
                                + Math.exp(b - most)
                                + Math.exp(c - most)
                                + Math.exp(d - most));
    }
}
