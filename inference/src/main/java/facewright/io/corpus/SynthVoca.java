package facewright.io.corpus;

import facewright.domain.InferenceText;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.io.npy.NpyArray;
import facewright.io.npy.NpyReader;
import facewright.speech.PhoneTrack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A synthetic speech corpus with exact ground truth: recordings with the times of their phones and
 * the rig curves of the face that spoke them. Opening reads the manifest only; everything else is
 * read when it is asked for. Immutable.
 */
public final class SynthVoca {
    private final CorpusFiles files;
    private final CorpusManifest manifest;

    private SynthVoca(CorpusFiles files, CorpusManifest manifest) {
        this.files = files;
        this.manifest = manifest;
    }

    /** Whether a folder holds a corpus of this form. */
    public static boolean isCorpus(Path folder) {
        return Files.isRegularFile(new CorpusFiles(folder).manifest());
    }

    /**
     * Opens a corpus.
     *
     * @throws StudioException when the folder holds none, or its manifest is damaged or of a newer
     *     version
     */
    public static SynthVoca open(Path folder) throws StudioException {
        CorpusFiles files = new CorpusFiles(folder);
        if (!Files.exists(files.manifest())) {
            throw new StudioException(
                    InferenceText.of("corpus.none", folder.toString(), CorpusFiles.MANIFEST));
        }
        return new SynthVoca(files, ManifestJson.read(files.manifest()));
    }

    public CorpusManifest manifest() {
        return manifest;
    }

    public Path folder() {
        return files.folder();
    }

    public List<CorpusUtterance> utterances() {
        return manifest.utterances();
    }

    public List<CorpusSubject> subjects() {
        return manifest.subjects();
    }

    public Optional<CorpusUtterance> utterance(String name) {
        return manifest.utterances().stream().filter(u -> u.name().equals(name)).findFirst();
    }

    /** The recording: FLAC, 16 kHz mono. */
    public Path audioFile(CorpusUtterance utterance) {
        return files.audio(utterance.name());
    }

    /**
     * What is said and when.
     *
     * @throws StudioException when the file is missing or damaged
     */
    public PhoneTrack phones(CorpusUtterance utterance) throws StudioException {
        return PhoneJson.read(files.phones(utterance.name()));
    }

    /**
     * The rig curves, (T)(K) at the corpus's frame rate; frame 0 is the start of the recording.
     *
     * @throws StudioException when the file is missing, damaged or of another size than the
     *     manifest says
     */
    public RigSequence curves(CorpusUtterance utterance) throws StudioException {
        Path file = files.curves(utterance.name());
        return curves(manifest, utterance, file, NpyReader.read(file));
    }

    /**
     * A manifest from elsewhere than a folder, such as an archive.
     *
     * @param name for messages
     */
    public static CorpusManifest parseManifest(Path name, String text) throws StudioException {
        return ManifestJson.parse(name, text);
    }

    /**
     * Phones from elsewhere than a folder.
     *
     * @param name for messages
     */
    public static PhoneTrack parsePhones(Path name, String text) throws StudioException {
        return PhoneJson.parse(name, text);
    }

    /**
     * Rig curves from elsewhere than a folder, checked against the manifest.
     *
     * @param file for messages
     * @param array (T)(K)
     */
    public static RigSequence curves(
            CorpusManifest manifest, CorpusUtterance utterance, Path file, NpyArray array)
            throws StudioException {
        int[] shape = array.shape();
        int width = manifest.channels().size();
        if (shape.length != 2 || shape[0] != utterance.frameCount() || shape[1] != width) {
            throw damaged(file, utterance.frameCount() + " x " + width);
        }
        float[] values = array.toFloats();
        float[][] weights = new float[shape[0]][width];
        for (int t = 0; t < weights.length; t++) {
            System.arraycopy(values, t * width, weights[t], 0, width);
        }
        try {
            return new RigSequence(
                    manifest.frameRate(), manifest.channels(), weights, Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    InferenceText.of("corpus.damaged", file.toString(), "finite weights"), e);
        }
    }

    static StudioException damaged(Path file, String wanted) {
        return new StudioException(InferenceText.of("corpus.damaged", file.toString(), wanted));
    }
}
