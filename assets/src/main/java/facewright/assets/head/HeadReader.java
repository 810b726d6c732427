package facewright.assets.head;

import facewright.domain.Corrective;
import facewright.domain.FaceAppearance;
import facewright.domain.FaceHead;
import facewright.domain.FaceRig;
import facewright.domain.FaceTemplate;
import facewright.domain.FaceTopology;
import facewright.domain.RegionMask;
import facewright.domain.RigShape;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/** Reads what {@link HeadWriter} wrote. */
final class HeadReader {
    private final DataInputStream in;

    private HeadReader(DataInputStream in) {
        this.in = in;
    }

    /**
     * Reads a head.
     *
     * @throws IOException when the data are not a head, of another version or damaged
     */
    static FaceHead read(InputStream source, FaceAppearance appearance) throws IOException {
        DataInputStream file = new DataInputStream(source);
        int magic = file.readInt();
        int version = file.readInt();
        if (magic != HeadWriter.MAGIC || version != HeadWriter.VERSION) {
            throw new IOException(
                    "not a head of version "
                            + HeadWriter.VERSION
                            + ": magic "
                            + Integer.toHexString(magic)
                            + ", version "
                            + version);
        }
        byte[] body = new InflaterInputStream(file).readAllBytes();
        return new HeadReader(new DataInputStream(new ByteArrayInputStream(body))).body(appearance);
    }

    private FaceHead body(FaceAppearance appearance) throws IOException {
        String name = in.readUTF();
        String id = in.readUTF();
        String hash = in.readUTF();
        int vertexCount = number();
        int[] triangles = differences();
        float[] texture = columns(2, HeadWriter.TEXTURE_STEP);
        List<FaceTopology.Part> parts = new ArrayList<>();
        int partCount = number();
        int first = 0;
        for (int i = 0; i < partCount; i++) {
            String partName = in.readUTF();
            String material = in.readUTF();
            int count = number();
            parts.add(new FaceTopology.Part(partName, material, first, count));
            first += count;
        }
        FaceTopology topology = new FaceTopology(id, vertexCount, triangles, texture, parts);
        if (!topology.hash().equals(hash)) {
            throw new IOException(
                    "the head is damaged: hash " + topology.hash() + ", wanted " + hash);
        }
        FaceTemplate template = new FaceTemplate(topology, columns(3, HeadWriter.STEP));
        List<RigShape> channels = new ArrayList<>();
        int channelCount = number();
        for (int i = 0; i < channelCount; i++) {
            channels.add(shape());
        }
        FaceRig rig = new FaceRig(template, channels, correctives());
        return new FaceHead(name, rig, appearance, regions(), landmarks());
    }

    private List<Corrective> correctives() throws IOException {
        List<Corrective> result = new ArrayList<>();
        int count = number();
        for (int i = 0; i < count; i++) {
            RigShape shape = shape();
            List<Corrective.Factor> factors = new ArrayList<>();
            int factorCount = number();
            for (int k = 0; k < factorCount; k++) {
                int code = number();
                factors.add(new Corrective.Factor(code / 2, code % 2 == 1));
            }
            result.add(new Corrective(shape, factors));
        }
        return result;
    }

    private Map<String, RegionMask> regions() throws IOException {
        Map<String, RegionMask> result = new HashMap<>();
        int count = number();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            result.put(name, new RegionMask(name, differences()));
        }
        return result;
    }

    private Map<String, Integer> landmarks() throws IOException {
        Map<String, Integer> result = new HashMap<>();
        int count = number();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            result.put(name, number());
        }
        return result;
    }

    private RigShape shape() throws IOException {
        return new RigShape(in.readUTF(), differences(), columns(3, HeadWriter.STEP));
    }

    private int[] differences() throws IOException {
        int[] result = new int[number()];
        int before = 0;
        for (int i = 0; i < result.length; i++) {
            before += number();
            result[i] = before;
        }
        return result;
    }

    private float[] columns(int width, double step) throws IOException {
        float[] result = new float[number()];
        for (int k = 0; k < width; k++) {
            int value = 0;
            for (int i = k; i < result.length; i += width) {
                value += number();
                result[i] = (float) (value * step);
            }
        }
        return result;
    }

    private int number() throws IOException {
        int result = 0;
        int shift = 0;
        int part;
        do {
            part = in.readUnsignedByte();
            result |= (part & 0x7f) << shift;
            shift += 7;
        } while ((part & 0x80) != 0);
        return (result >>> 1) ^ -(result & 1);
    }
}
