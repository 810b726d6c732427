package facewright.app.head;

import facewright.assets.head.HeadBuilder;
import facewright.assets.head.Identities;
import facewright.assets.head.identity.Identity;
import facewright.domain.FaceHead;
import facewright.viewport.CameraPose;
import facewright.viewport.CameraPreset;
import facewright.viewport.FaceBounds;
import facewright.viewport.capture.PngFile;
import facewright.viewport.render.PictureSize;
import facewright.viewport.render.RenderSettings;
import facewright.viewport.render.SoftwareRenderer;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Draws the pictures from which people choose a head. Run it by hand when the heads change: the
 * argument is the folder for the pictures.
 */
public final class HeadPictureTool {
    private static final int SIZE = 112;

    private HeadPictureTool() {}

    public static void main(String[] arguments) throws Exception {
        SoftwareRenderer renderer = new SoftwareRenderer(RenderSettings.FINE);
        PictureSize size = new PictureSize(SIZE, SIZE);
        for (Identity identity : Identities.list()) {
            FaceHead head = HeadBuilder.build(identity);
            CameraPose camera =
                    CameraPose.of(CameraPreset.THREE_QUARTER, FaceBounds.of(head)).dolly(0.86);
            int[] pixels = renderer.render(head, head.rig().template().positions(), camera, size);
            String file = identity.name().toLowerCase(Locale.ROOT) + ".png";
            PngFile.write(Path.of(arguments[0]).resolve(file), size, pixels);
        }
    }
}
