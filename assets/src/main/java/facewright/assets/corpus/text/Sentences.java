package facewright.assets.corpus.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes up English sentences from patterns: statements, questions, numbers, commands and, with the
 * open vocabulary, rows of dictionary words. No sentence comes twice. The same seed gives the same
 * sentences.
 */
public final class Sentences {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
    private static final String[] LINKS = {
        "the", "a", "of", "and", "to", "in", "for", "with", "my"
    };

    private final Map<String, List<String>> words = WordTable.words();
    private final List<WordTable.Pattern> patterns;
    private final List<String> dictionary;
    private final int totalWeight;
    private final Random random;
    private final Set<String> used = new HashSet<>();

    /**
     * @param openVocabulary whether words of the dictionary occur too
     */
    public Sentences(long seed, boolean openVocabulary) {
        this.random = new Random(seed);
        this.dictionary = openVocabulary ? WordTable.dictionary() : List.of();
        this.patterns =
                WordTable.patterns().stream()
                        .filter(p -> openVocabulary || !p.text().contains("{salad}"))
                        .toList();
        this.totalWeight = patterns.stream().mapToInt(WordTable.Pattern::weight).sum();
    }

    /** The sentences of the demo clips, in the order in which they are said. */
    public static List<String> written() {
        return WordTable.written();
    }

    /** A sentence that did not come before. */
    public String next() {
        while (true) {
            String sentence = sentence();
            if (used.add(sentence)) {
                return sentence;
            }
        }
    }

    private String sentence() {
        int place = random.nextInt(totalWeight);
        int index = 0;
        while (place >= patterns.get(index).weight()) {
            place -= patterns.get(index).weight();
            index++;
        }
        Matcher slot = SLOT.matcher(patterns.get(index).text());
        StringBuilder text = new StringBuilder();
        while (slot.find()) {
            slot.appendReplacement(text, Matcher.quoteReplacement(fill(slot.group(1))));
        }
        slot.appendTail(text);
        String sentence = text.toString().replace(" a a", " an a").replace(" a e", " an e");
        sentence = sentence.replace(" a o", " an o").replace(" a i", " an i");
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private String fill(String kind) {
        return switch (kind) {
            case "number" -> number();
            case "salad" -> salad();
            default -> {
                List<String> choices = words.get(kind);
                if (choices == null) {
                    throw new IllegalStateException("a pattern asks for words of kind " + kind);
                }
                yield choices.get(random.nextInt(choices.size()));
            }
        };
    }

    private String number() {
        int[] limits = {10, 100, 100, 1000, 10_000};
        return Integer.toString(2 + random.nextInt(limits[random.nextInt(limits.length)]));
    }

    private String salad() {
        int count = 2 + random.nextInt(4);
        List<String> row = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i > 0 && random.nextInt(3) == 0) {
                row.add(LINKS[random.nextInt(LINKS.length)]);
            }
            row.add(dictionary.get(random.nextInt(dictionary.size())));
        }
        return String.join(" ", row);
    }
}
