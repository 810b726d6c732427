package facewright.align;

import facewright.align.transcript.Transcript;
import facewright.audio.AudioDecoder;
import facewright.domain.AudioClip;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A clip that flite spoke, with its text and with the labels that flite wrote. */
public record LabelledClip(AudioClip sound, String text, PhoneTrack labels) {
    /** One of the clips of the test resources: {@code bishop}, {@code ferry}. */
    public static LabelledClip load(String name) throws Exception {
        AudioClip sound =
                AudioDecoder.decode(file(name + ".flac"), ProgressSink.NONE, new CancelToken())
                        .speech();
        String labels = Files.readString(file(name + ".lab"));
        return new LabelledClip(sound, Files.readString(file(name + ".txt")), track(labels, sound));
    }

    /** Path of a test resource of this package. */
    public static Path file(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(LabelledClip.class.getResource(name)).toURI());
    }

    public Transcript transcript() {
        return Transcript.of(text);
    }

    private static PhoneTrack track(String labels, AudioClip sound)
            throws StudioException, IOException {
        List<Phone> phones = new ArrayList<>();
        double start = 0;
        for (String line : labels.strip().split("\\s+")) {
            String[] parts = line.split(":");
            double end = Math.min(sound.durationSeconds(), Double.parseDouble(parts[1]));
            phones.add(new Phone(parts[0], start, end));
            start = end;
        }
        return PhoneTrack.of(PhoneAlphabet.ARPABET, sound.durationSeconds(), phones);
    }
}
