package facewright.viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FaceHead;
import facewright.domain.FaceTopology;
import facewright.domain.FrameRate;
import facewright.domain.FrameSource;
import facewright.viewport.render.PictureSize;
import facewright.viewport.render.RenderSettings;
import facewright.viewport.render.SoftwareRenderer;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("render")
class FaceViewportTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;

    private final FaceHead head = TestHeads.egg();

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.startWith3d();
    }

    @ParameterizedTest
    @EnumSource(CameraPreset.class)
    void bothRenderersAgreeOnTheOutline(CameraPreset preset) throws Exception {
        int[] shown = FxToolkit.call(() -> picture(viewport(), preset));
        CameraPose pose = CameraPose.of(preset, FaceBounds.of(head));
        int[] drawn =
                new SoftwareRenderer(RenderSettings.FAST)
                        .render(
                                head,
                                head.rig().template().positions(),
                                pose,
                                new PictureSize(WIDTH, HEIGHT));
        int both = 0;
        int either = 0;
        for (int i = 0; i < shown.length; i++) {
            boolean inShown = isHead(shown[i]);
            boolean inDrawn = isHead(drawn[i]);
            both += inShown && inDrawn ? 1 : 0;
            either += inShown || inDrawn ? 1 : 0;
        }
        assertTrue(either > 10_000, "the head covers only " + either + " pixels");
        assertTrue((double) both / either > 0.97, both + " of " + either + " pixels agree");
    }

    @Test
    void showsTheEyesFromTheFrontAndSkinFromBehind() throws Exception {
        CameraPose front = CameraPose.of(CameraPreset.FRONT, FaceBounds.of(head));
        int[] shown = FxToolkit.call(() -> picture(viewport(), front));
        int eye = shown[pixelOfLeftEye(front)];
        int red = eye >> 16 & 0xff;
        int blue = eye & 0xff;
        assertTrue(Math.abs(red - blue) < 40 && red > 110, "eye is " + Integer.toHexString(eye));
        // An inside-out egg would show its eyes through the back of the head.
        CameraPose behind = front.orbit(Math.PI, 0);
        int[] back = FxToolkit.call(() -> picture(viewport(), behind));
        int skin = back[pixelOfLeftEye(behind)];
        assertTrue(
                (skin >> 16 & 0xff) - (skin & 0xff) > 25,
                "from behind, the eye's place is " + Integer.toHexString(skin));
    }

    private static int pixelOfLeftEye(CameraPose pose) {
        double[] b = new double[facewright.viewport.render.ViewProjection.BASIS_LENGTH];
        pose.copyBasis(b);
        double dx = 0.03 - b[0];
        double dy = 0.03 - b[1];
        double dz = 0.09 - b[2];
        double depth = -(dx * b[9] + dy * b[10] + dz * b[11]);
        double focal = pose.focalPixels(WIDTH, HEIGHT);
        int x = (int) (WIDTH / 2.0 + focal * (dx * b[3] + dy * b[4] + dz * b[5]) / depth);
        int y = (int) (HEIGHT / 2.0 - focal * (dx * b[6] + dy * b[7] + dz * b[8]) / depth);
        return y * WIDTH + x;
    }

    @Test
    void copiesAFrameOnlyWhenItChanges() throws Exception {
        CountingFrames frames = new CountingFrames(head, 10);
        FxToolkit.call(
                () -> {
                    FaceViewport viewport = viewport();
                    viewport.setFrames(frames);
                    assertEquals(1, frames.copies);
                    viewport.showFrame(0);
                    assertEquals(1, frames.copies);
                    viewport.showFrame(4);
                    viewport.showFrame(4);
                    assertEquals(2, frames.copies);
                    viewport.showFrame(99);
                    assertEquals(9, frames.lastFrame);
                    viewport.showFrame(-3);
                    assertEquals(0, frames.lastFrame);
                    assertTrue(viewport.lastFrameNanos() > 0);
                    return null;
                });
    }

    @Test
    void refusesFramesOfAnotherHead() {
        FaceTopology other =
                new FaceTopology("other", 3, new int[0], new float[6], java.util.List.of());
        CountingFrames frames =
                new CountingFrames(head, 2) {
                    @Override
                    public FaceTopology topology() {
                        return other;
                    }
                };
        ExecutionException e =
                assertThrows(
                        ExecutionException.class,
                        () ->
                                FxToolkit.call(
                                        () -> {
                                            viewport().setFrames(frames);
                                            return null;
                                        }));
        assertEquals(IllegalArgumentException.class, e.getCause().getClass());
    }

    @Test
    void showingFramesAllocatesNextToNothing() throws Exception {
        CountingFrames frames = new CountingFrames(head, 1000);
        long bytes =
                FxToolkit.call(
                        () -> {
                            FaceViewport viewport = viewport();
                            viewport.setFrames(frames);
                            for (int t = 0; t < 400; t++) {
                                viewport.showFrame(t);
                            }
                            var threads =
                                    (com.sun.management.ThreadMXBean)
                                            ManagementFactory.getThreadMXBean();
                            long thread = Thread.currentThread().getId();
                            long before = threads.getThreadAllocatedBytes(thread);
                            for (int t = 400; t < 900; t++) {
                                viewport.showFrame(t);
                            }
                            return threads.getThreadAllocatedBytes(thread) - before;
                        });
        // One copy of the positions alone would be 53 kB.
        assertTrue(bytes / 500 < 512, bytes / 500 + " bytes per frame");
    }

    @Test
    void draggingOrbitsAndKeysFrameAndChooseViews() throws Exception {
        FxToolkit.call(
                () -> {
                    FaceViewport viewport = viewport();
                    CameraPose start = viewport.getCamera();
                    Event.fireEvent(viewport, mouse(MouseEvent.MOUSE_PRESSED, 100, 100, 1));
                    Event.fireEvent(viewport, mouse(MouseEvent.MOUSE_DRAGGED, 160, 100, 1));
                    Event.fireEvent(viewport, mouse(MouseEvent.MOUSE_RELEASED, 160, 100, 1));
                    assertEquals(
                            start.yaw() - Math.PI * 60 / HEIGHT, viewport.getCamera().yaw(), 1e-9);
                    viewport.setCamera(viewport.getCamera().pan(1, 1).dolly(3));
                    Event.fireEvent(viewport, key(KeyCode.F));
                    assertEquals(start.distance(), viewport.getCamera().distance(), 1e-9);
                    Event.fireEvent(viewport, key(KeyCode.NUMPAD1));
                    assertEquals(0, viewport.getCamera().yaw(), 1e-9);
                    viewport.setLensMillimetres(500);
                    assertEquals(150, viewport.getCamera().lensMillimetres());
                    int[] maximised = {0};
                    viewport.setOnMaximiseRequested(() -> maximised[0]++);
                    Event.fireEvent(viewport, mouse(MouseEvent.MOUSE_CLICKED, 100, 100, 2));
                    assertEquals(1, maximised[0]);
                    return null;
                });
    }

    @Test
    void drawsInSoftwareWhenAskedTo() throws Exception {
        System.setProperty("facewright.renderer", "software");
        try {
            CompletableFuture<Integer> middle = new CompletableFuture<>();
            FxToolkit.call(
                    () -> {
                        FaceViewport viewport = viewport();
                        assertTrue(!viewport.isHardwareRendered());
                        ImageView picture = picture(viewport);
                        picture.imageProperty()
                                .addListener(
                                        (observable, old, image) ->
                                                javafx.application.Platform.runLater(
                                                        () ->
                                                                middle.complete(
                                                                        image.getPixelReader()
                                                                                .getArgb(
                                                                                        WIDTH / 2,
                                                                                        HEIGHT
                                                                                                / 2))));
                        return null;
                    });
            assertTrue(isHead(middle.get(60, TimeUnit.SECONDS)));
        } finally {
            System.clearProperty("facewright.renderer");
        }
    }

    @Test
    void wireframeAndGridChangeThePicture() throws Exception {
        FxToolkit.call(
                () -> {
                    FaceViewport viewport = viewport();
                    int[] plain = picture(viewport, CameraPreset.THREE_QUARTER);
                    viewport.setWireframe(true);
                    int[] wire = picture(viewport, CameraPreset.THREE_QUARTER);
                    viewport.setWireframe(false);
                    viewport.setGridVisible(true);
                    int[] grid = picture(viewport, CameraPreset.THREE_QUARTER);
                    assertNotEquals(
                            java.util.Arrays.hashCode(plain), java.util.Arrays.hashCode(wire));
                    assertNotEquals(
                            java.util.Arrays.hashCode(plain), java.util.Arrays.hashCode(grid));
                    return null;
                });
    }

    private FaceViewport viewport() {
        FaceViewport viewport = new FaceViewport();
        viewport.setHead(head);
        viewport.resize(WIDTH, HEIGHT);
        new Scene(viewport, WIDTH, HEIGHT);
        viewport.applyCss();
        viewport.layout();
        return viewport;
    }

    private static ImageView picture(FaceViewport viewport) {
        for (Node child : viewport.getChildrenUnmodifiable()) {
            if (child instanceof ImageView picture) {
                return picture;
            }
        }
        throw new AssertionError("no picture");
    }

    private static int[] picture(FaceViewport viewport, CameraPreset preset) {
        return picture(viewport, CameraPose.of(preset, FaceBounds.of(TestHeads.egg())));
    }

    private static int[] picture(FaceViewport viewport, CameraPose pose) {
        viewport.setCamera(pose);
        WritableImage image = viewport.snapshot(null, null);
        int[] argb = new int[WIDTH * HEIGHT];
        image.getPixelReader()
                .getPixels(
                        0,
                        0,
                        WIDTH,
                        HEIGHT,
                        javafx.scene.image.PixelFormat.getIntArgbInstance(),
                        argb,
                        0,
                        WIDTH);
        return argb;
    }

    /** The backdrop is bluish: red is well below blue. Skin and eyes are not. */
    private static boolean isHead(int argb) {
        return (argb >> 16 & 0xff) - (argb & 0xff) > -14;
    }

    private static MouseEvent mouse(
            javafx.event.EventType<MouseEvent> type, double x, double y, int clicks) {
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                clicks,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static class CountingFrames implements FrameSource {
        private final FaceHead head;
        private final int count;
        int copies;
        int lastFrame = -1;

        CountingFrames(FaceHead head, int count) {
            this.head = head;
            this.count = count;
        }

        @Override
        public FaceTopology topology() {
            return head.topology();
        }

        @Override
        public FrameRate frameRate() {
            return FrameRate.FPS_30;
        }

        @Override
        public int frameCount() {
            return count;
        }

        @Override
        public void copyFrame(int t, float[] destination) {
            head.rig().template().copyPositions(destination);
            copies++;
            lastFrame = t;
        }
    }
}
