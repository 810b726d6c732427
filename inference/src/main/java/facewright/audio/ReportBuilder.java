package facewright.audio;

import facewright.audio.AudioFinding.Severity;
import facewright.domain.InferenceText;
import facewright.domain.SampleRate;
import facewright.domain.TimeRange;
import facewright.domain.UserText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Turns what the meters measured into the pre-flight report and its plain words. */
final class ReportBuilder {
    private static final double QUIET_LUFS = -35;
    private static final double NOISY_DECIBELS = 20;
    private static final double ALMOST_SILENT_DECIBELS = -66;
    private static final double CANCELLING_DECIBELS = 10;
    private static final int TELEPHONE_HERTZ = 16_000;
    private static final double SHORT_SECONDS = 0.3;

    private final List<AudioFinding> findings = new ArrayList<>();

    AudioReport build(
            NativeAudioFile source, double durationSeconds, LevelMeter level, double lufs) {
        boolean silent = level.peakDecibels() < ALMOST_SILENT_DECIBELS;
        List<TimeRange> silences = level.longSilences();
        if (durationSeconds == 0) {
            warn(InferenceText.of("audio.finding-no-samples"));
        } else if (silent) {
            warn(InferenceText.of("audio.finding-silent", oneDecimal(level.peakDecibels())));
        } else {
            addLevelFindings(level, lufs);
            addSilences(silences);
        }
        addSourceFindings(source, durationSeconds);
        if (findings.isEmpty()) {
            findings.add(new AudioFinding(Severity.OK, InferenceText.of("audio.finding-good")));
        }
        findings.sort(Comparator.comparing(AudioFinding::severity).reversed());
        return new AudioReport(
                new SampleRate(source.hertz()),
                source.channelCount(),
                durationSeconds,
                source.codecName(),
                level.peakDecibels(),
                lufs,
                level.clippedSamples(),
                level.noiseFloorDecibels(),
                silences,
                findings);
    }

    private void addLevelFindings(LevelMeter level, double lufs) {
        if (level.clippedSamples() > 0) {
            warn(InferenceText.of("audio.finding-clipped", level.clippedSamples()));
        }
        if (level.cancellationDecibels() > CANCELLING_DECIBELS) {
            warn(InferenceText.of("audio.finding-cancelling"));
        }
        if (lufs < QUIET_LUFS) {
            notice(InferenceText.of("audio.finding-quiet", oneDecimal(lufs)));
        }
        double distance = level.speechDecibels() - level.noiseFloorDecibels();
        if (distance < NOISY_DECIBELS) {
            warn(
                    InferenceText.of(
                            "audio.finding-noisy",
                            oneDecimal(level.noiseFloorDecibels()),
                            oneDecimal(distance)));
        }
    }

    private void addSilences(List<TimeRange> silences) {
        if (!silences.isEmpty()) {
            double total = silences.stream().mapToDouble(TimeRange::durationSeconds).sum();
            notice(
                    InferenceText.of(
                            "audio.finding-silences",
                            silences.size(),
                            oneDecimal(total),
                            oneDecimal(silences.get(0).startSeconds())));
        }
    }

    private void addSourceFindings(NativeAudioFile source, double durationSeconds) {
        if (source.damagedPackets() > 0) {
            warn(InferenceText.of("audio.finding-damaged", source.damagedPackets()));
        }
        if (source.hertz() < TELEPHONE_HERTZ) {
            notice(InferenceText.of("audio.finding-low-rate", Integer.toString(source.hertz())));
        }
        if (source.channelCount() > 2) {
            notice(InferenceText.of("audio.finding-many-channels", source.channelCount()));
        }
        if (durationSeconds > 0 && durationSeconds < SHORT_SECONDS) {
            notice(
                    InferenceText.of(
                            "audio.finding-short",
                            String.format(Locale.ROOT, "%.2f", durationSeconds)));
        }
    }

    private void warn(UserText text) {
        findings.add(new AudioFinding(Severity.WARNING, text));
    }

    private void notice(UserText text) {
        findings.add(new AudioFinding(Severity.NOTICE, text));
    }

    private static String oneDecimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
