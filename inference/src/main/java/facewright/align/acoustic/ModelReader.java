package facewright.align.acoustic;

import facewright.domain.StudioException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the context-independent part of a phonetically tied model: {@code mdef}, {@code means},
 * {@code variances}, {@code mixture_weights}, {@code transition_matrices}. The context-independent
 * phones and their states come first in all of them, so that the rest is skipped. Fillers other
 * than silence are left out.
 */
final class ModelReader {
    private static final float LEAST_VARIANCE = 1e-4f;
    private static final float LEAST_WEIGHT = 1e-7f;

    /** Bytes of the four sizes before the weights, and of the byte-order word. */
    private static final int MIXTURE_SIZES = 20;

    private ModelReader() {}

    /** A phone of the definition file: its symbol, its matrix and codebook, its three states. */
    private record Definition(String symbol, int matrix, List<Integer> states) {}

    /** Numbers of a density file. */
    private static final class Densities {
        private final int gaussians;
        private final int dimensions;

        /** [codebook x streams + stream][gaussian x dimensions + dimension]. */
        private final float[][] values;

        Densities(int gaussians, int dimensions, float[][] values) {
            this.gaussians = gaussians;
            this.dimensions = dimensions;
            this.values = values;
        }
    }

    static AcousticModel read() throws StudioException {
        List<Definition> definitions = definitions();
        Densities means = densities("means");
        Densities variances = densities("variances");
        if (means.gaussians != variances.gaussians || means.dimensions != variances.dimensions) {
            throw SphinxFile.broken("variances", new IOException("other size than means"));
        }
        AcousticModel.Codebook[] codebooks =
                new AcousticModel.Codebook[definitions.size() * AcousticModel.STREAMS];
        for (int p = 0; p < definitions.size(); p++) {
            for (int s = 0; s < AcousticModel.STREAMS; s++) {
                int index = definitions.get(p).matrix * AcousticModel.STREAMS + s;
                codebooks[p * AcousticModel.STREAMS + s] = codebook(means, variances, index);
            }
        }
        return new AcousticModel(
                definitions.stream().map(Definition::symbol).toList(),
                means.gaussians,
                means.dimensions,
                codebooks,
                mixtures(definitions, means.gaussians),
                transitions(definitions));
    }

    private static List<Definition> definitions() throws StudioException {
        List<Definition> phones = new ArrayList<>();
        int basePhones = Integer.MAX_VALUE;
        int seen = 0;
        try (BufferedReader reader = SphinxFile.text("mdef")) {
            while (seen < basePhones) {
                String line = reader.readLine();
                if (line == null) {
                    throw new IOException("ends after " + seen + " phones");
                }
                String[] words = line.strip().split("\\s+");
                if (words.length == 2 && words[1].equals("n_base")) {
                    basePhones = Integer.parseInt(words[0]);
                } else if (words.length >= 9 && !words[0].startsWith("#")) {
                    seen++;
                    if (!words[0].startsWith("+")) {
                        List<Integer> states = new ArrayList<>();
                        for (int k = 0; k < AcousticModel.STATES; k++) {
                            states.add(Integer.parseInt(words[6 + k]));
                        }
                        phones.add(new Definition(words[0], Integer.parseInt(words[5]), states));
                    }
                }
            }
        } catch (IOException | NumberFormatException e) {
            throw SphinxFile.broken("mdef", e);
        }
        return phones;
    }

    private static Densities densities(String name) throws StudioException {
        ByteBuffer data = SphinxFile.binary(name);
        int codebooks = data.getInt();
        int streams = data.getInt();
        int gaussians = data.getInt();
        int dimensions = data.getInt();
        for (int s = 1; s < streams; s++) {
            data.getInt();
        }
        data.getInt(); // how many numbers follow
        long size = 4L * codebooks * streams * gaussians * dimensions;
        if (streams != AcousticModel.STREAMS || data.remaining() < size) {
            throw SphinxFile.broken(
                    name, new IOException(streams + " streams, " + data.remaining() + " bytes"));
        }
        float[][] values = new float[codebooks * streams][gaussians * dimensions];
        for (float[] row : values) {
            data.asFloatBuffer().get(row);
            data.position(data.position() + 4 * row.length);
        }
        return new Densities(gaussians, dimensions, values);
    }

