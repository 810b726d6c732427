package facewright.assets.corpus;

import facewright.assets.AssetsText;
import facewright.assets.corpus.engine.EngineSession;
import facewright.assets.corpus.engine.SpeechEngine;
import facewright.domain.StudioException;
import facewright.io.corpus.CorpusSubject;
import facewright.io.corpus.UtteranceKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Gets the utterances of an engine's voices, checks them, and gives up on an engine that is off.
 */
final class SpeakingEngine {
    /** More rejected recordings than this share mean that an engine's labels cannot be trusted. */
    private static final double REJECTED_SHARE = 0.05;

    private static final int TRIES = 5;

    private final @Nullable SpeechEngine engine;
    private final EngineSession session;
    private final Script script;
    private final List<Rejection> rejections;
    private final int rejectedBefore;
    private int spoken;

    /**
     * @param engine null where nobody speaks
     * @param rejections gets what is left out
     */
    SpeakingEngine(
            @Nullable SpeechEngine engine,
            EngineSession session,
            Script script,
            List<Rejection> rejections) {
        this.engine = engine;
        this.session = session;
        this.script = script;
        this.rejections = rejections;
        this.rejectedBefore = rejections.size();
    }

    /** A recording that is good, with its name. */
    record Spoken(
            String name,
            CorpusSubject subject,
            UtteranceKind kind,
            String text,
            long seed,
            Recording recording) {}

    Spoken next(VoiceTable.Voice voice, CorpusSubject subject, int place, long corpusSeed)
            throws StudioException {
        String name = name(voice, place);
        long seed = Seeds.of(corpusSeed, name);
        if (engine == null) {
            UtteranceKind kind = KINDS[place % KINDS.length];
            Recording quiet = Recording.silent(RestSounds.of(kind, seed));
            return new Spoken(name, subject, kind, "", seed, quiet);
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            List<String> sentences = script.next(place, Seeds.of(seed, "pause"));
            Recording recording = speak(engine, voice.settings(), sentences, seed);
            spoken++;
            Optional<String> problem = RecordingCheck.problem(recording);
            String text = String.join(" ", sentences);
            if (problem.isEmpty()) {
                return new Spoken(name, subject, UtteranceKind.SPEECH, text, seed, recording);
            }
            rejections.add(new Rejection(engine.id(), voice.settings(), text, problem.get()));
        }
        throw distrusted(engine);
    }

    private static final UtteranceKind[] KINDS = {
        UtteranceKind.SILENCE, UtteranceKind.BREATH, UtteranceKind.LAUGHTER, UtteranceKind.MUSIC
    };

    private static String name(VoiceTable.Voice voice, int place) {
        return voice.subject() + String.format(Locale.ROOT, "_sentence%02d", place + 1);
    }

    private Recording speak(
            SpeechEngine speaker, String settings, List<String> sentences, long seed)
            throws StudioException {
        Random random = new Random(seed);
        Recording whole = null;
        for (String sentence : sentences) {
            Recording part = Recording.of(session.speak(settings, sentence), speaker.alphabet());
            whole = whole == null ? part : whole.then(0.4 + random.nextDouble() * 1.2, part);
        }
        if (whole == null) {
            throw new IllegalArgumentException("nothing to say");
        }
        return whole;
    }

    /**
     * @throws StudioException when too many recordings were rejected
     */
    void finish() throws StudioException {
        int rejected = rejections.size() - rejectedBefore;
        if (engine != null && rejected > Math.max(2, REJECTED_SHARE * spoken)) {
            throw distrusted(engine);
        }
    }

    private StudioException distrusted(SpeechEngine speaker) {
        Rejection last = rejections.get(rejections.size() - 1);
        return new StudioException(
                AssetsText.of(
                        "corpus.labels-off",
                        speaker.id(),
                        Integer.toString(rejections.size() - rejectedBefore),
                        Integer.toString(spoken),
                        last.text(),
                        last.reason()));
    }
}
