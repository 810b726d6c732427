package facewright.io.pca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FaceHead;
import facewright.domain.FrameRate;
import facewright.domain.FrameSource;
import facewright.domain.MotionDecoder;
import facewright.domain.RigSequence;
import facewright.io.SyntheticHead;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PcaTest {
    private final FaceHead head = SyntheticHead.create();
    private final float[] template = head.rig().template().positions();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40, 330})
    void eigenvectorsAreOrthonormalAndRebuildTheMatrix(int size) {
        double[][] matrix = symmetric(size, Math.max(1, size * 2 / 3));
        SymmetricEigen eigen = new SymmetricEigen(matrix);
        double scale = Math.max(1, Math.abs(eigen.value(0)));
        for (int i = 0; i < size; i += 1 + size / 20) {
            for (int j = 0; j < size; j += 1 + size / 20) {
                double product = 0;
                double rebuilt = 0;
                for (int k = 0; k < size; k++) {
                    product += eigen.vector(i, k) * eigen.vector(j, k);
                    rebuilt += eigen.value(k) * eigen.vector(k, i) * eigen.vector(k, j);
                }
                assertEquals(i == j ? 1 : 0, product, 1e-11);
                assertEquals(matrix[i][j], rebuilt, 1e-11 * scale);
            }
        }
        for (int k = 1; k < size; k++) {
            assertTrue(eigen.value(k) <= eigen.value(k - 1));
        }
    }

    /** A random matrix of this rank. */
    private static double[][] symmetric(int size, int rank) {
        Random random = new Random(size);
        double[][] result = new double[size][size];
        for (int r = 0; r < rank; r++) {
            double[] v = random.doubles(size).map(x -> x - 0.4).toArray();
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    result[i][j] += v[i] * v[j];
                }
            }
        }
        return result;
    }

    /** 320 frames are decomposed as they are, more through the random projection. */
    @ParameterizedTest
    @ValueSource(ints = {200, 320, 321, 700})
    void motionOfTenShapesNeedsTenComponents(int frames) {
        Pca pca = pca(rigMotion(frames), 64);
        assertEquals(10, meaningful(pca));
        assertTrue(rest(rigMotion(frames), pca, 10) < 2e-7);
    }

    @Test
    void theRandomProjectionIsAsGoodAsTheExactDecomposition() {
        FrameSource few = noisyMotion(320, 2e-5);
        FrameSource many = noisyMotion(321, 2e-5);
        double exact = rest(few, pca(few, 12), 12);
        double random = rest(many, pca(many, 12), 12);
        assertEquals(exact, random, exact * 0.1);
    }

    @Test
    void theSameMotionGivesTheSameShapes() {
        Pca first = pca(noisyMotion(400, 1e-5), 20);
        Pca second = pca(noisyMotion(400, 1e-5), 20);
        for (int k = 0; k < 20; k++) {
            assertArrayEquals(first.shape(k), second.shape(k));
        }
    }

    @Test
    void weightsAreInZeroToOneAndTheToleranceTakesTheFewestShapes() {
        FrameSource motion = rigMotion(350);
        BoundedShapes coarse = bounded(motion, 64, 1e-3);
        BoundedShapes fine = bounded(motion, 64, 1e-6);
        assertTrue(coarse.count() < fine.count());
        assertEquals(11, fine.count());
        assertTrue(coarse.maxErrorMetres() <= 1e-3);
        assertTrue(fine.maxErrorMetres() <= 1e-6);
        for (int k = 0; k < fine.count(); k++) {
            for (float weight : fine.weights(k)) {
                assertTrue(weight >= 0 && weight <= 1);
                assertTrue(!fine.isOffset(k) || weight == 1);
            }
        }
    }

    @Test
    void theReportedErrorIsTheDistanceOfTheRebuiltVertices() {
        FrameSource motion = noisyMotion(340, 1e-4);
        BoundedShapes shapes = bounded(motion, 9, 1e-9);
        assertEquals(9, shapes.count());
        float[] frame = new float[template.length];
        double largest = 0;
        double sum = 0;
        float[][] weights = new float[9][];
        float[][] deltas = new float[9][];
        for (int k = 0; k < 9; k++) {
            weights[k] = shapes.weights(k);
            deltas[k] = shapes.shape(k);
        }
        for (int t = 0; t < motion.frameCount(); t++) {
            motion.copyFrame(t, frame);
            for (int v = 0; v < frame.length; v += 3) {
                double squared = 0;
                for (int i = v; i < v + 3; i++) {
                    double rebuilt = template[i];
                    for (int k = 0; k < 9; k++) {
                        rebuilt += (double) weights[k][t] * deltas[k][i];
                    }
                    squared += (rebuilt - frame[i]) * (rebuilt - frame[i]);
                }
                largest = Math.max(largest, Math.sqrt(squared));
                sum += squared;
            }
        }
        double rms = Math.sqrt(sum / (motion.frameCount() * (template.length / 3.0)));
        assertEquals(largest, shapes.maxErrorMetres(), 1e-7);
        assertEquals(rms, shapes.rmsErrorMetres(), 1e-8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 320, 321})
    void aStillFaceNeedsNoShapes(int frames) {
        FrameSource still =
                new MotionDecoder(
                        head.rig(),
                        new RigSequence(
                                FrameRate.FPS_30,
                                List.of("jawOpen"),
                                new float[frames][1],
                                Optional.empty()));
        BoundedShapes shapes = bounded(still, 64, 1e-5);
        assertEquals(0, shapes.count());
        assertEquals(0, shapes.maxErrorMetres());
    }

    @Test
    void cancellingEndsItInEveryPhase() {
        for (double when : new double[] {0.05, 0.3, 0.7, 0.9}) {
            CancelToken cancel = new CancelToken();
            ProgressSink sink =
                    (fraction, message) -> {
                        if (fraction >= when) {
                            cancel.cancel();
                        }
                    };
            assertThrows(
                    CancellationException.class,
                    () -> BoundedShapes.of(rigMotion(400), template, 20, 1e-6, sink, cancel));
        }
    }

    private FrameSource rigMotion(int frames) {
        return new MotionDecoder(head.rig(), SyntheticHead.motion(FrameRate.FPS_30, frames));
    }

    private FrameSource noisyMotion(int frames, double noiseMetres) {
        return new MotionDecoder(
                head.rig(), SyntheticHead.mesh(head, FrameRate.FPS_30, frames, noiseMetres));
    }

    private Pca pca(FrameSource motion, int maximum) {
        return Pca.of(motion, template, maximum, ProgressSink.NONE, new CancelToken());
    }

    private BoundedShapes bounded(FrameSource motion, int maximum, double toleranceMetres) {
        return BoundedShapes.of(
                motion, template, maximum, toleranceMetres, ProgressSink.NONE, new CancelToken());
    }

    /** Components that move something by more than a micrometre. */
    private static int meaningful(Pca pca) {
        int count = 0;
        for (int k = 0; k < pca.count(); k++) {
            float strongest = 0;
            for (float value : pca.shape(k)) {
                strongest = Math.max(strongest, Math.abs(value));
            }
            float heaviest = 0;
            for (int t = 0; t < pca.frameCount(); t++) {
                heaviest = Math.max(heaviest, Math.abs(pca.weight(t, k)));
            }
            count += strongest * heaviest > 1e-6 ? 1 : 0;
        }
        return count;
    }

    /** Root mean square of what so many components leave over, per coordinate, metres. */
    private double rest(FrameSource motion, Pca pca, int components) {
        float[] frame = new float[template.length];
        float[][] shapes = new float[components][];
        for (int k = 0; k < components; k++) {
            shapes[k] = pca.shape(k);
        }
        double sum = 0;
        for (int t = 0; t < motion.frameCount(); t++) {
            motion.copyFrame(t, frame);
            for (int i = 0; i < frame.length; i++) {
                double left = frame[i] - template[i];
                for (int k = 0; k < components; k++) {
                    left -= (double) pca.weight(t, k) * shapes[k][i];
                }
                sum += left * left;
            }
        }
        return Math.sqrt(sum / motion.frameCount() / frame.length);
    }
}
