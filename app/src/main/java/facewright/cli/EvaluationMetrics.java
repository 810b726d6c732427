package facewright.cli;

import facewright.app.AppText;
import facewright.assets.head.BuiltInHead;
import facewright.domain.FaceHead;
import facewright.domain.FrameRate;
import facewright.domain.StudioException;
import facewright.metrics.Jitter;
import facewright.metrics.LengthUnit;
import facewright.metrics.LipClosures;
import facewright.metrics.LipCurveError;
import facewright.metrics.LipMeanError;
import facewright.metrics.LipVertexError;
import facewright.metrics.MeanVertexError;
import facewright.metrics.MetricDefinition.Form;
import facewright.metrics.PairMetric;
import facewright.metrics.PairMetric.Averaging;
import facewright.metrics.UpperFaceDynamics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the metrics that can be taken with what somebody gave.
 *
 * @param preset convention of the lip vertex error
 * @param lips lip vertices
 * @param dynamic upper-face vertices, where there is a neutral pose too
 * @param lipPair {@code UPPER,LOWER}: two vertices of the inner lips; null for the built-in head's
 * @param rate frames per second, for accelerations; null where nobody said
 */
record EvaluationMetrics(
        LipVertexError.Preset preset,
        VertexLists lips,
        Optional<VertexLists> dynamic,
        @Nullable String lipPair,
        @Nullable FrameRate rate) {
    /** Lips this close count as closed; the bound of the closures in our own speech. */
    private static final double CLOSED_MILLIMETRES = 0.5;

    /**
     * @param length unit of the vertices
     * @param vertexCount V
     */
    List<PairMetric> choose(LengthUnit length, int vertexCount) throws StudioException {
        List<PairMetric> metrics = new ArrayList<>();
        metrics.add(new LipVertexError(preset, lips.mask(), length));
        dynamic.ifPresent(
                list -> {
                    metrics.add(new UpperFaceDynamics(Form.SQUARED, false, list.mask(), length));
                    metrics.add(new UpperFaceDynamics(Form.SQUARED, true, list.mask(), length));
                });
        metrics.add(MeanVertexError.of(Averaging.FRAMES, length, vertexCount));
        metrics.add(MeanVertexError.of(Averaging.SEQUENCES, length, vertexCount));
        metrics.add(MeanVertexError.face(length, vertexCount));
        metrics.add(new LipMeanError(lips.mask(), length));
        addLipCurves(metrics, length, vertexCount);
        if (rate != null) {
            metrics.add(Jitter.ofPrediction(lips.mask(), rate, length));
            metrics.add(Jitter.ofTruth(lips.mask(), rate, length));
        }
        return metrics;
    }

    private void addLipCurves(List<PairMetric> metrics, LengthUnit length, int vertexCount)
            throws StudioException {
        if (lipPair != null) {
            int[] pair = pair(lipPair, vertexCount);
            addOpening(metrics, pair[0], pair[1], length);
        } else if (lips.builtIn()) {
            FaceHead head = BuiltInHead.load();
            addOpening(
                    metrics,
                    landmark(head, "lip-upper-inner"),
                    landmark(head, "lip-lower-inner"),
                    length);
            metrics.add(
                    LipCurveError.width(
                            landmark(head, "mouth-corner-left"),
                            landmark(head, "mouth-corner-right"),
                            length));
        }
    }

    private static void addOpening(
            List<PairMetric> metrics, int upper, int lower, LengthUnit length) {
        metrics.add(LipCurveError.opening(upper, lower, length));
        metrics.add(new LipClosures(upper, lower, CLOSED_MILLIMETRES, length));
    }

    /** A vertex of the built-in head by its name. */
    static int landmark(FaceHead head, String name) {
        Integer vertex = head.landmarks().get(name);
        if (vertex == null) {
            throw new IllegalStateException("the built-in head has no landmark " + name);
        }
        return vertex;
    }

    private static int[] pair(String text, int vertexCount) throws StudioException {
        String[] parts = text.split(",", -1);
        int[] pair = new int[2];
        try {
            if (parts.length == 2) {
                for (int i = 0; i < 2; i++) {
                    pair[i] = Integer.parseUnsignedInt(parts[i].trim());
                }
                if (pair[0] != pair[1] && Math.max(pair[0], pair[1]) < vertexCount) {
                    return pair;
                }
            }
        } catch (NumberFormatException e) {
            // Told below, like every other pair that is none.
        }
        throw new UsageException(
                AppText.of("cli.evaluate.lip-pair", text, MotionPairs.whole(vertexCount - 1)));
    }
}
