package facewright.align.transcript;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Short forms that are said in full. */
final class Abbreviations {
    private static final Map<String, String> DOTTED =
            Map.ofEntries(
                    Map.entry("mr", "mister"),
                    Map.entry("mrs", "missus"),
                    Map.entry("ms", "ms."),
                    Map.entry("dr", "doctor"),
                    Map.entry("prof", "professor"),
                    Map.entry("rev", "reverend"),
                    Map.entry("gen", "general"),
                    Map.entry("col", "colonel"),
                    Map.entry("capt", "captain"),
                    Map.entry("lt", "lieutenant"),
                    Map.entry("sgt", "sergeant"),
                    Map.entry("sen", "senator"),
                    Map.entry("gov", "governor"),
                    Map.entry("jr", "junior"),
                    Map.entry("sr", "senior"),
                    Map.entry("vs", "versus"),
                    Map.entry("etc", "et cetera"),
                    Map.entry("e.g", "for example"),
                    Map.entry("i.e", "that is"),
                    Map.entry("no", "number"),
                    Map.entry("inc", "incorporated"),
                    Map.entry("ltd", "limited"),
                    Map.entry("corp", "corporation"),
                    Map.entry("co", "company"),
                    Map.entry("dept", "department"),
                    Map.entry("est", "established"),
                    Map.entry("approx", "approximately"),
                    Map.entry("fig", "figure"),
                    Map.entry("vol", "volume"),
                    Map.entry("ave", "avenue"),
                    Map.entry("blvd", "boulevard"),
                    Map.entry("rd", "road"),
                    Map.entry("mt", "mount"),
                    Map.entry("ft", "fort"),
                    Map.entry("jan", "january"),
                    Map.entry("feb", "february"),
                    Map.entry("mar", "march"),
                    Map.entry("apr", "april"),
                    Map.entry("jun", "june"),
                    Map.entry("jul", "july"),
                    Map.entry("aug", "august"),
                    Map.entry("sep", "september"),
                    Map.entry("sept", "september"),
                    Map.entry("oct", "october"),
                    Map.entry("nov", "november"),
                    Map.entry("dec", "december"),
                    Map.entry("mon", "monday"),
                    Map.entry("tue", "tuesday"),
                    Map.entry("wed", "wednesday"),
                    Map.entry("thu", "thursday"),
                    Map.entry("fri", "friday"),
                    Map.entry("sat", "saturday"));

    /** These are short forms without a dot too. */
    private static final Map<String, String> BARE =
            Map.ofEntries(
                    Map.entry("mr", "mister"),
                    Map.entry("mrs", "missus"),
                    Map.entry("dr", "doctor"),
                    Map.entry("vs", "versus"),
                    Map.entry("etc", "et cetera"),
                    Map.entry("&", "and"),
                    Map.entry("+", "plus"),
                    Map.entry("=", "equals"),
                    Map.entry("@", "at"),
                    Map.entry("%", "percent"),
                    Map.entry("w/", "with"),
                    Map.entry("w/o", "without"));

    private static final Map<String, String> ROMAN = Map.of("II", "two", "III", "three");

    private Abbreviations() {}

    /**
     * @param token as written, without surrounding punctuation but with a dot at its end
     * @param next the token after it; empty at the end
     * @param last whether the text or a sentence may end here, so that the dot may be a full stop
     */
    static Optional<List<String>> expand(String token, String next, boolean last) {
        String lower = token.toLowerCase(Locale.ROOT);
        if (ROMAN.containsKey(token)) {
            return Optional.of(List.of(ROMAN.getOrDefault(token, "")));
        }
        if (lower.endsWith(".")) {
            String stem = lower.substring(0, lower.length() - 1);
            if (stem.equals("st")) {
                boolean name = !next.isEmpty() && Character.isUpperCase(next.charAt(0));
                return Optional.of(List.of(name ? "saint" : "street"));
            }
            if (stem.equals("no") && (next.isEmpty() || !Character.isDigit(next.charAt(0)))) {
                return Optional.empty();
            }
            String full = DOTTED.get(stem);
            if (full != null && !(last && isWord(stem))) {
                return Optional.of(List.of(full.split(" ")));
            }
            lower = stem;
        }
        String full = BARE.get(lower);
        return full == null ? Optional.empty() : Optional.of(List.of(full.split(" ")));
    }

    /** Short forms that are words, too: at the end of a sentence they are taken as such. */
    private static boolean isWord(String stem) {
        return switch (stem) {
            case "no", "co", "mar", "jun", "sat", "wed", "fig", "gen", "sen", "fri", "mon" -> true;
            default -> false;
        };
    }
}
