package facewright.cli;

import facewright.app.AppText;
import facewright.cli.Benchmarks.Figure;
import facewright.domain.RegionMask;
import facewright.domain.StudioException;
import facewright.metrics.Evaluation;
import facewright.metrics.LengthUnit;
import facewright.metrics.LipVertexError;
import facewright.metrics.MeanVertexError;
import facewright.metrics.MetricDefinition.Form;
import facewright.metrics.PairMetric;
import facewright.metrics.PairMetric.Averaging;
import facewright.metrics.SequencePair;
import facewright.metrics.UpperFaceDynamics;
import facewright.metrics.VertexFrames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Times LVE, FDD and MVE over a test set of the usual size, from memory. Eight different pairs of
 * motions take turns, so that the figures do not need a gigabyte.
 */
final class MetricBenchmark {
    private static final int SEQUENCES = 40;
    private static final int DIFFERENT = 8;
    private static final int FRAMES = 150;
    private static final int VERTICES = 5023;

    private MetricBenchmark() {}

    /** Seconds that pass, all cores working. */
    static List<Figure> run(int rounds) throws StudioException {
        Random random = new Random(1);
        List<VertexFrames> motions = new ArrayList<>();
        for (int i = 0; i < DIFFERENT * 2; i++) {
            motions.add(VertexFrames.of(motion(random)));
        }
        double[] neutral = new double[VERTICES * 3];
        List<SequencePair> pairs = new ArrayList<>();
        for (int i = 0; i < SEQUENCES; i++) {
            int k = i % DIFFERENT * 2;
            pairs.add(
                    new SequencePair(
                            String.valueOf(i),
                            motions.get(k),
                            motions.get(k + 1),
                            Optional.of(neutral)));
        }
        RegionMask lips = region("lips", 0, 250);
        RegionMask upper = region("upper-face", 250, 1751);
        List<PairMetric> metrics =
                List.of(
                        new LipVertexError(
                                LipVertexError.Preset.CODETALKER, lips, LengthUnit.METRE),
                        new UpperFaceDynamics(Form.SQUARED, false, upper, LengthUnit.METRE),
                        MeanVertexError.of(Averaging.FRAMES, LengthUnit.METRE, VERTICES));
        Stopwatch watch = Stopwatch.ofWallTime();
        watch.add("metrics", () -> Evaluation.of(metrics, pairs));
        Stopwatch.Times times = watch.run(rounds).get(0);
        return List.of(
                new Figure(
                        times.name(),
                        AppText.get("cli.benchmark.metrics", SEQUENCES, FRAMES, "" + VERTICES),
                        times.median(),
                        times.fastest(),
                        times.slowest(),
                        AppText.get("cli.benchmark.unit-seconds")));
    }

    private static float[][] motion(Random random) {
        float[][] frames = new float[FRAMES][VERTICES * 3];
        for (float[] frame : frames) {
            for (int i = 0; i < frame.length; i++) {
                frame[i] = random.nextFloat() * 0.01f;
            }
        }
        return frames;
    }

    private static RegionMask region(String name, int from, int to) {
        return new RegionMask(name, IntStream.range(from, to).toArray());
    }
}
