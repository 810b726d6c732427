package facewright.viewport.capture;

import java.nio.file.Path;

/**
 * A finished video.
 *
 * @param file where it lies
 * @param bytes its size
 * @param frameCount number of video frames
 * @param durationSeconds of picture and sound
 */
public record VideoResult(Path file, long bytes, int frameCount, double durationSeconds) {}
