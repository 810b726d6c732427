package facewright.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FrameRate;
import facewright.domain.RegionMask;
import facewright.metrics.ClosureRecall.Window;
import facewright.metrics.LipLandmarkError.Alignment;
import facewright.metrics.LipVertexError.Preset;
import facewright.metrics.MetricDefinition.Form;
import facewright.metrics.PairMetric.Averaging;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MetricPropertiesTest {
    private static final int VERTICES = 12;
    private static final RegionMask LIPS = new RegionMask("lips", new int[] {1, 4, 7, 8});
    private static final RegionMask TWICE = new RegionMask("lips", new int[] {8, 1, 4, 4, 7, 8, 8});

    private static double[] noise(int frames, long seed) {
        return new Random(seed).doubles((long) frames * VERTICES * 3, -1, 1).toArray();
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(x -> x * factor).toArray();
    }

    private static SequencePair pair(double[] truth, double[] prediction, double factor) {
        return new SequencePair(
                "s",
                VertexFrames.of(scaled(truth, factor), VERTICES),
                VertexFrames.of(scaled(prediction, factor), VERTICES),
                Optional.of(scaled(noise(1, 99), factor)));
    }

    private static List<PairMetric> all(RegionMask mask) {
        List<PairMetric> metrics = new ArrayList<>();
        for (Preset preset : Preset.values()) {
            metrics.add(new LipVertexError(preset, mask, LengthUnit.METRE));
        }
        metrics.add(MeanVertexError.of(Averaging.FRAMES, LengthUnit.METRE, VERTICES));
        metrics.add(MeanVertexError.of(Averaging.SEQUENCES, LengthUnit.METRE, VERTICES));
        metrics.add(MeanVertexError.face(LengthUnit.METRE, VERTICES));
        metrics.add(new LipMeanError(mask, LengthUnit.METRE));
        for (Form form : List.of(Form.SQUARED, Form.ROOT)) {
            metrics.add(new UpperFaceDynamics(form, false, mask, LengthUnit.METRE));
            metrics.add(new UpperFaceDynamics(form, true, mask, LengthUnit.METRE));
        }
        return metrics;
    }

    private static double value(PairMetric metric, SequencePair... pairs) {
        return Evaluation.of(List.of(metric), List.of(pairs))
                .overall()
                .get(metric.definition().id())
                .value();
    }

    @Test
    void aPredictionEqualToTheTruthHasNoError() {
        double[] motion = noise(9, 1);
        for (PairMetric metric : all(LIPS)) {
            assertEquals(0, value(metric, pair(motion, motion, 1)), metric.definition().label());
        }
    }

    @Test
    void rootsGrowWithTheSizeAndSquaresWithItsSquare() {
        SequencePair one = pair(noise(9, 1), noise(9, 2), 1);
        SequencePair three = pair(noise(9, 1), noise(9, 2), 3);
        for (PairMetric metric : all(LIPS)) {
            double factor = metric.definition().form() == Form.SQUARED ? 9 : 3;
            double wanted = factor * value(metric, one);
            assertEquals(
                    wanted,
                    value(metric, three),
                    1e-9 * Math.abs(wanted),
                    metric.definition().label());
            assertTrue(Math.abs(wanted) > 1e-3, metric.definition().label());
        }
    }

    @Test
    void aVertexListedTwiceCountsOnceAndTheDefinitionSaysSo() {
        SequencePair pair = pair(noise(9, 1), noise(9, 2), 1);
        List<PairMetric> once = all(LIPS);
        List<PairMetric> twice = all(TWICE);
        for (int m = 0; m < once.size(); m++) {
            assertEquals(value(once.get(m), pair), value(twice.get(m), pair));
        }
        String label = twice.get(0).definition().label();
        assertTrue(label.contains("lips (4 vertices in 7 entries)"), label);
    }

    @Test
    void theLongerSequenceIsCut() {
        double[] truth = noise(9, 1);
        double[] prediction = noise(9, 2);
        double[] longer = Arrays.copyOf(noise(14, 3), 14 * VERTICES * 3);
        System.arraycopy(prediction, 0, longer, 0, prediction.length);
        for (PairMetric metric : all(LIPS)) {
            double wanted = value(metric, pair(truth, prediction, 1));
            assertEquals(wanted, value(metric, pair(truth, longer, 1)));
        }
        SequencePair swapped = pair(longer, truth, 1);
        assertEquals(9, swapped.frameCount());
    }

    @Test
    void longSequencesWeighMoreOnlyInFrameMeans() {
        SequencePair still = pair(new double[VERTICES * 3 * 30], new double[VERTICES * 3 * 30], 1);
        double[] ones = new double[VERTICES * 3 * 10];
        double[] shifted = ones.clone();
        for (int i = 0; i < shifted.length; i += 3) {
            shifted[i] = 2;
        }
        SequencePair off = pair(ones, shifted, 1);
        PairMetric frames = MeanVertexError.of(Averaging.FRAMES, LengthUnit.METRE, VERTICES);
        PairMetric sequences = MeanVertexError.of(Averaging.SEQUENCES, LengthUnit.METRE, VERTICES);
        assertEquals(0.5, value(frames, still, off), 1e-12);
        assertEquals(1, value(sequences, still, off), 1e-12);
    }

    @Test
    void signsOfDynamicsCancelUnlessTheyAreDropped() {
        SequencePair there = pair(noise(9, 1), noise(9, 2), 1);
        SequencePair back = pair(noise(9, 2), noise(9, 1), 1);
        assertEquals(
                0,
                value(
                        new UpperFaceDynamics(Form.SQUARED, false, LIPS, LengthUnit.METRE),
                        there,
                        back),
                1e-12);
        assertTrue(
                value(
                                new UpperFaceDynamics(Form.SQUARED, true, LIPS, LengthUnit.METRE),
                                there,
                                back)
                        > 1e-3);
    }

    @Test
    void meshTalkIgnoresWhereTheLipsAreAsAWhole() {
        double[] motion = noise(9, 1);
        double[] moved = Arrays.stream(motion).map(x -> x + 0.5).toArray();
        SequencePair pair = pair(motion, moved, 1);
        PairMetric centred = new LipVertexError(Preset.MESHTALK, LIPS, LengthUnit.METRE);
        PairMetric plain = new LipVertexError(Preset.LITERAL, LIPS, LengthUnit.METRE);
        assertEquals(0, value(centred, pair), 1e-12);
        assertEquals(0.5 * Math.sqrt(3), value(plain, pair), 1e-12);
    }

    @Test
    void floatsAndDoublesAgree() {
        double[] values = noise(3, 5);
        float[][] frames = new float[3][VERTICES * 3];
        for (int i = 0; i < values.length; i++) {
            frames[i / (VERTICES * 3)][i % (VERTICES * 3)] = (float) values[i];
        }
        double[] a = new double[VERTICES * 3];
        double[] b = new double[VERTICES * 3];
        VertexFrames.of(frames).copyFrame(2, a);
        VertexFrames.of(values, VERTICES).copyFrame(2, b);
        assertArrayEquals(b, a, 1e-7);
    }

    @Test
    void refusesWhatDoesNotFit() {
        VertexFrames frames = VertexFrames.of(noise(2, 1), VERTICES);
        VertexFrames fewer = VertexFrames.of(new double[6 * 3], 3);
        assertThrows(
                IllegalArgumentException.class,
                () -> new SequencePair("s", frames, fewer, Optional.empty()));
        SequencePair bare = new SequencePair("s", frames, frames, Optional.empty());
        assertThrows(
                IllegalArgumentException.class,
                () -> value(new UpperFaceDynamics(Form.ROOT, true, LIPS, LengthUnit.METRE), bare));
        RegionMask outside = new RegionMask("lips", new int[] {3, VERTICES});
        assertThrows(
                IllegalArgumentException.class,
                () -> value(new LipMeanError(outside, LengthUnit.METRE), bare));
        RegionMask empty = new RegionMask("lips", new int[0]);
        assertThrows(
                IllegalArgumentException.class, () -> new LipMeanError(empty, LengthUnit.METRE));
    }

    @Test
    void landmarksMayBeTurnedScaledAndShifted() {
        VertexFrames frames = VertexFrames.of(noise(4, 7), VERTICES);
        double[][] landmarks = new double[4][LIPS.size() * 2];
        double[] frame = new double[VERTICES * 3];
        Similarity whole = new Similarity(-300, 40, 320, 240);
        for (int t = 0; t < 4; t++) {
            frames.copyFrame(t, frame);
            for (int i = 0; i < LIPS.size(); i++) {
                int v = LIPS.vertices()[i] * 3;
                landmarks[t][2 * i] = whole.x(frame[v + 2], frame[v + 1]);
                landmarks[t][2 * i + 1] = whole.y(frame[v + 2], frame[v + 1]);
            }
        }
        Projection side = Projection.weakPerspective(0, 0, 1, 0, 1, 0);
        for (Alignment alignment : Alignment.values()) {
            LipLandmarkError error =
                    LipLandmarkError.of(frames, LIPS, landmarks, side, alignment, "px");
            assertEquals(0, error.overall().value(), 1e-9);
            assertTrue(
                    LipLandmarkError.of(
                                            frames,
                                            LIPS,
                                            landmarks,
                                            Projection.ORTHOGRAPHIC,
                                            alignment,
                                            "px")
                                    .overall()
                                    .value()
                            > 1);
        }
    }

    @Test
    void jitterIsTheLargestAcceleration() {
        double[] values = new double[VERTICES * 3 * 5];
        for (int t = 0; t < 5; t++) {
            values[t * VERTICES * 3 + 4 * 3] = t * 0.1;
            values[t * VERTICES * 3 + 7 * 3 + 1] = 0.5 * 8 * (t / 25.0) * (t / 25.0);
        }
        VertexFrames frames = VertexFrames.of(values, VERTICES);
        assertEquals(8, Jitter.of(frames, LIPS, FrameRate.FPS_25, LengthUnit.METRE).value(), 1e-9);
    }

    @Test
    void closuresAreCountedInTheirWindows() {
        double[] truth = {3, 0.1, 0.1, 3, 3, 0.2, 3, 3, 3, 0.1};
        List<Window> windows = ClosureRecall.windows(truth, 0.5);
        assertEquals(List.of(new Window(1, 3), new Window(5, 6), new Window(9, 10)), windows);
        double[] opening = {3, 3, 0.4, 3, 3, 3, 0.4, 3, 3, 3};
        assertEquals(
                1.0 / 3,
                ClosureRecall.of(opening, windows, 0.5, 0, LengthUnit.MILLIMETRE).value(),
                1e-12);
        assertEquals(
                2.0 / 3,
                ClosureRecall.of(opening, windows, 0.5, 1, LengthUnit.MILLIMETRE).value(),
                1e-12);
        assertTrue(
                Double.isNaN(
                        ClosureRecall.of(opening, List.of(), 0.5, 1, LengthUnit.MILLIMETRE)
                                .value()));
    }

    /** Vertex 1 stands on vertex 0, but for these heights in metres. */
    private static VertexFrames openings(double... metres) {
        double[] values = new double[VERTICES * 3 * metres.length];
        for (int t = 0; t < metres.length; t++) {
            values[t * VERTICES * 3 + 4] = metres[t];
        }
        return VertexFrames.of(values, VERTICES);
    }

    private static SequencePair closing(String name, double[] truth, double[] prediction) {
        return new SequencePair(name, openings(truth), openings(prediction), Optional.empty());
    }

    @Test
    void closuresOfTheTruthCountAlikeInAllSequences() {
        PairMetric closures = new LipClosures(1, 0, 0.5, LengthUnit.METRE);
        PairMetric opening = LipCurveError.opening(1, 0, LengthUnit.METRE);
        double[] open = {0.003, 0.003, 0.003, 0.003, 0.003, 0.003, 0.003, 0.003};
        double[] one = {0.003, 0, 0.003, 0.003, 0.003, 0.003, 0.003, 0.003};
        double[] three = {0, 0.003, 0.003, 0, 0.003, 0.003, 0.003, 0.0004};
        Evaluation evaluation =
                Evaluation.of(
                        List.of(closures, opening),
                        List.of(
                                closing("one made", one, one),
                                closing("none of three", three, open),
                                closing("never closes", open, one)));
        assertEquals(0.25, evaluation.overall().get("closureRecall").value(), 1e-12);
        assertTrue(
                Double.isNaN(evaluation.sequences().get(2).values().get("closureRecall").value()));
        assertEquals(
                (3 + 3 + 2.6 + 3) / 24, evaluation.overall().get("lipOpeningError").value(), 1e-9);
    }

    @Test
    void jitterLooksAtOneSideOnly() {
        SequencePair pair =
                closing("shaking", new double[] {0, 0, 0, 0}, new double[] {0, 0.001, 0, 0.001});
        RegionMask lips = new RegionMask("lips", new int[] {1});
        PairMetric prediction = Jitter.ofPrediction(lips, FrameRate.FPS_30, LengthUnit.METRE);
        PairMetric truth = Jitter.ofTruth(lips, FrameRate.FPS_30, LengthUnit.METRE);
        Evaluation evaluation = Evaluation.of(List.of(prediction, truth), List.of(pair));
        assertEquals(1.8, evaluation.overall().get("jitter").value(), 1e-9);
        assertEquals(0, evaluation.overall().get("jitterTruth").value(), 1e-12);
    }

    @Test
    void lipCurveIsTheDistanceOfTwoVertices() {
        double[] values = new double[VERTICES * 3 * 2];
        values[2 * 3] = 3;
        values[2 * 3 + 1] = 4;
        assertArrayEquals(
                new double[] {5, 0},
                LipCurves.distance(VertexFrames.of(values, VERTICES), 2, 5),
                1e-12);
    }

    @Test
    void everyDefinitionSaysFormUnitMaskAndAveraging() {
        for (PairMetric metric : all(LIPS)) {
            String label = metric.definition().label();
            assertTrue(label.contains("root") || label.contains("squared"), label);
            assertTrue(label.contains("unit m"), label);
            assertTrue(label.contains("(4 vertices)") || label.contains("(12 vertices)"), label);
            assertTrue(label.contains("mean over"), label);
        }
    }

    @Test
    void unitsOfMillimetreMetricsFollowTheData() {
        SequencePair pair = pair(noise(9, 1), noise(9, 2), 1);
        double metres = value(new LipVertexError(Preset.IMITATOR, LIPS, LengthUnit.METRE), pair);
        PairMetric inMillimetres = new LipVertexError(Preset.IMITATOR, LIPS, LengthUnit.MILLIMETRE);
        assertEquals(metres / 1000, value(inMillimetres, pair), 1e-9);
    }
}
