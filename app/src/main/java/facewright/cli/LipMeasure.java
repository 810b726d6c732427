package facewright.cli;

import facewright.assets.head.BuiltInHead;
import facewright.domain.FaceHead;
import facewright.domain.FaceRig;
import facewright.domain.FrameRate;
import facewright.domain.MotionDecoder;
import facewright.domain.RegionMask;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.io.corpus.CorpusUtterance;
import facewright.io.corpus.SynthVoca;
import facewright.metrics.Evaluation;
import facewright.metrics.LengthUnit;
import facewright.metrics.LipCurves;
import facewright.metrics.LipVertexError;
import facewright.metrics.SequencePair;
import facewright.metrics.VertexFrames;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lips of the built-in head: of the full mesh, the lip vertices alone are posed. Millimetres. */
final class LipMeasure {
    /** Recordings from which the mean pose is taken, evenly over the training split. */
    private static final int MEAN_RECORDINGS = 300;

    /** The rig of the lips alone. */
    private final FaceRig rig;

    private final int upper;
    private final int lower;
    private final LipVertexError error;

    private LipMeasure(FaceRig rig, int upper, int lower) {
        this.rig = rig;
        this.upper = upper;
        this.lower = lower;
        this.error =
                new LipVertexError(
                        LipVertexError.Preset.IMITATOR,
                        new RegionMask(
                                "lips", IntStream.range(0, rig.topology().vertexCount()).toArray()),
                        LengthUnit.METRE);
    }

    static LipMeasure ofBuiltInHead() {
        FaceHead head = BuiltInHead.load();
        int[] lips = head.region("lips").orElseThrow().vertices();
        return new LipMeasure(
                PartOfRig.of(head.rig(), lips),
                place(lips, EvaluationMetrics.landmark(head, "lip-upper-inner")),
                place(lips, EvaluationMetrics.landmark(head, "lip-lower-inner")));
    }

    private static int place(int[] vertices, int vertex) {
        return IntStream.range(0, vertices.length)
                .filter(i -> vertices[i] == vertex)
                .findFirst()
                .orElseThrow();
    }

    int vertexCount() {
        return rig.topology().vertexCount();
    }

    /** Lip vertices of a motion, metres. */
    VertexFrames decode(RigSequence motion) {
        MotionDecoder decoder = new MotionDecoder(rig, motion);
        float[] positions = new float[vertexCount() * 3];
        double[][] frames = new double[motion.frameCount()][positions.length];
        for (int t = 0; t < frames.length; t++) {
            decoder.copyFrame(t, positions);
            for (int i = 0; i < positions.length; i++) {
                frames[t][i] = positions[i];
            }
        }
        return new LipFrames(frames);
    }

    /** Vertices in memory. */
    private static final class LipFrames implements VertexFrames {
        private final double[][] frames;

        LipFrames(double[][] frames) {
            this.frames = frames;
        }

        @Override
        public int frameCount() {
            return frames.length;
        }

        @Override
        public int vertexCount() {
            return frames.length == 0 ? 0 : frames[0].length / 3;
        }

        @Override
        public void copyFrame(int t, double[] destination) {
            System.arraycopy(frames[t], 0, destination, 0, frames[t].length);
        }
    }

    /** Lip vertex error of a sequence: root, mm, mean over its frames. */
    double lipVertexError(VertexFrames truth, VertexFrames prediction) {
        SequencePair pair = new SequencePair("recording", truth, prediction, Optional.empty());
        return Evaluation.combine(List.of(error), List.of(Evaluation.measure(List.of(error), pair)))
                .overall()
                .values()
                .iterator()
                .next()
                .value();
    }

    /** Distance of the middle of the inner lips, mm. */
    double[] opening(VertexFrames frames) {
        double[] metres = LipCurves.distance(frames, upper, lower);
        for (int t = 0; t < metres.length; t++) {
            metres[t] *= 1000;
        }
        return metres;
    }

    /** The mean of all rig weights over recordings. */
    float[] meanWeights(SynthVoca corpus, List<CorpusUtterance> recordings) throws StudioException {
        double[] sum = new double[corpus.manifest().channels().size()];
        long frames = 0;
        int count = Math.min(MEAN_RECORDINGS, recordings.size());
        for (int i = 0; i < count; i++) {
            RigSequence curves =
                    corpus.curves(recordings.get((int) ((long) i * recordings.size() / count)));
            for (int t = 0; t < curves.frameCount(); t++) {
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += curves.weight(t, k);
                }
            }
            frames += curves.frameCount();
        }
        float[] mean = new float[sum.length];
        for (int k = 0; k < mean.length; k++) {
            mean[k] = frames == 0 ? 0 : (float) (sum[k] / frames);
        }
        return mean;
    }

    /** A motion that stands still. */
    static RigSequence still(FrameRate rate, List<String> channels, float[] weights, int frames) {
        float[][] rows = new float[frames][];
        java.util.Arrays.fill(rows, weights);
        return new RigSequence(rate, channels, rows, Optional.empty());
    }
}
