package facewright.cli;

import facewright.app.AppText;
import facewright.assets.head.BuiltInHead;
import facewright.audio.DecodedAudio;
import facewright.domain.AudioClip;
import facewright.domain.FaceHead;
import facewright.domain.FaceMotion;
import facewright.domain.FrameRate;
import facewright.domain.MotionDecoder;
import facewright.domain.StudioException;
import facewright.domain.VertexNormals;
import facewright.io.export.AxesPreset;
import facewright.io.export.ExportRequest;
import facewright.io.export.Exporters;
import facewright.io.export.MotionExporter;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationMethod;
import facewright.method.AnimationRequest;
import facewright.method.Animator;
import facewright.method.MethodContext;
import facewright.viewport.CameraPose;
import facewright.viewport.CameraPreset;
import facewright.viewport.FaceBounds;
import facewright.viewport.mesh.FrameUpdater;
import facewright.viewport.mesh.HeadMesh;
import facewright.viewport.render.PictureSize;
import facewright.viewport.render.RenderSettings;
import facewright.viewport.render.SoftwareRenderer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The measurements of the benchmark command, each on the bundled recording and head. */
final class Benchmarks {
    private static final FrameRate RATE = FrameRate.FPS_30;
    private static final int PICTURES = 10;
    private static final double[] CLIP_SECONDS = {10, 60, 600};

    private final DecodedAudio recording;
    private final AnimationMethod method;
    private final MethodContext context;
    private final FaceHead head = BuiltInHead.load();
    private final CancelToken cancel;

    /**
     * One line of the result.
     *
     * @param id for programs
     * @param name for people
     * @param value median
     * @param low the better end of what was seen
     * @param high the worse end
     * @param unit of all three
     */
    record Figure(String id, String name, double value, double low, double high, String unit) {}

    Benchmarks(
            DecodedAudio recording,
            AnimationMethod method,
            MethodContext context,
            CancelToken cancel) {
        this.recording = recording;
        this.method = method;
        this.context = context;
        this.cancel = cancel;
    }

    /**
     * Computing time per second of sound, for clips of several lengths: of a recording that is new,
     * and of one that was animated before, as after a change of parameters.
     */
    List<Figure> animation(int rounds) throws StudioException {
        Stopwatch watch = Stopwatch.ofProcessorTime();
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Double> lengths = new HashMap<>();
        for (double seconds : CLIP_SECONDS) {
            float[] samples = repeated(seconds);
            AudioClip[] clip = {speech(samples)};
            String text = String.valueOf((int) seconds);
            // Methods may remember what they heard in a clip: a new one makes them listen again.
            watch.add(
                    "animate-" + text + "s",
                    () -> clip[0] = speech(samples),
                    () -> animate(clip[0]));
            watch.add("again-" + text + "s", () -> animate(clip[0]));
            names.put(
                    "animate-" + text + "s",
                    AppText.get("cli.benchmark.animate", method.id(), text));
            names.put("again-" + text + "s", AppText.get("cli.benchmark.again", method.id(), text));
            lengths.put("animate-" + text + "s", seconds);
            lengths.put("again-" + text + "s", seconds);
        }
        List<Figure> figures = new ArrayList<>();
        for (Stopwatch.Times times : watch.run(rounds)) {
            double scale = 1000 / lengths.getOrDefault(times.name(), 1.0);
            figures.add(
                    new Figure(
                            times.name(),
                            names.getOrDefault(times.name(), times.name()),
                            times.median() * scale,
                            times.fastest() * scale,
                            times.slowest() * scale,
                            AppText.get("cli.benchmark.unit-real-time")));
        }
        return figures;
    }

