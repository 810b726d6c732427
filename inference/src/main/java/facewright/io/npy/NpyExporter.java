package facewright.io.npy;

import facewright.domain.FaceTopology;
import facewright.domain.FrameSource;
import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.domain.UserText;
import facewright.io.export.ExportFiles;
import facewright.io.export.ExportRequest;
import facewright.io.export.ExportResult;
import facewright.io.export.MotionExporter;
import facewright.io.export.PosedFrames;
import facewright.io.export.ResampledFrames;
import facewright.io.files.FileErrors;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes {@code <name>.npy}: (T, V, 3) float32 in metres, +Y up, head pose worked in, vertices in
 * the order of the topology. The axes preset does not apply: the file is for programs, and its unit
 * is the domain's.
 */
public final class NpyExporter implements MotionExporter {
    @Override
    public String id() {
        return "npy";
    }

    @Override
    public UserText label() {
        return InferenceText.of("io.npy.label");
    }

    @Override
    public long estimatedBytes(ExportRequest request) {
        return NpyWriter.bytes(request.frameCount(), request.head().topology().vertexCount(), 3);
    }

    @Override
    public ExportResult export(ExportRequest request, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        FrameSource frames =
                new PosedFrames(
                        ResampledFrames.of(
                                request.head().rig(),
                                request.motion(),
                                request.range(),
                                request.frameRate()));
        FaceTopology topology = frames.topology();
        try (ExportFiles files = new ExportFiles(request, estimatedBytes(request))) {
            Path file = files.file(".npy");
            float[] positions = new float[topology.vertexCount() * 3];
            try (NpyWriter writer =
                    new NpyWriter(file, frames.frameCount(), topology.vertexCount(), 3)) {
                for (int t = 0; t < frames.frameCount(); t++) {
                    cancel.throwIfCancelled();
                    frames.copyFrame(t, positions);
                    writer.write(positions);
                    progress.report((t + 1.0) / frames.frameCount());
                }
            } catch (IOException e) {
                throw FileErrors.writing(files.target(".npy"), e);
            }
            return files.commit(0, 0);
        }
    }
}
