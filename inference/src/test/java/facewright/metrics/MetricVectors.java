package facewright.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import facewright.domain.RegionMask;
import facewright.io.weights.SafetensorsFile;
import facewright.io.weights.WeightTensor;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Recorded inputs and values of the metrics. */
final class MetricVectors implements AutoCloseable {
    private static final double RELATIVE = 1e-6;

    private final SafetensorsFile file;
    private final JsonNode expected;

    MetricVectors() throws Exception {
        file =
                SafetensorsFile.open(
                        Path.of(
                                Objects.requireNonNull(
                                                MetricVectors.class.getResource(
                                                        "metrics.io.safetensors"))
                                        .toURI()));
        try (InputStream in = MetricVectors.class.getResourceAsStream("metrics_expected.json")) {
            expected = new ObjectMapper().readTree(in);
        }
    }

    double[] values(String name) throws Exception {
        WeightTensor tensor = file.read(name);
        double[] result = new double[Math.toIntExact(tensor.info().elementCount())];
        for (int i = 0; i < result.length; i++) {
            result[i] = tensor.get(i);
        }
        return result;
    }

    int[] shape(String name) {
        return Objects.requireNonNull(file.tensors().get(name)).shape().stream()
                .mapToInt(Long::intValue)
                .toArray();
    }

    VertexFrames frames(String name) throws Exception {
        return VertexFrames.of(values(name), shape(name)[1]);
    }

    /** (N)(M), the later dimensions in one. */
    double[][] rows(String name) throws Exception {
        return split(values(name), shape(name)[0]);
    }

    /** (N)(M)(K). */
    double[][][] blocks(String name) throws Exception {
        double[][] rows = rows(name);
        double[][][] result = new double[rows.length][][];
        for (int i = 0; i < rows.length; i++) {
            result[i] = split(rows[i], shape(name)[1]);
        }
        return result;
    }

    private static double[][] split(double[] values, int count) {
        double[][] rows = new double[count][values.length / count];
        for (int i = 0; i < values.length; i++) {
            rows[i / rows[0].length][i % rows[0].length] = values[i];
        }
        return rows;
    }

    RegionMask mask(String name) throws Exception {
        double[] values = values(name);
        int[] vertices = new int[values.length];
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = (int) values[i];
        }
        return new RegionMask(name, vertices);
    }

    SequencePair pair(int index) throws Exception {
        return new SequencePair(
                "s" + index,
                frames("gt" + index),
                frames("pred" + index),
                Optional.of(values("template" + index)));
    }

    List<SequencePair> pairs() throws Exception {
        return List.of(pair(0), pair(1));
    }

    /** Relative to the recorded value, with the same number as absolute limit near 0. */
    void assertExpected(String name, double actual) {
        double wanted = expected.get(name).asDouble();
        assertEquals(wanted, actual, RELATIVE * Math.min(1, Math.abs(wanted)) + 1e-11, name);
    }

    @Override
    public void close() throws Exception {
        file.close();
    }
}
