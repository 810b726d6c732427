package facewright.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import facewright.domain.RegionMask;
import facewright.metrics.LipLandmarkError.Alignment;
import facewright.metrics.LipVertexError.Preset;
import facewright.metrics.MetricDefinition.Form;
import facewright.metrics.PairMetric.Averaging;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every metric equals the value recorded for a small fixed input. */
class RecordedMetricsTest {
    private static final LengthUnit METRE = LengthUnit.METRE;

    private MetricVectors vectors;

    @BeforeEach
    void open() throws Exception {
        vectors = new MetricVectors();
    }

    @AfterEach
    void close() throws Exception {
        vectors.close();
    }

    private double overall(PairMetric metric) throws Exception {
        return Evaluation.of(List.of(metric), vectors.pairs())
                .overall()
                .get(metric.definition().id())
                .value();
    }

    @Test
    void lipVertexErrorInEveryPreset() throws Exception {
        RegionMask lips = vectors.mask("lip_idx");
        vectors.assertExpected(
                "codetalker_lve", overall(new LipVertexError(Preset.CODETALKER, lips, METRE)));
        vectors.assertExpected(
                "lve_sq", overall(new LipVertexError(Preset.TORCHMETRICS, lips, METRE)));
        vectors.assertExpected("lve_l2", overall(new LipVertexError(Preset.LITERAL, lips, METRE)));
        vectors.assertExpected(
                "lip_max_mm_imitator", overall(new LipVertexError(Preset.IMITATOR, lips, METRE)));
    }

    @Test
    void meanErrors() throws Exception {
        vectors.assertExpected("mve", overall(MeanVertexError.of(Averaging.FRAMES, METRE, 60)));
        vectors.assertExpected(
                "mve_seq", overall(MeanVertexError.of(Averaging.SEQUENCES, METRE, 60)));
        vectors.assertExpected("l2_face_mm", overall(MeanVertexError.face(METRE, 60)));
        vectors.assertExpected(
                "lip_mean_mm_imitator", overall(new LipMeanError(vectors.mask("lip_idx"), METRE)));
    }

    @Test
    void upperFaceDynamics() throws Exception {
        RegionMask upper = vectors.mask("upper_idx");
        UpperFaceDynamics signed = new UpperFaceDynamics(Form.SQUARED, false, upper, METRE);
        vectors.assertExpected("fdd_signed_sq", overall(signed));
        vectors.assertExpected("codetalker_fdd", overall(signed));
        vectors.assertExpected(
                "fdd_abs_sq", overall(new UpperFaceDynamics(Form.SQUARED, true, upper, METRE)));
        vectors.assertExpected(
                "fdd_signed_l2", overall(new UpperFaceDynamics(Form.ROOT, false, upper, METRE)));
    }

    private LipLandmarkError landmarks(String frames, String landmarks, Alignment alignment)
            throws Exception {
        return LipLandmarkError.of(
                vectors.frames(frames),
                vectors.mask("lmk_idx"),
                vectors.rows(landmarks),
                Projection.ORTHOGRAPHIC,
                alignment,
                "px");
    }

    @Test
    void lipLandmarkErrorPerFrameAndPerSequence() throws Exception {
        vectors.assertExpected(
                "lle_gt_exact", landmarks("gt0", "lmk2d_exact", Alignment.FRAME).overall().value());
        LipLandmarkError frame = landmarks("pred0", "lmk2d_noisy", Alignment.FRAME);
        vectors.assertExpected("lle_pred_noisy_per_frame", frame.overall().value());
        assertArrayEquals(vectors.values("lle_per_frame_frame"), frame.perFrame(), 1e-9);
        LipLandmarkError sequence = landmarks("pred0", "lmk2d_noisy", Alignment.SEQUENCE);
        vectors.assertExpected("lle_pred_noisy_per_seq", sequence.overall().value());
        assertArrayEquals(vectors.values("lle_per_frame_seq"), sequence.perFrame(), 1e-9);
    }

    @Test
    void similarityOfTheFirstFrame() throws Exception {
        int[] points = vectors.mask("lmk_idx").vertices();
        double[] frame = new double[60 * 3];
        vectors.frames("pred0").copyFrame(0, frame);
        double[] source = new double[points.length * 2];
        for (int i = 0; i < points.length; i++) {
            source[2 * i] = frame[points[i] * 3];
            source[2 * i + 1] = frame[points[i] * 3 + 1];
        }
        Similarity fit = Similarity.fit(source, vectors.rows("lmk2d_noisy")[0], 0, points.length);
        double s = vectors.values("umeyama0_s")[0];
        double[] r = vectors.values("umeyama0_R");
        assertEquals(s, fit.scale(), 1e-9 * s);
        assertArrayEquals(
                r, new double[] {fit.a() / s, -fit.b() / s, fit.b() / s, fit.a() / s}, 1e-9);
        assertArrayEquals(
                vectors.values("umeyama0_t"), new double[] {fit.tx(), fit.ty()}, 1e-9 * s);
    }

    @Test
    void adjacentMotionPerVertex() throws Exception {
        AdjacentMotion motion = AdjacentMotion.of(vectors.frames("pred0"), METRE);
        assertArrayEquals(vectors.values("adj_mean"), motion.means(), 1e-12);
        assertArrayEquals(vectors.values("adj_std"), motion.deviations(), 1e-12);
    }

    @Test
    void diversity() throws Exception {
        List<VertexFrames> samples = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            samples.add(vectors.frames("sample" + i));
        }
        vectors.assertExpected("pairwise_diversity", PairwiseDiversity.of(samples, METRE).value());
        double[][][] poses = vectors.blocks("poses");
        vectors.assertExpected("pose_diversity", PoseDiversity.of(poses, "rad").value());
        vectors.assertExpected("pose_std", PoseDeviation.of(poses, "rad").value());
    }

    @Test
    void frechetDistance() throws Exception {
        double[][] a = vectors.rows("fid_a");
        double distance = FrechetDistance.of(a, vectors.rows("fid_b"), "features").value();
        vectors.assertExpected("frechet", distance);
        vectors.assertExpected("frechet_eig", distance);
        vectors.assertExpected("frechet_self", FrechetDistance.of(a, a, "features").value());
    }
}
