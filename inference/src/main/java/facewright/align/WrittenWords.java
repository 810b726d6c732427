package facewright.align;

import facewright.align.transcript.Transcript;
import facewright.speech.Word;
import java.util.ArrayList;
import java.util.List;

/** The times of a text as it was written, for subtitles: punctuation stays, 1984 is one word. */
public final class WrittenWords {
    private WrittenWords() {}

    /**
     * The tokens of the transcript with the times of their spoken words. A token that is not spoken
     * joins the one before it, the first ones the one after them.
     *
     * @param alignment of this transcript
     */
    public static List<Word> of(Transcript transcript, Alignment alignment) {
        List<Word> written = new ArrayList<>();
        StringBuilder waiting = new StringBuilder();
        int next = 0;
        List<AlignedWord> words = alignment.words();
        for (int token = 0; token < transcript.tokens().size(); token++) {
            String text = transcript.tokens().get(token);
            int first = next;
            while (next < words.size() && words.get(next).word().token() == token) {
                next++;
            }
            if (next > first) {
                written.add(
                        new Word(
                                waiting + text,
                                words.get(first).startSeconds(),
                                words.get(next - 1).endSeconds()));
                waiting.setLength(0);
            } else if (written.isEmpty()) {
                waiting.append(text).append(' ');
            } else {
                Word last = written.remove(written.size() - 1);
                written.add(
                        new Word(last.text() + " " + text, last.startSeconds(), last.endSeconds()));
            }
        }
        return written;
    }
}
