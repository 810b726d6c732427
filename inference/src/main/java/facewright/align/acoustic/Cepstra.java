package facewright.align.acoustic;

/**
 * Mel cepstra with their differences, the model's input: 13 coefficients (liftered by 22, mean of
 * the clip removed), their differences over 4 frames, and differences of differences. The
 * differences are taken when asked for; only the coefficients are kept. Immutable.
 */
final class Cepstra {
    static final int COEFFICIENTS = 13;
    static final int SIZE = 3 * COEFFICIENTS;

    private static final int LIFTER = 22;
    private static final float LEAST_ENERGY = 1e-5f;

    private static final float[][] TRANSFORM = transform();

    private final float[] values;
    private final int frameCount;

    private Cepstra(float[] values) {
        this.values = values;
        this.frameCount = values.length / COEFFICIENTS;
    }

    /**
     * Transforms spectra.
     *
     * @param noise energy per band that is taken away first
     * @param floorShare least share of that energy that stays
     */
    static Cepstra of(MelSpectra spectra, float[] noise, float floorShare) {
        float[] values = transformed(spectra, noise, floorShare);
        double[] means = new double[COEFFICIENTS];
        int frames = spectra.frameCount();
        for (int i = 0; i < values.length; i++) {
            means[i % COEFFICIENTS] += values[i] / frames;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] -= (float) means[i % COEFFICIENTS];
        }
        return new Cepstra(values);
    }

    int frameCount() {
        return frameCount;
    }

    /**
     * The vector of a frame; the first and the last frame repeat beyond the ends.
     *
     * @param destination (39)
     */
    void copyFrame(int frame, float[] destination) {
        for (int j = 0; j < COEFFICIENTS; j++) {
            destination[j] = at(frame, j);
            destination[COEFFICIENTS + j] = at(frame + 2, j) - at(frame - 2, j);
            destination[2 * COEFFICIENTS + j] =
                    at(frame + 3, j) - at(frame - 1, j) - at(frame + 1, j) + at(frame - 3, j);
        }
    }

    private float at(int frame, int coefficient) {
        int inside = Math.max(0, Math.min(frameCount - 1, frame));
        return values[inside * COEFFICIENTS + coefficient];
    }

    private static float[] transformed(MelSpectra spectra, float[] noise, float floorShare) {
        float[] values = new float[spectra.frameCount() * COEFFICIENTS];
        float[] logs = new float[MelSpectra.BANDS];
        for (int t = 0; t < spectra.frameCount(); t++) {
            for (int b = 0; b < MelSpectra.BANDS; b++) {
                float energy = Math.max(spectra.energy(t, b) - noise[b], floorShare * noise[b]);
                logs[b] = (float) Math.log(Math.max(LEAST_ENERGY, energy));
            }
            for (int j = 0; j < COEFFICIENTS; j++) {
                float sum = 0;
                for (int b = 0; b < MelSpectra.BANDS; b++) {
                    sum += TRANSFORM[j][b] * logs[b];
                }
                values[t * COEFFICIENTS + j] = sum;
            }
        }
        return values;
    }

    /** Orthonormal cosine transform with the lifter in it. */
    private static float[][] transform() {
        float[][] matrix = new float[COEFFICIENTS][MelSpectra.BANDS];
        for (int j = 0; j < COEFFICIENTS; j++) {
            double lift = 1 + LIFTER / 2.0 * Math.sin(Math.PI * j / LIFTER);
            double norm = Math.sqrt((j == 0 ? 1.0 : 2.0) / MelSpectra.BANDS);
            for (int b = 0; b < MelSpectra.BANDS; b++) {
                double angle = Math.PI * j * (b + 0.5) / MelSpectra.BANDS;
                matrix[j][b] = (float) (lift * norm * Math.cos(angle));
            }
        }
        return matrix;
    }
}
