package facewright.app.window;

import facewright.app.AppText;
import facewright.app.ui.StudioAction;
import facewright.viewport.CameraPreset;
import facewright.viewport.FaceViewport;
import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The actions on the view of the head. */
final class ViewActions {
    final StudioAction frameFace;
    final StudioAction front;
    final StudioAction threeQuarter;
    final StudioAction side;
    final StudioAction mouth;
    final StudioAction wireframe;
    final StudioAction grid;

    ViewActions(FaceViewport viewport) {
        frameFace =
                new StudioAction(
                        AppText.get("window.view-frame"),
                        MaterialDesignF.FIT_TO_PAGE_OUTLINE,
                        List.of("F"),
                        viewport::frameFace);
        front = preset(viewport, CameraPreset.FRONT, AppText.get("window.view-front"), "1");
        threeQuarter =
                preset(
                        viewport,
                        CameraPreset.THREE_QUARTER,
                        AppText.get("window.view-three-quarter"),
                        "2");
        side = preset(viewport, CameraPreset.SIDE, AppText.get("window.view-side"), "3");
        mouth = preset(viewport, CameraPreset.MOUTH, AppText.get("window.view-mouth"), "4");
        wireframe =
                new StudioAction(
                        AppText.get("window.view-wireframe"),
                        null,
                        List.of("W"),
                        () -> viewport.setWireframe(!viewport.isWireframe()));
        grid =
                new StudioAction(
                        AppText.get("window.view-grid"),
                        null,
                        List.of("G"),
                        () -> viewport.setGridVisible(!viewport.isGridVisible()));
    }

    private static StudioAction preset(
            FaceViewport viewport, CameraPreset preset, String label, String digit) {
        return new StudioAction(
                label, null, List.of(digit, "Numpad " + digit), () -> viewport.applyPreset(preset));
    }

    List<StudioAction> all() {
        return List.of(frameFace, front, threeQuarter, side, mouth, wireframe, grid);
    }
}
