package facewright.assets.head.sculpt;

import java.util.ArrayList;
import java.util.List;

/**
 * Solids added to and carved from each other in order, each with its own blend. Left and right are
 * the same: only solids at x &gt;= 0 are given.
 */
final class Sculpture implements DistanceField {
    /** Rounds the mirror plane, so that solids on it blend without a crease. */
    private static final double MIRROR_ROUNDING = .25;

    private record Step(DistanceField solid, double blend, boolean carve) {}

    private final List<Step> steps = new ArrayList<>();

    Sculpture add(DistanceField solid, double blend) {
        steps.add(new Step(solid, blend, false));
        return this;
    }

    Sculpture carve(DistanceField solid, double blend) {
        steps.add(new Step(solid, blend, true));
        return this;
    }

    @Override
    public double at(double x, double y, double z) {
        double side = Math.sqrt(x * x + MIRROR_ROUNDING);
        double d = 1e9;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            double e = step.solid.at(side, y, z);
            d =
                    step.carve
                            ? -Solids.smoothMin(-d, e, step.blend)
                            : Solids.smoothMin(d, e, step.blend);
        }
        return d;
    }
}
