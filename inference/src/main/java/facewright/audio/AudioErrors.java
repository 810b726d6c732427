package facewright.audio;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import java.nio.file.Path;
import java.util.Locale;

/** What people are told when a file cannot be used. */
final class AudioErrors {
    private AudioErrors() {}

    static StudioException missing(Path file) {
        return new StudioException(InferenceText.of("audio.missing", file.toString()));
    }

    static StudioException folder(Path file) {
        return new StudioException(InferenceText.of("audio.folder", file.toString()));
    }

    static StudioException unreadable(Path file, Exception cause) {
        return new StudioException(InferenceText.of("audio.unreadable", file.toString()), cause);
    }

    static StudioException emptyFile(Path file) {
        return new StudioException(InferenceText.of("audio.empty-file", name(file)));
    }

    static StudioException unsupportedExtension(Path file, String supported) {
        return new StudioException(
                InferenceText.of("audio.unsupported-extension", name(file), supported));
    }

    static StudioException notAudio(Path file) {
        return new StudioException(InferenceText.of("audio.not-audio", name(file)));
    }

    static StudioException videoWithoutSound(Path file) {
        return new StudioException(InferenceText.of("audio.video-without-sound", name(file)));
    }

    static StudioException noUsableSound(Path file) {
        return new StudioException(InferenceText.of("audio.no-usable-sound", name(file)));
    }

    static StudioException unknownCodec(Path file, String codec) {
        return new StudioException(InferenceText.of("audio.unknown-codec", name(file), codec));
    }

    static StudioException badSampleRate(Path file, long hertz) {
        return new StudioException(
                InferenceText.of("audio.bad-sample-rate", name(file), Long.toString(hertz)));
    }

    static StudioException changingRate(Path file) {
        return new StudioException(InferenceText.of("audio.changing-rate", name(file)));
    }

    static StudioException truncated(Path file, double presentSeconds, double declaredSeconds) {
        return new StudioException(
                InferenceText.of(
                        "audio.truncated",
                        name(file),
                        seconds(presentSeconds),
                        seconds(declaredSeconds)));
    }

    static StudioException notFinite(Path file, double atSeconds) {
        return new StudioException(
                InferenceText.of("audio.not-finite", name(file), seconds(atSeconds)));
    }

    static StudioException tooLong(Path file, double limitSeconds) {
        return new StudioException(
                InferenceText.of(
                        "audio.too-long",
                        name(file),
                        String.format(Locale.ROOT, "%.0f", limitSeconds / 60)));
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
