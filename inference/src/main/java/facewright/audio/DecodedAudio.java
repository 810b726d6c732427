package facewright.audio;

import facewright.domain.AudioClip;
import java.nio.file.Path;

/**
 * A decoded recording. Speech and playback start at the same instant and have the same duration to
 * within half a speech sample.
 *
 * @param path where it was read from
 * @param sha256 of the file's bytes, lower-case hexadecimal
 * @param speech mono, 16 kHz: what methods read
 * @param playback at the file's own rate: what people hear
 * @param report the pre-flight check
 */
public record DecodedAudio(
        Path path, String sha256, AudioClip speech, PlaybackAudio playback, AudioReport report) {}
