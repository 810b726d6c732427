package facewright.cli;

import facewright.domain.FaceHead;
import facewright.domain.FaceMotion;
import facewright.domain.MotionDecoder;
import facewright.domain.SoundTrack;
import facewright.domain.StudioException;
import facewright.io.export.ExportResult;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.viewport.CameraPose;
import facewright.viewport.CameraPreset;
import facewright.viewport.FaceBounds;
import facewright.viewport.capture.VideoRequest;
import facewright.viewport.capture.VideoResult;
import facewright.viewport.capture.VideoWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The MP4 preview: 1280 x 720, software-rendered, with sound. */
final class VideoFile {
    /** Name of the format, and extension of its files. */
    static final String ID = "mp4";

    private VideoFile() {}

    static ExportResult write(
            FaceHead head,
            FaceMotion motion,
            SoundTrack sound,
            CameraPreset view,
            Path file,
            ProgressSink progress,
            CancelToken cancel)
            throws StudioException {
        VideoResult result =
                VideoWriter.write(
                        VideoRequest.hd720(
                                head,
                                new MotionDecoder(head.rig(), motion),
                                CameraPose.of(view, FaceBounds.of(head)),
                                Optional.of(sound),
                                file),
                        progress,
                        cancel);
        return new ExportResult(List.of(result.file()), result.bytes(), 0, 0, List.of());
    }
}
