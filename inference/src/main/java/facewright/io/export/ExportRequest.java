package facewright.io.export;

import facewright.domain.FaceHead;
import facewright.domain.FaceMotion;
import facewright.domain.FrameRate;
import facewright.domain.SoundTrack;
import facewright.domain.TimeRange;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What to export and where to.
 *
 * @param head the head that moves
 * @param motion its motion
 * @param range the part to export; empty for all of it. The first exported frame is at its start
 * @param frameRate of the export; the motion is resampled when it has another one
 * @param axes axes and unit of formats that carry none
 * @param folder where the files go; made when it is missing
 * @param baseName name of the files without extension
 * @param audioFile the recording, copied beside the export where the format has no sound
 * @param sound the recording in decoded form; lets an export of a part, or of a compressed
 *     recording, come with a WAV file of exactly its length
 * @param options settings of single formats as texts; see each exporter
 */
public record ExportRequest(
        FaceHead head,
        FaceMotion motion,
        Optional<TimeRange> range,
        FrameRate frameRate,
        AxesPreset axes,
        Path folder,
        String baseName,
        Optional<Path> audioFile,
        Optional<SoundTrack> sound,
        Map<String, String> options) {
    public ExportRequest {
        options = Map.copyOf(options);
    }

    /** A request without decoded sound. */
    public ExportRequest(
            FaceHead head,
            FaceMotion motion,
            Optional<TimeRange> range,
            FrameRate frameRate,
            AxesPreset axes,
            Path folder,
            String baseName,
            Optional<Path> audioFile,
            Map<String, String> options) {
        this(
                head,
                motion,
                range,
                frameRate,
                axes,
                folder,
                baseName,
                audioFile,
                Optional.empty(),
                options);
    }

    /** Length of what is exported, seconds: the part of the range that the motion fills. */
    public double durationSeconds() {
        double end = motion.durationSeconds();
        if (range.isEmpty()) {
            return end;
        }
        return Math.max(0, Math.min(end, range.get().endSeconds()) - range.get().startSeconds());
    }

    /** Number of frames of the export; at least 1. */
    public int frameCount() {
        return Math.max(1, frameRate.frameCount(durationSeconds()));
    }

    /** The same request with the recording's decoded sound. */
    public ExportRequest withSound(SoundTrack decoded) {
        return new ExportRequest(
                head,
                motion,
                range,
                frameRate,
                axes,
                folder,
                baseName,
                audioFile,
                Optional.of(decoded),
                options);
    }
}
