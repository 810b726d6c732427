package facewright.method.visemetcn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.assets.head.BuiltInHead;
import facewright.domain.Corrective;
import facewright.domain.FaceHead;
import facewright.domain.FaceRig;
import facewright.domain.RigShape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The lip points that the network is trained and scored with are those of the built-in head. */
class LipModelTest {
    private static final int POINTS = 40;

    /** Rewrites the resource when the head has changed: give the file with this property. */
    private static final String WRITE = "facewright.write-lips";

    @Test
    void theResourceIsMadeFromTheHead() throws Exception {
        String made = make(BuiltInHead.load());
        String target = System.getProperty(WRITE, "");
        if (!target.isEmpty()) {
            Files.writeString(Path.of(target), made);
        }
        try (var in = LipModel.class.getResourceAsStream("lips.tsv")) {
            assertEquals(made, new String(in.readAllBytes(), "UTF-8"));
        }
    }

    @Test
    void itsDistancesAreThoseOfTheHeadsLips() {
        FaceHead head = BuiltInHead.load();
        FaceRig rig = head.rig();
        Random random = new Random(3);
        int[] lips = head.region("lips").orElseThrow().vertices();
        for (int round = 0; round < 20; round++) {
            float[] first = mouth(random);
            float[] second = mouth(random);
            float[] a = pose(rig, first);
            float[] b = pose(rig, second);
            double largest = 0;
            for (int v : lips) {
                double dx = a[3 * v] - b[3 * v];
                double dy = a[3 * v + 1] - b[3 * v + 1];
                double dz = a[3 * v + 2] - b[3 * v + 2];
                largest = Math.max(largest, 1000 * Math.sqrt(dx * dx + dy * dy + dz * dz));
            }
            double model = LipModel.builtIn().largestDistance(first, second);
            // Forty points of one half see nearly as much as all of them.
            assertTrue(model <= largest + 0.01, model + " of " + largest);
            assertTrue(model > 0.85 * largest - 0.05, model + " of " + largest);
        }
    }

    private static float[] mouth(Random random) {
        float[] outputs = new float[MouthChannels.COUNT];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = random.nextFloat();
        }
        return outputs;
    }

    private static float[] pose(FaceRig rig, float[] outputs) {
        float[] weights = new float[rig.channels().size()];
        for (MouthChannels channel : MouthChannels.values()) {
            for (String name : channel.names()) {
                weights[rig.channelIndex(name).orElseThrow()] = outputs[channel.column()];
            }
        }
        float[] vertices = new float[rig.topology().vertexCount() * 3];
        rig.pose(weights, vertices);
        return vertices;
    }

    private static String make(FaceHead head) {
        FaceRig rig = head.rig();
        int[] points = spread(head);
        Map<String, MouthChannels> outputOf = new LinkedHashMap<>();
        for (MouthChannels channel : MouthChannels.values()) {
            channel.names().forEach(name -> outputOf.put(name, channel));
        }
        Map<String, double[]> terms = new LinkedHashMap<>();
        for (RigShape shape : rig.channels()) {
            if (outputOf.containsKey(shape.name())) {
                add(terms, label(outputOf.get(shape.name()), false), shape, points);
            }
        }
        for (Corrective corrective : rig.correctives()) {
            List<String> labels = new ArrayList<>();
            for (Corrective.Factor factor : corrective.factors()) {
                MouthChannels output = outputOf.get(rig.channels().get(factor.channel()).name());
                if (output != null) {
                    labels.add(label(output, factor.complement()));
                } else if (!factor.complement()) {
                    labels.clear();
                    break;
                }
            }
            if (!labels.isEmpty()) {
                add(terms, String.join(" ", labels), corrective.shape(), points);
            }
        }
        StringBuilder text =
                new StringBuilder("# term, then x y z of each lip point, mm; vertices");
        Arrays.stream(points).forEach(v -> text.append(' ').append(v));
        text.append('\n');
        terms.forEach(
                (label, values) -> {
                    if (Arrays.stream(values).anyMatch(v -> Math.abs(v) > 1e-3)) {
                        text.append(label);
                        for (double value : values) {
                            text.append('\t')
                                    .append(String.format(Locale.ROOT, "%.3f", value + 0.0));
                        }
                        text.append('\n');
                    }
                });
        return text.toString().replace("-0.000", "0.000");
    }

    private static String label(MouthChannels output, boolean complement) {
        return (complement ? "~" : "") + output.names().get(0);
    }

    private static void add(
            Map<String, double[]> terms, String label, RigShape shape, int[] points) {
        double[] sum = terms.computeIfAbsent(label, key -> new double[points.length * 3]);
        int[] vertices = shape.vertices();
        float[] displacements = shape.displacements();
        for (int p = 0; p < points.length; p++) {
            for (int i = 0; i < vertices.length; i++) {
                if (vertices[i] == points[p]) {
                    for (int d = 0; d < 3; d++) {
                        sum[3 * p + d] += 1000.0 * displacements[3 * i + d];
                    }
                }
            }
        }
    }

    /** Points of one half of the lips that are as far from each other as can be. */
    private static int[] spread(FaceHead head) {
        float[] rest = pose(head.rig(), new float[MouthChannels.COUNT]);
        int[] half =
                Arrays.stream(head.region("lips").orElseThrow().vertices())
                        .filter(v -> rest[3 * v] > -1e-4f)
                        .toArray();
        List<Integer> chosen = new ArrayList<>(List.of(half[0]));
        while (chosen.size() < POINTS) {
            int farthest = half[0];
            double best = -1;
            for (int v : half) {
                double nearest = Double.MAX_VALUE;
                for (int c : chosen) {
                    double dx = rest[3 * v] - rest[3 * c];
                    double dy = rest[3 * v + 1] - rest[3 * c + 1];
                    double dz = rest[3 * v + 2] - rest[3 * c + 2];
                    nearest = Math.min(nearest, dx * dx + dy * dy + dz * dz);
                }
                if (nearest > best) {
                    best = nearest;
                    farthest = v;
                }
            }
            chosen.add(farthest);
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }
}
