package facewright.assets.head;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.domain.Corrective;
import facewright.domain.FaceHead;
import facewright.domain.FaceMaterial;
import facewright.domain.FaceTopology;
import facewright.domain.RegionMask;
import facewright.domain.RigShape;
import facewright.domain.StudioException;
import facewright.io.export.TexturePictures;
import facewright.io.files.FileErrors;
import facewright.io.files.StagedFiles;
import facewright.io.npy.NpzWriter;
import facewright.io.obj.ObjHeadWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes everything about a head into a folder, for other programs (file-formats.md): mesh, index
 * lists, channels and correctives, pictures. The same head gives the same bytes. The files appear
 * together or not at all.
 */
public final class HeadExport {
    static final String MESH = "head";
    static final String LIP_PAIRS = "inner-lips";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FaceHead head;

    private HeadExport(FaceHead head) {
        this.head = head;
    }

    /** Fills one file. */
    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a head.
     *
     * @param folder made where it is missing; files of the same names are replaced, others stay
     * @return the files
     * @throws StudioException when they cannot be written
     */
    public static List<Path> write(FaceHead head, Path folder) throws StudioException {
        return new HeadExport(head).write(folder);
    }

    private List<Path> write(Path folder) throws StudioException {
        Path temporary = temporary(folder);
        try {
            fill(temporary);
            try (StagedFiles staged = new StagedFiles()) {
                List<Path> files = new ArrayList<>();
                for (Path file : listed(temporary)) {
                    Path target = folder.resolve(file.getFileName());
                    Files.copy(file, staged.file(target));
                    files.add(target);
                }
                staged.commit();
                return files;
            }
        } catch (IOException e) {
            throw FileErrors.writing(folder, e);
        } finally {
            remove(temporary);
        }
    }

    private static Path temporary(Path folder) throws StudioException {
        try {
            return Files.createTempDirectory("facewright-head");
        } catch (IOException e) {
            throw FileErrors.writing(folder, e);
        }
    }

    private static void remove(Path temporary) throws StudioException {
        try {
            for (Path file : listed(temporary)) {
                Files.delete(file);
            }
            Files.delete(temporary);
        } catch (IOException e) {
            throw FileErrors.writing(temporary, e);
        }
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void fill(Path folder) throws IOException {
        ObjHeadWriter.write(folder, MESH, head);
        json(folder, "regions.json", regions());
        json(folder, "landmarks.json", landmarks());
        json(folder, "lip-pairs.json", lipPairs());
        json(folder, "rig.json", rig());
        file(folder, "channels.npz", out -> shapes(out, head.rig().channels()));
        List<RigShape> correctives =
                head.rig().correctives().stream().map(Corrective::shape).toList();
        file(folder, "correctives.npz", out -> shapes(out, correctives));
        for (FaceMaterial material : new TreeMap<>(head.appearance().materials()).values()) {
            if (material.albedo().isPresent()) {
                String name = material.name() + "-roughness-specular.png";
                TexturePictures.write(
                        folder.resolve(name),
                        RoughnessPicture.of(material, material.albedo().get()));
            }
            if (material.normals().isPresent()) {
                TexturePictures.write(
                        folder.resolve(material.name() + "-normal.png"), material.normals().get());
            }
        }
    }

    private static void file(Path folder, String name, Content content) throws IOException {
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16)) {
            content.writeTo(out);
        }
    }

    private static void json(Path folder, String name, ObjectNode root) throws IOException {
        Files.writeString(folder.resolve(name), root.toPrettyString() + "\n");
    }

    private void shapes(OutputStream out, List<RigShape> shapes) throws IOException {
        int vertexCount = head.topology().vertexCount();
        try (NpzWriter npz = new NpzWriter(out)) {
            for (RigShape shape : shapes) {
                float[] dense = new float[vertexCount * 3];
                shape.addTo(dense, 1);
                npz.write(shape.name(), dense, vertexCount, 3);
            }
        }
    }

    /** Which mesh the indices belong to. */
    private ObjectNode root() {
        FaceTopology topology = head.topology();
        ObjectNode root = JSON.createObjectNode();
        root.put("head", head.name());
        root.putObject("topology")
                .put("id", topology.id())
                .put("hash", topology.hash())
                .put("vertexCount", topology.vertexCount());
        return root;
    }

    private ObjectNode regions() {
        ObjectNode root = root();
        ObjectNode regions = root.putObject("regions");
        for (Map.Entry<String, RegionMask> region : new TreeMap<>(head.regions()).entrySet()) {
            ArrayNode list = regions.putArray(region.getKey());
            for (int vertex : region.getValue().vertices()) {
                list.add(vertex);
            }
        }
        return root;
    }

    private ObjectNode landmarks() {
        ObjectNode root = root();
        ObjectNode landmarks = root.putObject("landmarks");
        new TreeMap<>(head.landmarks()).forEach(landmarks::put);
        return root;
    }

    private ObjectNode lipPairs() {
        ObjectNode root = root();
        ArrayNode pairs = root.putArray("pairs");
        int[] vertices =
                head.region(LIP_PAIRS)
                        .orElseThrow(() -> new IllegalStateException("a head without lip pairs"))
                        .vertices();
        for (int i = 0; i < vertices.length; i += 2) {
            pairs.addArray().add(vertices[i]).add(vertices[i + 1]);
        }
        return root;
    }

    /** The channels in order, and of which channels' weights each corrective is the product. */
    private ObjectNode rig() {
        ObjectNode root = root();
        root.put("unit", "metres");
        ArrayNode channels = root.putArray("channels");
        head.channelNames().forEach(channels::add);
        ArrayNode correctives = root.putArray("correctives");
        for (Corrective corrective : head.rig().correctives()) {
            ObjectNode node = correctives.addObject().put("name", corrective.shape().name());
            ArrayNode factors = node.putArray("factors");
            for (Corrective.Factor factor : corrective.factors()) {
                factors.addObject()
                        .put("channel", head.channelNames().get(factor.channel()))
                        .put("complement", factor.complement());
            }
        }
        return root;
    }
}
