package facewright.metrics;

import facewright.metrics.MetricDefinition.Form;
import facewright.metrics.MetricDefinition.MaskSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Share of the lip closures of the truth that a prediction makes: a closure counts when the
 * predicted opening is below a limit in at least one frame of its window. Our definition. Windows
 * come from the phones (p, b, m) or from the recorded opening.
 */
public final class ClosureRecall {
    /**
     * Frames in which the lips are to close.
     *
     * @param from first frame
     * @param to end, exclusive
     */
    public record Window(int from, int to) {
        public Window {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("window from " + from + " to " + to);
            }
        }
    }

    private ClosureRecall() {}

    /**
     * Runs of frames in which an opening is below a limit.
     *
     * @param opening (T)
     */
    public static List<Window> windows(double[] opening, double limit) {
        List<Window> windows = new ArrayList<>();
        int start = -1;
        for (int t = 0; t <= opening.length; t++) {
            boolean closed = t < opening.length && opening[t] < limit;
            if (closed && start < 0) {
                start = t;
            } else if (!closed && start >= 0) {
                windows.add(new Window(start, t));
                start = -1;
            }
        }
        return windows;
    }

    /**
     * The share in 0..1; NaN when no window begins inside the motion.
     *
     * @param opening (T) predicted lip opening
     * @param windows closures of the truth; those beyond the end are left out
     * @param limit largest opening that counts as closed, unit of the opening
     * @param tolerance frames by which a closure may come early or late
     */
    public static MetricValue of(
            double[] opening, List<Window> windows, double limit, int tolerance, LengthUnit unit) {
        int closures = 0;
        int made = 0;
        for (Window window : windows) {
            if (window.from() < opening.length) {
                closures++;
                made += closes(opening, window, limit, tolerance) ? 1 : 0;
            }
        }
        String formula =
                String.format(
                        Locale.ROOT,
                        "closures with an opening below %s %s within %d frames / closures",
                        limit,
                        unit.label(),
                        tolerance);
        return new MetricValue(
                new MetricDefinition(
                        "closureRecall",
                        "",
                        formula,
                        Form.COUNT,
                        "share of " + closures + " closures",
                        MaskSize.NONE,
                        "all closures together"),
                closures == 0 ? Double.NaN : (double) made / closures);
    }

    private static boolean closes(double[] opening, Window window, double limit, int tolerance) {
        int to = Math.min(opening.length, window.to() + tolerance);
        for (int t = Math.max(0, window.from() - tolerance); t < to; t++) {
            if (opening[t] < limit) {
                return true;
            }
        }
        return false;
    }
}
