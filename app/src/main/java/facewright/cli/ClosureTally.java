package facewright.cli;

import facewright.metrics.ClosureRecall;
import facewright.metrics.LengthUnit;
import facewright.metrics.VertexFrames;
import facewright.speech.Phone;
import facewright.speech.PhoneTrack;
import java.util.ArrayList;
import java.util.List;

/** Sums up errors and closures of the lips over recordings of one way to animate. */
final class ClosureTally {
    /** Inner lips this close count as closed, mm; the bound of the targets. */
    private static final double CLOSED = 1.5;

    /** The bound that our own ground truth keeps, mm. */
    private static final double TIGHT = 0.5;

    /** Visible movement comes before its sound. */
    private static final double EARLY_SECONDS = 0.035;

    private final LipMeasure lips;
    private double error;
    private int recordings;
    private int closures;
    private double closed;
    private double tight;

    ClosureTally(LipMeasure lips) {
        this.lips = lips;
    }

    /**
     * Adds a recording.
     *
     * @param truth lip vertices, 60 frames per second
     * @param moved the same of what was animated
     * @param phones true ones
     */
    void add(VertexFrames truth, VertexFrames moved, PhoneTrack phones) {
        error += lips.lipVertexError(truth, moved);
        recordings++;
        List<ClosureRecall.Window> windows = windows(phones, moved.frameCount());
        double[] opening = lips.opening(moved);
        closures += windows.size();
        closed += share(opening, windows, CLOSED) * windows.size();
        tight += share(opening, windows, TIGHT) * windows.size();
    }

    private static double share(
            double[] opening, List<ClosureRecall.Window> windows, double limit) {
        return windows.isEmpty()
                ? 0
                : ClosureRecall.of(opening, windows, limit, 0, LengthUnit.MILLIMETRE).value();
    }

    private static List<ClosureRecall.Window> windows(PhoneTrack phones, int frames) {
        List<ClosureRecall.Window> windows = new ArrayList<>();
        for (int i = 0; i < phones.phones().size(); i++) {
            if (phones.isBilabial(i)) {
                Phone phone = phones.phones().get(i);
                int from = (int) Math.ceil((phone.startSeconds() - EARLY_SECONDS) * 60);
                int to = (int) Math.ceil(phone.endSeconds() * 60);
                from = Math.max(0, from);
                to = Math.min(frames, Math.max(to, from + 1));
                if (from < to) {
                    windows.add(new ClosureRecall.Window(from, to));
                }
            }
        }
        return windows;
    }

    /** Lip vertex error, root, mm, mean over recordings. */
    double error() {
        return error / recordings;
    }

    int closures() {
        return closures;
    }

    /** Share of p, b and m with lips within 1.5 mm; not a number without any. */
    double recall() {
        return closed / closures;
    }

    /** The same within 0.5 mm. */
    double tightRecall() {
        return tight / closures;
    }
}
