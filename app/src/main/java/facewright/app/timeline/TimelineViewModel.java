package facewright.app.timeline;

import facewright.app.AppText;
import facewright.app.playback.ClipSound;
import facewright.app.playback.Player;
import facewright.audio.PlaybackAudio;
import facewright.domain.FrameRate;
import facewright.domain.TimeRange;
import facewright.job.CancelToken;
import facewright.job.JobRequest;
import facewright.job.JobRunner;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What the timeline shows: the visible span, the range, snapping, tracks and markers. Time is
 * always in seconds of the clip. For one thread (the FX thread).
 */
public final class TimelineViewModel {
    private static final double MARKER_TOLERANCE_SECONDS = 1e-4;

    private final Player player;
    private final VisibleSpan span;
    private final ObjectProperty<FrameRate> frameRate =
            new SimpleObjectProperty<>(this, "frameRate", FrameRate.FPS_30);
    private final ObjectProperty<TimeDisplay> display =
            new SimpleObjectProperty<>(this, "display", TimeDisplay.TIMECODE);
    private final BooleanProperty snapping = new SimpleBooleanProperty(this, "snapping", true);
    private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
    private final ReadOnlyObjectWrapper<@Nullable WaveformPyramid> waveform =
            new ReadOnlyObjectWrapper<>(this, "waveform");
    private final ObservableList<CurveTrack> tracks = FXCollections.observableArrayList();
    private final ObservableList<TimelineMarker> markers = FXCollections.observableArrayList();
    private final SpeechTrackViewModel speech;
    private @Nullable CancelToken waveformJob;

    public TimelineViewModel(Player player) {
        this.player = player;
        this.span = new VisibleSpan(player, frameRate);
        this.speech = new SpeechTrackViewModel(player);
    }

    public Player player() {
        return player;
    }

    /** Words and phones of the clip. */
    public SpeechTrackViewModel speech() {
        return speech;
    }

    /** Which part of the clip is visible. */
    public VisibleSpan span() {
        return span;
    }

    public ObjectProperty<FrameRate> frameRateProperty() {
        return frameRate;
    }

    public ObjectProperty<TimeDisplay> displayProperty() {
        return display;
    }

    /** Whether seeking and range edges go to whole frames. */
    public BooleanProperty snappingProperty() {
        return snapping;
    }

    /** Whether the visible span follows the playhead while playing. */
    public BooleanProperty followingProperty() {
        return following;
    }

    /** Null until it is built, or without sound. */
    public ReadOnlyObjectProperty<@Nullable WaveformPyramid> waveformProperty() {
        return waveform.getReadOnlyProperty();
    }

    /** Curves under the waveform; the same name and unit share a lane. */
    public ObservableList<CurveTrack> tracks() {
        return tracks;
    }

    public ObservableList<TimelineMarker> markers() {
        return markers;
    }

    /**
     * Loads another clip into the player and shows it.
     *
     * @param audio null for a clip without sound, or no clip
     * @param durationSeconds length of the clip, at least 0
     * @param runner see {@link #showSound}
     */
    public void load(@Nullable PlaybackAudio audio, double durationSeconds, JobRunner runner) {
        ClipSound sound = audio == null ? null : ClipSound.of(audio);
        player.loadSound(sound, durationSeconds);
        showSound(sound, runner);
    }

    /**
     * Shows the sound of another clip: the waveform is built by a job and appears when it is done.
     * Tracks, markers and speech of the clip before are cleared.
     *
     * @param sound null for no clip or one without sound
     * @param runner runs the job off this thread and answers on it
     */
    public void showSound(@Nullable ClipSound sound, JobRunner runner) {
        if (waveformJob != null) {
            waveformJob.cancel();
            waveformJob = null;
        }
        waveform.set(null);
        tracks.clear();
        markers.clear();
        speech.trackProperty().set(null);
        speech.marksProperty().set(Map.of());
        span.fit();
        if (sound == null || sound.sampleCount() == 0) {
            return;
        }
        JobRequest<WaveformPyramid> request =
                new JobRequest<>(
                        AppText.get("timeline.waveform-job"),
                        (progress, cancel) -> WaveformPyramid.build(sound, progress, cancel));
        CancelToken[] own = new CancelToken[1];
        request.onSuccess(
                built -> {
                    if (own[0] == null || !own[0].isCancelled()) {
                        waveform.set(built);
                    }
                });
        own[0] = runner.submit(request);
        waveformJob = own[0];
    }

