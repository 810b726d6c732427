package facewright.app.project;

import facewright.app.AppText;
import facewright.audio.AudioFinding.Severity;
import facewright.audio.AudioReport;
import java.util.List;
import java.util.Locale;

/**
 * What is worth remembering about a recording without decoding it again. Stored in the project.
 *
 * @param durationSeconds length
 * @param rateHertz of the file
 * @param channelCount of the file
 * @param loudnessLufs integrated loudness; {@link AudioReport#SILENT_LUFS} when it has none
 * @param clippedSamples samples at full scale
 * @param severity the worst finding
 * @param findings what the pre-flight check said, in the language of that moment
 */
public record AudioSummary(
        double durationSeconds,
        int rateHertz,
        int channelCount,
        double loudnessLufs,
        long clippedSamples,
        Severity severity,
        List<String> findings) {
    public AudioSummary {
        findings = List.copyOf(findings);
    }

    static AudioSummary of(AudioReport report) {
        return new AudioSummary(
                report.durationSeconds(),
                report.sourceRate().hertz(),
                report.sourceChannels(),
                report.loudnessLufs(),
                report.clippedSamples(),
                report.severity(),
                report.findings().stream().map(finding -> finding.text().text()).toList());
    }

    /** For example {@code 4.6 s · 48 kHz · −19 LUFS · ok}. */
    public String line() {
        String level =
                loudnessLufs <= AudioReport.SILENT_LUFS
                        ? AppText.get("project.audio-silent")
                        : minus(Math.round(loudnessLufs)) + " LUFS";
        return String.join(" · ", duration(), kilohertz(), level, verdict());
    }

    private String verdict() {
        if (clippedSamples > 0) {
            return AppText.get("project.audio-clipped", clippedSamples);
        }
        return switch (severity) {
            case OK -> AppText.get("project.audio-ok");
            case NOTICE -> AppText.get("project.audio-note");
            case WARNING -> AppText.get("project.audio-check");
        };
    }

    private String duration() {
        if (durationSeconds < 100) {
            return String.format(Locale.ROOT, "%.1f s", durationSeconds);
        }
        long whole = Math.round(durationSeconds);
        return String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60);
    }

    private String kilohertz() {
        return rateHertz % 1000 == 0
                ? rateHertz / 1000 + " kHz"
                : String.format(Locale.ROOT, "%.1f kHz", rateHertz / 1000.0);
    }

    private static String minus(long value) {
        return value < 0 ? "\u2212" + -value : Long.toString(value);
    }
}
