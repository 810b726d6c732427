package facewright.viewport;

import facewright.domain.FaceHead;
import facewright.viewport.render.PictureSize;
import facewright.viewport.render.RenderSettings;
import facewright.viewport.render.SoftwareRenderer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * Draws the head with the processor, where JavaFX has no 3D. A worker draws the newest state, first
 * quickly and then, when nothing newer came, with smooth edges; states in between are skipped.
 */
final class SoftwareView implements FaceView {
    /** Larger views are drawn at this many pixels and stretched. */
    private static final double MOST_PIXELS = PictureSize.HD_720.pixelCount();

    private final ImageView picture = new ImageView();
    private @Nullable WritableImage image;
    private final SoftwareRenderer renderer = new SoftwareRenderer(RenderSettings.FAST);

    // The wish of the FX thread; guarded by this.
    private @Nullable FaceHead head;
    private float[] positions = new float[0];
    private @Nullable CameraPose camera;
    private boolean wireframe;
    private double width;
    private double height;
    private long wish;
    private boolean busy;

    // Of the worker alone.
    private float[] drawnPositions = new float[0];
    private int[] drawnPixels = new int[0];

    SoftwareView() {
        picture.setManaged(false);
        picture.setPreserveRatio(false);
        picture.setMouseTransparent(true);
    }

    @Override
    public Node node() {
        return picture;
    }

    @Override
    public synchronized void setHead(FaceHead newHead) {
        head = newHead;
        positions = newHead.rig().template().positions();
        changed();
    }

    @Override
    public synchronized void show(float[] newPositions, float[] normals) {
        System.arraycopy(newPositions, 0, positions, 0, positions.length);
        changed();
    }

    @Override
    public synchronized void setCamera(CameraPose pose) {
        camera = pose;
        changed();
    }

    @Override
    public synchronized void setWireframe(boolean newWireframe) {
        wireframe = newWireframe;
        changed();
    }

    /** Axes and grid need 3D; this view does without. */
    @Override
    public void setGridVisible(boolean visible) {}

    @Override
    public synchronized void resize(double newWidth, double newHeight) {
        if (newWidth == width && newHeight == height) {
            return;
        }
        width = newWidth;
        height = newHeight;
        picture.setFitWidth(newWidth);
        picture.setFitHeight(newHeight);
        changed();
    }

    private void changed() {
        wish++;
        if (!busy && head != null && camera != null && width >= 1 && height >= 1) {
            busy = true;
            DrawingThread.executor().execute(() -> draw(RenderSettings.FAST));
        }
    }

    private void draw(RenderSettings quality) {
        FaceHead drawnHead;
        CameraPose drawnCamera;
        PictureSize size;
        long drawnWish;
        synchronized (this) {
            drawnHead = head;
            drawnCamera = camera;
            drawnWish = wish;
            if (drawnHead == null || drawnCamera == null) {
                busy = false;
                return;
            }
            double shrink = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)));
            size =
                    new PictureSize(
                            (int) Math.max(1, Math.round(width * shrink)),
                            (int) Math.max(1, Math.round(height * shrink)));
            renderer.use(quality.withWireframe(wireframe));
            if (drawnPositions.length != positions.length) {
                drawnPositions = new float[positions.length];
            }
            System.arraycopy(positions, 0, drawnPositions, 0, positions.length);
        }
        if (drawnPixels.length != size.pixelCount()) {
            drawnPixels = new int[size.pixelCount()];
        }
        renderer.render(drawnHead, drawnPositions, null, drawnCamera, size, drawnPixels);
        boolean smooth = quality.antialiased();
        Platform.runLater(() -> show(size, drawnWish, smooth));
    }

    /** Shows what the worker drew, and lets it go on when there is more to draw. */
    private synchronized void show(PictureSize size, long drawnWish, boolean smooth) {
        WritableImage shown = image;
        if (shown == null
                || shown.getWidth() != size.width()
                || shown.getHeight() != size.height()) {
            shown = new WritableImage(size.width(), size.height());
            image = shown;
            picture.setImage(shown);
        }
        shown.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        size.width(),
                        size.height(),
                        PixelFormat.getIntArgbInstance(),
                        drawnPixels,
                        0,
                        size.width());
        if (wish != drawnWish) {
            DrawingThread.executor().execute(() -> draw(RenderSettings.FAST));
        } else if (!smooth) {
            DrawingThread.executor().execute(() -> draw(RenderSettings.FINE));
        } else {
            busy = false;
        }
    }
}
