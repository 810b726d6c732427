package facewright.app.playback;

import java.util.function.DoubleUnaryOperator;

/** A clip of given samples, for tests. */
public final class ArrayClip implements ClipSound {
    private final int rateHertz;
    private final float[][] channels;

    public ArrayClip(int rateHertz, float[]... channels) {
        this.rateHertz = rateHertz;
        this.channels = channels;
    }

    /** One channel with the value of a function of time at each sample. */
    public static ArrayClip of(int rateHertz, double seconds, DoubleUnaryOperator value) {
        float[] samples = new float[(int) Math.round(seconds * rateHertz)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) value.applyAsDouble((double) i / rateHertz);
        }
        return new ArrayClip(rateHertz, samples);
    }

    /** A sine of amplitude 0.5. */
    public static ArrayClip sine(int rateHertz, double seconds, double hertz) {
        return of(rateHertz, seconds, t -> 0.5 * Math.sin(2 * Math.PI * hertz * t));
    }

    @Override
    public int rateHertz() {
        return rateHertz;
    }

    @Override
    public int channelCount() {
        return channels.length;
    }

    @Override
    public int sampleCount() {
        return channels[0].length;
    }

    @Override
    public void copy(int fromSample, float[][] destination) {
        for (int c = 0; c < channels.length; c++) {
            for (int i = 0; i < destination[c].length; i++) {
                int at = fromSample + i;
                destination[c][i] = at >= 0 && at < channels[c].length ? channels[c][at] : 0;
            }
        }
    }
}
