package facewright.speech.layer;

import facewright.speech.Curves;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Blinks at random intervals, pulled to the ends of phrases, where people tend to blink. */
public final class BlinkLayer {
    /** What people who talk with others do, per minute. */
    public static final double USUAL_PER_MINUTE = 17;

    private static final double CLOSE_SECONDS = 0.09;
    private static final double HOLD_SECONDS = 0.035;
    private static final double OPEN_SECONDS = 0.17;
    private static final double FIRST_GAP = 0.8;
    private static final double MEAN_GAP = 3.4;
    private static final double LEAST_GAP = 1.1;
    private static final double MOST_GAP = 6.5;
    private static final double PULL = 0.9;
    private static final double AFTER_PAUSE = 0.12;

    private final List<Double> times;

    private BlinkLayer(List<Double> times) {
        this.times = List.copyOf(times);
    }

    /**
     * @param perMinute about how often; 0 is never
     * @param seed the same gives the same blinks
     */
    public static BlinkLayer of(Prosody prosody, double perMinute, long seed) {
        if (!(perMinute >= 0 && perMinute <= 60)) {
            throw new IllegalArgumentException("blinks must be 0 to 60, were " + perMinute);
        }
        List<Double> times = new ArrayList<>();
        if (perMinute == 0) {
            return new BlinkLayer(times);
        }
        double slower = USUAL_PER_MINUTE / perMinute;
        SplittableRandom random = new SplittableRandom(seed);
        double time = (FIRST_GAP + random.nextDouble()) * slower;
        double last = 0;
        while (time < prosody.durationSeconds()) {
            double chosen = time;
            for (double end : prosody.phraseEnds()) {
                double inPause = end + AFTER_PAUSE;
                if (Math.abs(inPause - time) < PULL && inPause - last > LEAST_GAP) {
                    chosen = inPause;
                }
            }
            times.add(chosen);
            last = chosen;
            double gap = -MEAN_GAP * slower * Math.log(1 - random.nextDouble());
            time = chosen + Math.max(LEAST_GAP, Math.min(MOST_GAP * slower, gap));
        }
        return new BlinkLayer(times);
    }

    /** When the lids meet, in order of time, seconds. */
    public List<Double> times() {
        return times;
    }

    /** How far the lids are closed, 0 to 1. */
    public double closed(double seconds) {
        double closed = 0;
        for (double time : times) {
            double t = seconds - time;
            if (t > -CLOSE_SECONDS && t < HOLD_SECONDS + OPEN_SECONDS) {
                double w =
                        t < 0
                                ? Curves.minimumJerk(1 + t / CLOSE_SECONDS)
                                : 1 - Curves.minimumJerk((t - HOLD_SECONDS) / OPEN_SECONDS);
                closed = Math.max(closed, w);
            }
        }
        return closed;
    }
}
