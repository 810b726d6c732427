package facewright.app.window;

import facewright.app.AppText;
import facewright.app.project.ClipSpeech;
import facewright.app.timeline.SpeechMark;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What there is to know about a word of a clip, said in the same words in the transcript and on the
 * timeline.
 *
 * @param word index in the track
 * @param mark for the timeline
 */
record WordRemark(int word, SpeechMark mark) {
    /** Empty for words of which nothing is to be said. */
    static Optional<WordRemark> of(ClipSpeech speech, int word) {
        boolean unconfirmed = speech.doubtfulWords().contains(word);
        OptionalDouble confidence = speech.confidence(word);
        if (!unconfirmed && confidence.isEmpty()) {
            return Optional.empty();
        }
        boolean doubtful = speech.wordsToReview().contains(word);
        SpeechMark.Level level =
                !doubtful
                        ? SpeechMark.Level.FINE
                        : speech.doubtful() ? SpeechMark.Level.WRONG : SpeechMark.Level.DOUBTFUL;
        String text = unconfirmed ? AppText.get("window.speech-doubtful") : "";
        if (confidence.isPresent()) {
            String sure =
                    AppText.get(
                            "window.speech-confidence", Math.round(100 * confidence.getAsDouble()));
            text = unconfirmed ? AppText.get("window.speech-both", sure, text) : sure;
        }
        return Optional.of(new WordRemark(word, new SpeechMark(level, confidence, text)));
    }
}
