package facewright.viewport.capture;

import facewright.domain.FaceHead;
import facewright.domain.FrameSource;
import facewright.domain.SoundTrack;
import facewright.domain.TimeRange;
import facewright.viewport.render.PictureSize;
import facewright.viewport.render.ViewProjection;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A video to make: one video frame per animation frame.
 *
 * @param head whose face it is
 * @param frames of this head; their rate is the video's; used by one thread
 * @param camera the view
 * @param size even width and height
 * @param sound starts with frame 0; empty for a silent video
 * @param range part of the motion; empty for all of it
 * @param file ends in {@code .mp4}; replaced when it exists
 */
public record VideoRequest(
        FaceHead head,
        FrameSource frames,
        ViewProjection camera,
        PictureSize size,
        Optional<SoundTrack> sound,
        Optional<TimeRange> range,
        Path file) {
    public VideoRequest {
        if (size.width() % 2 != 0 || size.height() % 2 != 0) {
            throw new IllegalArgumentException(
                    "H.264 needs an even size, was " + size.width() + " x " + size.height());
        }
        if (!frames.topology().hash().equals(head.topology().hash())) {
            throw new IllegalArgumentException("the frames belong to another head");
        }
    }

    /** Everything at 1280 x 720. */
    public static VideoRequest hd720(
            FaceHead head,
            FrameSource frames,
            ViewProjection camera,
            Optional<SoundTrack> sound,
            Path file) {
        return new VideoRequest(
                head, frames, camera, PictureSize.HD_720, sound, Optional.empty(), file);
    }

    int firstFrame() {
        return range.map(
                        part ->
                                Math.min(
                                        frames.frameCount(),
                                        frames.frameRate().frameAt(part.startSeconds())))
                .orElse(0);
    }

    int frameCount() {
        int all = frames.frameCount();
        return range.map(
                        part ->
                                Math.min(
                                        all - firstFrame(),
                                        frames.frameRate().frameCount(part.durationSeconds())))
                .orElse(all);
    }
}
