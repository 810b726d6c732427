package facewright.app.export;

import facewright.domain.FaceHead;
import facewright.domain.FaceMotion;
import facewright.domain.SoundTrack;
import facewright.domain.TimeRange;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A take that can be exported, as plain values.
 *
 * @param id of the take
 * @param name of the take
 * @param colour of the take, {@code #rrggbb}
 * @param baseName suggested name of the files
 * @param audioFile the recording
 * @param sound the recording, decoded
 * @param inOut the range that is set in the timeline
 * @param notes what people have to know before they pass the files on, for example a licence
 */
public record ExportSource(
        String id,
        String name,
        String colour,
        String baseName,
        FaceHead head,
        FaceMotion motion,
        Optional<Path> audioFile,
        Optional<SoundTrack> sound,
        Optional<TimeRange> inOut,
        List<String> notes) {
    public ExportSource {
        notes = List.copyOf(notes);
    }

    @Override
    public String toString() {
        return name;
    }
}
