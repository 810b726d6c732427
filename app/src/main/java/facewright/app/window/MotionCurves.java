package facewright.app.window;

import facewright.app.AppText;
import facewright.app.timeline.CurveTrack;
import facewright.domain.FaceHead;
import facewright.domain.FaceMotion;
import facewright.domain.MotionDecoder;
import facewright.domain.RigSequence;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.util.ArrayList;
import java.util.List;

/** The curves under the waveform: how far lips and jaw are open in each frame. */
final class MotionCurves {
    private static final String UPPER_LIP = "lip-upper-inner";
    private static final String LOWER_LIP = "lip-lower-inner";
    private static final String JAW = "jawOpen";

    private MotionCurves() {}

    /**
     * Measures a whole motion; takes a while for long ones.
     *
     * @param colour the take's
     */
    static List<CurveTrack> of(
            FaceHead head,
            FaceMotion motion,
            String colour,
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
                            false));
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
                                false));
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
