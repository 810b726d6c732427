package facewright.audio;

/**
 * Streaming change of sample rate by a Kaiser-windowed sinc, linear phase and without delay: output
 * sample k lies at the time of input position k x in / out, and exactly round(n x out / in) samples
 * come out. Not safe for concurrent use.
 */
public final class SincResampler {
    private static final int ZERO_CROSSINGS = 24;
    private static final double KAISER_BETA = 9;
    private static final double PASS_BAND = 0.94;
    private static final int MAX_PHASES = 2048;

    private final long inRate;
    private final long outRate;
    private final int halfTaps;
    private final int phaseCount;
    private final float[][] phases;
    private final SampleSink sink;

    private float[] window;
    private long windowStart;
    private int windowLength;
    private long inputCount;
    private long outputCount;

    /** Receives samples. */
    @FunctionalInterface
    public interface SampleSink {
        void accept(float sample);
    }

    /**
     * @param sink receives the samples as they come out
     */
    public SincResampler(int inRate, int outRate, SampleSink sink) {
        long divisor = gcd(inRate, outRate);
        this.inRate = inRate / divisor;
        this.outRate = outRate / divisor;
        this.sink = sink;
        double scale = Math.min(1.0, (double) outRate / inRate) * PASS_BAND;
        this.halfTaps = (int) Math.ceil(ZERO_CROSSINGS / scale);
        this.phaseCount = (int) Math.min(MAX_PHASES, this.outRate);
        this.phases = new float[phaseCount][];
        for (int p = 0; p < phaseCount; p++) {
            phases[p] = taps((double) p / phaseCount, scale);
        }
        this.window = new float[2 * halfTaps + 8192];
        this.windowStart = -halfTaps;
        this.windowLength = halfTaps;
    }

    private float[] taps(double fraction, double scale) {
        double[] taps = new double[2 * halfTaps];
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            double x = i - (halfTaps - 1) - fraction;
            double edge = x / halfTaps;
            double kaiser =
                    edge * edge >= 1
                            ? 0
                            : bessel(KAISER_BETA * Math.sqrt(1 - edge * edge))
                                    / bessel(KAISER_BETA);
            double angle = Math.PI * x * scale;
            taps[i] = kaiser * (Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle);
            sum += taps[i];
        }
        float[] normalised = new float[taps.length];
        for (int i = 0; i < taps.length; i++) {
            normalised[i] = (float) (taps[i] / sum);
        }
        return normalised;
    }

    /** Modified Bessel function of the first kind, order zero. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** Takes the first {@code count} samples. */
    public void push(float[] samples, int count) {
        inputCount += count;
        if (inRate == outRate) {
            for (int i = 0; i < count; i++) {
                sink.accept(samples[i]);
            }
            outputCount += count;
            return;
        }
        append(samples, count);
        drain(Long.MAX_VALUE);
    }

    /** Ends the input: the samples that still waited for their right neighbours come out. */
    public void finish() {
        if (inRate != outRate) {
            append(new float[halfTaps + 1], halfTaps + 1);
            drain((2 * inputCount * outRate + inRate) / (2 * inRate));
        }
    }

    private void drain(long limit) {
        while (outputCount < limit) {
            long position = outputCount * inRate;
            long centre = position / outRate;
            if (centre + halfTaps >= windowStart + windowLength) {
                break;
            }
            float[] taps = phases[(int) (position % outRate * phaseCount / outRate)];
            int first = (int) (centre - halfTaps + 1 - windowStart);
            float sum = 0;
            for (int i = 0; i < taps.length; i++) {
                sum += taps[i] * window[first + i];
            }
            sink.accept(sum);
            outputCount++;
        }
    }

    private void append(float[] samples, int count) {
        long firstNeeded = outputCount * inRate / outRate - halfTaps + 1;
        int drop = (int) Math.max(0, Math.min(windowLength, firstNeeded - windowStart));
        if (windowLength - drop + count > window.length) {
            float[] larger = new float[windowLength - drop + count + 8192];
            System.arraycopy(window, drop, larger, 0, windowLength - drop);
            window = larger;
        } else {
            System.arraycopy(window, drop, window, 0, windowLength - drop);
        }
        windowStart += drop;
        windowLength -= drop;
        System.arraycopy(samples, 0, window, windowLength, count);
        windowLength += count;
    }
}
