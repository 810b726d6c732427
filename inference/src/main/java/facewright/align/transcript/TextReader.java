package facewright.align.transcript;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns written text into spoken words, token by token; the first rule that applies wins. */
final class TextReader {
    private static final Pattern NOT_SPOKEN = Pattern.compile("\\[[^\\]]*\\]|<[^>]*>|[♪♫]");
    private static final Pattern BEFORE = Pattern.compile("^[^\\p{L}\\p{N}'#$£€&+@%=.-]+");
    private static final Pattern AFTER = Pattern.compile("[^\\p{L}\\p{N}'%°¢&+@=./]+$");
    private static final Pattern DOTS = Pattern.compile("\\.{2,}$");
    private static final Pattern EDGES = Pattern.compile("^\\.+(?!\\d)|/$");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.)+\\p{L}?");
    private static final Pattern RUN = Pattern.compile("\\p{L}+(?:'\\p{L}+)*|\\d+");
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\d_-]+(?:[.@][\\p{L}\\d_-]+)+", Pattern.UNICODE_CASE);
    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");
    private static final int LONGEST_SPELLED = 5;

    private final Predicate<String> known;
    private final List<String> tokens = new ArrayList<>();
    private final List<SpokenWord> words = new ArrayList<>();

    TextReader(String text, Predicate<String> known) {
        this.known = known;
        String plain =
                NOT_SPOKEN
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll(" ")
                        .replaceAll("[\u2018\u2019\u02BC\u00B4`]", "'")
                        .replaceAll("[\u2010\u2011]", "-")
                        .replaceAll("(\\d)\u2013(\\d)", "$1-$2")
                        .replaceAll("[\u2012-\u2015]|--+", " - ")
                        .replace("\u2026", "... ")
                        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}]+", " ");
        for (String token : plain.strip().split(" ")) {
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
    }

    Transcript read() {
        for (int i = 0; i < tokens.size(); ) {
            Expansion expansion = expand(i);
            String shown = trimmed(tokens.get(i), false);
            boolean asWritten = expansion.words().size() == 1 && !hasDigit(shown);
            for (String word : expansion.words()) {
                words.add(new SpokenWord(word, asWritten ? shown : word, i));
            }
            i += expansion.tokens();
        }
        return new Transcript(tokens, words);
    }

    private Expansion expand(int i) {
        String dotted = trimmed(tokens.get(i), true);
        String token = trimmed(tokens.get(i), false);
        String next = i + 1 < tokens.size() ? trimmed(tokens.get(i + 1), false) : "";
        String previous = words.isEmpty() ? "" : words.get(words.size() - 1).spoken();
        if (dotted.isEmpty()) {
            return Expansion.of(List.of());
        }
        if (hasDigit(token)) {
            return DateRules.expand(token, previous, next)
                    .or(() -> NumberRules.expand(token, next))
                    .orElseGet(() -> Expansion.of(parts(token)));
        }
        boolean last = next.isEmpty() || Character.isUpperCase(next.charAt(0));
        Optional<List<String>> full = Abbreviations.expand(dotted, next, last);
        return Expansion.of(full.orElseGet(() -> plain(dotted, token)));
    }

    /** A word of letters. */
    private List<String> plain(String dotted, String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        if (INITIALS.matcher(dotted).matches() && dotted.contains(".")) {
            String initials = dotted.toLowerCase(Locale.ROOT);
            return known.test(initials) ? List.of(initials) : letters(initials);
        }
        if (lower.isEmpty() || lower.chars().noneMatch(Character::isLetter)) {
            return List.of();
        }
        if (known.test(lower)) {
            return List.of(lower);
        }
        String bare = unquoted(lower);
        if (known.test(bare)) {
            return List.of(bare);
        }
        String unaccented =
                Normalizer.normalize(bare, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        if (unaccented.chars().allMatch(c -> (c < 128 && Character.isLetter(c)) || c == '\'')) {
            return isSpelled(token) ? spelled(token) : List.of(unaccented);
        }
        return parts(token);
    }

    /** Pieces of letters and digits of a compound, each read alone. */
    private List<String> parts(String token) {
        List<String> all = new ArrayList<>();
        boolean address = ADDRESS.matcher(token).matches() && token.matches(".*\\p{L}[.@].*");
        int end = 0;
        Matcher run = RUN.matcher(token);
        while (run.find()) {
            String between = token.substring(end, run.start());
            if (address && between.equals(".")) {
                all.add("dot");
            } else if (between.contains("@")) {
                all.add("at");
            } else if (between.contains("&")) {
                all.add("and");
            }
            String piece = run.group();
            if (hasDigit(piece)) {
                all.addAll(NumberWords.cardinal(piece));
            } else {
                String lower = piece.toLowerCase(Locale.ROOT);
                boolean single = piece.length() == 1 && !piece.equals("a");
                if (lower.equals("s") && run.start() == end && !all.isEmpty()) {
                    List<String> plural = NumberWords.plural(all);
                    all.clear();
                    all.addAll(plural);
                } else if (single || (isSpelled(piece) && !known.test(lower))) {
                    all.addAll(spelled(piece));
                } else {
                    all.addAll(
                            List.of(
                                    Normalizer.normalize(lower, Normalizer.Form.NFD)
                                            .replaceAll("\\p{M}", "")));
                }
            }
            end = run.end();
        }
        return all;
    }

    /** Whether a word is said letter by letter: capitals that make no word. */
    private static boolean isSpelled(String token) {
        String stem = token.replaceAll("'?s$", "");
        return stem.length() > 1
                && stem.length() <= LONGEST_SPELLED
                && stem.chars().allMatch(Character::isUpperCase)
                && (stem.length() <= 3 || !VOWEL.matcher(stem.toLowerCase(Locale.ROOT)).find());
    }

    private static List<String> spelled(String token) {
        String stem = token.length() == 1 ? token : token.replaceAll("'?s$", "");
        List<String> letters = new ArrayList<>(letters(stem.toLowerCase(Locale.ROOT)));
        if (stem.length() < token.length()) {
            int last = letters.size() - 1;
            letters.set(last, letters.get(last) + "'s");
        }
        return letters;
    }

    /** Names of letters as the dictionary has them: with a dot. */
    private static List<String> letters(String text) {
        return text.chars().filter(Character::isLetter).mapToObj(c -> (char) c + ".").toList();
    }

    private String trimmed(String token, boolean keepDot) {
        String trimmed = BEFORE.matcher(token).replaceFirst("");
        trimmed = AFTER.matcher(trimmed).replaceFirst("");
        trimmed = DOTS.matcher(trimmed).replaceFirst("");
        trimmed = EDGES.matcher(trimmed).replaceAll("");
        if (trimmed.startsWith("-") && !trimmed.matches("-[\\d.].*")) {
            trimmed = trimmed.replaceAll("^-+", "");
        }
        if (!keepDot && trimmed.endsWith(".")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        if (trimmed.startsWith("'") && trimmed.endsWith("'") && trimmed.length() > 1) {
            trimmed = trimmed.substring(1, trimmed.length() - 1);
        }
        return trimmed.equals("'") ? "" : trimmed;
    }

    private String unquoted(String word) {
        String bare = word.startsWith("'") ? word.substring(1) : word;
        return bare.endsWith("'") && !bare.endsWith("s'") && !bare.endsWith("in'")
                ? bare.substring(0, bare.length() - 1)
                : bare;
    }

    private static boolean hasDigit(String token) {
        return token.chars().anyMatch(Character::isDigit);
    }
}
