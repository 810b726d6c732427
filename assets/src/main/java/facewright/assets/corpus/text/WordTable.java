package facewright.assets.corpus.text;

import facewright.domain.TextResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words and sentence patterns of this package's resources, and the words of a dictionary. */
final class WordTable {
    private static final String FOLDER = "/facewright/assets/corpus/";
    private static final String DICTIONARY = "/edu/cmu/sphinx/models/en-us/cmudict-en-us.dict";

    private WordTable() {}

    /** A sentence pattern and how often it is taken. */
    record Pattern(int weight, String text) {}

    /** Our own words by kind. */
    static Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String line : lines(FOLDER + "words.tsv")) {
            String[] parts = line.split("\t");
            // Phrases are separated by bars, words by spaces.
            words.put(parts[0], List.of(parts[1].split(parts[1].contains("|") ? "\\|" : " ")));
        }
        return words;
    }

    static List<Pattern> patterns() {
        List<Pattern> patterns = new ArrayList<>();
        for (String line : lines(FOLDER + "patterns.txt")) {
            String[] parts = line.split("\t");
            patterns.add(new Pattern(Integer.parseInt(parts[0]), parts[1]));
        }
        return patterns;
    }

    static List<String> written() {
        return lines(FOLDER + "demo-sentences.txt");
    }

    /** Words of 3 to 11 letters of the CMU pronouncing dictionary (BSD licence), in its order. */
    static List<String> dictionary() {
        List<String> words = new ArrayList<>();
        for (String line : lines(DICTIONARY)) {
            int space = line.indexOf(' ');
            String word = space < 0 ? line : line.substring(0, space);
            if (word.matches("[a-z]{3,11}")) {
                words.add(word);
            }
        }
        return words;
    }

    private static List<String> lines(String resource) {
        return TextResource.lines(WordTable.class, resource);
    }
}
