package facewright.app.project;

import facewright.align.AlignedWord;
import facewright.align.Aligner;
import facewright.align.Alignment;
import facewright.align.dictionary.Pronouncer;
import facewright.align.dictionary.Pronunciation;
import facewright.align.dictionary.SpeechEngine;
import facewright.align.dictionary.UserDictionary;
import facewright.align.recognise.DraftTranscript;
import facewright.align.recognise.SpeechRecogniser;
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
    /** Share of the work that recognition is of recognition and alignment. */
    private static final double RECOGNISED = 0.95;

    private @Nullable Aligner aligner;

    @Override
    public ClipSpeech align(
            AudioClip clip,
            String transcript,
            Map<String, List<String>> ownWords,
            ProgressSink progress,
            CancelToken cancel)
            throws StudioException {
        Aligner words = loaded().with(dictionary(ownWords));
        return speech(
                transcript, words.align(clip, words.transcript(transcript), progress, cancel));
    }

    @Override
    public ClipSpeech recognise(AudioClip clip, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        DraftTranscript draft =
                SpeechRecogniser.recognise(clip, progress.part(0, RECOGNISED), cancel);
        Alignment alignment =
                loaded().align(clip, draft.transcript(), progress.part(RECOGNISED, 1), cancel);
        return speech(draft.text(), alignment)
                .withConfidences(
                        draft.confidences(alignment).stream()
                                .map(value -> Math.round(value * 1000) / 1000.0)
                                .toList());
    }

    private static ClipSpeech speech(String transcript, Alignment alignment) {
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