    /** Follows the playhead; call it once per pulse, after the player's tick. */
    public void tick() {
        if (following.get() && player.playingProperty().get()) {
            span.reveal(player.positionSecondsProperty().get());
        }
    }

    /** The nearest frame start when snapping, else the time itself; inside the clip. */
    public double snap(double seconds) {
        double duration = player.durationSecondsProperty().get();
        double inside = Math.max(0, Math.min(duration, seconds));
        if (!snapping.get()) {
            return inside;
        }
        FrameRate rate = frameRate.get();
        int frame = rate.frameAt(inside + 0.5 / rate.framesPerSecond());
        return Math.min(duration, rate.timeSeconds(frame));
    }

    public void seek(double seconds) {
        player.seek(snap(seconds));
    }

    /** Goes to a typed time; false when it cannot be read. */
    public boolean seekTyped(String text) {
        OptionalDouble seconds =
                TimeFormat.parse(
                        text,
                        player.positionSecondsProperty().get(),
                        display.get(),
                        frameRate.get());
        if (seconds.isEmpty()) {
            return false;
        }
        seek(seconds.getAsDouble());
        span.reveal(player.positionSecondsProperty().get());
        return true;
    }

    /** Starts the range at the playhead. */
    public void setIn() {
        double start = snap(player.positionSecondsProperty().get());
        TimeRange before = player.rangeProperty().get();
        double duration = player.durationSecondsProperty().get();
        double end = before != null && before.endSeconds() > start ? before.endSeconds() : duration;
        setRange(start, end);
    }

    /** Ends the range at the playhead. */
    public void setOut() {
        double end = snap(player.positionSecondsProperty().get());
        TimeRange before = player.rangeProperty().get();
        double start = before != null && before.startSeconds() < end ? before.startSeconds() : 0;
        setRange(start, end);
    }

    public void clearRange() {
        player.rangeProperty().set(null);
    }

    /** Sets the range between two times in either order; at least one frame long. */
    public void setRange(double one, double other) {
        double duration = player.durationSecondsProperty().get();
        if (duration <= 0) {
            return;
        }
        double frame = Math.min(duration, frameSeconds());
        double start = snap(Math.min(one, other));
        double end = snap(Math.max(one, other));
        if (end - start < frame - 1e-9) {
            end = Math.min(duration, start + frame);
            start = Math.min(start, end - frame);
        }
        player.rangeProperty().set(new TimeRange(Math.max(0, start), end));
    }

    /** Moves the start of the range, never past its end. */
    public void dragIn(double seconds) {
        TimeRange range = player.rangeProperty().get();
        if (range != null) {
            setRange(Math.min(seconds, range.endSeconds() - frameSeconds()), range.endSeconds());
        }
    }

    /** Moves the end of the range, never before its start. */
    public void dragOut(double seconds) {
        TimeRange range = player.rangeProperty().get();
        if (range != null) {
            setRange(
                    range.startSeconds(), Math.max(seconds, range.startSeconds() + frameSeconds()));
        }
    }

    /** Goes to the next marker, range edge or end of the clip. */
    public void nextMarker() {
        double now = player.positionSecondsProperty().get() + MARKER_TOLERANCE_SECONDS;
        stops().filter(seconds -> seconds > now).min().ifPresent(this::jump);
    }

    /** Goes to the marker, range edge or start of the clip before the playhead. */
    public void previousMarker() {
        double now = player.positionSecondsProperty().get() - MARKER_TOLERANCE_SECONDS;
        stops().filter(seconds -> seconds < now).max().ifPresent(this::jump);
    }

    private void jump(double seconds) {
        player.seek(seconds);
        span.reveal(seconds);
    }

    private DoubleStream stops() {
        TimeRange range = player.rangeProperty().get();
        DoubleStream edges =
                range == null
                        ? DoubleStream.empty()
                        : DoubleStream.of(range.startSeconds(), range.endSeconds());
        DoubleStream ends = DoubleStream.of(0, player.durationSecondsProperty().get());
        DoubleStream named =
                markers.stream()
                        .sorted(Comparator.comparingDouble(TimelineMarker::seconds))
                        .mapToDouble(TimelineMarker::seconds);
        return DoubleStream.concat(named, DoubleStream.concat(edges, ends));
    }

    private double frameSeconds() {
        return 1 / frameRate.get().framesPerSecond();
    }
}
