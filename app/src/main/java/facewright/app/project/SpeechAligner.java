package facewright.app.project;

import facewright.app.AppText;
import facewright.domain.AudioClip;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.util.List;
import java.util.Map;

/** Finds out when the words of a transcript are said. Runs on worker threads. */
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
}
