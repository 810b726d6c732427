package facewright.io.obj;

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
import facewright.io.export.TexturePictures;
import facewright.io.files.FileErrors;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Writes a folder {@code <name>-obj} with {@code <name>.0000.obj} and so on, one shared {@code
 * <name>.mtl} and its pictures. Axes and unit follow the preset; head pose is worked in; the vertex
 * order is that of the NPY export.
 */
public final class ObjExporter implements MotionExporter {
    @Override
    public String id() {
        return "obj";
    }

    @Override
    public UserText label() {
        return InferenceText.of("io.obj.label");
    }

    @Override
    public long estimatedBytes(ExportRequest request) {
        long each =
                new ObjWriter(request.head(), stem(request) + ".mtl")
                        .estimatedBytes(request.head().topology().vertexCount());
        return request.frameCount() * each;
    }

    @Override
    public ExportResult export(ExportRequest request, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        ResampledFrames resampled =
                ResampledFrames.of(
                        request.head().rig(),
                        request.motion(),
                        request.range(),
                        request.frameRate());
        FrameSource frames = new PosedFrames(resampled);
        try (ExportFiles files = new ExportFiles(request, estimatedBytes(request))) {
            Path folder = files.folder("-obj", ours(request));
            try {
                MaterialFile.write(folder, stem(request), request.head());
                writeFrames(request, frames, folder, progress, cancel);
            } catch (IOException e) {
                throw FileErrors.writing(files.target("-obj"), e);
            }
            files.addSound(
                    resampled.startSeconds(), frames.frameRate().timeSeconds(frames.frameCount()));
            return files.commit(0, 0);
        }
    }

    private static void writeFrames(
            ExportRequest request,
            FrameSource frames,
            Path folder,
            ProgressSink progress,
            CancelToken cancel)
            throws IOException {
        ObjWriter writer = new ObjWriter(request.head(), stem(request) + ".mtl");
        float[] positions = new float[frames.topology().vertexCount() * 3];
        int digits = Math.max(4, Integer.toString(frames.frameCount() - 1).length());
        String pattern = ".%0" + digits + "d.obj";
        for (int t = 0; t < frames.frameCount(); t++) {
            cancel.throwIfCancelled();
            frames.copyFrame(t, positions);
            request.axes().convert(positions);
            String name = request.baseName() + String.format(Locale.ROOT, pattern, t);
            try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
                writer.write(out, positions);
            }
            progress.report((t + 1.0) / frames.frameCount());
        }
    }

    /** Name of the material file: readers split such names at blanks. */
    private static String stem(ExportRequest request) {
        return TexturePictures.plainName(request.baseName());
    }

    /** Accepts the file names that an export of this name writes. */
    private static Predicate<String> ours(ExportRequest request) {
        String frames = Pattern.quote(request.baseName()) + "\\.\\d{4,}\\.obj";
        String materials = Pattern.quote(stem(request)) + "\\.(mtl|[^/]*\\.png)";
        return Pattern.compile(frames + "|" + materials).asMatchPredicate();
    }
}
