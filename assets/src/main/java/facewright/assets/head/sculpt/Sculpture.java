package facewright.assets.head.sculpt;

import java.util.ArrayList;
import java.util.List;

/**
 * Solids added to and carved from each other in order, each with its own blend. Left and right are
 * the same: only solids at x &gt;= 0 are given.
 */
final class Sculpture implements DistanceField {
    /** Rounds the mirror plane, so that solids near it blend without a crease; squared. */
    private static final double ROUNDING = 1.5;

    /** The same for broad pairs that meet in the middle. */
    private static final double BROAD_ROUNDING = 40;

    private record Step(DistanceField solid, double blend, boolean carve, double rounding) {}

    private final List<Step> steps = new ArrayList<>();

    Sculpture add(DistanceField solid, double blend) {
        steps.add(new Step(solid, blend, false, ROUNDING));
        return this;
    }

    /** Adds a solid whose mirror image it meets in the middle, with a soft valley between. */
    Sculpture addBroad(DistanceField solid, double blend) {
        steps.add(new Step(solid, blend, false, BROAD_ROUNDING));
        return this;
    }

    Sculpture carve(DistanceField solid, double blend) {
        steps.add(new Step(solid, blend, true, ROUNDING));
        return this;
    }

    @Override
    public double at(double x, double y, double z) {
        double near = Math.sqrt(x * x + ROUNDING);
        double broad = Math.sqrt(x * x + BROAD_ROUNDING);
        double d = 1e9;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            double e = step.solid.at(step.rounding == ROUNDING ? near : broad, y, z);
            d =
                    step.carve
                            ? -Solids.smoothMin(-d, e, step.blend)
                            : Solids.smoothMin(d, e, step.blend);
        }
        return d;
    }
}
