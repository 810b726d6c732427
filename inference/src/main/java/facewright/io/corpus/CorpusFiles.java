package facewright.io.corpus;

import java.nio.file.Path;

/** Where the parts of a corpus lie inside its folder. */
public final class CorpusFiles {
    /** The manifest. */
    public static final String MANIFEST = "corpus.json";

    private final Path folder;

    public CorpusFiles(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    public Path manifest() {
        return folder.resolve(MANIFEST);
    }

    /** The recording, FLAC. */
    public Path audio(String utterance) {
        return folder.resolve("audio").resolve(utterance + ".flac");
    }

    /** The rig curves, NPY (T)(K) float32. */
    public Path curves(String utterance) {
        return folder.resolve("curves").resolve(utterance + ".npy");
    }

    /** Phones and words with times, JSON. */
    public Path phones(String utterance) {
        return folder.resolve("phones").resolve(utterance + ".json");
    }
}
