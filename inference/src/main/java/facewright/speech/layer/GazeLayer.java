package facewright.speech.layer;

import facewright.speech.Curves;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Where the eyes look: at the listener, with small jumps between fixations, and now and then aside
 * while a phrase is being planned in a pause. Angles in radians, straight ahead is 0.
 */
public final class GazeLayer {
    private static final double SHORTEST_FIXATION = 0.5;
    private static final double MEAN_FIXATION = 1.3;
    private static final double LONGEST_FIXATION = 3.5;
    private static final double SMALL_YAW = Math.toRadians(2.2);
    private static final double SMALL_PITCH = Math.toRadians(1.2);
    private static final double ASIDE_YAW = Math.toRadians(11);
    private static final double ASIDE_PITCH = Math.toRadians(5);
    private static final double ASIDE_CHANCE = 0.35;
    private static final double ASIDE_DELAY = 0.18;
    private static final double BACK_BEFORE_SPEECH = 0.12;

    /** A pause shorter than this is too short to look away. */
    private static final double ASIDE_PAUSE = 0.55;

    /** Saccades last about 21 ms + 2.2 ms per degree (Carpenter, "Movements of the Eyes", 1988). */
    private static final double SACCADE_SECONDS = 0.021;

    private static final double SACCADE_SECONDS_PER_RADIAN = 0.0022 * 180 / Math.PI;

    private record Fixation(double seconds, double yaw, double pitch) {}

    private final List<Fixation> fixations;

    private GazeLayer(List<Fixation> fixations) {
        this.fixations = fixations;
    }

    /**
     * @param strength 0 looks straight ahead, 1 usual, 2 restless
     * @param seed the same gives the same gaze
     */
    public static GazeLayer of(Prosody prosody, double strength, long seed) {
        List<Fixation> fixations = new ArrayList<>();
        fixations.add(new Fixation(0, 0, 0));
        if (strength > 0) {
            SplittableRandom random = new SplittableRandom(seed ^ 0x6761_7A65L);
            double time = nextGap(random);
            while (time < prosody.durationSeconds()) {
                fixations.add(
                        new Fixation(
                                time,
                                strength * SMALL_YAW * between(random, -1, 1),
                                strength * SMALL_PITCH * between(random, -1, 0.6)));
                time += nextGap(random);
            }
            lookAside(prosody, strength, random, fixations);
        }
        return new GazeLayer(fixations);
    }

    private static double between(SplittableRandom random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private static double nextGap(SplittableRandom random) {
        double gap = -MEAN_FIXATION * Math.log(1 - random.nextDouble());
        return Math.max(SHORTEST_FIXATION, Math.min(LONGEST_FIXATION, gap));
    }

    /** In some pauses the eyes go aside, and are back just before the next word. */
    private static void lookAside(
            Prosody prosody, double strength, SplittableRandom random, List<Fixation> fixations) {
        for (var pause : prosody.pauses()) {
            boolean chosen = random.nextDouble() < ASIDE_CHANCE * Math.min(1.5, strength);
            double side = random.nextBoolean() ? 1 : -1;
            double yaw = side * between(random, 0.6, 1) * ASIDE_YAW * Math.min(1, strength);
            double pitch = between(random, -0.7, 1) * ASIDE_PITCH * Math.min(1, strength);
            boolean inside =
                    pause.startSeconds() > 0 && pause.endSeconds() < prosody.durationSeconds();
            if (chosen && inside && pause.durationSeconds() >= ASIDE_PAUSE) {
                double away = pause.startSeconds() + ASIDE_DELAY;
                double back = pause.endSeconds() - BACK_BEFORE_SPEECH;
                fixations.removeIf(f -> f.seconds() >= away && f.seconds() <= back + 0.3);
                fixations.add(new Fixation(away, yaw, pitch));
                fixations.add(new Fixation(back, 0, 0));
            }
        }
        fixations.sort(java.util.Comparator.comparingDouble(Fixation::seconds));
    }

    /** To the person's left is positive. */
    public double yaw(double seconds) {
        return at(seconds, true);
    }

    /** Up is positive. */
    public double pitch(double seconds) {
        return at(seconds, false);
    }

    private double at(double seconds, boolean yaw) {
        int low = 0;
        int high = fixations.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (fixations.get(middle).seconds() <= seconds) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Fixation now = fixations.get(low);
        Fixation before = fixations.get(Math.max(0, low - 1));
        double jump = Math.hypot(now.yaw() - before.yaw(), now.pitch() - before.pitch());
        double length = SACCADE_SECONDS + SACCADE_SECONDS_PER_RADIAN * jump;
        double part = Curves.minimumJerk((seconds - now.seconds()) / length);
        return yaw
                ? before.yaw() + part * (now.yaw() - before.yaw())
                : before.pitch() + part * (now.pitch() - before.pitch());
    }
}
