package facewright.align.recognise;

import edu.cmu.sphinx.api.Configuration;
import facewright.domain.AudioClip;
import facewright.domain.InferenceText;
import facewright.domain.SampleRate;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Large-vocabulary recognition of US English with the language model of the class path. Slow, and
 * takes up to 1 GB while it runs; docs/alignment.md has the figures. The library keeps state in
 * static fields, so that only one clip at a time is recognised in a process; others wait.
 */
public final class SpeechRecogniser {
    private static final String MODELS = "resource:/edu/cmu/sphinx/models/en-us/";
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    /**
     * The library logs every step, under its package and under the name of its configuration. It
     * sets the level of the latter while it is constructed, so that the parts that talk meanwhile
     * are named as well.
     */
    private static final List<Logger> LIBRARY =
            Stream.of(
                            "edu.cmu.sphinx",
                            "default.config",
                            "default.config.edu.cmu.sphinx.linguist.acoustic.UnitManager"
                                    + ".unitManager",
                            "default.config.edu.cmu.sphinx.frontend.AutoCepstrum.autoCepstrum")
                    .map(Logger::getLogger)
                    .toList();

    private static final double LOADED = 0.05;

    /** Of heap: see docs/alignment.md. */
    private static final long NEEDED_BYTES = 900L << 20;

    private SpeechRecogniser() {}

    /**
     * Recognises a clip.
     *
     * @param clip 16 kHz mono
     * @throws StudioException when the models are missing, memory is short, or nothing was
     *     understood
     * @throws java.util.concurrent.CancellationException when cancelled; may take some seconds
     */
    public static DraftTranscript recognise(
            AudioClip clip, ProgressSink progress, CancelToken cancel) throws StudioException {
        if (!clip.rate().equals(SampleRate.SPEECH)) {
            throw new IllegalArgumentException(
                    "speech is recognised at 16000 Hz, the clip has " + clip.rate().hertz());
        }
        checkMemory(Runtime.getRuntime().maxMemory());
        ONE_AT_A_TIME.lock();
        try {
            quieten();
            cancel.throwIfCancelled();
            progress.report(-1);
            Sphinx recognizer = new Sphinx(configuration());
            // It sets its levels anew when it reads its configuration.
            quieten();
            cancel.throwIfCancelled();
            List<RecognisedWord> words = new ArrayList<>();
            recognizer.startRecognition(new ClipStream(clip, progress.part(LOADED, 1), cancel));
            for (Optional<List<RecognisedWord>> stretch = recognizer.next();
                    stretch.isPresent();
                    stretch = recognizer.next()) {
                cancel.throwIfCancelled();
                words.addAll(stretch.get());
            }
            recognizer.stopRecognition();
            cancel.throwIfCancelled();
            if (words.isEmpty()) {
                throw new StudioException(InferenceText.of("align.nothing-recognised"));
            }
            return new DraftTranscript(words);
        } catch (IOException e) {
            throw new StudioException(InferenceText.of("align.model-broken", "en-us.lm.bin"), e);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    static void checkMemory(long heapBytes) throws StudioException {
        if (heapBytes < NEEDED_BYTES) {
            throw new StudioException(
                    InferenceText.of(
                            "align.recognise-memory", NEEDED_BYTES >> 20, heapBytes >> 20));
        }
    }

    private static void quieten() {
        LIBRARY.forEach(logger -> logger.setLevel(Level.SEVERE));
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration();
        configuration.setAcousticModelPath(MODELS + "en-us");
        configuration.setDictionaryPath(MODELS + "cmudict-en-us.dict");
        configuration.setLanguageModelPath(MODELS + "en-us.lm.bin");
        return configuration;
    }
}
