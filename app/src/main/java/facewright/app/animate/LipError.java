package facewright.app.animate;

import facewright.domain.FaceHead;
import facewright.domain.FaceMotion;
import facewright.domain.MotionDecoder;
import facewright.domain.RegionMask;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.metrics.LengthUnit;
import facewright.metrics.LipVertexError;
import facewright.metrics.PairMetric;
import facewright.metrics.SequencePair;
import facewright.metrics.VertexFrames;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lip vertex error of a motion against the truth, both on the same head: preset {@code imitator}
 * (root, millimetres), region {@code lips}. The truth is taken at the times of the motion's frames,
 * linearly between its own. Immutable. Belongs on a worker thread.
 */
public final class LipError {
    private static final String REGION = "lips";

    private final float[] millimetres;
    private final double mean;

    private LipError(float[] millimetres, double mean) {
        this.millimetres = millimetres;
        this.mean = mean;
    }

    /** A copy of the (T) errors, millimetres; T ends where truth or motion ends. */
    public float[] millimetres() {
        return millimetres.clone();
    }

    /** Mean over the frames, millimetres. */
    public double mean() {
        return mean;
    }

    /**
     * Measures a motion; empty when the head has no lips, or nothing can be compared.
     *
     * @throws IllegalArgumentException when one of the motions does not fit the head
     */
    public static Optional<LipError> of(
            FaceHead head,
            FaceMotion motion,
            FaceMotion truth,
            ProgressSink progress,
            CancelToken cancel) {
        RegionMask region = head.region(REGION).orElse(null);
        int frames =
                Math.min(
                        motion.frameCount(),
                        motion.frameRate().frameAt(Math.max(0, truth.durationSeconds())));
        if (region == null || frames == 0 || truth.frameCount() == 0) {
            return Optional.empty();
        }
        Lips wanted = new Lips(head, region, motion);
        Lips known = new Lips(head, region, truth);
        int size = region.vertices().length * 3;
        double[] predicted = new double[frames * size];
        double[] recorded = new double[frames * size];
        for (int t = 0; t < frames; t++) {
            cancel.throwIfCancelled();
            double seconds = motion.frameRate().timeSeconds(t);
            wanted.copy(t, predicted, t * size);
            known.copyBetween(seconds * truth.frameRate().framesPerSecond(), recorded, t * size);
            progress.report((t + 1.0) / frames);
        }
        return Optional.of(measure(predicted, recorded, frames, region.vertices().length));
    }

    private static LipError measure(
            double[] predicted, double[] recorded, int frames, int vertexCount) {
        LipVertexError metric =
                new LipVertexError(
                        LipVertexError.Preset.IMITATOR,
                        new RegionMask(REGION, IntStream.range(0, vertexCount).toArray()),
                        LengthUnit.METRE);
        SequencePair pair =
                new SequencePair(
                        REGION,
                        VertexFrames.of(recorded, vertexCount),
                        VertexFrames.of(predicted, vertexCount),
                        Optional.empty());
        double[] truth = new double[vertexCount * 3];
        double[] prediction = new double[vertexCount * 3];
        PairMetric.Meter whole = metric.start(pair);
        float[] millimetres = new float[frames];
        for (int t = 0; t < frames; t++) {
            pair.truth().copyFrame(t, truth);
            pair.prediction().copyFrame(t, prediction);
            PairMetric.Meter frame = metric.start(pair);
            frame.add(truth, prediction);
            whole.add(truth, prediction);
            millimetres[t] = (float) frame.value();
        }
        return new LipError(millimetres, whole.value());
    }

    /** The lip vertices of a motion, metres. */
    private static final class Lips {
        private final MotionDecoder decoder;
        private final int[] vertices;
        private final float[] positions;

        Lips(FaceHead head, RegionMask region, FaceMotion motion) {
            decoder = new MotionDecoder(head.rig(), motion);
            vertices = region.vertices();
            positions = new float[head.topology().vertexCount() * 3];
        }

        void copy(int frame, double[] destination, int offset) {
            add(frame, 1, destination, offset);
        }

        /** Between two frames; the last one stays. */
        void copyBetween(double frame, double[] destination, int offset) {
            int last = decoder.frameCount() - 1;
            int before = Math.min(last, (int) Math.floor(frame));
            double share = Math.min(1, frame - before);
            add(before, 1 - share, destination, offset);
            if (share > 0) {
                add(Math.min(last, before + 1), share, destination, offset);
            }
        }

        private void add(int frame, double share, double[] destination, int offset) {
            decoder.copyFrame(frame, positions);
            for (int i = 0; i < vertices.length; i++) {
                for (int axis = 0; axis < 3; axis++) {
                    destination[offset + 3 * i + axis] += share * positions[3 * vertices[i] + axis];
                }
            }
        }
    }
}
