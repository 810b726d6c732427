package facewright.viewport.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FaceHead;
import facewright.domain.FrameRate;
import facewright.domain.FrameSource;
import facewright.domain.MotionDecoder;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.viewport.CameraPose;
import facewright.viewport.CameraPreset;
import facewright.viewport.FaceBounds;
import facewright.viewport.TestHeads;
import facewright.viewport.render.PictureSize;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactSheetTest {
    private static final ContactSheet SHEET = new ContactSheet(3, 2, new PictureSize(96, 120));

    @TempDir Path folder;

    private final FaceHead head = TestHeads.egg();
    private final CameraPose camera = CameraPose.of(CameraPreset.FRONT, FaceBounds.of(head));

    @Test
    void spreadsItsTilesFromTheFirstToTheLastFrame() {
        assertEquals(0, SHEET.frameOf(0, 101));
        assertEquals(20, SHEET.frameOf(1, 101));
        assertEquals(100, SHEET.frameOf(5, 101));
        assertEquals(0, SHEET.frameOf(5, 1));
    }

    @Test
    void writesAPngOfItsSizeWithDifferentFrames() throws Exception {
        Path file = folder.resolve("new folder").resolve("sheet.png");
        SHEET.write(file, head, opening(), camera, ProgressSink.NONE, new CancelToken());
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(SHEET.size().width(), image.getWidth());
        assertEquals(SHEET.size().height(), image.getHeight());
        int[] first = image.getRGB(8, 8, 96, 60, null, 0, 96);
        int[] lowerLeft = image.getRGB(8, 8, 96, 90, null, 0, 96);
        int[] lowerRight = image.getRGB(8 + 2 * 104, 8 + 128, 96, 90, null, 0, 96);
        assertTrue(Arrays.stream(first).distinct().count() > 20, "a tile is empty");
        assertNotEquals(Arrays.hashCode(lowerLeft), Arrays.hashCode(lowerRight));
        try (var files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void canBeCancelled() {
        CancelToken cancel = new CancelToken();
        cancel.cancel();
        assertThrows(
                CancellationException.class,
                () -> SHEET.draw(head, opening(), camera, ProgressSink.NONE, cancel));
    }

    @Test
    void pictureThatCannotBeWrittenIsExplained() throws Exception {
        Path blocker = Files.writeString(folder.resolve("file"), "not a folder");
        StudioException e =
                assertThrows(
                        StudioException.class,
                        () ->
                                PngFile.write(
                                        blocker.resolve("a.png"),
                                        new PictureSize(2, 1),
                                        new int[2]));
        assertEquals("capture.picture-failed", e.messageKey());
    }

    private FrameSource opening() {
        float[][] weights = new float[30][1];
        for (int t = 0; t < weights.length; t++) {
            weights[t][0] = t / 29f;
        }
        return new MotionDecoder(
                head.rig(),
                new RigSequence(FrameRate.FPS_30, List.of("jawOpen"), weights, Optional.empty()));
    }
}
