package facewright.io.pca;

import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.util.SplittableRandom;

/** Does the work of {@link Pca#of}. */
final class PcaSolver {
    /** Up to this many frames the motion is decomposed as it is. */
    private static final int SNAPSHOTS = 320;

    /** More rows than components are kept until the end, so that the last component is good too. */
    private static final int OVERSAMPLING = 32;

    private static final int SKETCH = 320;
    private static final int SIGNS_PER_COORDINATE = 4;
    private static final long SEED = 20_260_101L;
    private static final int BLOCK_FRAMES = 32;
    private static final int TILE = 2048;

    /** Components this much weaker than the first are rounding of floats. */
    private static final double NOISE_FLOOR = 1e-7;

    private final Displacements data;
    private final int maximum;
    private final CancelToken cancel;

    PcaSolver(Displacements data, int maximum, CancelToken cancel) {
        this.data = data;
        this.maximum = Math.min(maximum, data.frameCount());
        this.cancel = cancel;
    }

    Pca solve(ProgressSink progress) {
        if (data.frameCount() <= SNAPSHOTS) {
            float[][] rows = new float[data.frameCount()][data.size()];
            for (int t = 0; t < rows.length; t++) {
                data.copy(t, rows[t]);
            }
            return decompose(rows, new float[0][]);
        }
        float[][] basis = temporalBasis(progress.part(0, 0.4));
        float[][] rows = project(basis, progress.part(0.4, 1));
        return decompose(rows, basis);
    }

    /** Q (T x L): an orthonormal basis of nearly all that the frames do over time. */
    private float[][] temporalBasis(ProgressSink progress) {
        int frames = data.frameCount();
        int[] columns = new int[data.size() * SIGNS_PER_COORDINATE];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < columns.length; i++) {
            int column = random.nextInt(SKETCH);
            columns[i] = random.nextBoolean() ? column : ~column;
        }
        double[][] gram = new double[SKETCH][SKETCH];
        float[][] sketch = new float[frames][SKETCH];
        float[] frame = new float[data.size()];
        for (int t = 0; t < frames; t++) {
            cancel.throwIfCancelled();
            data.copy(t, frame);
            project(frame, columns, sketch[t]);
            addOuterProduct(gram, sketch[t]);
            progress.report((t + 1.0) / frames);
        }
        SymmetricEigen eigen = new SymmetricEigen(mirrored(gram));
        int kept = keptValues(eigen, Math.min(SKETCH, maximum + OVERSAMPLING));
        float[][] basis = new float[frames][kept];
        for (int t = 0; t < frames; t++) {
            for (int k = 0; k < kept; k++) {
                double sum = 0;
                for (int j = 0; j < SKETCH; j++) {
                    sum += sketch[t][j] * eigen.vector(k, j);
                }
                basis[t][k] = (float) (sum / Math.sqrt(eigen.value(k)));
            }
        }
        return basis;
    }

    private static void project(float[] frame, int[] columns, float[] sketch) {
        int at = 0;
        for (float value : frame) {
            for (int s = 0; s < SIGNS_PER_COORDINATE; s++) {
                int column = columns[at++];
                if (column >= 0) {
                    sketch[column] += value;
                } else {
                    sketch[~column] -= value;
                }
            }
        }
    }

    private static void addOuterProduct(double[][] gram, float[] row) {
        for (int i = 0; i < row.length; i++) {
            double value = row[i];
            double[] into = gram[i];
            for (int j = i; j < row.length; j++) {
                into[j] += value * row[j];
            }
        }
    }

    private static double[][] mirrored(double[][] upper) {
        for (int i = 0; i < upper.length; i++) {
            for (int j = 0; j < i; j++) {
                upper[i][j] = upper[j][i];
            }
        }
        return upper;
    }

    /** How many of the largest eigenvalues are more than rounding. */
    private static int keptValues(SymmetricEigen eigen, int most) {
        int kept = 0;
        double floor = eigen.value(0) * NOISE_FLOOR * NOISE_FLOOR;
        while (kept < most && eigen.value(kept) > Math.max(floor, 1e-30)) {
            kept++;
        }
        return kept;
    }

    /** Q'D (L x 3V) in one pass over the frames, tile by tile so that it stays in the cache. */
    private float[][] project(float[][] basis, ProgressSink progress) {
        int kept = basis[0].length;
        int frames = data.frameCount();
        float[][] result = new float[kept][data.size()];
        float[][] block = new float[BLOCK_FRAMES][data.size()];
        for (int first = 0; first < frames; first += BLOCK_FRAMES) {
            cancel.throwIfCancelled();
            int count = Math.min(BLOCK_FRAMES, frames - first);
            for (int f = 0; f < BLOCK_FRAMES; f++) {
                if (f < count) {
                    data.copy(first + f, block[f]);
                }
            }
            for (int tile = 0; tile < data.size(); tile += TILE) {
                int end = Math.min(data.size(), tile + TILE);
                for (int k = 0; k < kept; k++) {
                    for (int f = 0; f < count; f++) {
                        addScaled(result[k], block[f], basis[first + f][k], tile, end);
                    }
                }
            }
            progress.report((first + count) / (double) frames);
        }
        return result;
    }

    /** Principal components of the rows; their weights over time go through the basis. */
    private Pca decompose(float[][] rows, float[][] basis) {
        int count = rows.length;
        double[][] gram = new double[count][count];
        for (int i = 0; i < count; i++) {
            cancel.throwIfCancelled();
            for (int j = i; j < count; j++) {
                gram[i][j] = dot(rows[i], rows[j]);
            }
        }
        if (count == 0) {
            return new Pca(new float[0][], new float[data.frameCount()][0]);
        }
        SymmetricEigen eigen = new SymmetricEigen(mirrored(gram));
        int kept = keptValues(eigen, maximum);
        float[][] shapes = new float[kept][data.size()];
        for (int k = 0; k < kept; k++) {
            cancel.throwIfCancelled();
            for (int j = 0; j < count; j++) {
                addScaled(shapes[k], rows[j], (float) eigen.vector(k, j), 0, data.size());
            }
        }
        float[][] weights = new float[data.frameCount()][kept];
        for (int t = 0; t < weights.length; t++) {
            for (int k = 0; k < kept; k++) {
                double sum = 0;
                if (basis.length == 0) {
                    sum = eigen.vector(k, t);
                } else {
                    for (int j = 0; j < count; j++) {
                        sum += basis[t][j] * eigen.vector(k, j);
                    }
                }
                weights[t][k] = (float) sum;
            }
        }
        return new Pca(shapes, weights);
    }

    private static double dot(float[] a, float[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        int i = 0;
        for (; i + 2 < a.length; i += 3) {
            s0 += (double) a[i] * b[i];
            s1 += (double) a[i + 1] * b[i + 1];
            s2 += (double) a[i + 2] * b[i + 2];
        }
        return s0 + s1 + s2;
    }

    static void addScaled(float[] into, float[] from, float factor, int start, int end) {
        for (int i = start; i < end; i++) {
            into[i] += factor * from[i];
        }
    }
}
