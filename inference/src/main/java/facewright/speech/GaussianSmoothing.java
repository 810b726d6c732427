package facewright.speech;

/** Smoothing of tracks over time with a Gaussian window, edges repeated. */
public final class GaussianSmoothing {
    private GaussianSmoothing() {}

    /** How many frames to each side have a weight. */
    public static int radius(double sigmaFrames) {
        return sigmaFrames < 0.1 ? 0 : (int) Math.ceil(3 * sigmaFrames);
    }

    /**
     * @param tracks (T)(C)
     * @param sigmaFrames standard deviation in frames; below 0.1 the tracks come back as they are
     * @return (T)(C), a new array
     */
    public static float[][] apply(float[][] tracks, double sigmaFrames) {
        int radius = radius(sigmaFrames);
        double[] kernel = new double[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] =
                    radius == 0 ? 1 : Math.exp(-0.5 * i * i / (sigmaFrames * sigmaFrames));
            sum += kernel[i + radius];
        }
        int frames = tracks.length;
        float[][] smooth = new float[frames][];
        for (int t = 0; t < frames; t++) {
            double[] values = new double[tracks[t].length];
            for (int i = -radius; i <= radius; i++) {
                float[] source = tracks[Math.max(0, Math.min(frames - 1, t + i))];
                double weight = kernel[i + radius] / sum;
                for (int c = 0; c < values.length; c++) {
                    values[c] += weight * source[c];
                }
            }
            smooth[t] = new float[values.length];
            for (int c = 0; c < values.length; c++) {
                smooth[t][c] = (float) values[c];
            }
        }
        return smooth;
    }
}
