package facewright.app.project;

import facewright.app.animate.EarlierMotion;
import facewright.app.animate.TakeCurves;
import facewright.domain.FaceMotion;
import facewright.domain.FrameRate;
import facewright.domain.Provenance;
import facewright.speech.PhoneTrack;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/**
 * One clip animated by one method. Observable; changed through {@link StudioSession} only, on the
 * session's thread.
 */
public final class StudioTake {
    /** Colours of takes in the order of use, {@code #rrggbb}; told apart by colour-blind people. */
    public static final java.util.List<String> COLOURS =
            java.util.List.of("#4cc2a0", "#f0a35e", "#7aa7ff", "#d98ad1", "#e6d55a");

    /** Colour of takes that are the truth, {@code #rrggbb}; their curves are dashed, too. */
    public static final String TRUTH_COLOUR = "#8f9bad";

    private final String id;
    private final String methodId;
    private final StudioClip clip;
    private final ReadOnlyStringWrapper name;
    private final ReadOnlyIntegerWrapper colourIndex;
    private final ObservableMap<String, String> parameters = FXCollections.observableHashMap();
    private final ObservableMap<String, String> parametersView =
            FXCollections.unmodifiableObservableMap(parameters);
    private final ReadOnlyLongWrapper seed;
    private final ReadOnlyObjectWrapper<FrameRate> frameRate;
    private final ReadOnlyObjectWrapper<@Nullable Provenance> provenance =
            new ReadOnlyObjectWrapper<>();
    private @Nullable FrameRate motionRate;
    private @Nullable StoredMotion stored;
    private @Nullable PhoneTrack motionPhones;
    private int motionNumber;
    private final ReadOnlyObjectWrapper<TakeState> state =
            new ReadOnlyObjectWrapper<>(TakeState.STALE);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyDoubleWrapper realTimeFactor = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyObjectWrapper<@Nullable FaceMotion> motion =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TakeCurves> curves =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PreviewFrame> preview =
            new ReadOnlyObjectWrapper<>();

    StudioTake(
            String id,
            StudioClip clip,
            String methodId,
            String name,
            int colourIndex,
            Map<String, String> parameters,
            long seed,
            FrameRate frameRate) {
        this.id = id;
        this.clip = clip;
        this.methodId = methodId;
        this.name = new ReadOnlyStringWrapper(name);
        this.colourIndex = new ReadOnlyIntegerWrapper(colourIndex);
        this.parameters.putAll(parameters);
        this.seed = new ReadOnlyLongWrapper(seed);
        this.frameRate = new ReadOnlyObjectWrapper<>(frameRate);
    }

    /** Unique in the project; names the take's files. */
    public String id() {
        return id;
    }

    /**
     * The method that animates it: an id of the registry, or one that is not installed here, or
     * {@link GroundTruth#METHOD}.
     */
    public String methodId() {
        return methodId;
    }

    /** Whether it is the motion that the recording came with: nothing animates it. */
    public boolean isGroundTruth() {
        return methodId.equals(GroundTruth.METHOD);
    }

    public StudioClip clip() {
        return clip;
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

    /** Index into {@link #COLOURS}. */
    public ReadOnlyIntegerProperty colourIndexProperty() {
        return colourIndex.getReadOnlyProperty();
    }

    /** The take's colour everywhere, {@code #rrggbb}. */
    public String colour() {
        return isGroundTruth()
                ? TRUTH_COLOUR
                : COLOURS.get(Math.floorMod(colourIndex.get(), COLOURS.size()));
    }

    /** Values that differ from the method's defaults or were set once, as texts by key. */
    public ObservableMap<String, String> parameters() {
        return parametersView;
    }

    void setParameter(String key, @Nullable String text) {
        if (text == null) {
            parameters.remove(key);
        } else {
            parameters.put(key, text);
        }
    }

    public ReadOnlyLongProperty seedProperty() {
        return seed.getReadOnlyProperty();
    }

    void setSeed(long value) {
        seed.set(value);
    }

    public ReadOnlyObjectProperty<FrameRate> frameRateProperty() {
        return frameRate.getReadOnlyProperty();
    }

    public FrameRate frameRate() {
        return frameRate.get();
    }

    void setFrameRate(FrameRate value) {
        frameRate.set(value);
    }

    /** How the current motion was made; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable Provenance> provenanceProperty() {
        return provenance.getReadOnlyProperty();
    }

    public Optional<Provenance> provenance() {
        return Optional.ofNullable(provenance.get());
    }

    /** Frame rate of the motion that {@link #provenance} describes; null while there is none. */
    @Nullable FrameRate motionRate() {
        return motionRate;
    }

    /**
     * Tells which motion the take has now.
     *
     * @param place where it lies on disk already; null for nowhere
     */
    void setMade(
            @Nullable Provenance value, @Nullable FrameRate rate, @Nullable StoredMotion place) {
        motionNumber++;
        motionRate = rate;
        stored = place;
        provenance.set(value);
    }

    /** Changes with every motion that the take gets. */
    int motionNumber() {
        return motionNumber;
    }

    /** Where the motion lies on disk; empty when it is only in memory. */
    Optional<StoredMotion> stored() {
        return Optional.ofNullable(stored);
    }

    void setStored(StoredMotion place) {
        stored = place;
    }

    public ReadOnlyObjectProperty<TakeState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public TakeState state() {
        return state.get();
    }

    /** Why it is stale or failed, for people; empty otherwise. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    void setState(TakeState value, String text) {
        message.set(text);
        state.set(value);
    }

    /** 0 to 1 while running; negative when unknown. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    void setProgress(double value) {
        progress.set(value);
    }

    /** Computing time / audio time of the last whole animation; NaN before the first. */
    public ReadOnlyDoubleProperty realTimeFactorProperty() {
        return realTimeFactor.getReadOnlyProperty();
    }

    void setRealTimeFactor(double value) {
        realTimeFactor.set(value);
    }

    /**
     * The motion, while it is in memory. The session loads it for the selected take and may drop it
     * for takes that were not used recently.
     */
    public ReadOnlyObjectProperty<@Nullable FaceMotion> motionProperty() {
        return motion.getReadOnlyProperty();
    }

    public Optional<FaceMotion> motion() {
        return Optional.ofNullable(motion.get());
    }

    void setMotion(@Nullable FaceMotion value, @Nullable TakeCurves measured) {
        curves.set(measured);
        motion.set(value);
    }

    /** What the motion in memory was told to say; null when nobody knows. */
    void setMotionPhones(@Nullable PhoneTrack value) {
        motionPhones = value;
    }

    /** The motion in memory with what it says, when that is known. */
    Optional<EarlierMotion> earlier() {
        FaceMotion present = motion.get();
        Provenance made = provenance.get();
        PhoneTrack phones = motionPhones;
        return present == null || made == null || phones == null
                ? Optional.empty()
                : Optional.of(new EarlierMotion(present, made, phones));
    }

    /** What the timeline draws of the motion; null while it is not in memory. */
    public ReadOnlyObjectProperty<@Nullable TakeCurves> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** One frame ahead of the motion while settings change; null when the motion is current. */
    public ReadOnlyObjectProperty<@Nullable PreviewFrame> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    void setPreview(@Nullable PreviewFrame value) {
        preview.set(value);
    }

    @Override
    public String toString() {
        return name.get();
    }
}
