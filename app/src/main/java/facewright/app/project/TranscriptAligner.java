package facewright.app.project;

import facewright.align.AlignedWord;
import facewright.align.Aligner;
import facewright.align.Alignment;
import facewright.align.dictionary.Pronouncer;
import facewright.align.dictionary.Pronunciation;
import facewright.align.dictionary.SpeechEngine;
import facewright.align.dictionary.UserDictionary;
import facewright.align.transcript.Transcript;
import facewright.domain.AudioClip;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Aligns with the acoustic model. The model is loaded when it is needed for the first time and then
 * kept. Safe for concurrent use.
 */
public final class TranscriptAligner implements SpeechAligner {
    private @Nullable Aligner aligner;

    @Override
    public ClipSpeech align(
            AudioClip clip,
            String transcript,
            Map<String, List<String>> ownWords,
            ProgressSink progress,
            CancelToken cancel)
            throws StudioException {
        UserDictionary own = dictionary(ownWords);
        Alignment alignment =
                loaded().with(own).align(clip, Transcript.of(transcript), progress, cancel);
        Set<Integer> doubtful = new HashSet<>();
        List<AlignedWord> words = alignment.words();
        for (int w = 0; w < words.size(); w++) {
            if (alignment.doubtful() || words.get(w).doubtful()) {
                doubtful.add(w);
            }
        }
        return new ClipSpeech(
                transcript, Optional.of(alignment.track()), doubtful, alignment.doubtful());
    }

    private synchronized Aligner loaded() throws StudioException {
        Aligner present = aligner;
        if (present == null) {
            present =
                    Aligner.load(
                            UserDictionary.EMPTY, SpeechEngine.installed().orElse(Pronouncer.NONE));
            aligner = present;
        }
        return present;
    }

    /**
     * @throws StudioException when a spelling is none; the message names the sound
     */
    private static UserDictionary dictionary(Map<String, List<String>> ownWords)
            throws StudioException {
        UserDictionary dictionary = UserDictionary.EMPTY;
        for (Map.Entry<String, List<String>> word : ownWords.entrySet()) {
            List<Pronunciation> variants = new ArrayList<>();
            for (String sounds : word.getValue()) {
                variants.add(Pronunciation.parse(sounds));
            }
            dictionary = dictionary.with(word.getKey(), variants);
        }
        return dictionary;
    }
}
