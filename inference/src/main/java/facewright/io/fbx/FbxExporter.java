package facewright.io.fbx;

import facewright.domain.FaceHead;
import facewright.domain.FaceMaterial;
import facewright.domain.FaceTopology;
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
        FaceTopology topology = request.head().topology();
        long frames = request.frameRate().frameCount(request.motion().durationSeconds());
        long mesh = 100L * topology.vertexCount() + 120L * topology.triangleCount();
        long shape = 24L * topology.vertexCount();
        String mode = request.options().getOrDefault("mode", defaultMode(request));
        long shapes =
                switch (mode) {
                    case "exact" -> frames;
                    case "pca" -> DEFAULT_SHAPES;
                    default -> request.head().rig().channels().size() / 4 + 1;
                };
        return mesh + shapes * (shape + 12 * frames);
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
            return switch (mode) {
                case "pca" -> exportPca(request, frames, files, options, progress, cancel);
                case "exact" -> exportExact(request, frames, files, progress, cancel);
                default -> exportRig(request, frames, files, progress, cancel);
            };
        }
    }

    private static ExportResult exportRig(
            ExportRequest request,
            ResampledFrames frames,
            ExportFiles files,
            ProgressSink progress,
            CancelToken cancel)
            throws StudioException {
        Optional<RigSequence> motion = frames.rigMotion();
        if (motion.isEmpty()) {
            throw new StudioException(InferenceText.of("fbx.rig-needs-channels"));
        }
        RigShapes shapes = new RigShapes(request.head().rig(), motion.get());
        if (!shapes.widened().isEmpty()) {
            files.note(InferenceText.of("fbx.note-widened", String.join(", ", shapes.widened())));
        }
        write(request, frames, shapes, files, progress, cancel);
        return files.commit(0, 0);
    }

    private static ExportResult exportPca(
            ExportRequest request,
            ResampledFrames frames,
            ExportFiles files,
            ExportOptions options,
            ProgressSink progress,
            CancelToken cancel)
            throws StudioException {
        int most = (int) options.number("maxShapes", DEFAULT_SHAPES, 2, LARGEST_SHAPES);
        double tolerance = options.number("tolerance", DEFAULT_TOLERANCE, 0.0001, 100);
        BoundedShapes bounded =
                BoundedShapes.of(
                        frames,
                        request.head().rig().template().positions(),
                        most,
                        tolerance / MILLIMETRES,
                        progress.part(0, 0.8),
                        cancel);
        double largest = bounded.maxErrorMetres() * MILLIMETRES;
        double rms = bounded.rmsErrorMetres() * MILLIMETRES;
        files.note(InferenceText.of("fbx.note-pca", bounded.count(), largest, rms));
        if (largest > tolerance) {
            files.note(InferenceText.of("fbx.note-tolerance", tolerance, largest));
        }
        PcaShapes shapes = new PcaShapes(bounded, frames.topology().vertexCount());
        write(request, frames, shapes, files, progress.part(0.8, 1), cancel);
        return files.commit(largest, rms);
    }

    private static ExportResult exportExact(
            ExportRequest request,
            ResampledFrames frames,
            ExportFiles files,
            ProgressSink progress,
            CancelToken cancel)
            throws StudioException {
        if (frames.frameCount() > LARGEST_EXACT_FRAMES) {
            throw new StudioException(
                    InferenceText.of(
                            "fbx.exact-too-long", frames.frameCount(), LARGEST_EXACT_FRAMES));
        }
        ExactShapes shapes = new ExactShapes(request.head().rig().template(), frames);
        write(request, frames, shapes, files, progress, cancel);
        return files.commit(0, 0);
    }

    private static void write(
            ExportRequest request,
            ResampledFrames frames,
            BlendShapes shapes,
            ExportFiles files,
            ProgressSink progress,
            CancelToken cancel)
            throws StudioException {
        Path file = files.file(".fbx");
        try {
            Map<String, String> pictures = writePictures(request.head(), files);
            FbxScene scene =
                    new FbxScene(
                            request.head(),
                            request.frameRate(),
                            frames.frameCount(),
                            shapes,
                            frames.headPose(),
                            pictures);
            try (FbxByteWriter writer = new FbxByteWriter(file)) {
                scene.write(writer, progress, cancel);
            }
        } catch (IOException e) {
            throw FileErrors.writing(files.target(".fbx"), e);
        }
        files.addSound(frames.startSeconds(), request.frameRate().timeSeconds(frames.frameCount()));
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
