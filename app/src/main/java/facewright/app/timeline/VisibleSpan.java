package facewright.app.timeline;

import facewright.app.playback.Player;
import facewright.domain.FrameRate;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableValue;

/**
 * The part of the clip that is visible: from the whole clip to a few single frames. Zooming keeps
 * one moment where it is on screen; scrolling stays inside the clip.
 */
public final class VisibleSpan {
    /** Free space after the clip's end when all of it is shown. */
    private static final double FIT_MARGIN = 1.03;

    private static final double CLOSEST_FRAMES = 2;
    private static final double STEP = 1.5;
    private static final double EMPTY_SECONDS = 10;

    /** Where a playhead that left the span is put back, as a share of its width. */
    private static final double REVEAL_AT = 0.08;

    private final Player player;
    private final ObservableValue<FrameRate> frameRate;
    private final ReadOnlyDoubleWrapper start = new ReadOnlyDoubleWrapper(this, "startSeconds");
    private final ReadOnlyDoubleWrapper seconds =
            new ReadOnlyDoubleWrapper(this, "seconds", EMPTY_SECONDS);
    private boolean fitted = true;

    VisibleSpan(Player player, ObservableValue<FrameRate> frameRate) {
        this.player = player;
        this.frameRate = frameRate;
        player.durationSecondsProperty().addListener((o, before, now) -> fit());
        frameRate.addListener((o, before, now) -> zoomTo(seconds.get(), start.get()));
        fit();
    }

    /** Clip time at the left edge. */
    public ReadOnlyDoubleProperty startSecondsProperty() {
        return start.getReadOnlyProperty();
    }

    /** Length of the span, above 0. */
    public ReadOnlyDoubleProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    public double startSeconds() {
        return start.get();
    }

    public double endSeconds() {
        return start.get() + seconds.get();
    }

    /** Clip time at a place of a picture this wide; may lie outside the clip. */
    public double timeAt(double x, double width) {
        return start.get() + seconds.get() * x / Math.max(1, width);
    }

    /** Place of a clip time in a picture this wide. */
    public double xAt(double timeSeconds, double width) {
        return (timeSeconds - start.get()) / seconds.get() * width;
    }

    /** Shows the whole clip, and keeps showing the whole of the next one. */
    public void fit() {
        fitted = true;
        seconds.set(widest());
        start.set(0);
    }

    /**
     * Zooms; below 1 shows less time. The anchor keeps its place on screen.
     *
     * @param factor multiplies the visible length
     */
    public void zoomBy(double factor, double anchorSeconds) {
        zoomTo(seconds.get() * factor, anchorSeconds);
    }

    /** Shows half as much or so, around the playhead when it is visible. */
    public void zoomIn() {
        zoomBy(1 / STEP, defaultAnchor());
    }

    public void zoomOut() {
        zoomBy(STEP, defaultAnchor());
    }

    /** Zoom from 0 (whole clip) to 1 (single frames), even steps feel even. */
    public double zoomLevel() {
        double range = Math.log(widest() / closest());
        return range <= 0 ? 0 : Math.log(widest() / seconds.get()) / range;
    }

    /** See {@link #zoomLevel()}; around the playhead when it is visible. */
    public void setZoomLevel(double level) {
        double range = Math.log(widest() / closest());
        zoomTo(widest() / Math.exp(Math.max(0, Math.min(1, level)) * range), defaultAnchor());
    }

    /** Moves the span by this many seconds, inside the clip. */
    public void scrollBy(double deltaSeconds) {
        scrollTo(start.get() + deltaSeconds);
    }

    /** Moves the left edge to a time, inside the clip. */
    public void scrollTo(double startSeconds) {
        double last = Math.max(0, widest() - seconds.get());
        start.set(Math.max(0, Math.min(last, startSeconds)));
    }

    /** Turns the page when a time is not visible. */
    public void reveal(double timeSeconds) {
        if (timeSeconds < start.get() || timeSeconds > endSeconds()) {
            scrollTo(timeSeconds - REVEAL_AT * seconds.get());
        }
    }

    private void zoomTo(double wantedSeconds, double anchorSeconds) {
        double length = Math.max(closest(), Math.min(widest(), wantedSeconds));
        double share = (anchorSeconds - start.get()) / seconds.get();
        fitted = length >= widest() * (1 - 1e-9);
        seconds.set(length);
        scrollTo(anchorSeconds - share * length);
    }

    /** Whether all of the clip is visible. */
    public boolean isFitted() {
        return fitted;
    }

    private double defaultAnchor() {
        double playhead = player.positionSecondsProperty().get();
        return playhead >= start.get() && playhead <= endSeconds()
                ? playhead
                : start.get() + seconds.get() / 2;
    }

    private double widest() {
        double duration = player.durationSecondsProperty().get();
        return duration <= 0 ? EMPTY_SECONDS : duration * FIT_MARGIN;
    }

    private double closest() {
        return Math.min(widest(), CLOSEST_FRAMES / frameRate.getValue().framesPerSecond());
    }
}
