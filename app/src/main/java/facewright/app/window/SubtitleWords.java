package facewright.app.window;

import facewright.speech.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of a track as they are written in its text, for subtitles: with punctuation. */
final class SubtitleWords {
    /** Words that are one in the text, and where. */
    private record Group(Optional<WordPlaces.Place> place, Word words) {
        Group with(Word next, WordPlaces.Place larger) {
            return new Group(
                    Optional.of(larger),
                    new Word(words.text(), words.startSeconds(), next.endSeconds()));
        }
    }

    private SubtitleWords() {}

    /**
     * Words with blanks around them in the text. What is read as several words (1984,
     * mother-in-law) is one; a dash or a bracket stays with the word that it follows or touches; a
     * word that is not in the text stays as it was said.
     *
     * @param text that the words were found for
     * @param words in order of time
     */
    static List<Word> of(String text, List<Word> words) {
        List<Group> groups = groups(text, words);
        List<Word> written = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            String shown = group.words().text();
            if (group.place().isPresent()) {
                int to = endOf(text, groups.subList(i + 1, groups.size()));
                shown = text.substring(from, to).strip().replaceAll("\\s+", " ");
                from = to;
            }
            written.add(new Word(shown, group.words().startSeconds(), group.words().endSeconds()));
        }
        return written;
    }

    private static List<Group> groups(String text, List<Word> words) {
        List<Optional<WordPlaces.Place>> places = WordPlaces.of(text, words, true);
        List<Group> groups = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            WordPlaces.Place here = places.get(w).orElse(null);
            int last = groups.size() - 1;
            WordPlaces.Place before = last < 0 ? null : groups.get(last).place().orElse(null);
            if (here != null
                    && before != null
                    && (before.end() >= here.end()
                            || !hasBlank(text, before.end(), here.start()))) {
                int end = Math.max(before.end(), here.end());
                groups.set(
                        last,
                        groups.get(last)
                                .with(words.get(w), new WordPlaces.Place(before.start(), end)));
            } else {
                groups.add(new Group(Optional.ofNullable(here), words.get(w)));
            }
        }
        return groups;
    }

    /** Where what belongs to a word ends: where the next one begins with what touches it. */
    private static int endOf(String text, List<Group> following) {
        Optional<WordPlaces.Place> next =
                following.stream().flatMap(group -> group.place().stream()).findFirst();
        if (next.isEmpty()) {
            return text.length();
        }
        int start = next.get().start();
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean hasBlank(String text, int from, int to) {
        return text.substring(from, to).chars().anyMatch(Character::isWhitespace);
    }
}
