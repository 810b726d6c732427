package facewright.app.export;

import facewright.app.AppText;
import facewright.domain.StudioException;
import facewright.domain.UserText;
import facewright.io.export.ExportOptions;
import facewright.io.export.ExportRequest;
import facewright.io.export.ExportResult;
import facewright.io.export.MotionExporter;
import facewright.io.export.ResampledFrames;
import facewright.io.files.FileNames;
import facewright.io.files.FreeSpace;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.viewport.CameraPose;
import facewright.viewport.CameraPreset;
import facewright.viewport.FaceBounds;
import facewright.viewport.capture.VideoRequest;
import facewright.viewport.capture.VideoResult;
import facewright.viewport.capture.VideoWriter;
import facewright.viewport.render.PictureSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Exports MP4 videos with sound, 1280 x 720. Option {@code view}: {@code front}, {@code
 * three-quarter}, {@code side} or {@code mouth}.
 */
public final class VideoExporter implements MotionExporter {
    /** Measured on talking heads: the background does not change, so little is left to store. */
    private static final double BYTES_PER_SECOND = 260_000;

    private static final List<String> VIEWS = List.of("front", "three-quarter", "side", "mouth");

    @Override
    public String id() {
        return "mp4";
    }

    @Override
    public UserText label() {
        return AppText.of("export.format-mp4");
    }

    @Override
    public long estimatedBytes(ExportRequest request) {
        double seconds =
                request.range()
                        .map(range -> range.durationSeconds())
                        .orElse(request.motion().durationSeconds());
        return Math.round(seconds * BYTES_PER_SECOND);
    }

    @Override
    public ExportResult export(ExportRequest request, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        FileNames.check(request.baseName());
        FreeSpace.require(request.folder(), estimatedBytes(request));
        Path file =
                FileNames.resolve(request.folder().toAbsolutePath(), request.baseName() + ".mp4");
        try {
            Files.createDirectories(request.folder());
        } catch (IOException e) {
            throw new StudioException(
                    AppText.of("export.folder-not-made", request.folder().toString()), e);
        }
        VideoResult video =
                VideoWriter.write(
                        new VideoRequest(
                                request.head(),
                                ResampledFrames.of(
                                        request.head().rig(),
                                        request.motion(),
                                        Optional.empty(),
                                        request.frameRate()),
                                camera(request),
                                PictureSize.HD_720,
                                request.sound(),
                                request.range(),
                                file),
                        progress,
                        cancel);
        return new ExportResult(List.of(video.file()), video.bytes(), 0, 0, List.of());
    }

    private static CameraPose camera(ExportRequest request) throws StudioException {
        String view = new ExportOptions(request).choice("view", "three-quarter", VIEWS);
        CameraPreset preset = CameraPreset.valueOf(view.toUpperCase(Locale.ROOT).replace('-', '_'));
        return CameraPose.of(preset, FaceBounds.of(request.head()));
    }
}
