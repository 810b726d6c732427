package facewright.app.project;

import facewright.app.AppText;
import facewright.domain.AudioClip;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.util.List;
import java.util.Map;

/** Finds out what is said in a clip, and when. Runs on worker threads. */
@FunctionalInterface
public interface SpeechAligner {
    /** Where nobody can align. */
    SpeechAligner NONE =
            (clip, transcript, ownWords, progress, cancel) -> {
                throw new StudioException(AppText.of("project.no-aligner"));
            };

    /**
     * Aligns.
     *
     * @param clip 16 kHz mono
     * @param transcript what is said in it
     * @param ownWords ARPAbet sounds, with variants, of words that no dictionary has
     * @return the transcript with its track
     * @throws StudioException when it cannot have been said in the clip, or words are unknown
     */
    ClipSpeech align(
            AudioClip clip,
            String transcript,
            Map<String, List<String>> ownWords,
            ProgressSink progress,
            CancelToken cancel)
            throws StudioException;

    /**
     * Writes down what is said and aligns it: slow, and a draft to correct.
     *
     * @param clip 16 kHz mono
     * @return a draft: text, track and a confidence for every word
     * @throws StudioException when nothing was understood, or memory is short
     */
    default ClipSpeech recognise(AudioClip clip, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        throw new StudioException(AppText.of("project.no-aligner"));
    }
}
