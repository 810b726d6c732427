package facewright.assets.corpus;

import facewright.assets.AssetsText;
import facewright.assets.head.Identities;
import facewright.audio.AudioDecoder;
import facewright.audio.WavWriter;
import facewright.domain.FaceHead;
import facewright.domain.MotionDecoder;
import facewright.domain.StudioException;
import facewright.io.corpus.CorpusSplit;
import facewright.io.corpus.CorpusSubject;
import facewright.io.corpus.CorpusUtterance;
import facewright.io.corpus.SynthVoca;
import facewright.io.files.FileErrors;
import facewright.io.files.FreeSpace;
import facewright.io.files.StagedFiles;
import facewright.io.npy.NpyWriter;
import facewright.io.npy.NumpyPickleWriter;
import facewright.job.CancelToken;
import facewright.job.Job;
import facewright.job.ProgressSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a corpus the way prepared VOCASET data lie on disk, so that programs written for that read
 * it: {@code vertices_npy/SUBJECT_sentenceNN.npy} (T, 3V) float32 in metres at 60 frames per
 * second, {@code wav/} with the same names, {@code templates.pkl} (subject to (V, 3)) and {@code
 * splits.txt}. Every subject has its own head.
 */
public final class VocasetExport implements Job<Path> {
    private static final String VERTICES = "vertices_npy";
    private static final String SOUNDS = "wav";
    private static final int HIGHEST_SENTENCE = 99;

    private final SynthVoca corpus;
    private final Path folder;

    /**
     * @param folder where; must not exist yet
     */
    public VocasetExport(SynthVoca corpus, Path folder) {
        this.corpus = corpus;
        this.folder = folder;
    }

    /**
     * @return the folder
     * @throws StudioException when the corpus has other names than the layout can hold, the folder
     *     exists, or the disk is too small
     */
    @Override
    public Path run(ProgressSink progress, CancelToken cancel) throws StudioException {
        if (Files.exists(folder)) {
            throw new StudioException(AssetsText.of("corpus.export-exists", folder.toString()));
        }
        List<CorpusUtterance> utterances =
                corpus.utterances().stream().filter(CorpusUtterance::isOriginal).toList();
        for (CorpusUtterance utterance : utterances) {
            if (!utterance.name().matches(".+_sentence\\d{2}")) {
                throw new StudioException(
                        AssetsText.of(
                                "corpus.export-names",
                                utterance.name(),
                                Integer.toString(HIGHEST_SENTENCE)));
            }
        }
        int width = 3 * Identities.load(identity()).topology().vertexCount();
        long bytes =
                utterances.stream()
                        .mapToLong(u -> NpyWriter.bytes(u.frameCount(), width) + 500_000)
                        .sum();
        FreeSpace.require(folder, bytes);
        try (StagedFiles staged = new StagedFiles()) {
            Path root = staged.folder(folder);
            write(root, utterances, progress, cancel);
            staged.commit();
        } catch (IOException e) {
            throw FileErrors.writing(folder, e);
        }
        return folder;
    }

    private String identity() throws StudioException {
        List<CorpusSubject> subjects = corpus.subjects();
        if (subjects.isEmpty()) {
            throw new StudioException(
                    AssetsText.of("corpus.export-empty", corpus.folder().toString()));
        }
        return subjects.get(0).identity();
    }

    private void write(
            Path root, List<CorpusUtterance> utterances, ProgressSink progress, CancelToken cancel)
            throws IOException, StudioException {
        Files.createDirectory(root.resolve(VERTICES));
        Files.createDirectory(root.resolve(SOUNDS));
        Map<String, float[]> templates = new LinkedHashMap<>();
        int done = 0;
        for (CorpusSubject subject : corpus.subjects()) {
            FaceHead head = Identities.load(subject.identity());
            templates.put(subject.id(), head.rig().template().positions());
            for (CorpusUtterance utterance : utterances) {
                if (utterance.subject().equals(subject)) {
                    writeVertices(root, utterance, head, cancel);
                    writeSound(root, utterance, cancel);
                    done++;
                    progress.report((double) done / utterances.size(), utterance.name());
                }
            }
        }
        NumpyPickleWriter.write(root.resolve("templates.pkl"), templates, 3);
        Files.writeString(root.resolve("splits.txt"), splits(), StandardCharsets.UTF_8);
    }

    private void writeVertices(
            Path root, CorpusUtterance utterance, FaceHead head, CancelToken cancel)
            throws IOException, StudioException {
        MotionDecoder decoder = new MotionDecoder(head.rig(), corpus.curves(utterance));
        float[] positions = new float[3 * head.topology().vertexCount()];
        Path file = root.resolve(VERTICES).resolve(utterance.name() + ".npy");
        try (NpyWriter out = new NpyWriter(file, decoder.frameCount(), positions.length)) {
            for (int t = 0; t < decoder.frameCount(); t++) {
                cancel.throwIfCancelled();
                decoder.copyFrame(t, positions);
                out.write(positions);
            }
        }
    }

    private void writeSound(Path root, CorpusUtterance utterance, CancelToken cancel)
            throws IOException, StudioException {
        WavWriter.write(
                root.resolve(SOUNDS).resolve(utterance.name() + ".wav"),
                AudioDecoder.decodeSpeech(corpus.audioFile(utterance), ProgressSink.NONE, cancel));
    }

    /** Subjects as the training scripts take them: names with blanks between them. */
    private String splits() {
        Map<CorpusSplit, String> names = new LinkedHashMap<>();
        for (CorpusSplit split : CorpusSplit.values()) {
            names.put(
                    split,
                    corpus.subjects().stream()
                            .filter(subject -> subject.split() == split)
                            .map(CorpusSubject::id)
                            .collect(Collectors.joining(" ")));
        }
        return "train_subjects "
                + names.get(CorpusSplit.TRAIN)
                + "\nval_subjects "
                + names.get(CorpusSplit.VALIDATION)
                + "\ntest_subjects "
                + names.get(CorpusSplit.TEST)
                + "\n";
    }
}
