package facewright.app.window;

import facewright.speech.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the words of a track stand in a text, also after the text was changed here and there. What
 * is read otherwise than it is written (1984) covers all that stands between its neighbours.
 */
final class WordPlaces {
    /**
     * A stretch of the text.
     *
     * @param start first character
     * @param end behind the last character
     */
    record Place(int start, int end) {}

    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{N}']+");

    /** Longer changed middles are not compared word by word. */
    private static final int LARGEST_TABLE = 4_000_000;

    private WordPlaces() {}

    /**
     * Finds the words.
     *
     * @param complete whether the text is the one that the words were found for
     * @return for each word its place; empty where it is not in the text
     */
    static List<Optional<Place>> of(String text, List<Word> words, boolean complete) {
        List<Place> pieces = new ArrayList<>();
        List<String> written = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text.replace('\u2019', '\''));
        while (matcher.find()) {
            pieces.add(new Place(matcher.start(), matcher.end()));
            written.add(key(matcher.group()));
        }
        List<String> said = words.stream().map(word -> key(word.text())).toList();
        int[] pieceOf = match(said, written);
        List<Optional<Place>> places = new ArrayList<>();
        for (int w = 0; w < pieceOf.length; w++) {
            places.add(
                    pieceOf[w] >= 0
                            ? Optional.of(pieces.get(pieceOf[w]))
                            : complete ? between(pieceOf, w, pieces) : Optional.empty());
        }
        return places;
    }

    private static String key(String word) {
        return word.replace('\u2019', '\'').replaceAll("^'+|'+$", "").toLowerCase(Locale.ROOT);
    }

    /** What stands between the found neighbours of a word. */
    private static Optional<Place> between(int[] pieceOf, int word, List<Place> pieces) {
        int first = word;
        while (first >= 0 && pieceOf[first] < 0) {
            first--;
        }
        int last = word;
        while (last < pieceOf.length && pieceOf[last] < 0) {
            last++;
        }
        int from = first < 0 ? 0 : pieceOf[first] + 1;
        int to = last == pieceOf.length ? pieces.size() : pieceOf[last];
        return from < to
                ? Optional.of(new Place(pieces.get(from).start(), pieces.get(to - 1).end()))
                : Optional.empty();
    }

    /** Longest common subsequence: for each word the piece, or -1. */
    private static int[] match(List<String> words, List<String> pieces) {
        int[] found = new int[words.size()];
        Arrays.fill(found, -1);
        int head = 0;
        int shorter = Math.min(words.size(), pieces.size());
        while (head < shorter && words.get(head).equals(pieces.get(head))) {
            found[head] = head;
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && words.get(words.size() - 1 - tail)
                        .equals(pieces.get(pieces.size() - 1 - tail))) {
            found[words.size() - 1 - tail] = pieces.size() - 1 - tail;
            tail++;
        }
        int rows = words.size() - head - tail;
        int columns = pieces.size() - head - tail;
        if (rows == 0 || columns == 0 || (long) rows * columns > LARGEST_TABLE) {
            return found;
        }
        int[][] common = new int[rows + 1][columns + 1];
        for (int r = rows - 1; r >= 0; r--) {
            for (int c = columns - 1; c >= 0; c--) {
                common[r][c] =
                        words.get(head + r).equals(pieces.get(head + c))
                                ? common[r + 1][c + 1] + 1
                                : Math.max(common[r + 1][c], common[r][c + 1]);
            }
        }
        int r = 0;
        int c = 0;
        while (r < rows && c < columns) {
            if (words.get(head + r).equals(pieces.get(head + c))) {
                found[head + r] = head + c;
                r++;
                c++;
            } else if (common[r + 1][c] >= common[r][c + 1]) {
                r++;
            } else {
                c++;
            }
        }
        return found;
    }
}
