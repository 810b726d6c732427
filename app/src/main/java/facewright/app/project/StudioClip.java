package facewright.app.project;

import facewright.audio.DecodedAudio;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * One recording with its takes. Observable; changed through {@link StudioSession} only, on the
 * session's thread.
 */
public final class StudioClip {
    private final String id;
    private final ReadOnlyStringWrapper name;
    private final ReadOnlyObjectWrapper<Path> path;
    private final ReadOnlyStringWrapper sha256 = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable AudioSummary> summary =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summaryLine = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ClipState> state =
            new ReadOnlyObjectWrapper<>(ClipState.LOADING);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyObjectWrapper<@Nullable DecodedAudio> audio =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ClipSpeech> speech =
            new ReadOnlyObjectWrapper<>(ClipSpeech.NONE);
    private final ObservableList<StudioTake> takes = FXCollections.observableArrayList();
    private final ObservableList<StudioTake> takesView =
            FXCollections.unmodifiableObservableList(takes);

    StudioClip(String id, String name, Path path) {
        this.id = id;
        this.name = new ReadOnlyStringWrapper(name);
        this.path = new ReadOnlyObjectWrapper<>(path);
    }

    /** Unique in the project. */
    public String id() {
        return id;
    }

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    public String name() {
        return name.get();
    }

    void setName(String value) {
        name.set(value);
    }

    /** The audio file, absolute. */
    public ReadOnlyObjectProperty<Path> pathProperty() {
        return path.getReadOnlyProperty();
    }

    public Path path() {
        return path.get();
    }

    void setPath(Path value) {
        path.set(value);
    }

    /** SHA-256 of the audio file, hexadecimal; empty before it was read once. */
    public ReadOnlyStringProperty sha256Property() {
        return sha256.getReadOnlyProperty();
    }

    public String sha256() {
        return sha256.get();
    }

    void setSha256(String value) {
        sha256.set(value);
    }

    /** What was found when the audio was read; empty before. */
    public Optional<AudioSummary> summary() {
        return Optional.ofNullable(summary.get());
    }

    public ReadOnlyObjectProperty<@Nullable AudioSummary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** For example {@code 4.6 s · 48 kHz · −19 LUFS · ok}; empty before the audio was read. */
    public ReadOnlyStringProperty summaryLineProperty() {
        return summaryLine.getReadOnlyProperty();
    }

    void setSummary(@Nullable AudioSummary value) {
        summary.set(value);
        summaryLine.set(value == null ? "" : value.line());
    }

    public ReadOnlyObjectProperty<ClipState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ClipState state() {
        return state.get();
    }

    /** Why it is missing or failed and what to do, for people; empty otherwise. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    void setState(ClipState value, String text) {
        message.set(text);
        state.set(value);
    }

    /** 0 to 1 while the audio is being read; negative when unknown. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    void setProgress(double value) {
        progress.set(value);
    }

    /**
     * The decoded audio, while it is in memory. The session loads it for the selected clip and may
     * drop it for clips that were not used recently.
     */
    public ReadOnlyObjectProperty<@Nullable DecodedAudio> audioProperty() {
        return audio.getReadOnlyProperty();
    }

    public Optional<DecodedAudio> audio() {
        return Optional.ofNullable(audio.get());
    }

    void setAudio(@Nullable DecodedAudio value) {
        audio.set(value);
    }

    /** What is said in the clip; {@link ClipSpeech#NONE} while nobody knows. */
    public ReadOnlyObjectProperty<ClipSpeech> speechProperty() {
        return speech.getReadOnlyProperty();
    }

    public ClipSpeech speech() {
        return speech.get();
    }

    void setSpeech(ClipSpeech value) {
        speech.set(value);
    }

    /** The takes in the order of the list; unmodifiable. */
    public ObservableList<StudioTake> takes() {
        return takesView;
    }

    /** The first of its takes that is the truth. */
    public Optional<StudioTake> truth() {
        return takes.stream().filter(StudioTake::isGroundTruth).findFirst();
    }

    ObservableList<StudioTake> modifiableTakes() {
        return takes;
    }

    @Override
    public String toString() {
        return name.get();
    }
}
