package facewright.app.window;

import facewright.app.AppText;
import facewright.app.animate.LipError;
import facewright.app.project.StudioTake;
import facewright.app.timeline.CurveTrack;
import facewright.domain.FaceHead;
import facewright.domain.FaceMotion;
import facewright.domain.MotionDecoder;
import facewright.domain.RigSequence;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The curves under the waveform: lips and jaw in each frame, and how far lips are from the truth.
 */
final class MotionCurves {
    private static final String UPPER_LIP = "lip-upper-inner";
    private static final String LOWER_LIP = "lip-lower-inner";
    private static final String JAW = "jawOpen";

    private MotionCurves() {}

    /**
     * What is drawn of a take.
     *
     * @param curves error, lips and jaw; with the truth's, dashed, where there is one
     * @param lipOpening millimetres
     * @param lipError mean lip vertex error against the truth, millimetres
     */
    record Measured(
            List<CurveTrack> curves, Optional<CurveTrack> lipOpening, OptionalDouble lipError) {}

    /**
     * Measures a whole motion; takes a while for long ones.
     *
     * @param colour the take's
     * @param truth what the motion is compared with
     */
    static Measured of(
            FaceHead head,
            FaceMotion motion,
            String colour,
            Optional<FaceMotion> truth,
            ProgressSink progress,
            CancelToken cancel) {
        List<CurveTrack> curves = new ArrayList<>();
        Optional<LipError> error =
                truth.flatMap(known -> LipError.of(head, motion, known, progress, cancel));
        error.ifPresent(
                found ->
                        curves.add(
                                new CurveTrack(
                                        AppText.get("window.curve-error"),
                                        "mm",
                                        colour,
                                        motion.frameRate(),
                                        found.millimetres(),
                                        false)));
        truth.ifPresent(
                known ->
                        curves.addAll(
                                opening(
                                        head,
                                        known,
                                        StudioTake.TRUTH_COLOUR,
                                        true,
                                        progress,
                                        cancel)));
        boolean isTruth = colour.equals(StudioTake.TRUTH_COLOUR);
        List<CurveTrack> own = opening(head, motion, colour, isTruth, progress, cancel);
        curves.addAll(own);
        return new Measured(
                curves,
                own.stream().filter(curve -> curve.unit().equals("mm")).findFirst(),
                error.isPresent() ? OptionalDouble.of(error.get().mean()) : OptionalDouble.empty());
    }

    private static List<CurveTrack> opening(
            FaceHead head,
            FaceMotion motion,
            String colour,
            boolean dashed,
            ProgressSink progress,
            CancelToken cancel) {
        List<CurveTrack> curves = new ArrayList<>();
        Integer upper = head.landmarks().get(UPPER_LIP);
        Integer lower = head.landmarks().get(LOWER_LIP);
        if (upper != null && lower != null) {
            curves.add(
                    new CurveTrack(
                            AppText.get("window.curve-lips"),
                            "mm",
                            colour,
                            motion.frameRate(),
                            distances(head, motion, upper, lower, progress, cancel),
                            dashed));
        }
        if (motion instanceof RigSequence sequence) {
            int jaw = sequence.channels().indexOf(JAW);
            if (jaw >= 0) {
                curves.add(
                        new CurveTrack(
                                AppText.get("window.curve-jaw"),
                                "%",
                                colour,
                                motion.frameRate(),
                                percent(sequence, jaw),
                                dashed));
            }
        }
        return curves;
    }

    private static float[] distances(
            FaceHead head,
            FaceMotion motion,
            int upper,
            int lower,
            ProgressSink progress,
            CancelToken cancel) {
        MotionDecoder decoder = new MotionDecoder(head.rig(), motion);
        float[] positions = new float[head.topology().vertexCount() * 3];
        float[] millimetres = new float[motion.frameCount()];
        for (int t = 0; t < millimetres.length; t++) {
            cancel.throwIfCancelled();
            decoder.copyFrame(t, positions);
            double sum = 0;
            for (int axis = 0; axis < 3; axis++) {
                double difference = positions[upper * 3 + axis] - positions[lower * 3 + axis];
                sum += difference * difference;
            }
            millimetres[t] = (float) (Math.sqrt(sum) * 1000);
            progress.report((t + 1.0) / millimetres.length);
        }
        return millimetres;
    }

    private static float[] percent(RigSequence sequence, int channel) {
        float[] values = new float[sequence.frameCount()];
        for (int t = 0; t < values.length; t++) {
            values[t] = sequence.weight(t, channel) * 100;
        }
        return values;
    }
}
