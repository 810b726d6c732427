package facewright.audio;

import java.util.Arrays;

/**
 * Integrated loudness after ITU-R BS.1770-4: K weighting (a high shelf and a high pass), mean
 * square over 400 ms blocks that overlap by 75 %, an absolute gate at -70 LUFS and a relative one
 * 10 LU below the mean of what passed it. All channels weigh 1. Not safe for concurrent use.
 */
final class LoudnessMeter {
    private static final double ABSOLUTE_GATE = -70;
    private static final double OFFSET = -0.691;

    private final int channelCount;
    private final double[] shelf;
    private final double[] highPass;
    private final double[][] state;
    private final int stepSamples;
    private double stepSum;
    private int stepFill;
    private final double[] lastSteps = new double[4];
    private int stepCount;
    private double[] blockPowers = new double[1024];
    private int blockCount;

    LoudnessMeter(int hertz, int channelCount) {
        this.channelCount = channelCount;
        this.shelf = shelf(hertz);
        this.highPass = highPass(hertz);
        this.state = new double[channelCount][4];
        this.stepSamples = Math.max(1, hertz / 10);
    }

    /** Coefficients b0 b1 b2 a1 a2 of the shelf, from its analogue prototype. */
    private static double[] shelf(int hertz) {
        double k = Math.tan(Math.PI * Math.min(1681.974450955533 / hertz, 0.49));
        double gain = Math.pow(10, 3.999843853973347 / 20);
        double band = Math.pow(gain, 0.4996667741545416);
        double q = 0.7071752369554196;
        double a0 = 1 + k / q + k * k;
        return new double[] {
            (gain + band * k / q + k * k) / a0,
            2 * (k * k - gain) / a0,
            (gain - band * k / q + k * k) / a0,
            2 * (k * k - 1) / a0,
            (1 - k / q + k * k) / a0
        };
    }

    private static double[] highPass(int hertz) {
        double k = Math.tan(Math.PI * Math.min(38.13547087602444 / hertz, 0.49));
        double q = 0.5003270373238773;
        double a0 = 1 + k / q + k * k;
        return new double[] {1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0};
    }

    void push(float[][] channels, int count) {
        for (int i = 0; i < count; i++) {
            for (int c = 0; c < channelCount; c++) {
                double weighted = filter(channels[c][i], state[c]);
                stepSum += weighted * weighted;
            }
            if (++stepFill == stepSamples) {
                endStep();
            }
        }
    }

    /** Both sections, direct form II transposed. */
    private double filter(double x, double[] s) {
        double y = shelf[0] * x + s[0];
        s[0] = shelf[1] * x - shelf[3] * y + s[1];
        s[1] = shelf[2] * x - shelf[4] * y;
        double z = highPass[0] * y + s[2];
        s[2] = highPass[1] * y - highPass[3] * z + s[3];
        s[3] = highPass[2] * y - highPass[4] * z;
        return z;
    }

    private void endStep() {
        lastSteps[stepCount % 4] = stepSum / stepSamples;
        stepCount++;
        stepSum = 0;
        stepFill = 0;
        if (stepCount >= 4) {
            if (blockCount == blockPowers.length) {
                blockPowers = Arrays.copyOf(blockPowers, 2 * blockCount);
            }
            blockPowers[blockCount++] =
                    (lastSteps[0] + lastSteps[1] + lastSteps[2] + lastSteps[3]) / 4;
        }
    }

    /** Loudness of everything so far in LUFS; {@link AudioReport#SILENT_LUFS} when all is gated. */
    double integratedLufs() {
        double mean = meanAbove(ABSOLUTE_GATE);
        if (mean <= 0) {
            return AudioReport.SILENT_LUFS;
        }
        double gated = meanAbove(Math.max(ABSOLUTE_GATE, lufs(mean) - 10));
        return lufs(gated);
    }

    private double meanAbove(double gateLufs) {
        double sum = 0;
        int passed = 0;
        for (int i = 0; i < blockCount; i++) {
            if (blockPowers[i] > 0 && lufs(blockPowers[i]) > gateLufs) {
                sum += blockPowers[i];
                passed++;
            }
        }
        return passed == 0 ? 0 : sum / passed;
    }

    private static double lufs(double power) {
        return OFFSET + 10 * Math.log10(power);
    }
}
