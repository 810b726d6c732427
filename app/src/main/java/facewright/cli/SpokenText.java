package facewright.cli;

import facewright.align.Aligner;
import facewright.align.Alignment;
import facewright.align.dictionary.Pronouncer;
import facewright.align.dictionary.SpeechEngine;
import facewright.align.dictionary.UserDictionary;
import facewright.domain.AudioClip;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;

/**
 * What is said in a recording, as somebody wrote it down.
 *
 * @param text the transcript
 * @param dictionary words that no dictionary has
 */
record SpokenText(String text, UserDictionary dictionary) {

    /** Finds when each word and phone is said. */
    Alignment align(AudioClip clip, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        Aligner aligner =
                Aligner.load(dictionary, SpeechEngine.installed().orElse(Pronouncer.NONE));
        return aligner.align(clip, aligner.transcript(text), progress, cancel);
    }
}
