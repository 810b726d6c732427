package facewright.metrics;

import facewright.domain.FrameRate;
import facewright.domain.RegionMask;
import facewright.metrics.MetricDefinition.Form;

/**
 * Largest acceleration of any vertex of a region: max over f and v of ||x[f+1] - 2 x[f] + x[f-1]||
 * x rate^2. Our definition. Speaking lips stay below about 10 m/s^2; above it, motion trembles or
 * jumps.
 */
public final class Jitter {
    private Jitter() {}

    /**
     * The largest acceleration; 0 with fewer than three frames.
     *
     * @param region usually the lips
     * @param unit unit of the vertices
     */
    public static MetricValue of(
            VertexFrames frames, RegionMask region, FrameRate rate, LengthUnit unit) {
        VertexSet set = VertexSet.of(region);
        set.check(frames.vertexCount());
        double[][] last = new double[3][frames.vertexCount() * 3];
        double largest = 0;
        for (int t = 0; t < frames.frameCount(); t++) {
            frames.copyFrame(t, last[t % 3]);
            if (t >= 2) {
                largest =
                        Math.max(
                                largest,
                                largestSquared(
                                        set, last[t % 3], last[(t + 2) % 3], last[(t + 1) % 3]));
            }
        }
        double squaredRate = rate.framesPerSecond() * rate.framesPerSecond();
        return new MetricValue(
                new MetricDefinition(
                        "jitter",
                        "",
                        "max over frames and vertices of ||x[f+1] - 2 x[f] + x[f-1]|| x rate^2 at "
                                + rate.label()
                                + " frames/s",
                        Form.ROOT,
                        unit.label() + "/s^2",
                        set.size(),
                        "maximum over one sequence"),
                Math.sqrt(largest) * squaredRate);
    }

    private static double largestSquared(
            VertexSet set, double[] next, double[] now, double[] before) {
        double largest = 0;
        for (int k = 0; k < set.count(); k++) {
            double sum = 0;
            for (int i = set.offset(k); i < set.offset(k) + 3; i++) {
                double bend = next[i] - 2 * now[i] + before[i];
                sum += bend * bend;
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }
}
