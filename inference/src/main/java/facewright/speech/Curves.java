package facewright.speech;

/** Arithmetic on evenly sampled curves. */
public final class Curves {
    private Curves() {}

    /** 0 at {@code low} and beyond, 1 at {@code high} and beyond, smooth in between. */
    public static double ramp(double low, double high, double value) {
        double x = Math.max(0, Math.min(1, (value - low) / (high - low)));
        return x * x * (3 - 2 * x);
    }

    /** The path of least jerk from 0 to 1 over x = 0..1: 10x^3 - 15x^4 + 6x^5. */
    public static double minimumJerk(double x) {
        double u = Math.max(0, Math.min(1, x));
        return u * u * u * (10 - 15 * u + 6 * u * u);
    }

    /** Convolves with a Gaussian in place; the ends go on as they are. */
    public static void smooth(float[] curve, double sigmaSteps) {
        if (curve.length == 0 || sigmaSteps < 0.2) {
            return;
        }
        int radius = (int) Math.ceil(3.5 * sigmaSteps);
        double[] kernel = new double[radius + 1];
        double sum = 0;
        for (int k = 0; k <= radius; k++) {
            kernel[k] = Math.exp(-0.5 * k * k / (sigmaSteps * sigmaSteps));
            sum += k == 0 ? kernel[k] : 2 * kernel[k];
        }
        float[] source = curve.clone();
        int last = curve.length - 1;
        for (int i = 0; i <= last; i++) {
            double value = kernel[0] * source[i];
            for (int k = 1; k <= radius; k++) {
                value += kernel[k] * (source[Math.max(0, i - k)] + source[Math.min(last, i + k)]);
            }
            curve[i] = (float) (value / sum);
        }
    }

    /** Linear interpolation; the ends go on as they are. */
    public static float at(float[] curve, double index) {
        if (index <= 0) {
            return curve[0];
        }
        if (index >= curve.length - 1) {
            return curve[curve.length - 1];
        }
        int i = (int) index;
        float fraction = (float) (index - i);
        return curve[i] + fraction * (curve[i + 1] - curve[i]);
    }

    /** The largest value within {@code radius} of each place. */
    public static float[] runningMaximum(float[] curve, int radius) {
        int n = curve.length;
        float[] result = new float[n];
        int[] queue = new int[n];
        int head = 0;
        int tail = 0;
        for (int i = 0; i < n + radius; i++) {
            if (i < n) {
                while (tail > head && curve[queue[tail - 1]] <= curve[i]) {
                    tail--;
                }
                queue[tail++] = i;
            }
            int centre = i - radius;
            if (centre >= 0) {
                while (queue[head] < centre - radius) {
                    head++;
                }
                result[centre] = curve[queue[head]];
            }
        }
        return result;
    }

    /** Fills in every valley that is narrower than twice the radius; the rest stays as it is. */
    public static float[] withoutShortGaps(float[] curve, int radius) {
        return negative(runningMaximum(negative(runningMaximum(curve, radius)), radius));
    }

    private static float[] negative(float[] curve) {
        float[] result = new float[curve.length];
        for (int i = 0; i < curve.length; i++) {
            result[i] = -curve[i];
        }
        return result;
    }

    /** Takes away every peak that is narrower than twice the radius. */
    public static float[] withoutShortPeaks(float[] curve, int radius) {
        return negative(withoutShortGaps(negative(curve), radius));
    }
}
