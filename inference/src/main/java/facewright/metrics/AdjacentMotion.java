package facewright.metrics;

import facewright.domain.RegionMask;
import facewright.metrics.MetricDefinition.Form;

/**
 * How far each vertex moves from one frame to the next: m[f] = ||x[f+1] - x[f]||, its mean and
 * standard deviation over time (divided by T - 1, the number of steps) per vertex. Shown as maps of
 * the face since CodeTalker (CVPR 2023). Depends on the frame rate.
 */
public final class AdjacentMotion {
    private final Spread spread;
    private final int vertexCount;
    private final LengthUnit unit;

    private AdjacentMotion(Spread spread, int vertexCount, LengthUnit unit) {
        this.spread = spread;
        this.vertexCount = vertexCount;
        this.unit = unit;
    }

    /**
     * @throws IllegalArgumentException with fewer than two frames
     */
    public static AdjacentMotion of(VertexFrames frames, LengthUnit unit) {
        if (frames.frameCount() < 2) {
            throw new IllegalArgumentException("motion needs two frames");
        }
        int vertexCount = frames.vertexCount();
        double[] last = new double[vertexCount * 3];
        double[] now = new double[vertexCount * 3];
        Spread spread = new Spread(vertexCount);
        frames.copyFrame(0, last);
        for (int t = 1; t < frames.frameCount(); t++) {
            frames.copyFrame(t, now);
            spread.next();
            for (int v = 0; v < vertexCount; v++) {
                spread.put(v, Math.sqrt(VertexSet.squaredDistance(v * 3, now, last, v * 3)));
            }
            double[] swap = last;
            last = now;
            now = swap;
        }
        return new AdjacentMotion(spread, vertexCount, unit);
    }

    /** Mean over time per vertex (V), in the unit of the vertices per frame. */
    public double[] means() {
        double[] result = new double[vertexCount];
        for (int v = 0; v < vertexCount; v++) {
            result[v] = spread.mean(v);
        }
        return result;
    }

    /** Standard deviation over time per vertex (V), in the unit of the vertices per frame. */
    public double[] deviations() {
        double[] result = new double[vertexCount];
        for (int v = 0; v < vertexCount; v++) {
            result[v] = spread.deviation(v);
        }
        return result;
    }

    /** Mean over a region of the mean over time. */
    public MetricValue mean(RegionMask region) {
        return average(region, means(), "motionMean", "mean over time");
    }

    /** Mean over a region of the standard deviation over time. */
    public MetricValue deviation(RegionMask region) {
        return average(region, deviations(), "motionDeviation", "std over time");
    }

    private MetricValue average(RegionMask region, double[] map, String id, String statistic) {
        VertexSet set = VertexSet.of(region);
        set.check(vertexCount);
        double sum = 0;
        for (int k = 0; k < set.count(); k++) {
            sum += map[set.offset(k) / 3];
        }
        return new MetricValue(
                new MetricDefinition(
                        id,
                        "",
                        "mean over vertices of the " + statistic + " of ||x[f+1] - x[f]||",
                        Form.ROOT,
                        unit.label() + " per frame",
                        set.size(),
                        "one sequence"),
                sum / set.count());
    }
}
