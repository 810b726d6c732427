package facewright.app.timeline;

import facewright.app.playback.Player;
import facewright.domain.StudioException;
import facewright.domain.TimeRange;
import facewright.speech.Phone;
import facewright.speech.PhoneTrack;
import facewright.speech.Word;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Words and phones under the waveform: what is shown, what is selected, and how the hand changes
 * it. While a boundary is dragged only the picture changes; the change itself is handed on when the
 * hand lets go, as one step to undo. For one thread (the FX thread).
 */
public final class SpeechTrackViewModel {
    private final Player player;
    private final ObjectProperty<@Nullable PhoneTrack> track =
            new SimpleObjectProperty<>(this, "track");
    private final ReadOnlyObjectWrapper<@Nullable PhoneTrack> shown =
            new ReadOnlyObjectWrapper<>(this, "shown");
    private final ObjectProperty<@Nullable SpeechItem> selection =
            new SimpleObjectProperty<>(this, "selection");
    private final ObjectProperty<Map<Integer, SpeechMark>> marks =
            new SimpleObjectProperty<>(this, "marks", Map.of());
    private DoubleUnaryOperator attraction = DoubleUnaryOperator.identity();
    private Consumer<PhoneTrack> edits = changed -> {};
    private IntConsumer confirmations = word -> {};
    private int draggedPhone = -1;

    SpeechTrackViewModel(Player player) {
        this.player = player;
        track.addListener(
                (observable, before, now) -> {
                    draggedPhone = -1;
                    shown.set(now);
                    keepSelection(before, now);
                });
    }

    /** The speech of the clip; null while none is known. Setting it is no edit. */
    public ObjectProperty<@Nullable PhoneTrack> trackProperty() {
        return track;
    }

    /** What the picture shows: the speech with the boundary where the hand holds it. */
    ReadOnlyObjectProperty<@Nullable PhoneTrack> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable SpeechItem> selectionProperty() {
        return selection;
    }

    /** Doubtful words, by their index. */
    public ObjectProperty<Map<Integer, SpeechMark>> marksProperty() {
        return marks;
    }

    /**
     * Who makes changes real.
     *
     * @param receiver gets the whole changed track once per change, and sets {@link
     *     #trackProperty()}
     */
    public void onEdit(Consumer<PhoneTrack> receiver) {
        edits = receiver;
    }

    /**
     * Who takes note of doubtful words that are right.
     *
     * @param receiver gets the index of the word
     */
    public void onConfirm(IntConsumer receiver) {
        confirmations = receiver;
    }

    /** Somebody listened to a word and finds it right. */
    void confirmWord(int word) {
        confirmations.accept(word);
    }

    /** Whether something is doubtful about an item. */
    boolean isDoubtful(SpeechItem item) {
        SpeechMark mark =
                item.kind() == SpeechItem.Kind.WORD ? marks.get().get(item.index()) : null;
        return mark != null && mark.level() != SpeechMark.Level.FINE;
    }

    /**
     * Selects a word and lets it be heard.
     *
     * @param reveal brings a time in seconds into view
     */
    public void hearWord(int word, DoubleConsumer reveal) {
        SpeechItem item = SpeechItem.word(word);
        timesOf(item)
                .ifPresent(
                        times -> {
                            reveal.accept(times.startSeconds());
                            playItem(item);
                        });
    }

    /**
     * Where boundaries like to go.
     *
     * @param nearest turns a time in seconds into the place nearby where the sound changes
     */
    public void attractBoundaries(DoubleUnaryOperator nearest) {
        attraction = nearest;
    }

    /** Selects and lets it be heard, once. */
    void playItem(SpeechItem item) {
        selection.set(item);
        timesOf(item).ifPresent(player::playOnce);
    }

    /** When an item is said; empty when there is no such item (any more). */
    Optional<TimeRange> timesOf(@Nullable SpeechItem item) {
        PhoneTrack speech = shown.get();
        if (item == null || speech == null) {
            return Optional.empty();
        }
        if (item.kind() == SpeechItem.Kind.WORD) {
            if (item.index() >= speech.words().size()) {
                return Optional.empty();
            }
            Word word = speech.words().get(item.index());
            return Optional.of(new TimeRange(word.startSeconds(), word.endSeconds()));
        }
        if (item.index() >= speech.phones().size()) {
            return Optional.empty();
        }
        Phone phone = speech.phones().get(item.index());
        return Optional.of(new TimeRange(phone.startSeconds(), phone.endSeconds()));
    }

