package facewright.assets.head;

import facewright.domain.Corrective;
import facewright.domain.FaceHead;
import facewright.domain.FaceTopology;
import facewright.domain.RegionMask;
import facewright.domain.RigShape;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a head without its looks: a magic number, a version, then deflated data. Lengths are
 * rounded to {@link #STEP}; numbers are stored as differences in variable length.
 */
final class HeadWriter {
    static final int MAGIC = 0x46574844;
    static final int VERSION = 1;

    /** Resolution of positions and displacements, metres. */
    static final double STEP = 5e-7;

    /** Resolution of texture coordinates. */
    static final double TEXTURE_STEP = 1.0 / (1 << 20);

    private final DataOutputStream out;

    private HeadWriter(DataOutputStream out) {
        this.out = out;
    }

    /** Writes a head. */
    static void write(FaceHead head, OutputStream destination) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream data =
                new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            new HeadWriter(data).body(head);
        } finally {
            deflater.end();
        }
        DataOutputStream file = new DataOutputStream(destination);
        file.writeInt(MAGIC);
        file.writeInt(VERSION);
        file.write(bytes.toByteArray());
        file.flush();
    }

    private void body(FaceHead head) throws IOException {
        FaceTopology topology = head.topology();
        out.writeUTF(head.name());
        out.writeUTF(topology.id());
        out.writeUTF(topology.hash());
        number(topology.vertexCount());
        differences(topology.triangles());
        columns(topology.textureCoordinates(), 2, TEXTURE_STEP);
        number(topology.parts().size());
        for (FaceTopology.Part part : topology.parts()) {
            out.writeUTF(part.name());
            out.writeUTF(part.material());
            number(part.triangleCount());
        }
        columns(head.rig().template().positions(), 3, STEP);
        number(head.rig().channels().size());
        for (RigShape shape : head.rig().channels()) {
            shape(shape);
        }
        number(head.rig().correctives().size());
        for (Corrective corrective : head.rig().correctives()) {
            shape(corrective.shape());
            number(corrective.factors().size());
            for (Corrective.Factor factor : corrective.factors()) {
                number(2 * factor.channel() + (factor.complement() ? 1 : 0));
            }
        }
        index(head);
    }

    private void index(FaceHead head) throws IOException {
        number(head.regions().size());
        for (Map.Entry<String, RegionMask> region : new TreeMap<>(head.regions()).entrySet()) {
            out.writeUTF(region.getKey());
            differences(region.getValue().vertices());
        }
        number(head.landmarks().size());
        for (Map.Entry<String, Integer> landmark : new TreeMap<>(head.landmarks()).entrySet()) {
            out.writeUTF(landmark.getKey());
            number(landmark.getValue());
        }
    }

    private void shape(RigShape shape) throws IOException {
        out.writeUTF(shape.name());
        differences(shape.vertices());
        columns(shape.displacements(), 3, STEP);
    }

    private void differences(int[] values) throws IOException {
        number(values.length);
        int before = 0;
        for (int value : values) {
            number(value - before);
            before = value;
        }
    }

    /** Writes rows of {@code width} values, column by column. */
    private void columns(float[] values, int width, double step) throws IOException {
        number(values.length);
        for (int k = 0; k < width; k++) {
            int before = 0;
            for (int i = k; i < values.length; i += width) {
                int value = (int) Math.rint(values[i] / step);
                number(value - before);
                before = value;
            }
        }
    }

    /** Writes a signed number in 7-bit groups, lowest first. */
    private void number(int value) throws IOException {
        int rest = (value << 1) ^ (value >> 31);
        while ((rest & ~0x7f) != 0) {
            out.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
