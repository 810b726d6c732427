package facewright.viewport;

import facewright.domain.FaceHead;
import facewright.domain.FrameSource;
import facewright.domain.HeadPoseTrack;
import facewright.domain.VertexNormals;
import facewright.viewport.render.HeadPoseTransform;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A view of one talking head: lit, orbitable, with a label. Shows the neutral pose until frames are
 * set. Falls back to software drawing where JavaFX has no 3D. FX thread.
 */
public final class FaceViewport extends Region {
    private static final CameraPose PLACEHOLDER_POSE =
            new CameraPose(0, 0, 0, 1.4, 0, 0, CameraPose.DEFAULT_LENS_MILLIMETRES);
    private static final int NO_FRAME = -1;

    private final boolean hardwareRendered = GraphicsCard.supports3d();
    private final FaceView view;
    private final ViewportOverlay overlay;
    private final ObjectProperty<CameraPose> camera =
            new SimpleObjectProperty<>(this, "camera", PLACEHOLDER_POSE);
    private final Navigation navigation;
    private @Nullable FaceHead head;
    private @Nullable FaceBounds bounds;
    private @Nullable FrameSource frames;
    private @Nullable HeadPoseTrack headPose;
    private @Nullable VertexNormals vertexNormals;
    private float[] positions = new float[0];
    private float[] normals = new float[0];
    private final float[] pose = new float[6];
    private int shownFrame = NO_FRAME;
    private int wantedFrame;
    private long lastFrameNanos;
    private boolean wireframe;
    private boolean gridVisible;
    private @Nullable Runnable onMaximiseRequested;

    public FaceViewport() {
        view = hardwareRendered ? new HardwareView() : new SoftwareView();
        overlay = new ViewportOverlay(this);
        getStyleClass().add("face-viewport");
        getStylesheets()
                .add(FaceViewport.class.getResource("/facewright/viewport.css").toExternalForm());
        setBackground(Background.fill(Backdrop.paint()));
        getChildren().addAll(view.node(), overlay);
        setFocusTraversable(true);
        navigation = new Navigation(this);
        navigation.install();
        camera.addListener((observable, old, pose) -> view.setCamera(pose));
        view.setCamera(camera.get());
        setMinSize(80, 60);
        setPrefSize(640, 480);
    }

    /**
     * Does the slow part of showing a head beforehand: how its light falls. Without it the head
     * appears flat first. Takes some tenths of a second; for any thread but the FX thread.
     */
    public static void prepare(FaceHead head) {
        ShadedImages.prepare(head);
    }

    /** Shows the neutral pose of a head in three-quarter view and forgets the frames. */
    public void setHead(FaceHead newHead) {
        changeHead(newHead);
        applyPreset(CameraPreset.THREE_QUARTER);
    }

    /** Shows the neutral pose of another head and forgets the frames; the camera stays. */
    public void changeHead(FaceHead newHead) {
        head = newHead;
        bounds = FaceBounds.of(newHead);
        frames = null;
        headPose = null;
        positions = new float[newHead.topology().vertexCount() * 3];
        normals = new float[positions.length];
        vertexNormals = new VertexNormals(newHead.topology());
        view.setHead(newHead);
        refresh();
    }

    /**
     * Shows other frames; the frame number stays.
     *
     * @param newFrames of this viewport's head; null for the neutral pose
     */
    public void setFrames(@Nullable FrameSource newFrames) {
        FaceHead current = head;
        if (newFrames != null
                && (current == null
                        || !newFrames.topology().hash().equals(current.topology().hash()))) {
            throw new IllegalArgumentException("the frames belong to another head");
        }
        frames = newFrames;
        headPose = Optional.ofNullable(newFrames).flatMap(FrameSource::headPose).orElse(null);
        refresh();
    }

    /** Shows a frame, clamped to the frames there are. Does nothing when it is shown already. */
    public void showFrame(int frame) {
        wantedFrame = frame;
        FrameSource source = frames;
        if (source == null || source.frameCount() == 0) {
            return;
        }
        int shown = Math.max(0, Math.min(source.frameCount() - 1, frame));
        if (shown != shownFrame) {
            fill(source, shown);
        }
    }

