package facewright.app.playback;

import facewright.audio.PlaybackAudio;
import facewright.domain.FrameRate;
import facewright.domain.TimeRange;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Plays the sound of one clip and says where in it we are; the picture follows {@link
 * #positionSecondsProperty()}. A view-model for one thread (the FX thread): {@link #tick()} is
 * called once per pulse and moves the position.
 */
public final class Player implements AutoCloseable {
    /** The slowest and fastest speed a person can choose. */
    public static final double MIN_SPEED = 0.25;

    public static final double MAX_SPEED = 2;

    private static final double FASTEST = 4;
    private static final double AROUND_SECONDS = 1;

    /** Rate of the silent programme of a clip without sound. */
    private static final int NO_SOUND_RATE = 48_000;

    private final AudioOutput output;
    private final LongSupplier nanoTime;
    private final Stretchers stretchers = new Stretchers();

    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ReadOnlyBooleanWrapper scrubbing = new ReadOnlyBooleanWrapper(this, "scrubbing");
    private final ReadOnlyDoubleWrapper position =
            new ReadOnlyDoubleWrapper(this, "positionSeconds");
    private final ReadOnlyDoubleWrapper duration =
            new ReadOnlyDoubleWrapper(this, "durationSeconds");
    private final ReadOnlyDoubleWrapper shuttleRate =
            new ReadOnlyDoubleWrapper(this, "shuttleRate");
    private final ReadOnlyObjectWrapper<SoundState> soundState =
            new ReadOnlyObjectWrapper<>(this, "soundState", SoundState.READY);
    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);
    private final BooleanProperty looping = new SimpleBooleanProperty(this, "looping");
    private final ObjectProperty<@Nullable TimeRange> range =
            new SimpleObjectProperty<>(this, "range");
    private final DoubleProperty volume = new SimpleDoubleProperty(this, "volume", 1);
    private final BooleanProperty muted = new SimpleBooleanProperty(this, "muted");

    private @Nullable ClipSound sound;
    private @Nullable Stream stream;
    private @Nullable ScrubRenderer scrub;
    private boolean resumeAfterScrub;
    private boolean aroundCursor;
    private double aroundOrigin;

    /** What is playing now, and the clock that says how much of it was heard. */
    private record Stream(Programme programme, PlaybackClock clock) {}

    /** A player for the machine's own sound device. */
    public static Player withSystemSound() {
        return new Player(LineOutput.system(), System::nanoTime);
    }

    /**
     * @param output closed with this player
     * @param nanoTime like {@link System#nanoTime()}
     */
    public Player(AudioOutput output, LongSupplier nanoTime) {
        this.output = output;
        this.nanoTime = nanoTime;
        speed.addListener((o, before, now) -> restartIfPlaying());
        looping.addListener((o, before, now) -> restartIfPlaying());
        range.addListener((o, before, now) -> rangeChanged());
        volume.addListener((o, before, now) -> applyGain());
        muted.addListener((o, before, now) -> applyGain());
        soundState.set(output.state());
    }

    /**
     * Shows another clip, stopped at its start and without a range.
     *
     * @param audio null for a clip without sound, or none at all
     * @param durationSeconds length of the clip, at least 0
     */
    public void load(@Nullable PlaybackAudio audio, double durationSeconds) {
        loadSound(audio == null ? null : ClipSound.of(audio), durationSeconds);
    }

    /**
     * Shows another clip, stopped at its start and without a range.
     *
     * @param newSound null for a clip without sound, or none at all
     * @param durationSeconds length of the clip, at least 0
     */
    public void loadSound(@Nullable ClipSound newSound, double durationSeconds) {
        endStream();
        dropScrub();
        sound = newSound;
        range.set(null);
        duration.set(Math.max(0, durationSeconds));
        position.set(0);
    }

    /**
     * Plays from the position; from the start (of the range, when looping) when it is at the end.
     */
    public void play() {
        if (duration.get() <= 0) {
            return;
        }
        endStream();
        double from = position.get();
        if (looping.get()) {
            TimeRange loop = loopRange();
            start(
                    Programme.looping(
                            loop.contains(from) ? from : loop.startSeconds(),
                            loop,
                            speed.get(),
                            rate()));
        } else {
            double start = from >= duration.get() - 1e-6 ? 0 : from;
            start(Programme.once(start, duration.get(), speed.get(), rate()));
        }
    }

    /** Stops where we are. */
    public void pause() {
        if (playing.get()) {
            tick();
        }
        endStream();
    }

    public void toggle() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** Goes to a time; plays on from there when it was playing. */
    public void seek(double seconds) {
        double target = clampToClip(seconds);
        boolean wasPlaying = playing.get();
        endStream();
        position.set(target);
        if (wasPlaying) {
            play();
        }
    }

    /** The hand takes the playhead: playing waits until {@link #endScrub()}. */
    public void beginScrub() {
        if (scrubbing.get()) {
            return;
        }
        resumeAfterScrub = playing.get();
        pause();
        scrubbing.set(true);
        ClipSound current = sound;
        if (current != null) {
            ScrubRenderer renderer = new ScrubRenderer(current);
            scrub = renderer;
            output.start(
                    current.rateHertz(), current.channelCount(), AudioOutput.Lead.SHORT, renderer);
        }
    }

    /**
     * Moves the playhead with the hand; a short grain of sound is heard. Does nothing when the hand
     * does not hold it (any more).
     */
    public void scrubTo(double seconds) {
        double target = clampToClip(seconds);
        if (scrubbing.get() && target != position.get()) {
            position.set(target);
            if (scrub != null) {
                scrub.aim(target);
            }
        }
    }

    /** The hand lets go; plays on when it was playing before. */
    public void endScrub() {
        if (!scrubbing.get()) {
            return;
        }
        dropScrub();
        if (resumeAfterScrub) {
            play();
        }
    }

    private void dropScrub() {
        if (scrub != null) {
            scrub = null;
            output.stop();
        }
        scrubbing.set(false);
    }

    /**
     * Shuttle control. Asking for the same direction again doubles the rate once.
     *
     * @param direction -1 backwards, 0 stop, +1 forwards
     */
    public void shuttle(int direction) {
        if (direction == 0 || duration.get() <= 0) {
            pause();
            return;
        }
        double before = shuttleRate.get();
        double from = position.get();
        boolean again = playing.get() && Math.signum(before) == Math.signum(direction);
        pause();
        double factor = again ? 2 : 1;
        double tempo = Math.min(FASTEST, speed.get() * factor);
        if (direction > 0) {
            double start = from >= duration.get() - 1e-6 ? 0 : from;
            start(Programme.once(start, duration.get(), tempo, rate()));
        } else {
            double start = from <= 1e-6 ? duration.get() : from;
            start(Programme.once(start, 0, tempo, rate()));
        }
        shuttleRate.set(Math.signum(direction) * factor);
    }

    /** Plays from 1 s before the position to 1 s after it, then returns to it. */
    public void playAround() {
        if (duration.get() <= 0) {
            return;
        }
        double origin = aroundCursor ? aroundOrigin : position.get();
        endStream();
        start(
                Programme.once(
                        Math.max(0, origin - AROUND_SECONDS),
                        Math.min(duration.get(), origin + AROUND_SECONDS),
                        speed.get(),
                        rate()));
        aroundCursor = true;
        aroundOrigin = origin;
    }

    /** Plays a part of the clip once and returns to its start. */
    public void playOnce(TimeRange part) {
        double from = clampToClip(part.startSeconds());
        double to = clampToClip(part.endSeconds());
        if (to <= from) {
            return;
        }
        endStream();
        position.set(from);
        start(Programme.once(from, to, speed.get(), rate()));
        aroundCursor = true;
        aroundOrigin = from;
    }

    /** Stops and moves by whole frames, to the start of a frame. */
    public void stepFrames(int frames, FrameRate rate) {
        pause();
        int last = Math.max(0, rate.frameCount(duration.get()) - 1);
        int frame = Math.max(0, Math.min(last, rate.frameAt(position.get()) + frames));
        position.set(clampToClip(rate.timeSeconds(frame)));
    }

    /** Follows the clock; call it once per pulse. */
    public void tick() {
        SoundState state = output.state();
        if (state != soundState.get()) {
            soundState.set(state);
        }
        Stream current = stream;
        if (current == null) {
            return;
        }
        double heard = current.clock().elapsedSeconds();
        position.set(current.programme().clipSeconds(heard));
        if (current.programme().isOver(heard)) {
            double rest = aroundCursor ? aroundOrigin : position.get();
            endStream();
            position.set(rest);
        }
    }

    @Override
    public void close() {
        endStream();
        output.close();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** True while the hand holds the playhead. */
    public ReadOnlyBooleanProperty scrubbingProperty() {
        return scrubbing.getReadOnlyProperty();
    }

    /** Where we are in the clip, in seconds, 0 to the duration. */
    public ReadOnlyDoubleProperty positionSecondsProperty() {
        return position.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty durationSecondsProperty() {
        return duration.getReadOnlyProperty();
    }

    /** -2, -1, 1 or 2 while shuttling, else 0. */
    public ReadOnlyDoubleProperty shuttleRateProperty() {
        return shuttleRate.getReadOnlyProperty();
    }

    /** 0.25 to 2; the pitch is kept. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** Whether playing goes round in the range, or in the whole clip without one. */
    public BooleanProperty loopingProperty() {
        return looping;
    }

    /** The in/out range; null is none. */
    public ObjectProperty<@Nullable TimeRange> rangeProperty() {
        return range;
    }

    /** 0 to 1. */
    public DoubleProperty volumeProperty() {
        return volume;
    }

    public BooleanProperty mutedProperty() {
        return muted;
    }

    public ReadOnlyObjectProperty<SoundState> soundStateProperty() {
        return soundState.getReadOnlyProperty();
    }

    private void start(Programme wanted) {
        dropScrub();
        ClipSound current = sound;
        if (current == null) {
            stream = new Stream(wanted, new SilentClock(nanoTime));
        } else {
            stream = startSound(current, wanted);
        }
        position.set(wanted.clipSeconds(0));
        playing.set(true);
    }

    private Stream startSound(ClipSound current, Programme wanted) {
        int rate = current.rateHertz();
        Programme programme = wanted;
        AudioOutput.Renderer renderer;
        if (wanted.tempo() == 1) {
            renderer = new PlainRenderer(new ProgrammeReader(current, programme));
        } else {
            programme = wanted.withTempo(Stretchers.exactTempo(wanted.tempo(), rate));
            renderer =
                    new StretchRenderer(
                            new ProgrammeReader(current, programme),
                            stretchers.get(wanted.tempo(), rate),
                            rate,
                            current.channelCount());
        }
        double patience = output.state() == SoundState.READY ? LineClock.START_PATIENCE_SECONDS : 0;
        output.start(rate, current.channelCount(), AudioOutput.Lead.SAFE, renderer);
        return new Stream(
                programme, new LineClock(nanoTime, output::playedSamples, rate, patience));
    }

    private void endStream() {
        if (stream != null) {
            output.stop();
            stream = null;
        }
        aroundCursor = false;
        shuttleRate.set(0);
        playing.set(false);
    }

    private void restartIfPlaying() {
        if (playing.get() && shuttleRate.get() == 0 && !aroundCursor) {
            pause();
            play();
        }
    }

    private void rangeChanged() {
        if (looping.get()) {
            restartIfPlaying();
        }
    }

    private void applyGain() {
        output.setGain(muted.get() ? 0 : Math.max(0, Math.min(1, volume.get())));
    }

    private TimeRange loopRange() {
        TimeRange chosen = range.get();
        boolean usable =
                chosen != null
                        && chosen.startSeconds() < duration.get()
                        && chosen.durationSeconds() > 1e-3;
        return usable
                ? new TimeRange(
                        chosen.startSeconds(), Math.min(duration.get(), chosen.endSeconds()))
                : new TimeRange(0, duration.get());
    }

    private double clampToClip(double seconds) {
        return Math.max(0, Math.min(duration.get(), seconds));
    }

    private int rate() {
        ClipSound current = sound;
        return current == null ? NO_SOUND_RATE : current.rateHertz();
    }
}
