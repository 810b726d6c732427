package facewright.cli;

import facewright.app.AppText;
import facewright.audio.AudioDecoder;
import facewright.audio.DecodedAudio;
import facewright.domain.FaceAppearance;
import facewright.domain.FaceHead;
import facewright.domain.FaceMaterial;
import facewright.domain.FaceRig;
import facewright.domain.FaceTemplate;
import facewright.domain.FrameRate;
import facewright.domain.FrameSource;
import facewright.domain.MeshSequence;
import facewright.domain.StudioException;
import facewright.io.export.AxesPreset;
import facewright.io.export.ExportRequest;
import facewright.io.export.Exporters;
import facewright.io.files.FileErrors;
import facewright.io.files.FileNames;
import facewright.io.files.FreeSpace;
import facewright.io.files.StagedFiles;
import facewright.io.npy.NpyWriter;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationRequest;
import facewright.method.CheckpointMethod;
import facewright.method.MethodContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Animates recordings with weights from elsewhere, on the mesh that they were trained on. */
final class CheckpointJob implements AutoCloseable {
    private static final String NPY = "npy";
    private static final double DECODED = 0.05;
    private static final double ANIMATED = 0.8;

    private final Plan plan;
    private final CheckpointMethod.CheckpointAnimator animator;
    private final CancelToken cancel;

    /**
     * What to do with every recording.
     *
     * @param formats ids of exporters
     * @param raw whether to write what the network returns, and not a take
     */
    record Plan(
            CheckpointMethod.Files files,
            Map<String, String> parameters,
            FrameRate frameRate,
            long seed,
            Path folder,
            List<String> formats,
            boolean raw,
            AxesPreset axes) {}

    /**
     * Opens the weights.
     *
     * @throws StudioException when they are not what they should be
     */
    CheckpointJob(Plan plan, CheckpointMethod method, MethodContext context, CancelToken cancel)
            throws StudioException {
        this.plan = plan;
        this.cancel = cancel;
        boolean triangles = plan.files().template().topology().triangleCount() > 0;
        for (String format : plan.formats()) {
            if (!format.equals(NPY) && (plan.raw() || format.equals(VideoFile.ID))) {
                throw new UsageException(AppText.of("cli.animate.npy-only", format));
            }
            if (!format.equals(NPY) && !triangles) {
                throw new UsageException(AppText.of("cli.animate.needs-triangles", format));
            }
        }
        animator =
                method.openCheckpoint(
                        context, plan.files(), method.parameters().values(plan.parameters()));
    }

    /**
     * Does everything for one recording.
     *
     * @return number of frames
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    int run(Clips.Clip clip, ProgressSink progress) throws StudioException {
        DecodedAudio audio = AudioDecoder.decode(clip.file(), progress.part(0, DECODED), cancel);
        AnimationRequest request =
                new AnimationRequest(audio.speech(), plan.frameRate(), plan.seed());
        ProgressSink animating = progress.part(DECODED, ANIMATED);
        FrameSource frames =
                plan.raw()
                        ? animator.raw(request, animating, cancel)
                        : animator.frames(request, animating, cancel);
        for (String format : plan.formats()) {
            ProgressSink writing = progress.part(ANIMATED, 1);
            if (format.equals(NPY)) {
                write(clip, frames, writing);
            } else {
                export(clip, audio, format, frames, writing);
            }
        }
        return frames.frameCount();
    }

    /** Frame by frame: minutes of a large mesh do not fit into memory. */
    private void write(Clips.Clip clip, FrameSource frames, ProgressSink progress)
            throws StudioException {
        int vertices = frames.topology().vertexCount();
        // As the originals store what they return: one row of coordinates for each frame.
        long[] shape =
                plan.raw()
                        ? new long[] {frames.frameCount(), vertices * 3L}
                        : new long[] {frames.frameCount(), vertices, 3};
        FreeSpace.require(plan.folder(), NpyWriter.bytes(shape));
        Path target = FileNames.resolve(plan.folder(), clip.name() + "." + NPY);
        try (StagedFiles staged = new StagedFiles()) {
            float[] positions = new float[vertices * 3];
            try (NpyWriter writer = new NpyWriter(staged.file(target), shape)) {
                for (int t = 0; t < frames.frameCount(); t++) {
                    cancel.throwIfCancelled();
                    frames.copyFrame(t, positions);
                    writer.write(positions);
                    progress.report((t + 1.0) / frames.frameCount());
                }
            }
            staged.commit();
        } catch (IOException e) {
            throw FileErrors.writing(target, e);
        }
    }

    private void export(
            Clips.Clip clip,
            DecodedAudio audio,
            String format,
            FrameSource frames,
            ProgressSink progress)
            throws StudioException {
        float[][] all = new float[frames.frameCount()][frames.topology().vertexCount() * 3];
        for (int t = 0; t < all.length; t++) {
            cancel.throwIfCancelled();
            frames.copyFrame(t, all[t]);
        }
        MeshSequence motion =
                new MeshSequence(
                        frames.frameRate(), frames.topology().hash(), all, Optional.empty());
        ExportRequest request =
                new ExportRequest(
                                head(plan.files().template()),
                                motion,
                                Optional.empty(),
                                plan.frameRate(),
                                plan.axes(),
                                plan.folder(),
                                clip.name(),
                                Optional.of(clip.file()),
                                Map.of("mode", "pca"))
                        .withSound(audio.playback());
        Exporters.discover()
                .exporter(format)
                .orElseThrow(() -> new IllegalStateException("no exporter " + format))
                .export(request, progress, cancel);
    }

    /** A head that has nothing but its mesh. */
    private static FaceHead head(FaceTemplate template) {
        Map<String, FaceMaterial> materials = new LinkedHashMap<>();
        template.topology()
                .parts()
                .forEach(
                        part ->
                                materials.put(
                                        part.material(),
                                        new FaceMaterial(
                                                part.material(),
                                                0xc8a494,
                                                Optional.empty(),
                                                Optional.empty(),
                                                0.2,
                                                20)));
        return new FaceHead(
                template.topology().id(),
                new FaceRig(template, List.of(), List.of()),
                new FaceAppearance(materials),
                Map.of(),
                Map.of());
    }

    @Override
    public void close() {
        animator.close();
    }
}
