package facewright.assets.head;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import facewright.domain.FaceHead;
import facewright.domain.FaceRig;
import facewright.io.npy.NpyArray;
import facewright.io.npy.NpzFile;
import facewright.io.obj.ObjReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadExportTest {
    @TempDir static Path folder;

    private static FaceHead head;

    @BeforeAll
    static void export() throws Exception {
        head = Identities.load("Omar");
        HeadExport.write(head, folder.resolve("a"));
    }

    private static JsonNode json(String name) throws Exception {
        JsonNode root = new ObjectMapper().readTree(folder.resolve("a").resolve(name).toFile());
        assertEquals("Omar", root.path("head").asText());
        assertEquals(head.topology().hash(), root.path("topology").path("hash").asText());
        return root;
    }

    private static int[] indices(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
    }

    @Test
    void meshReadsBack() throws Exception {
        float[] positions = ObjReader.read(folder.resolve("a").resolve("head.obj")).positions();
        assertArrayEquals(head.rig().template().positions(), positions, 1e-6f);
    }

    @Test
    void indexListsReadBack() throws Exception {
        JsonNode regions = json("regions.json").path("regions");
        assertEquals(head.regions().size(), regions.size());
        head.regions()
                .forEach(
                        (name, mask) ->
                                assertArrayEquals(
                                        mask.vertices(), indices(regions.path(name)), name));
        JsonNode landmarks = json("landmarks.json").path("landmarks");
        assertEquals(head.landmarks().size(), landmarks.size());
        head.landmarks().forEach((name, v) -> assertEquals(v, landmarks.path(name).asInt(), name));
    }

    @Test
    void lipPairsStartInTheMiddleUpperLipFirst() throws Exception {
        JsonNode pairs = json("lip-pairs.json").path("pairs");
        float[] p = head.rig().template().positions();
        assertEquals(head.region("inner-lips").orElseThrow().size(), 2 * pairs.size());
        int[] middle = indices(pairs.get(0));
        assertEquals(0, p[3 * middle[0]], 1e-7);
        assertEquals(0, p[3 * middle[1]], 1e-7);
        for (JsonNode pair : pairs) {
            int[] v = indices(pair);
            assertTrue(p[3 * v[0] + 1] >= p[3 * v[1] + 1], "upper lip first");
        }
        assertEquals(head.landmarks().get("lip-upper-inner"), middle[0]);
    }

    @Test
    void channelsAndCorrectivesRebuildThePose() throws Exception {
        float[] weights = new float[head.channelNames().size()];
        weights[head.rig().channelIndex("jawOpen").orElseThrow()] = .3f;
        weights[head.rig().channelIndex("mouthClose").orElseThrow()] = .8f;
        weights[head.rig().channelIndex("eyeBlinkLeft").orElseThrow()] = .5f;
        float[] wanted = new float[head.topology().vertexCount() * 3];
        FaceRig rig = head.rig();
        rig.pose(weights, wanted);
        float[] built = rig.template().positions();
        List<String> names = new ArrayList<>();
        json("rig.json").path("channels").forEach(n -> names.add(n.asText()));
        assertEquals(head.channelNames(), names);
        try (NpzFile npz = NpzFile.open(folder.resolve("a").resolve("channels.npz"))) {
            assertEquals(names, npz.names());
            for (int k = 0; k < names.size(); k++) {
                add(built, npz.read(names.get(k)), weights[k]);
            }
        }
        try (NpzFile npz = NpzFile.open(folder.resolve("a").resolve("correctives.npz"))) {
            for (JsonNode corrective : json("rig.json").path("correctives")) {
                float product = 1;
                for (JsonNode factor : corrective.path("factors")) {
                    float w = weights[names.indexOf(factor.path("channel").asText())];
                    product *= factor.path("complement").asBoolean() ? 1 - w : w;
                }
                add(built, npz.read(corrective.path("name").asText()), product);
            }
        }
        assertArrayEquals(wanted, built, 1e-6f);
    }

    private static void add(float[] positions, NpyArray shape, float weight) {
        assertArrayEquals(new int[] {positions.length / 3, 3}, shape.shape());
        float[] values = shape.toFloats();
        for (int i = 0; i < values.length; i++) {
            positions[i] += weight * values[i];
        }
    }

    @Test
    void picturesReadBack() throws Exception {
        for (String name :
                List.of("head.skin.png", "skin-roughness-specular.png", "skin-normal.png")) {
            var picture = ImageIO.read(folder.resolve("a").resolve(name).toFile());
            assertEquals(1024, picture.getWidth(), name);
        }
        var normals = ImageIO.read(folder.resolve("a").resolve("skin-normal.png").toFile());
        assertEquals(
                head.appearance().material("skin").normals().orElseThrow().argb(300, 400),
                normals.getRGB(300, 400));
    }

    @Test
    void theSameHeadGivesTheSameBytes() throws Exception {
        List<Path> files = HeadExport.write(head, folder.resolve("b"));
        assertTrue(files.size() > 12, files.toString());
        for (Path file : files) {
            Path other = folder.resolve("a").resolve(file.getFileName());
            assertEquals(-1, Files.mismatch(file, other), file.toString());
        }
    }
}
