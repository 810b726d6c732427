package facewright.align.transcript;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Guesses the language of a text by its letters and its small words. Meant to tell English from
 * what is not; a short text, or one in a language that it does not know, gives no answer.
 */
public final class LanguageGuess {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:'\\p{L}+)*");
    private static final int FEWEST_WORDS = 3;

    /** So many of the words have to be small words of the language. */
    private static final double LEAST_SHARE = 0.2;

    /** A letter that no English word has weighs as much as two small words. */
    private static final int LETTER_WEIGHT = 2;

    private static final Map<String, Set<String>> SMALL_WORDS =
            Map.of(
                    "en",
                    words(
                            "the a an and or but of to in on at is are was were be been it he she"
                                    + " they we you i my your his her this that these those with"
                                    + " for from by as not do does did have has had will would can"
                                    + " what when where who there here please over up about"),
                    "de",
                    words(
                            "der die das den dem des ein eine einen einem einer und oder aber nicht"
                                    + " ist sind war waren ich du er sie es wir ihr mich mir dich"
                                    + " mein meine dein sein mit von zu zum zur im am auf für bei"
                                    + " nach aus wie was wo wenn dass noch auch nur schon hat haben"
                                    + " wird werden kann guten heute sehr"),
                    "es",
                    words(
                            "el la los las un una unos unas y o pero de del al en es son era fue"
                                    + " está están yo tú él ella nosotros ellos mi tu su con por"
                                    + " para que qué como cuando donde no sí se lo le más muy este"
                                    + " esta ese hay ha he tiene"),
                    "fr",
                    words(
                            "le la les un une des et ou mais de du au aux en est sont était je tu il"
                                    + " elle nous vous ils elles mon ma mes ton ta son sa ses avec"
                                    + " pour par que qui quoi où quand ne pas ce cette ces dans sur"
                                    + " plus très c'est j'ai d'un d'une l'on a été"),
                    "it",
                    words(
                            "il lo la i gli le un uno una e o ma di del della dei in è sono era io"
                                    + " tu lui lei noi voi loro mio mia tuo suo con per che chi come"
                                    + " quando dove non si più molto questo questa nel nella alla"
                                    + " ha ho hai"),
                    "pt",
                    words(
                            "o a os as um uma uns umas e ou mas de do da dos das em no na nos nas é"
                                    + " são era eu tu ele ela nós eles meu minha seu sua com por"
                                    + " para que quem como quando onde não se mais muito este esta"
                                    + " isso foi está ao"),
                    "nl",
                    words(
                            "de het een en of maar van naar in op aan is zijn was waren ik jij je"
                                    + " hij zij wij we jullie mijn jouw met voor door dat die wat"
                                    + " waar wie wanneer niet ook nog dit deze er heb heeft hebben"
                                    + " wordt kan zeer heel"));

    private static final Map<Character, List<String>> LETTERS =
            Map.of(
                    'ß', List.of("de"),
                    'ä', List.of("de"),
                    'ö', List.of("de"),
                    'ü', List.of("de"),
                    'ñ', List.of("es"),
                    'ã', List.of("pt"),
                    'õ', List.of("pt"),
                    'œ', List.of("fr"),
                    'ê', List.of("fr", "pt"),
                    'ò', List.of("it"));

    private static final Map<UnicodeScript, String> SCRIPTS =
            Map.of(
                    UnicodeScript.CYRILLIC, "ru",
                    UnicodeScript.GREEK, "el",
                    UnicodeScript.HAN, "zh",
                    UnicodeScript.HIRAGANA, "ja",
                    UnicodeScript.KATAKANA, "ja",
                    UnicodeScript.HANGUL, "ko",
                    UnicodeScript.ARABIC, "ar",
                    UnicodeScript.HEBREW, "he",
                    UnicodeScript.THAI, "th",
                    UnicodeScript.DEVANAGARI, "hi");

    private LanguageGuess() {}

    private static Set<String> words(String blankSeparated) {
        return Stream.of(blankSeparated.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The language that a text seems to be in.
     *
     * @return empty when it cannot be told
     */
    public static Optional<Locale> of(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("[\u2018\u2019]", "'")
                        .toLowerCase(Locale.ROOT);
        return byScript(plain).or(() -> bySmallWords(plain)).map(Locale::forLanguageTag);
    }

    private static Optional<String> byScript(String text) {
        Map<String, Integer> counts = new HashMap<>();
        int[] letters = text.codePoints().filter(Character::isLetter).toArray();
        for (int letter : letters) {
            String language = SCRIPTS.get(UnicodeScript.of(letter));
            if (language != null) {
                counts.merge(language, 1, Integer::sum);
            }
        }
        // Japanese is written with Chinese characters, too.
        if (counts.containsKey("ja")) {
            return Optional.of("ja");
        }
        return counts.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() > letters.length)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<String> bySmallWords(String text) {
        Map<String, Integer> votes = new HashMap<>();
        int count = 0;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            count++;
            String word = matcher.group();
            SMALL_WORDS.forEach(
                    (language, words) ->
                            votes.merge(language, words.contains(word) ? 1 : 0, Integer::sum));
            word.chars()
                    .mapToObj(letter -> LETTERS.getOrDefault((char) letter, List.of()))
                    .flatMap(List::stream)
                    .forEach(language -> votes.merge(language, LETTER_WEIGHT, Integer::sum));
        }
        if (count < FEWEST_WORDS) {
            return Optional.empty();
        }
        int best = votes.values().stream().max(Integer::compare).orElse(0);
        List<String> winners =
                votes.entrySet().stream()
                        .filter(entry -> entry.getValue() == best)
                        .map(Map.Entry::getKey)
                        .toList();
        return winners.size() == 1 && best >= LEAST_SHARE * count && best >= 2
                ? Optional.of(winners.get(0))
                : Optional.empty();
    }
}
