package facewright.io.fbx;

import facewright.domain.FaceHead;
import facewright.domain.FaceMaterial;
import facewright.domain.FaceRig;
import facewright.domain.FaceTopology;
import facewright.domain.FrameSource;
import facewright.domain.InferenceText;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.domain.UserText;
import facewright.io.export.ExportFiles;
import facewright.io.export.ExportOptions;
import facewright.io.export.ExportRequest;
import facewright.io.export.ExportResult;
import facewright.io.export.MotionExporter;
import facewright.io.export.ResampledFrames;
import facewright.io.export.TexturePictures;
import facewright.io.files.FileErrors;
import facewright.io.pca.BoundedShapes;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes {@code <name>.fbx}, its pictures and the recording beside it. Options:
 *
 * <ul>
 *   <li>{@code mode}: {@code rig} (channels and correctives by name; the default for rig motion),
 *       {@code pca} (a few principal shapes; the default for vertices) or {@code exact} (one shape
 *       per frame)
 *   <li>{@code maxShapes}: most shapes of {@code pca}, 2 to 128, default 64
 *   <li>{@code tolerance}: wanted largest error of {@code pca} in millimetres, default 0.05
 * </ul>
 */
public final class FbxExporter implements MotionExporter {
    /** More shapes than this make files that other programs take minutes to open. */
    static final int LARGEST_EXACT_FRAMES = 3000;

    private static final int DEFAULT_SHAPES = 64;
    private static final int LARGEST_SHAPES = 128;
    private static final double DEFAULT_TOLERANCE = 0.05;
    private static final double MILLIMETRES = 1000;

    @Override
    public String id() {
        return "fbx";
    }

    @Override
    public UserText label() {
        return InferenceText.of("fbx.label");
    }

    @Override
    public long estimatedBytes(ExportRequest request) {
        FaceRig rig = request.head().rig();
        FaceTopology topology = rig.topology();
        long frames = request.frameCount();
        long mesh = 100L * topology.vertexCount() + 120L * topology.triangleCount();
        long shape = 14L * topology.vertexCount();
        long key = 12;
        return switch (request.options().getOrDefault("mode", defaultMode(request))) {
            case "exact" -> mesh + frames * shape;
            case "pca" -> mesh + (long) DEFAULT_SHAPES * (shape + key * frames);
            default -> {
                long shapes = rig.channels().size() + (long) rig.correctives().size();
                yield mesh + shapes * (shape / 8 + key * frames);
            }
        };
    }

    private static String defaultMode(ExportRequest request) {
        return request.motion() instanceof RigSequence ? "rig" : "pca";
    }

    @Override
    public ExportResult export(ExportRequest request, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        ExportOptions options = new ExportOptions(request);
        String mode = options.choice("mode", defaultMode(request), List.of("rig", "pca", "exact"));
        ResampledFrames frames =
                ResampledFrames.of(
                        request.head().rig(),
                        request.motion(),
                        request.range(),
                        request.frameRate());
        try (ExportFiles files = new ExportFiles(request, estimatedBytes(request))) {
            Output output = new Output(request, frames, files, files.file(".fbx"));
            return switch (mode) {
                case "pca" -> exportPca(output, options, progress, cancel);
                case "exact" -> exportExact(output, progress, cancel);
                default -> exportRig(output, progress, cancel);
            };
        }
    }

    /** A running export: what is written, and where. */
    private record Output(
            ExportRequest request, ResampledFrames frames, ExportFiles files, Path file) {
        FaceHead head() {
            return request.head();
        }
    }

    private static ExportResult exportRig(Output output, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        Optional<RigSequence> motion = output.frames().rigMotion();
        if (motion.isEmpty()) {
            throw new StudioException(InferenceText.of("fbx.rig-needs-channels"));
        }
        RigShapes shapes = new RigShapes(output.head().rig(), motion.get());
        if (!shapes.widened().isEmpty()) {
            output.files()
                    .note(
                            InferenceText.of(
                                    "fbx.note-widened", String.join(", ", shapes.widened())));
        }
        write(output, shapes, progress, cancel);
        return output.files().commit(0, 0);
    }

    private static ExportResult exportPca(
            Output output, ExportOptions options, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        int most = (int) options.number("maxShapes", DEFAULT_SHAPES, 2, LARGEST_SHAPES);
        double tolerance = options.number("tolerance", DEFAULT_TOLERANCE, 0.0001, 100);
        BoundedShapes bounded =
                BoundedShapes.of(
                        output.frames(),
                        output.head().rig().template().positions(),
                        most,
                        tolerance / MILLIMETRES,
                        progress.part(0, 0.8),
                        cancel);
        double largest = bounded.maxErrorMetres() * MILLIMETRES;
        double rms = bounded.rmsErrorMetres() * MILLIMETRES;
        output.files().note(InferenceText.of("fbx.note-pca", bounded.count(), largest, rms));
        if (largest > tolerance) {
            output.files().note(InferenceText.of("fbx.note-tolerance", tolerance, largest));
        }
        PcaShapes shapes = new PcaShapes(bounded, output.frames().topology().vertexCount());
        write(output, shapes, progress.part(0.8, 1), cancel);
        return output.files().commit(largest, rms);
    }

    private static ExportResult exportExact(
            Output output, ProgressSink progress, CancelToken cancel) throws StudioException {
        int frames = output.frames().frameCount();
        if (frames > LARGEST_EXACT_FRAMES) {
            throw new StudioException(
                    InferenceText.of("fbx.exact-too-long", frames, LARGEST_EXACT_FRAMES));
        }
        write(
                output,
                new ExactShapes(output.head().rig().template(), output.frames()),
                progress,
                cancel);
        return output.files().commit(0, 0);
    }

    private static void write(
            Output output, BlendShapes shapes, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        FrameSource frames = output.frames();
        ExportFiles files = output.files();
        try {
            FbxScene scene =
                    new FbxScene(
                            output.head(),
                            frames.frameRate(),
                            frames.frameCount(),
                            shapes,
                            frames.headPose(),
                            writePictures(output.head(), files));
            try (FbxByteWriter writer = new FbxByteWriter(output.file())) {
                scene.write(writer, progress, cancel);
            }
        } catch (IOException e) {
            throw FileErrors.writing(files.target(".fbx"), e);
        }
        files.addSound(
                output.frames().startSeconds(),
                frames.frameRate().timeSeconds(frames.frameCount()));
    }

    /** Writes the albedo pictures; returns their file names by material. */
    private static Map<String, String> writePictures(FaceHead head, ExportFiles files)
            throws StudioException, IOException {
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : FbxMaterials.used(head)) {
            FaceMaterial material = head.appearance().material(name);
            if (material.albedo().isPresent()) {
                String suffix = "-" + TexturePictures.plainName(name) + ".png";
                TexturePictures.write(files.file(suffix), material.albedo().get());
                names.put(name, String.valueOf(files.target(suffix).getFileName()));
            }
        }
        return names;
    }
}
