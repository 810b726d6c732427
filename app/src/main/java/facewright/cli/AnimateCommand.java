package facewright.cli;

import facewright.align.dictionary.UserDictionary;
import facewright.align.files.TranscriptFiles;
import facewright.align.transcript.LanguageGuess;
import facewright.app.AppText;
import facewright.app.settings.StudioFolders;
import facewright.domain.FrameRate;
import facewright.domain.StudioException;
import facewright.domain.UserText;
import facewright.io.export.AxesPreset;
import facewright.io.export.Exporters;
import facewright.io.export.MotionExporter;
import facewright.job.CancelToken;
import facewright.method.AnimationMethod;
import facewright.method.Availability;
import facewright.method.MethodContext;
import facewright.method.MethodRegistry;
import facewright.method.SpeechMaterial;
import facewright.viewport.CameraPreset;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Animates recordings and writes them in the formats that were asked for. */
@Command(name = "animate", mixinStandardHelpOptions = true, sortOptions = false)
final class AnimateCommand implements Callable<Integer> {
    /** Used when nobody chose a method. */
    static final String DEFAULT_METHOD = "viseme-tcn";

    private final PrintWriter out;
    private final ProgressLine progress;
    private final CancelToken cancel;

    @Parameters(paramLabel = "AUDIO", arity = "1..*", descriptionKey = "animate.audio")
    private List<Path> audio = new ArrayList<>();

    @Option(names = "--method", paramLabel = "ID", descriptionKey = "animate.method")
    private @Nullable String chosenMethod;

    @Option(names = "--transcript", paramLabel = "FILE", descriptionKey = "animate.transcript")
    private @Nullable Path transcript;

    @Option(names = "--dictionary", paramLabel = "FILE", descriptionKey = "animate.dictionary")
    private @Nullable Path dictionary;

    private String methodId = DEFAULT_METHOD;

    @Option(names = "--bundle", paramLabel = "DIR", descriptionKey = "animate.bundle")
    private @Nullable Path bundle;

