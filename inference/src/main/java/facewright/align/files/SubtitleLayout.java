package facewright.align.files;

import facewright.speech.Word;
import java.util.ArrayList;
import java.util.List;

/** Groups words into cues that can be read: by pauses, ends of sentences, length and duration. */
final class SubtitleLayout {
    private static final double PAUSE_SECONDS = 0.6;
    private static final double LONGEST_SECONDS = 6;
    private static final int LINE_LETTERS = 42;
    private static final int CUE_LETTERS = 2 * LINE_LETTERS;

    private SubtitleLayout() {}

    static List<SubtitleFormat.Cue> cues(List<Word> words) {
        List<SubtitleFormat.Cue> cues = new ArrayList<>();
        List<Word> open = new ArrayList<>();
        int letters = 0;
        for (Word word : words) {
            if (!open.isEmpty()) {
                Word first = open.get(0);
                Word last = open.get(open.size() - 1);
                if (word.startSeconds() - last.endSeconds() > PAUSE_SECONDS
                        || word.endSeconds() - first.startSeconds() > LONGEST_SECONDS
                        || letters + 1 + word.text().length() > CUE_LETTERS
                        || last.text().matches(".*[.!?][\"')]*")) {
                    cues.add(cue(open));
                    open.clear();
                    letters = 0;
                }
            }
            letters += (open.isEmpty() ? 0 : 1) + word.text().length();
            open.add(word);
        }
        if (!open.isEmpty()) {
            cues.add(cue(open));
        }
        return cues;
    }

    private static SubtitleFormat.Cue cue(List<Word> words) {
        int letters = words.stream().mapToInt(w -> w.text().length() + 1).sum() - 1;
        StringBuilder text = new StringBuilder();
        boolean broken = letters <= LINE_LETTERS;
        for (Word word : words) {
            if (text.length() > 0) {
                boolean breaks =
                        !broken
                                && (text.length() + 1 + word.text().length() > LINE_LETTERS
                                        || text.length() >= letters / 2);
                text.append(breaks ? '\n' : ' ');
                broken |= breaks;
            }
            text.append(word.text());
        }
        return new SubtitleFormat.Cue(
                words.get(0).startSeconds(),
                words.get(words.size() - 1).endSeconds(),
                text.toString());
    }
}