    /**
     * The hand takes the boundary where a phone starts.
     *
     * @param phone 1 to the last
     */
    void beginDrag(int phone) {
        PhoneTrack speech = track.get();
        if (speech != null && phone >= 1 && phone < speech.phones().size()) {
            draggedPhone = phone;
        }
    }

    /**
     * Moves the boundary in the picture.
     *
     * @param seconds where the hand is
     * @param free whether it may stand anywhere instead of where the sound changes
     */
    void dragTo(double seconds, boolean free) {
        PhoneTrack speech = track.get();
        if (speech != null && draggedPhone >= 1) {
            double place = free ? seconds : attraction.applyAsDouble(seconds);
            shown.set(speech.withBoundary(draggedPhone, place));
        }
    }

    /** Start of the dragged phone, seconds; empty while nothing is dragged. */
    OptionalDouble draggedSeconds() {
        PhoneTrack speech = shown.get();
        return speech == null || draggedPhone < 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(speech.phones().get(draggedPhone).startSeconds());
    }

    /** The hand lets go: the change becomes real. */
    void endDrag() {
        PhoneTrack changed = shown.get();
        boolean dragged = draggedPhone >= 1;
        draggedPhone = -1;
        if (dragged && changed != null && !changed.equals(track.get())) {
            edits.accept(changed);
        }
        shown.set(track.get());
    }

    /** Gives the boundary back to where it was. */
    void cancelDrag() {
        draggedPhone = -1;
        shown.set(track.get());
    }

    /** Makes a phone another sound of its alphabet. */
    void replacePhone(int phone, String symbol) {
        PhoneTrack speech = track.get();
        if (speech == null || speech.phones().get(phone).symbol().equals(symbol)) {
            return;
        }
        try {
            edits.accept(speech.withSymbol(phone, symbol));
        } catch (StudioException e) {
            throw new IllegalArgumentException("no sound of this alphabet: " + symbol, e);
        }
    }

    /** Takes a phone out; its neighbour takes its time. */
    void removePhone(int phone) {
        PhoneTrack speech = track.get();
        if (speech != null && speech.phones().size() > 1) {
            edits.accept(speech.without(phone));
        }
    }

    /** Puts a new phone into the second half of a phone. */
    void insertAfter(int phone, String symbol) {
        PhoneTrack speech = track.get();
        if (speech == null) {
            return;
        }
        Phone old = speech.phones().get(phone);
        try {
            edits.accept(
                    speech.withInserted(
                            phone, (old.startSeconds() + old.endSeconds()) / 2, symbol));
        } catch (StudioException e) {
            throw new IllegalArgumentException("no sound of this alphabet: " + symbol, e);
        }
    }

    /** Phone whose start is this near, the nearest first; empty when none is. */
    OptionalInt boundaryNear(double seconds, double reachSeconds) {
        PhoneTrack speech = shown.get();
        if (speech == null) {
            return OptionalInt.empty();
        }
        int phone = speech.phoneAt(seconds);
        double before = seconds - speech.phones().get(phone).startSeconds();
        double after = speech.phones().get(phone).endSeconds() - seconds;
        boolean left = phone > 0 && before <= reachSeconds;
        boolean right = phone + 1 < speech.phones().size() && after <= reachSeconds;
        if (left && (!right || before <= after)) {
            return OptionalInt.of(phone);
        }
        return right ? OptionalInt.of(phone + 1) : OptionalInt.empty();
    }

    private void keepSelection(@Nullable PhoneTrack before, @Nullable PhoneTrack now) {
        boolean sameItems =
                before != null
                        && now != null
                        && before.phones().size() == now.phones().size()
                        && before.words().size() == now.words().size();
        if (!sameItems) {
            selection.set(null);
        }
    }
}