    @Option(names = "--set", paramLabel = "KEY=VALUE", descriptionKey = "animate.set")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--fps", paramLabel = "N", descriptionKey = "animate.fps")
    private FrameRate frameRate = FrameRate.FPS_30;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "animate.seed")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "animate.out")
    private Path folder = Path.of("");

    @Option(names = "--format", paramLabel = "F,F", split = ",", descriptionKey = "animate.format")
    private List<String> formats = new ArrayList<>(List.of("fbx"));

    @Option(names = "--fbx-mode", paramLabel = "MODE", descriptionKey = "animate.fbx-mode")
    private FbxMode fbxMode = FbxMode.RIG;

    @Option(names = "--axes", paramLabel = "PRESET", descriptionKey = "animate.axes")
    private AxesPreset axes = AxesPreset.BLENDER;

    @Option(names = "--view", paramLabel = "VIEW", descriptionKey = "animate.view")
    private CameraPreset view = CameraPreset.FRONT;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @ArgGroup(exclusive = false)
    private CheckpointOptions checkpoint = new CheckpointOptions();

    /** How an FBX file holds the motion. */
    enum FbxMode {
        RIG("rig"),
        PCA("pca"),
        EXACT("exact");

        final String id;

        FbxMode(String id) {
            this.id = id;
        }
    }

    AnimateCommand(PrintWriter out, ProgressLine progress, CancelToken cancel) {
        this.out = out;
        this.progress = progress;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws StudioException {
        MethodRegistry methods = MethodRegistry.discover();
        MethodContext context =
                new MethodContext(StudioFolders.data(), Optional.ofNullable(bundle));
        List<Clips.Clip> clips = Clips.find(audio);
        if (transcript != null && clips.size() > 1) {
            throw new UsageException(AppText.of("cli.animate.one-recording", clips.size()));
        }
        Optional<SpokenText> said = said();
        SpeechMaterial material =
                new SpeechMaterial(
                        said.isPresent(), said.flatMap(text -> LanguageGuess.of(text.text())));
        methodId = chosenMethod == null ? usualMethod(methods, material, context) : chosenMethod;
        AnimationMethod method = checkedMethod(methods);
        if (checkpoint.isUsed()) {
            return animateCheckpoint(method, context, clips);
        }
        checkAvailable(method, context);
        if (!material.mayBeEnglish()) {
            tellLanguage(method, material);
        }
        ClipJob.Plan plan =
                new ClipJob.Plan(
                        methodId,
                        parameters,
                        frameRate,
                        seed,
                        folder.toAbsolutePath().normalize(),
                        checkedFormats(),
                        Map.of("mode", fbxMode.id),
                        axes,
                        view,
                        said.filter(text -> method.readsPhones()));
        List<ClipOutcome> outcomes = new ArrayList<>();
        try (ClipJob job = new ClipJob(plan, methods, context, cancel)) {
            for (Clips.Clip clip : clips) {
                progress.start(outcomes.size() + 1, clips.size(), clip.name());
                outcomes.add(job.run(clip, progress));
                progress.clear();
            }
        } catch (CancellationException e) {
            progress.clear();
            throw e;
        }
        if (json) {
            Json.print(out, ClipReport.json(outcomes));
        } else {
            ClipReport.print(out, outcomes);
            out.println(AppText.get("cli.animate.where", plan.folder()));
        }
        return ClipReport.failures(outcomes) == 0 ? 0 : Main.FAILED;
    }

    /** With a transcript the method that makes the most of it. */
    private String usualMethod(
            MethodRegistry methods, SpeechMaterial material, MethodContext context) {
        return methods.suggested(material, context).map(AnimationMethod::id).orElse(methodId);
    }

    /** Says what becomes of a text that is not English. */
    private void tellLanguage(AnimationMethod method, SpeechMaterial material) {
        String language = material.language().orElseThrow().getDisplayLanguage(Locale.ENGLISH);
        if (!json) {
            out.println(
                    method.readsPhones()
                            ? AppText.get("cli.align.other-language", language)
                            : AppText.get("cli.animate.other-language", language, method.id()));
        }
    }

    private Optional<SpokenText> said() throws StudioException {
        if (transcript == null) {
            return Optional.empty();
        }
        UserDictionary own =
                dictionary == null ? UserDictionary.EMPTY : UserDictionary.read(dictionary);
        return Optional.of(new SpokenText(TranscriptFiles.read(transcript), own));
    }

    private int animateCheckpoint(
            AnimationMethod method, MethodContext context, List<Clips.Clip> clips)
            throws StudioException {
        CheckpointJob.Plan plan =
                new CheckpointJob.Plan(
                        checkpoint.files(method),
                        parameters,
                        frameRate,
                        seed,
                        folder.toAbsolutePath().normalize(),
                        checkedFormats(),
                        checkpoint.raw,
                        axes);
        try (CheckpointJob job =
                new CheckpointJob(plan, checkpoint.method(method), context, cancel)) {
            for (int i = 0; i < clips.size(); i++) {
                progress.start(i + 1, clips.size(), clips.get(i).name());
                int frames = job.run(clips.get(i), progress);
                progress.clear();
                out.println(
                        AppText.get("cli.animate.checkpoint-done", clips.get(i).name(), frames));
            }
        } finally {
            progress.clear();
        }
        out.println(AppText.get("cli.animate.where", plan.folder()));
        return 0;
    }

    /** Complains about a method or parameters that do not exist, before any work. */
    private AnimationMethod checkedMethod(MethodRegistry methods) {
        AnimationMethod method =
                methods.method(methodId)
                        .orElseThrow(
                                () ->
                                        new UsageException(
                                                AppText.of(
                                                        "cli.animate.unknown-method",
                                                        methodId,
                                                        ids(methods))));
        try {
            method.parameters().values(parameters);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    AppText.of(
                            "cli.animate.bad-parameter", methodId, String.valueOf(e.getMessage())));
        }
        return method;
    }

    private void checkAvailable(AnimationMethod method, MethodContext context)
            throws StudioException {
        Availability availability = method.availability(context);
        if (availability instanceof Availability.NeedsWeights needs) {
            throw notReady(needs.explanation());
        }
        if (availability instanceof Availability.Unsupported unsupported) {
            throw notReady(unsupported.reason());
        }
    }

    private StudioException notReady(UserText why) {
        return new StudioException(AppText.of("cli.animate.not-ready", methodId, why.text()));
    }

    private static String ids(MethodRegistry methods) {
        return String.join(", ", methods.methods().stream().map(AnimationMethod::id).toList());
    }

    private List<String> checkedFormats() {
        List<String> known = new ArrayList<>();
        Exporters.discover().exporters().stream().map(MotionExporter::id).forEach(known::add);
        known.add(VideoFile.ID);
        for (String format : formats) {
            if (!known.contains(format)) {
                throw new UsageException(
                        AppText.of("cli.animate.unknown-format", format, String.join(", ", known)));
            }
        }
        return formats.stream().distinct().toList();
    }
}
