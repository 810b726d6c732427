package facewright.audio;

import facewright.domain.SampleRate;
import facewright.domain.TimeRange;
import java.util.List;

/**
 * What the pre-flight check measured in a recording.
 *
 * @param sourceRate of the file
 * @param sourceChannels of the file
 * @param durationSeconds of the decoded sound
 * @param codec short name of the coding, for example {@code mp3}
 * @param peakDecibels highest sample magnitude, dB relative to full scale; at least -120
 * @param loudnessLufs integrated loudness after ITU-R BS.1770-4 in LUFS; -70 when nothing passes
 *     its gate
 * @param clippedSamples samples in runs of three or more at full scale, all channels together
 * @param noiseFloorDecibels RMS of the quietest tenth of all 50 ms windows that are not digital
 *     silence, dB relative to full scale; at least -120
 * @param longSilences stretches without speech of two seconds and more
 * @param findings in the order of their weight, never empty
 */
public record AudioReport(
        SampleRate sourceRate,
        int sourceChannels,
        double durationSeconds,
        String codec,
        double peakDecibels,
        double loudnessLufs,
        long clippedSamples,
        double noiseFloorDecibels,
        List<TimeRange> longSilences,
        List<AudioFinding> findings) {
    /** The lowest level that is reported, dB relative to full scale. */
    public static final double SILENT_DECIBELS = -120;

    /** The loudness that is reported when nothing is loud enough to be measured, LUFS. */
    public static final double SILENT_LUFS = -70;

    public AudioReport {
        longSilences = List.copyOf(longSilences);
        findings = List.copyOf(findings);
    }

    /** The worst severity among the findings. */
    public AudioFinding.Severity severity() {
        return findings.stream()
                .map(AudioFinding::severity)
                .max(java.util.Comparator.naturalOrder())
                .orElse(AudioFinding.Severity.OK);
    }
}
