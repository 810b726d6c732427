package facewright.features;

/**
 * Triangular filters on the mel scale, m = 2595 log10(1 + f/700), each with a peak of 1. Immutable.
 */
public final class MelFilterBank {
    private final int[] firstBin;
    private final float[][] weights;
    private final double[] centresHertz;

    /**
     * @param bandCount number of bands
     * @param lowHertz lower edge of the first band
     * @param highHertz upper edge of the last band
     * @param fftSize of the spectra to come, which have fftSize / 2 + 1 bins
     * @param hertz sample rate
     */
    public MelFilterBank(int bandCount, double lowHertz, double highHertz, int fftSize, int hertz) {
        firstBin = new int[bandCount];
        weights = new float[bandCount][];
        centresHertz = new double[bandCount];
        double low = mel(lowHertz);
        double step = (mel(highHertz) - low) / (bandCount + 1);
        double binHertz = (double) hertz / fftSize;
        for (int b = 0; b < bandCount; b++) {
            double left = hertz(low + b * step);
            double centre = hertz(low + (b + 1) * step);
            double right = hertz(low + (b + 2) * step);
            centresHertz[b] = centre;
            int first = (int) Math.ceil(left / binHertz);
            int last = (int) Math.floor(right / binHertz);
            if (last < first) {
                // Narrower than a bin: read the nearest one, so that no band is blind.
                first = (int) Math.round(centre / binHertz);
                last = first;
            }
            firstBin[b] = first;
            weights[b] = new float[last - first + 1];
            float sum = 0;
            for (int k = first; k <= last; k++) {
                double f = k * binHertz;
                double up = (f - left) / (centre - left);
                double down = (right - f) / (right - centre);
                weights[b][k - first] = (float) Math.max(0, Math.min(up, down));
                sum += weights[b][k - first];
            }
            if (sum == 0) {
                firstBin[b] = (int) Math.round(centre / binHertz);
                weights[b] = new float[] {1};
            }
        }
    }

    public int bandCount() {
        return weights.length;
    }

    /** Frequency of a band's peak. */
    public double centreHertz(int band) {
        return centresHertz[band];
    }

    /**
     * Natural logarithms of the band energies.
     *
     * @param power (fftSize / 2 + 1) power spectrum
     * @param floor added before the logarithm
     * @param destination (bands)
     */
    void logEnergies(float[] power, float floor, float[] destination) {
        for (int b = 0; b < weights.length; b++) {
            float sum = floor;
            float[] w = weights[b];
            for (int k = 0; k < w.length; k++) {
                sum += w[k] * power[firstBin[b] + k];
            }
            destination[b] = (float) Math.log(sum);
        }
    }

    /**
     * Band energies.
     *
     * @param power (fftSize / 2 + 1) power spectrum
     * @param destination (bands)
     */
    void energies(float[] power, float[] destination) {
        for (int b = 0; b < weights.length; b++) {
            float sum = 0;
            float[] w = weights[b];
            for (int k = 0; k < w.length; k++) {
                sum += w[k] * power[firstBin[b] + k];
            }
            destination[b] = sum;
        }
    }

    private static double mel(double hertz) {
        return 2595 * Math.log10(1 + hertz / 700);
    }

    private static double hertz(double mel) {
        return 700 * (Math.pow(10, mel / 2595) - 1);
    }
}
