package facewright.align.evaluate;

import facewright.align.files.PhoneTrackFiles;
import facewright.align.files.TranscriptFiles;
import facewright.audio.AudioDecoder;
import facewright.domain.AudioClip;
import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.speech.PhoneTrack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A recording with labels beside it: {@code NAME.TextGrid} with a tier of phones, and {@code
 * NAME.txt} with the text, or a tier of words. What is before the first underscore of the name, if
 * there is one, is its group.
 *
 * @param audio the recording
 * @param labels its TextGrid
 */
public record LabelledRecording(Path audio, Path labels) {
    /**
     * All recordings of a folder that have labels, sorted by name.
     *
     * @throws StudioException when the folder cannot be read or has none
     */
    public static List<LabelledRecording> find(Path folder) throws StudioException {
        List<LabelledRecording> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(AudioDecoder::isSupported).sorted().toList()) {
                Path labels = folder.resolve(stem(file) + ".TextGrid");
                if (Files.isRegularFile(labels)) {
                    found.add(new LabelledRecording(file, labels));
                }
            }
        } catch (IOException e) {
            throw FileErrors.reading(folder, e);
        }
        if (found.isEmpty()) {
            throw new StudioException(InferenceText.of("align.no-labelled-recordings", folder));
        }
        return found;
    }

    /** Name without extension. */
    public String name() {
        return stem(audio);
    }

    /** Which figures it counts for. */
    public String group() {
        String name = name();
        int end = name.indexOf('_');
        return end < 0 ? name : name.substring(0, end);
    }

    AudioClip sound(CancelToken cancel) throws StudioException {
        return AudioDecoder.decodeSpeech(audio, ProgressSink.NONE, cancel);
    }

    String text() throws StudioException {
        Path text = audio.resolveSibling(name() + ".txt");
        return TranscriptFiles.read(Files.isRegularFile(text) ? text : labels);
    }

    PhoneTrack track(double durationSeconds) throws StudioException {
        return PhoneTrackFiles.read(labels, durationSeconds);
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
