package facewright.training.data;

import facewright.domain.AudioClip;
import facewright.domain.StudioException;
import facewright.io.corpus.CorpusFiles;
import facewright.io.corpus.CorpusManifest;
import facewright.io.corpus.CorpusSplit;
import facewright.io.corpus.CorpusSubject;
import facewright.io.corpus.CorpusUtterance;
import facewright.io.corpus.SynthVoca;
import facewright.nn.TrainingData;
import facewright.nn.TrainingExample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The synthetic corpus: FLAC recordings, rig curves, phones with exact times. Training uses the
 * augmented copies too, validation and test the recordings themselves. Attributes are {@code
 * engine}, {@code voice}, {@code identity}, {@code kind} and {@code source} (the recording that a
 * copy was made from, or the recording itself).
 */
final class SynthVocaData implements DataSet {
    private final SynthVoca corpus;
    private final TrainingData facts;
    private final List<DataItem> items = new ArrayList<>();
    private final Map<String, CorpusUtterance> utterances = new LinkedHashMap<>();

    private SynthVocaData(SynthVoca corpus, TrainingData facts) {
        this.corpus = corpus;
        this.facts = facts;
        for (CorpusUtterance utterance : corpus.utterances()) {
            if (utterance.split() == CorpusSplit.TRAIN || utterance.isOriginal()) {
                utterances.put(utterance.name(), utterance);
                items.add(item(utterance));
            }
        }
    }

    static SynthVocaData open(Path folder) throws StudioException {
        SynthVoca corpus = SynthVoca.open(folder);
        CorpusManifest manifest = corpus.manifest();
        return new SynthVocaData(
                corpus,
                new TrainingData(
                        "synthvoca",
                        "SynthVOCA " + manifest.profile(),
                        manifest.licence(),
                        ContentHash.ofFile(new CorpusFiles(folder).manifest()),
                        manifest.frameRate(),
                        "metre",
                        manifest.channels(),
                        0,
                        "",
                        manifest.subjects().stream()
                                .filter(subject -> subject.split() == CorpusSplit.TRAIN)
                                .map(CorpusSubject::id)
                                .toList(),
                        Map.of()));
    }

    private static DataItem item(CorpusUtterance utterance) {
        return new DataItem(
                utterance.name(),
                utterance.subject().id(),
                Split.valueOf(utterance.split().name()),
                utterance.frameCount(),
                attributes(utterance));
    }

    private static Map<String, String> attributes(CorpusUtterance utterance) {
        return Map.of(
                "engine", utterance.engine(),
                "voice", utterance.voice(),
                "identity", utterance.identity(),
                "kind", utterance.kind().id(),
                "source", utterance.source().orElse(utterance.name()));
    }

    @Override
    public TrainingData facts() {
        return facts;
    }

    @Override
    public List<DataItem> items() {
        return List.copyOf(items);
    }

    @Override
    public TrainingExample read(DataItem item) throws StudioException {
        CorpusUtterance utterance = utterances.get(item.name());
        if (utterance == null) {
            throw new IllegalArgumentException("no utterance " + item.name());
        }
        AudioClip clip = Speech.read(corpus.audioFile(utterance));
        return new TrainingExample(
                item.name(),
                item.subject(),
                clip,
                corpus.curves(utterance),
                utterance.style(),
                Optional.of(corpus.phones(utterance)),
                item.attributes());
    }

    @Override
    public void close() {}
}