    /** What a frame costs before the graphics card has it: pick it, fill points and normals. */
    List<Figure> viewport(int rounds) throws StudioException {
        FaceMotion motion = animate(recording.speech());
        Stopwatch watch = Stopwatch.ofProcessorTime();
        for (int count : new int[] {1, 4}) {
            List<Feed> feeds = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                feeds.add(new Feed(head, motion));
            }
            watch.add(String.valueOf(count), () -> feeds.forEach(Feed::showAll));
        }
        List<Figure> figures = new ArrayList<>();
        for (Stopwatch.Times times : watch.run(rounds)) {
            double scale = 1000.0 / motion.frameCount();
            figures.add(
                    new Figure(
                            "viewport-" + times.name(),
                            AppText.get("cli.benchmark.viewport", times.name()),
                            times.median() * scale,
                            times.fastest() * scale,
                            times.slowest() * scale,
                            AppText.get("cli.benchmark.unit-frame")));
        }
        return figures;
    }

    /** Pictures per second of the software renderer at 1280 x 720. */
    List<Figure> renderer(int rounds) throws StudioException {
        float[] positions = head.rig().template().positions();
        CameraPose camera = CameraPose.of(CameraPreset.THREE_QUARTER, FaceBounds.of(head));
        Stopwatch watch = Stopwatch.ofProcessorTime();
        Map<String, RenderSettings> kinds =
                Map.of("fine", RenderSettings.FINE, "fast", RenderSettings.FAST);
        for (String kind : List.of("fine", "fast")) {
            SoftwareRenderer renderer =
                    new SoftwareRenderer(kinds.getOrDefault(kind, RenderSettings.FINE));
            int[] picture = new int[PictureSize.HD_720.pixelCount()];
            watch.add(
                    kind,
                    () -> {
                        for (int i = 0; i < PICTURES; i++) {
                            cancel.throwIfCancelled();
                            renderer.render(
                                    head, positions, null, camera, PictureSize.HD_720, picture);
                        }
                    });
        }
        List<Figure> figures = new ArrayList<>();
        for (Stopwatch.Times times : watch.run(rounds)) {
            String name =
                    times.name().equals("fine")
                            ? AppText.get("cli.benchmark.render-fine")
                            : AppText.get("cli.benchmark.render-fast");
            figures.add(
                    new Figure(
                            "render-" + times.name(),
                            name,
                            PICTURES / times.median(),
                            PICTURES / times.fastest(),
                            PICTURES / times.slowest(),
                            AppText.get("cli.benchmark.unit-pictures")));
        }
        return figures;
    }

    /** Seconds that each export of the bundled recording takes. */
    List<Figure> exports(Path folder, int rounds) throws StudioException {
        FaceMotion motion = animate(recording.speech());
        Stopwatch watch = Stopwatch.ofWallTime();
        for (MotionExporter exporter : Exporters.discover().exporters()) {
            if (exporter.id().equals("fbx")) {
                for (AnimateCommand.FbxMode mode : AnimateCommand.FbxMode.values()) {
                    addExport(watch, exporter, "fbx " + mode.id, mode.id, motion, folder);
                }
            } else {
                addExport(watch, exporter, exporter.id(), "rig", motion, folder);
            }
        }
        Path video = folder.resolve("benchmark.mp4");
        watch.add(
                VideoFile.ID,
                () ->
                        VideoFile.write(
                                head,
                                motion,
                                recording.playback(),
                                CameraPreset.FRONT,
                                video,
                                ProgressSink.NONE,
                                cancel));
        List<Figure> figures = new ArrayList<>();
        for (Stopwatch.Times times : watch.run(rounds)) {
            figures.add(
                    new Figure(
                            "export-" + times.name().replace(' ', '-'),
                            AppText.get(
                                    "cli.benchmark.export",
                                    times.name().toUpperCase(Locale.ROOT),
                                    motion.frameCount()),
                            times.median(),
                            times.fastest(),
                            times.slowest(),
                            AppText.get("cli.benchmark.unit-seconds")));
        }
        return figures;
    }

    private void addExport(
            Stopwatch watch,
            MotionExporter exporter,
            String name,
            String mode,
            FaceMotion motion,
            Path folder) {
        ExportRequest request =
                new ExportRequest(
                                head,
                                motion,
                                Optional.empty(),
                                RATE,
                                AxesPreset.BLENDER,
                                folder,
                                "benchmark-" + name.replace(' ', '-'),
                                Optional.of(recording.path()),
                                Map.of("mode", mode))
                        .withSound(recording.playback());
        watch.add(name, () -> exporter.export(request, ProgressSink.NONE, cancel));
    }

    private FaceMotion animate(AudioClip clip) throws StudioException {
        try (Animator animator = method.open(context, method.parameters().defaults())) {
            return animator.animate(new AnimationRequest(clip, RATE, 0), ProgressSink.NONE, cancel);
        }
    }

    /** The bundled recording over and over, until it is this long. */
    private float[] repeated(double seconds) {
        AudioClip once = recording.speech();
        float[] samples = new float[(int) Math.round(seconds * once.rate().hertz())];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = once.sampleOrZero(i % once.sampleCount());
        }
        return samples;
    }

    private AudioClip speech(float[] samples) {
        return AudioClip.of(samples, recording.speech().rate());
    }

    /** Everything that one viewport does for a frame on the way to its meshes. */
    private static final class Feed {
        private final MotionDecoder frames;
        private final VertexNormals calculator;
        private final FrameUpdater updater;
        private final float[] positions;
        private final float[] normals;

        Feed(FaceHead head, FaceMotion motion) {
            frames = new MotionDecoder(head.rig(), motion);
            calculator = new VertexNormals(head.topology());
            updater = new FrameUpdater(new HeadMesh(head.topology()));
            positions = new float[head.topology().vertexCount() * 3];
            normals = new float[positions.length];
        }

        void showAll() {
            for (int t = 0; t < frames.frameCount(); t++) {
                frames.copyFrame(t, positions);
                calculator.compute(positions, normals);
                updater.update(positions, normals);
            }
        }
    }
}