    private static AcousticModel.Codebook codebook(
            Densities means, Densities variances, int index) {
        int gaussians = means.gaussians;
        int dimensions = means.dimensions;
        float[] mean = new float[dimensions * gaussians];
        float[] precision = new float[dimensions * gaussians];
        float[] constant = new float[gaussians];
        for (int g = 0; g < gaussians; g++) {
            double logDeterminant = 0;
            for (int d = 0; d < dimensions; d++) {
                float variance =
                        Math.max(LEAST_VARIANCE, variances.values[index][g * dimensions + d]);
                mean[d * gaussians + g] = means.values[index][g * dimensions + d];
                precision[d * gaussians + g] = -0.5f / variance;
                logDeterminant += Math.log(2 * Math.PI * variance);
            }
            constant[g] = (float) (-0.5 * logDeterminant);
        }
        return new AcousticModel.Codebook(mean, precision, constant);
    }

    private static float[][] mixtures(List<Definition> definitions, int gaussians)
            throws StudioException {
        int needed =
                definitions.stream()
                        .flatMap(phone -> phone.states.stream())
                        .max(Comparator.naturalOrder())
                        .orElse(-1);
        long rowBytes = 4L * AcousticModel.STREAMS * gaussians;
        // Almost all of the file is about phones in context.
        ByteBuffer data =
                SphinxFile.binary("mixture_weights", MIXTURE_SIZES + (needed + 1) * rowBytes);
        int states = data.getInt();
        int streams = data.getInt();
        int fileGaussians = data.getInt();
        data.getInt();
        if (streams != AcousticModel.STREAMS
                || fileGaussians != gaussians
                || needed >= states
                || data.remaining() < (needed + 1) * rowBytes) {
            throw SphinxFile.broken(
                    "mixture_weights",
                    new IOException(
                            "%d x %d x %d, %d bytes"
                                    .formatted(states, streams, fileGaussians, data.remaining())));
        }
        int start = data.position();
        float[][] rows = new float[definitions.size() * AcousticModel.STATES * streams][];
        int row = 0;
        for (Definition phone : definitions) {
            for (int state : phone.states) {
                for (int s = 0; s < streams; s++) {
                    data.position(start + 4 * (state * streams + s) * gaussians);
                    rows[row++] = logWeights(data, gaussians);
                }
            }
        }
        return rows;
    }

    private static float[] logWeights(ByteBuffer data, int gaussians) {
        float[] weights = new float[gaussians];
        double sum = 0;
        for (int g = 0; g < gaussians; g++) {
            weights[g] = Math.max(LEAST_WEIGHT, data.getFloat());
            sum += weights[g];
        }
        for (int g = 0; g < gaussians; g++) {
            weights[g] = (float) Math.log(Math.max(LEAST_WEIGHT, weights[g] / sum));
        }
        return weights;
    }

    private static float[][] transitions(List<Definition> definitions) throws StudioException {
        ByteBuffer data = SphinxFile.binary("transition_matrices");
        int matrices = data.getInt();
        int rows = data.getInt();
        int columns = data.getInt();
        data.getInt();
        if (rows != AcousticModel.STATES || columns != AcousticModel.STATES + 1) {
            throw SphinxFile.broken("transition_matrices", new IOException(rows + " x " + columns));
        }
        float[][] all = new float[matrices][rows * columns];
        for (float[] matrix : all) {
            for (int r = 0; r < rows; r++) {
                double sum = 0;
                for (int c = 0; c < columns; c++) {
                    matrix[r * columns + c] = data.getFloat();
                    sum += matrix[r * columns + c];
                }
                for (int c = 0; c < columns; c++) {
                    float value = matrix[r * columns + c];
                    matrix[r * columns + c] =
                            value > 0 ? (float) Math.log(value / sum) : AcousticModel.IMPOSSIBLE;
                }
            }
        }
        float[][] used = new float[definitions.size()][];
        for (int p = 0; p < used.length; p++) {
            used[p] = all[definitions.get(p).matrix];
        }
        return used;
    }
}
