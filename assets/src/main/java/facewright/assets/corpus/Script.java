package facewright.assets.corpus;

import facewright.assets.corpus.text.Sentences;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Who says what. No two voices share a sentence, except for the common ones of {@code voca}. */
final class Script {
    /** Sentences that every subject of {@code voca} says. */
    static final int SHARED = 10;

    private static final double LONG_PAUSE_SHARE = 0.08;

    private final CorpusProfile profile;
    private final Sentences sentences;
    private final List<String> shared = new ArrayList<>();
    private final Deque<String> written;

    Script(CorpusProfile profile, long seed) {
        this.profile = profile;
        this.sentences = new Sentences(Seeds.of(seed, "text"), profile == CorpusProfile.WIDE);
        this.written =
                profile == CorpusProfile.DEMO
                        ? new ArrayDeque<>(Sentences.written())
                        : new ArrayDeque<>();
        for (int i = 0; i < (profile == CorpusProfile.VOCA ? SHARED : 0); i++) {
            shared.add(sentences.next());
        }
    }

    /**
     * What is said next: one sentence, or two around a long pause.
     *
     * @param place of the utterance among those of its voice, from 0
     * @param seed of the utterance
     */
    List<String> next(int place, long seed) {
        if (!written.isEmpty()) {
            return List.of(written.remove());
        }
        if (place < shared.size()) {
            return List.of(shared.get(place));
        }
        Random random = new Random(seed);
        boolean paused = profile == CorpusProfile.WIDE && random.nextDouble() < LONG_PAUSE_SHARE;
        return paused ? List.of(sentences.next(), sentences.next()) : List.of(sentences.next());
    }
}
