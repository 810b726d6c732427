package facewright.viewport.render;

import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FaceHead;
import facewright.viewport.CameraPose;
import facewright.viewport.CameraPreset;
import facewright.viewport.FaceBounds;
import facewright.viewport.TestHeads;
import facewright.viewport.capture.PngFile;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compares small pictures with stored ones. After a wanted change of the look, open the new
 * pictures in {@code target/golden} and copy them over the stored ones.
 */
class GoldenPictureTest {
    private static final PictureSize SIZE = new PictureSize(120, 120);

    /** Mean difference per channel, of 255: rounding on another processor stays far below. */
    private static final double TOLERANCE = 0.5;

    private final FaceHead head = TestHeads.egg();

    @ParameterizedTest
    @EnumSource(CameraPreset.class)
    void smoothPictureIsTheStoredOne(CameraPreset preset) throws Exception {
        compare(preset.name().toLowerCase(Locale.ROOT), RenderSettings.FINE, preset);
    }

    @ParameterizedTest
    @EnumSource(value = CameraPreset.class, names = "THREE_QUARTER")
    void wireframePictureIsTheStoredOne(CameraPreset preset) throws Exception {
        compare("wireframe", RenderSettings.FAST.withWireframe(true), preset);
    }

    private void compare(String name, RenderSettings settings, CameraPreset preset)
            throws Exception {
        CameraPose pose = CameraPose.of(preset, FaceBounds.of(head));
        float[] positions = head.rig().template().positions();
        int[] argb = new SoftwareRenderer(settings).render(head, positions, pose, SIZE);
        PngFile.write(Path.of("target", "golden", name + ".png"), SIZE, argb);
        BufferedImage stored;
        try (InputStream in = getClass().getResourceAsStream("/golden/" + name + ".png")) {
            assertTrue(in != null, "no stored picture " + name);
            stored = ImageIO.read(in);
        }
        long difference = 0;
        for (int i = 0; i < argb.length; i++) {
            int other = stored.getRGB(i % SIZE.width(), i / SIZE.width());
            for (int shift = 0; shift <= 16; shift += 8) {
                difference += Math.abs((argb[i] >> shift & 0xff) - (other >> shift & 0xff));
            }
        }
        double mean = difference / (3.0 * argb.length);
        assertTrue(mean < TOLERANCE, name + " differs by " + mean + " on average");
    }
}