    private void refresh() {
        shownFrame = NO_FRAME;
        FaceHead current = head;
        if (current == null) {
            return;
        }
        if (frames == null || frames.frameCount() == 0) {
            current.rig().template().copyPositions(positions);
            present();
        } else {
            showFrame(wantedFrame);
        }
    }

    private void fill(FrameSource source, int frame) {
        long start = System.nanoTime();
        source.copyFrame(frame, positions);
        HeadPoseTrack track = headPose;
        if (track != null && frame < track.frameCount()) {
            track.copyFrame(frame, pose);
            HeadPoseTransform.apply(pose, positions);
        }
        shownFrame = frame;
        present();
        lastFrameNanos = System.nanoTime() - start;
    }

    private void present() {
        VertexNormals calculator = vertexNormals;
        if (calculator != null) {
            calculator.compute(positions, normals);
            view.show(positions, normals);
        }
    }

    /** What the last new frame cost outside the renderer: pick it, fill points and normals. */
    public long lastFrameNanos() {
        return lastFrameNanos;
    }

    /**
     * Names what is shown.
     *
     * @param name bold
     * @param detail beside it, in a quieter colour
     * @param cssColour of the dot, for example {@code #4cc2a0}
     */
    public void setTitle(String name, @Nullable String detail, String cssColour) {
        overlay.setTitle(name, detail, cssColour);
    }

    /**
     * Fills the pill at the top right.
     *
     * @param text what it says; null hides it
     * @param explanation what that means, shown while the mouse is over it; empty for none
     */
    public void setValueText(@Nullable String text, String explanation) {
        overlay.setValueText(text, explanation);
    }

    /** Draws the outline of the view that commands go to. */
    public void setActive(boolean active) {
        overlay.setActive(active);
    }

    /** Where the camera is; bind several viewports together to link them. */
    public ObjectProperty<CameraPose> cameraProperty() {
        return camera;
    }

    public CameraPose getCamera() {
        return camera.get();
    }

    public void setCamera(CameraPose newPose) {
        camera.set(newPose);
    }

    /** Moves the camera to a named view; the lens stays. */
    public void applyPreset(CameraPreset preset) {
        FaceBounds face = bounds;
        if (face != null) {
            setCamera(CameraPose.of(preset, face, getCamera().lensMillimetres()));
        }
    }

    /** Brings the whole face into view from the present direction. */
    public void frameFace() {
        FaceBounds face = bounds;
        if (face != null) {
            setCamera(getCamera().frame(face));
        }
    }

    public void setNavigation(NavigationPreset preset) {
        navigation.setPreset(preset);
    }

    /**
     * Changes the lens; the face keeps its size.
     *
     * @param millimetres 75 to 150, clamped
     */
    public void setLensMillimetres(double millimetres) {
        double lens =
                Math.max(
                        CameraPose.SHORTEST_LENS_MILLIMETRES,
                        Math.min(CameraPose.LONGEST_LENS_MILLIMETRES, millimetres));
        setCamera(getCamera().withLens(lens));
    }

    public void setWireframe(boolean newWireframe) {
        wireframe = newWireframe;
        view.setWireframe(newWireframe);
        overlay.showToggles(wireframe, gridVisible);
    }

    public boolean isWireframe() {
        return wireframe;
    }

    /** Shows axes and a floor grid. */
    public void setGridVisible(boolean visible) {
        gridVisible = visible;
        view.setGridVisible(visible);
        overlay.showToggles(wireframe, gridVisible);
    }

    public boolean isGridVisible() {
        return gridVisible;
    }

    /** Runs on a double click: the view wants all the room, or gives it back. */
    public void setOnMaximiseRequested(@Nullable Runnable action) {
        onMaximiseRequested = action;
    }

    void requestMaximise() {
        if (onMaximiseRequested != null) {
            onMaximiseRequested.run();
        }
    }

    /** False when JavaFX has no 3D here and the head is drawn by the processor. */
    public boolean isHardwareRendered() {
        return hardwareRendered;
    }

    @Override
    protected void layoutChildren() {
        view.resize(getWidth(), getHeight());
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
