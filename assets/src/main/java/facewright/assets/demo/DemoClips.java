package facewright.assets.demo;

import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.io.corpus.CorpusManifest;
import facewright.io.corpus.CorpusUtterance;
import facewright.io.corpus.SynthVoca;
import facewright.io.files.FileErrors;
import facewright.io.npy.NpyReader;
import facewright.speech.PhoneTrack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The clips that come with the product: two of each of the twelve people, from the synthetic corpus
 * of the profile voca. The files lie beside this class in the form of a corpus.
 */
public final class DemoClips {
    private static final String FOLDER = "clips/";

    private static final class Holder {
        static final CorpusManifest MANIFEST = manifest();
        static final List<SpokenClip> ALL =
                MANIFEST.utterances().stream().map(SpokenClip::new).toList();
    }

    private DemoClips() {}

    /** All clips, the people in the order of their corpus. */
    public static List<SpokenClip> list() {
        return Holder.ALL;
    }

    /** The clip of this id. */
    public static Optional<SpokenClip> find(String id) {
        return list().stream().filter(clip -> clip.id().equals(id)).findFirst();
    }

    static String licence() {
        return Holder.MANIFEST.licence();
    }

    static String generator() {
        return Holder.MANIFEST.generator();
    }

    private static CorpusManifest manifest() {
        try {
            return SynthVoca.parseManifest(Path.of("corpus.json"), text("corpus.json"));
        } catch (IOException | StudioException e) {
            throw new IllegalStateException("the product was built without its clips", e);
        }
    }

    static PhoneTrack phones(CorpusUtterance utterance) throws StudioException {
        String name = "phones/" + utterance.name() + ".json";
        try {
            return SynthVoca.parsePhones(Path.of(name), text(name));
        } catch (IOException e) {
            throw FileErrors.reading(Path.of(name), e);
        }
    }

    static RigSequence curves(CorpusUtterance utterance) throws StudioException {
        String name = "curves/" + utterance.name() + ".npy";
        try (InputStream in = open(name)) {
            return SynthVoca.curves(
                    Holder.MANIFEST,
                    utterance,
                    Path.of(name),
                    NpyReader.read(Path.of(name), in.readAllBytes()));
        } catch (IOException e) {
            throw FileErrors.reading(Path.of(name), e);
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static InputStream open(String name) throws IOException {
        InputStream in = DemoClips.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IOException(name + " is missing from this installation");
        }
        return in;
    }
}
