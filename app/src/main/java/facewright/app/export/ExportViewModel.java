package facewright.app.export;

import facewright.app.AppText;
import facewright.app.export.ExportFormat.FbxMode;
import facewright.app.export.ExportFormat.VideoView;
import facewright.domain.FrameRate;
import facewright.domain.StudioException;
import facewright.domain.TimeRange;
import facewright.io.export.AxesPreset;
import facewright.io.export.ExportRequest;
import facewright.io.export.Exporters;
import facewright.io.export.MotionExporter;
import facewright.io.files.FileNames;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The choices of the export dialog and what follows from them. FX thread. */
public final class ExportViewModel {
    /** Frame rates on offer. */
    public static final List<FrameRate> FRAME_RATES =
            List.of(
                    FrameRate.FPS_24,
                    FrameRate.FPS_25,
                    FrameRate.FPS_29_97,
                    FrameRate.FPS_30,
                    FrameRate.FPS_48,
                    FrameRate.FPS_60);

    /**
     * What the choices lead to.
     *
     * @param files names of what will be written
     * @param frameCount number of frames
     * @param bytes about how much; empty when unknown
     * @param freeBytes in the target folder; empty when unknown
     * @param nameProblem what is wrong with the name
     * @param folderProblem what is wrong with the folder
     * @param overwrites whether a file of that name is there already
     */
    public record Outlook(
            List<String> files,
            int frameCount,
            OptionalLong bytes,
            OptionalLong freeBytes,
            Optional<String> nameProblem,
            Optional<String> folderProblem,
            boolean overwrites) {
        /** Whether the export can start. */
        public boolean isReady() {
            return nameProblem.isEmpty() && folderProblem.isEmpty();
        }
    }

