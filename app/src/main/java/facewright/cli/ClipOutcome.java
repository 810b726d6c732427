package facewright.cli;

import facewright.align.Alignment;
import facewright.app.animate.AnimationResult;
import facewright.audio.DecodedAudio;
import facewright.io.export.ExportResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one recording: as much as was reached, and why it ended if it did. */
final class ClipOutcome {
    private final Clips.Clip clip;
    private final Map<String, ExportResult> exports = new LinkedHashMap<>();
    private @Nullable DecodedAudio audio;
    private @Nullable Alignment alignment;
    private @Nullable AnimationResult animation;
    private @Nullable String failure;

    ClipOutcome(Clips.Clip clip) {
        this.clip = clip;
    }

    Clips.Clip clip() {
        return clip;
    }

    void decoded(DecodedAudio decoded) {
        audio = decoded;
    }

    void aligned(Alignment result) {
        alignment = result;
    }

    void animated(AnimationResult result) {
        animation = result;
    }

    /**
     * @param format id of the format
     */
    void exported(String format, ExportResult result) {
        exports.put(format, result);
    }

    /**
     * @param reason for people
     */
    void failed(String reason) {
        failure = reason;
    }

    Optional<DecodedAudio> audio() {
        return Optional.ofNullable(audio);
    }

    /** What was found of the transcript, where there was one. */
    Optional<Alignment> alignment() {
        return Optional.ofNullable(alignment);
    }

    Optional<AnimationResult> animation() {
        return Optional.ofNullable(animation);
    }

    /** Results by format, in the order they were made. */
    Map<String, ExportResult> exports() {
        return exports;
    }

    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    long bytes() {
        return exports.values().stream().mapToLong(ExportResult::bytes).sum();
    }
}
