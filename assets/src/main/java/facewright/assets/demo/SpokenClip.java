package facewright.assets.demo;

import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.io.corpus.CorpusUtterance;
import facewright.speech.PhoneTrack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A clip that comes with the product: synthetic speech of one of its people, with the times of its
 * sounds and the motion that was made for it. Immutable.
 */
public final class SpokenClip {
    private final CorpusUtterance utterance;

    SpokenClip(CorpusUtterance utterance) {
        this.utterance = utterance;
    }

    /** Stays the same in all versions: {@code mira_sentence01}. */
    public String id() {
        return utterance.name();
    }

    /** For lists: the person and how the sentence begins. */
    public String title() {
        return utterance.identity() + ": " + sentence();
    }

    /** Who speaks, as a name in lower case. */
    public String subject() {
        return utterance.subject().id();
    }

    /** Name of the built-in identity whose head belongs to the voice. */
    public String identity() {
        return utterance.identity();
    }

    /** What is said. */
    public String sentence() {
        return utterance.text();
    }

    /** Of everything random in the recording and its motion. */
    public long seed() {
        return utterance.seed();
    }

    /** What spoke: the speech engine and its voice. */
    public String voice() {
        return utterance.engine() + " " + utterance.voice();
    }

    /** What may be done with recording and motion, as a sentence. */
    public String licence() {
        return DemoClips.licence();
    }

    /** Version of the program that made the motion. */
    public String madeBy() {
        return DemoClips.generator();
    }

    public double durationSeconds() {
        return utterance.durationSeconds();
    }

    /** Name of the file that {@link #copyTo} writes. */
    public String fileName() {
        return id() + ".flac";
    }

    /** The recording: FLAC, 16 kHz mono. The caller closes it. */
    public InputStream openAudio() throws IOException {
        return DemoClips.open("audio/" + fileName());
    }

    /**
     * Copies the recording into a folder, which is created where it is missing. A file of this name
     * that is already there is replaced.
     *
     * @return the copied file
     */
    public Path copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path target = folder.resolve(fileName());
        try (InputStream in = openAudio()) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    /** What is said and when. */
    public PhoneTrack phones() throws StudioException {
        return DemoClips.phones(utterance);
    }

    /** The motion, 60 frames per second. */
    public RigSequence truth() throws StudioException {
        return DemoClips.curves(utterance);
    }

    @Override
    public String toString() {
        return id();
    }
}
