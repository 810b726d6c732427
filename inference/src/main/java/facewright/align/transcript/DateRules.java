package facewright.align.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day and dates, the US way: month before day. */
final class DateRules {
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(a\\.?m\\.?|p\\.?m\\.?)?");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(a\\.?m\\.?|p\\.?m\\.?)");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");

    private static final List<String> MONTHS =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");

    private DateRules() {}

    /**
     * @param token without surrounding punctuation
     * @param previous the spoken word before it; empty at the beginning
     * @param next the token after it; empty at the end
     * @return empty when no rule applies
     */
    static Optional<Expansion> expand(String token, String previous, String next) {
        String lower = token.toLowerCase(Locale.ROOT);
        Matcher m = TIME.matcher(lower);
        if (m.matches() && valid(m.group(1), 24) && valid(m.group(2), 59)) {
            return Optional.of(Expansion.of(time(m, next)));
        }
        m = HOUR.matcher(lower);
        if (m.matches() && valid(m.group(1), 12)) {
            List<String> words = new ArrayList<>(NumberWords.cardinal(m.group(1)));
            words.add(half(m.group(2)));
            return Optional.of(Expansion.of(words));
        }
        m = SLASHES.matcher(lower);
        if (m.matches() && valid(m.group(1), 12) && valid(m.group(2), 31)) {
            return Optional.of(Expansion.of(date(m.group(1), m.group(2), m.group(3))));
        }
        m = ISO.matcher(lower);
        if (m.matches() && valid(m.group(2), 12) && valid(m.group(3), 31)) {
            return Optional.of(Expansion.of(date(m.group(2), m.group(3), m.group(1))));
        }
        if (MONTHS.contains(previous) && DAY.matcher(lower).matches() && valid(lower, 31)) {
            return Optional.of(Expansion.of(NumberWords.ordinal(Long.parseLong(lower))));
        }
        return Optional.empty();
    }

    private static List<String> time(Matcher m, String next) {
        int hour = Integer.parseInt(m.group(1));
        int minute = Integer.parseInt(m.group(2));
        List<String> words = new ArrayList<>(NumberWords.cardinal(hour));
        boolean named =
                m.group(4) != null || next.toLowerCase(Locale.ROOT).matches("[ap]\\.?m\\.?");
        if (minute > 0) {
            words.addAll(NumberWords.underHundred(minute));
        } else if (hour > 12 || hour == 0) {
            words.add("hundred");
        } else if (!named && m.group(3) == null) {
            words.add("o'clock");
        }
        if (m.group(3) != null) {
            words.add("and");
            words.addAll(NumberWords.cardinal(Integer.parseInt(m.group(3))));
            words.add("seconds");
        }
        if (m.group(4) != null) {
            words.add(half(m.group(4)));
        }
        return words;
    }

    private static String half(String suffix) {
        return suffix.startsWith("a") ? "a.m." : "p.m.";
    }

    private static List<String> date(String month, String day, String year) {
        List<String> words = new ArrayList<>();
        words.add(MONTHS.get(Integer.parseInt(month) - 1));
        words.addAll(NumberWords.ordinal(Integer.parseInt(day)));
        words.addAll(
                year.length() == 2
                        ? NumberWords.underHundred(Integer.parseInt(year))
                        : NumberWords.year(Integer.parseInt(year)));
        return words;
    }

    private static boolean valid(String number, int most) {
        int value = Integer.parseInt(number);
        return value <= most && (most == 24 || most == 59 || value >= 1);
    }
}
