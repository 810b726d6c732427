package facewright.assets.head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FaceHead;
import facewright.domain.FaceMaterial;
import facewright.domain.RigShape;
import facewright.domain.TextureImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HeadGeneratorTest {
    private static final FaceHead FRESH = HeadGenerator.generate();
    private static final FaceHead SHIPPED = BuiltInHead.load();

    /** Half a step of the file in metres, and a little for the rounding of floats. */
    private static final double TOLERANCE = 2.6e-7;

    /** Mathematical functions may differ in the last bit between computers. */
    private static final double OTHER_COMPUTER = 1e-6;

    @Test
    void shippedHeadIsTheGeneratedOne() {
        assertEquals(FRESH.topology().hash(), SHIPPED.topology().hash());
        assertEquals(FRESH.topology().parts(), SHIPPED.topology().parts());
        assertEquals(FRESH.channelNames(), SHIPPED.channelNames());
        assertEquals(FRESH.landmarks(), SHIPPED.landmarks());
        assertEquals(FRESH.regions().keySet(), SHIPPED.regions().keySet());
        assertClose(
                FRESH.rig().template().positions(),
                SHIPPED.rig().template().positions(),
                OTHER_COMPUTER,
                "template");
        for (int k = 0; k < FRESH.rig().channels().size(); k++) {
            assertSameShape(FRESH.rig().channels().get(k), SHIPPED.rig().channels().get(k));
        }
        assertEquals(FRESH.rig().correctives().size(), SHIPPED.rig().correctives().size());
        for (int k = 0; k < FRESH.rig().correctives().size(); k++) {
            assertEquals(
                    FRESH.rig().correctives().get(k).factors(),
                    SHIPPED.rig().correctives().get(k).factors());
            assertSameShape(
                    FRESH.rig().correctives().get(k).shape(),
                    SHIPPED.rig().correctives().get(k).shape());
        }
    }

    private static void assertSameShape(RigShape fresh, RigShape shipped) {
        assertEquals(fresh.name(), shipped.name());
        float[] a = new float[FRESH.topology().vertexCount() * 3];
        float[] b = new float[a.length];
        fresh.addTo(a, 1);
        shipped.addTo(b, 1);
        assertClose(a, b, OTHER_COMPUTER, fresh.name());
    }

    private static void assertClose(float[] wanted, float[] actual, double tolerance, String what) {
        assertEquals(wanted.length, actual.length, what);
        for (int i = 0; i < wanted.length; i++) {
            if (Math.abs(wanted[i] - actual[i]) > tolerance) {
                Assertions.fail(what + " differs at " + i + ": " + wanted[i] + ", " + actual[i]);
            }
        }
    }

    @Test
    void fileKeepsAHeadToHalfAStep() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HeadWriter.write(FRESH, bytes);
        assertTrue(bytes.size() < 1_500_000, "bytes: " + bytes.size());
        FaceHead read =
                HeadReader.read(new ByteArrayInputStream(bytes.toByteArray()), FRESH.appearance());
        assertClose(
                FRESH.rig().template().positions(),
                read.rig().template().positions(),
                TOLERANCE,
                "template");
        assertEquals(FRESH.name(), read.name());
    }

    @Test
    void refusesAFileOfAnotherVersion() {
        byte[] other = {0x46, 0x57, 0x48, 0x44, 0, 0, 0, 99};
        IOException refused =
                Assertions.assertThrows(
                        IOException.class,
                        () -> HeadReader.read(new ByteArrayInputStream(other), FRESH.appearance()));
        assertTrue(refused.getMessage().contains("version 99"), refused.getMessage());
    }

    @Test
    void shippedPicturesAreThePaintedOnes() {
        for (FaceMaterial fresh : FRESH.appearance().materials().values()) {
            FaceMaterial shipped = SHIPPED.appearance().material(fresh.name());
            fresh.albedo()
                    .ifPresent(
                            picture ->
                                    assertAlike(
                                            picture, shipped.albedo().orElseThrow(), fresh.name()));
            fresh.normals()
                    .ifPresent(
                            picture ->
                                    assertAlike(
                                            picture,
                                            shipped.normals().orElseThrow(),
                                            fresh.name()));
        }
    }

    private static void assertAlike(TextureImage a, TextureImage b, String name) {
        int[] p = a.toArray();
        int[] q = b.toArray();
        assertEquals(p.length, q.length, name);
        long sum = 0;
        for (int i = 0; i < p.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                sum += Math.abs((p[i] >> shift & 255) - (q[i] >> shift & 255));
            }
        }
        double mean = sum / (3.0 * p.length);
        assertTrue(mean < 2.5, name + " differs by " + mean);
    }
}