    private final Exporters exporters;
    private final List<ExportSource> sources;
    private final ExportMemory memory;
    private final Function<Path, OptionalLong> freeSpace;
    private final ObjectProperty<ExportSource> source = new SimpleObjectProperty<>();
    private final ObjectProperty<ExportFormat> format =
            new SimpleObjectProperty<>(ExportFormat.FBX);
    private final ObjectProperty<FbxMode> fbxMode = new SimpleObjectProperty<>(FbxMode.RIG);
    private final ObjectProperty<VideoView> videoView =
            new SimpleObjectProperty<>(VideoView.THREE_QUARTER);
    private final ObjectProperty<FrameRate> frameRate = new SimpleObjectProperty<>();
    private final ObjectProperty<AxesPreset> axes = new SimpleObjectProperty<>(AxesPreset.BLENDER);
    private final BooleanProperty onlyRange = new SimpleBooleanProperty();
    private final BooleanProperty withAudio = new SimpleBooleanProperty(true);
    private final StringProperty baseName = new SimpleStringProperty("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>();

    /**
     * @param sources takes that can be exported, at least one
     * @param first the one that is offered
     * @param freeSpace bytes that fit into an existing folder
     */
    public ExportViewModel(
            Exporters exporters,
            List<ExportSource> sources,
            ExportSource first,
            Path defaultFolder,
            ExportMemory memory,
            Function<Path, OptionalLong> freeSpace) {
        this.exporters = exporters;
        this.sources = List.copyOf(sources);
        this.memory = memory;
        this.freeSpace = freeSpace;
        folder.set(memory.get("folder").orElse(defaultFolder.toString()));
        recall("format", ExportFormat.class, format);
        recall("fbxMode", FbxMode.class, fbxMode);
        recall("videoView", VideoView.class, videoView);
        recall("axes", AxesPreset.class, axes);
        memory.get("withAudio").ifPresent(text -> withAudio.set(Boolean.parseBoolean(text)));
        if (!isOffered(format.get())) {
            offeredFormats().stream().findFirst().ifPresent(format::set);
        }
        source.addListener((property, old, now) -> adopt(now));
        source.set(first);
        memory.get("frameRate").ifPresent(this::recallFrameRate);
        InvalidationListener recompute = observable -> outlook.set(compute());
        List.of(
                        source, format, fbxMode, videoView, frameRate, axes, onlyRange, withAudio,
                        baseName, folder)
                .forEach(property -> property.addListener(recompute));
        outlook.set(compute());
    }

    private <E extends Enum<E>> void recall(String key, Class<E> type, ObjectProperty<E> property) {
        memory.get(key)
                .ifPresent(
                        text -> {
                            for (E constant : type.getEnumConstants()) {
                                if (constant.name().equals(text)) {
                                    property.set(constant);
                                }
                            }
                        });
    }

    private void recallFrameRate(String text) {
        FRAME_RATES.stream()
                .filter(rate -> rate.label().equals(text))
                .findFirst()
                .ifPresent(frameRate::set);
    }

    private void adopt(ExportSource taken) {
        baseName.set(FileNames.safe(taken.baseName()));
        frameRate.set(taken.motion().frameRate());
        onlyRange.set(taken.inOut().isPresent());
    }

    private boolean isOffered(ExportFormat candidate) {
        return exporters.exporter(candidate.exporterId()).isPresent();
    }

    /** Formats that this installation can write. */
    public List<ExportFormat> offeredFormats() {
        return java.util.Arrays.stream(ExportFormat.values()).filter(this::isOffered).toList();
    }

    /** Frame rates on offer, with the take's own. */
    public List<FrameRate> offeredFrameRates() {
        FrameRate own = source.get().motion().frameRate();
        if (FRAME_RATES.contains(own)) {
            return FRAME_RATES;
        }
        return java.util.stream.Stream.concat(FRAME_RATES.stream(), java.util.stream.Stream.of(own))
                .sorted(java.util.Comparator.comparingDouble(FrameRate::framesPerSecond))
                .toList();
    }

    private Outlook compute() {
        ExportSource taken = source.get();
        double seconds =
                range().map(TimeRange::durationSeconds).orElse(taken.motion().durationSeconds());
        int frames = Math.max(1, frameRate.get().frameCount(seconds));
        String audioExtension =
                withAudio.get() ? taken.audioFile().map(FileNames::extension).orElse("") : "";
        List<String> files = format.get().fileNames(baseName.get(), audioExtension);
        Optional<String> nameProblem = nameProblem();
        Optional<String> folderProblem = folderProblem();
        OptionalLong bytes = OptionalLong.empty();
        OptionalLong free = OptionalLong.empty();
        boolean overwrites = false;
        if (folderProblem.isEmpty() && nameProblem.isEmpty()) {
            bytes = estimate();
            free = existingAncestor(folderPath()).map(freeSpace).orElse(OptionalLong.empty());
            overwrites = Files.exists(folderPath().resolve(files.get(0)));
            if (bytes.isPresent() && free.isPresent() && bytes.getAsLong() > free.getAsLong()) {
                folderProblem = Optional.of(AppText.get("export.no-room"));
            }
        }
        return new Outlook(files, frames, bytes, free, nameProblem, folderProblem, overwrites);
    }

    private OptionalLong estimate() {
        long estimate = exporter().map(exporter -> exporter.estimatedBytes(request())).orElse(0L);
        return estimate > 0 ? OptionalLong.of(estimate) : OptionalLong.empty();
    }

    private Optional<String> nameProblem() {
        try {
            FileNames.check(baseName.get());
            return Optional.empty();
        } catch (StudioException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> folderProblem() {
        if (folder.get().isBlank()) {
            return Optional.of(AppText.get("export.folder-empty"));
        }
        Path path;
        try {
            path = folderPath();
        } catch (InvalidPathException e) {
            return Optional.of(AppText.get("export.folder-invalid"));
        }
        if (Files.exists(path) && !Files.isDirectory(path)) {
            return Optional.of(AppText.get("export.folder-is-file"));
        }
        Optional<Path> existing = existingAncestor(path);
        if (existing.isEmpty() || !Files.isWritable(existing.get())) {
            return Optional.of(AppText.get("export.folder-read-only"));
        }
        return Optional.empty();
    }

    private Path folderPath() {
        return Path.of(folder.get().strip()).toAbsolutePath();
    }

    private static Optional<Path> existingAncestor(Path path) {
        for (Path at = path; at != null; at = at.getParent()) {
            if (Files.isDirectory(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private Optional<TimeRange> range() {
        return onlyRange.get() ? source.get().inOut() : Optional.empty();
    }

    /** The exporter of the chosen format. */
    public Optional<MotionExporter> exporter() {
        return exporters.exporter(format.get().exporterId());
    }

    /** The request for the present choices. */
    public ExportRequest request() {
        ExportSource taken = source.get();
        boolean sound = withAudio.get();
        return new ExportRequest(
                taken.head(),
                taken.motion(),
                range(),
                frameRate.get(),
                axes.get(),
                folderPath(),
                baseName.get(),
                sound ? taken.audioFile() : Optional.empty(),
                sound ? taken.sound() : Optional.empty(),
                format.get().options(fbxMode.get(), videoView.get()));
    }

    /** Remembers the choices for the next time. */
    public void remember() {
        memory.put("format", format.get().name());
        memory.put("fbxMode", fbxMode.get().name());
        memory.put("videoView", videoView.get().name());
        memory.put("axes", axes.get().name());
        memory.put("withAudio", Boolean.toString(withAudio.get()));
        // The take's own rate is not a choice: another take may have another one.
        boolean own = frameRate.get().equals(source.get().motion().frameRate());
        memory.put("frameRate", own ? "" : frameRate.get().label());
        memory.put("folder", folderPath().toString());
    }

    public List<ExportSource> sources() {
        return sources;
    }

    public ObjectProperty<ExportSource> sourceProperty() {
        return source;
    }

    public ObjectProperty<ExportFormat> formatProperty() {
        return format;
    }

    public ObjectProperty<FbxMode> fbxModeProperty() {
        return fbxMode;
    }

    public ObjectProperty<VideoView> videoViewProperty() {
        return videoView;
    }

    public ObjectProperty<FrameRate> frameRateProperty() {
        return frameRate;
    }

    public ObjectProperty<AxesPreset> axesProperty() {
        return axes;
    }

    /** Only the in/out range, where there is one. */
    public BooleanProperty onlyRangeProperty() {
        return onlyRange;
    }

    /** Whether the recording goes along. */
    public BooleanProperty withAudioProperty() {
        return withAudio;
    }

    /** Name of the files without extension. */
    public StringProperty baseNameProperty() {
        return baseName;
    }

    /** Target folder as typed. */
    public StringProperty folderProperty() {
        return folder;
    }

    public ReadOnlyObjectProperty<Outlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }
}
