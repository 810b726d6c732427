package facewright.assets.corpus;

import facewright.assets.AssetsText;
import facewright.assets.corpus.engine.EngineSession;
import facewright.assets.corpus.engine.EngineStatus;
import facewright.assets.corpus.engine.SpeechEngine;
import facewright.domain.FrameRate;
import facewright.domain.SampleRate;
import facewright.domain.StudioException;
import facewright.io.corpus.CorpusEngine;
import facewright.io.corpus.CorpusManifest;
import facewright.io.corpus.CorpusSubject;
import facewright.io.corpus.CorpusUtterance;
import facewright.io.corpus.CorpusWriter;
import facewright.io.corpus.SynthVoca;
import facewright.io.files.FileErrors;
import facewright.io.files.StagedFiles;
import facewright.job.CancelToken;
import facewright.job.Job;
import facewright.job.ProgressSink;
import facewright.speech.ArticulationRig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a corpus: engines speak made-up sentences, and the coarticulation model moves the face as
 * the engines' phone times say. The corpus appears in its folder complete or not at all.
 */
public final class CorpusGenerator implements Job<GeneratedCorpus> {
    /** Said of everything in a corpus. */
    public static final String LICENCE =
            "CC0-1.0: synthetic speech and motion, made by Facewright's corpus generator from"
                    + " sentences of its own";

    private static final FrameRate FRAME_RATE = FrameRate.FPS_60;

    private final CorpusOptions options;

    public CorpusGenerator(CorpusOptions options) {
        this.options = options;
    }

    /**
     * @throws StudioException when no engine is ready, the folder is in use, an engine fails, or
     *     its labels do not fit its sound
     */
    @Override
    public GeneratedCorpus run(ProgressSink progress, CancelToken cancel) throws StudioException {
        checkFolder(options.folder());
        Map<String, SpeechEngine> engines = new LinkedHashMap<>();
        List<CorpusEngine> described = new ArrayList<>();
        for (SpeechEngine engine : options.engines()) {
            if (engine.check() instanceof EngineStatus.Ready ready) {
                engines.put(engine.id(), engine);
                described.add(new CorpusEngine(engine.id(), ready.version(), engine.licence()));
            }
        }
        if (engines.isEmpty()) {
            throw new StudioException(AssetsText.of("corpus.no-engine"));
        }
        List<VoiceTable.Voice> voices = voices(engines.keySet());
        try (StagedFiles staged = new StagedFiles()) {
            Path folder = staged.folder(options.folder());
            CorpusWriter writer = new CorpusWriter(folder);
            UtteranceSink sink = new UtteranceSink(writer, FRAME_RATE, options, cancel);
            int total = voices.stream().mapToInt(VoiceTable.Voice::utterances).sum();
            Script script = new Script(options.profile(), options.seed());
            List<Rejection> rejections = new ArrayList<>();
            List<CorpusSubject> subjects = new ArrayList<>();
            List<CorpusUtterance> utterances = new ArrayList<>();
            for (String id : sessionsOf(voices)) {
                List<VoiceTable.Voice> speaking =
                        voices.stream().filter(v -> v.engine().equals(id)).toList();
                try (EngineSession session = open(engines, id)) {
                    SpeakingEngine speaker =
                            new SpeakingEngine(engines.get(id), session, script, rejections);
                    for (VoiceTable.Voice voice : speaking) {
                        CorpusSubject subject = subject(voice);
                        subjects.add(subject);
                        for (int i = 0; i < voice.utterances(); i++) {
                            cancel.throwIfCancelled();
                            utterances.addAll(
                                    sink.write(speaker.next(voice, subject, i, options.seed())));
                            progress.report(
                                    (double) sink.originals() / total,
                                    AssetsText.get("corpus.progress", sink.originals(), total));
                        }
                    }
                    speaker.finish();
                }
            }
            CorpusManifest manifest = manifest(described, subjects, utterances);
            writer.finish(manifest);
            GeneratedCorpus made = new GeneratedCorpus(manifest, rejections);
            CorpusPapers.write(folder, made, progress, cancel);
            staged.commit();
            return made;
        }
    }

    private List<VoiceTable.Voice> voices(Set<String> engines) throws StudioException {
        List<VoiceTable.Voice> voices = new ArrayList<>();
        for (VoiceTable.Voice voice : VoiceTable.voices(options.profile(), engines)) {
            int count = (int) Math.max(1, Math.round(options.share() * voice.utterances()));
            voices.add(voice.withUtterances(count));
        }
        if (options.profile() != CorpusProfile.WIDE && voices.size() < 12) {
            throw new StudioException(
                    AssetsText.of("corpus.too-few-voices", Integer.toString(voices.size())));
        }
        return voices;
    }

    /** The engines in the order of the table, each once: a session speaks all its voices. */
    private static Set<String> sessionsOf(List<VoiceTable.Voice> voices) {
        return voices.stream()
                .map(VoiceTable.Voice::engine)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static EngineSession open(Map<String, SpeechEngine> engines, String id)
            throws StudioException {
        SpeechEngine engine = engines.get(id);
        return engine == null ? new NoSession() : engine.open();
    }

    private CorpusSubject subject(VoiceTable.Voice voice) {
        return new CorpusSubject(
                voice.subject(),
                voice.identity(),
                voice.engine(),
                voice.settings(),
                voice.split(),
                Styles.of(options.profile(), Seeds.of(options.seed(), "style " + voice.subject())));
    }

    private CorpusManifest manifest(
            List<CorpusEngine> engines,
            List<CorpusSubject> subjects,
            List<CorpusUtterance> utterances) {
        return new CorpusManifest(
                options.profile().id(),
                options.seed(),
                options.generator(),
                LICENCE,
                SampleRate.SPEECH,
                FRAME_RATE,
                ArticulationRig.CHANNELS,
                engines,
                subjects,
                utterances);
    }

    private static void checkFolder(Path folder) throws StudioException {
        if (!Files.exists(folder) || SynthVoca.isCorpus(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new StudioException(AssetsText.of("corpus.target-is-file", folder.toString()));
        }
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> first = files.findFirst();
            if (first.isPresent()) {
                throw new StudioException(AssetsText.of("corpus.folder-in-use", folder.toString()));
            }
        } catch (IOException e) {
            throw FileErrors.reading(folder, e);
        }
    }

    /** Stands where nobody speaks. */
    private static final class NoSession implements EngineSession {
        @Override
        public facewright.assets.corpus.engine.RawSpeech speak(String voice, String text) {
            throw new IllegalStateException("there is no engine");
        }

        @Override
        public void close() {}
    }
}
