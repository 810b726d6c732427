package facewright.align.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tokens with digits that are neither dates nor times: amounts, money, units, ranges, fractions.
 */
final class NumberRules {
    private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+";
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Pattern SIGNED = Pattern.compile("([-+])(" + NUMBER + ")");
    private static final Pattern MONEY =
            Pattern.compile("([$£€])(" + NUMBER + ")(k|m|bn|b|million|billion)?");
    private static final Pattern ORDINAL = Pattern.compile("([\\d,]+)(?:st|nd|rd|th)");
    private static final Pattern PLURAL = Pattern.compile("'?(\\d+)'?s");
    private static final Pattern WITH_UNIT =
            Pattern.compile("([-+]?)(" + NUMBER + ")(\\p{L}+|%|¢|°[cf]?)");
    private static final Pattern RANGE = Pattern.compile("(" + NUMBER + ")-(" + NUMBER + ")");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,3})/(\\d{1,3})");
    private static final Pattern PHONE_NUMBER =
            Pattern.compile("(?:\\d{3}-)?\\d{3}-\\d{4}|\\(\\d{3}\\)\\d{3}-\\d{4}");
    private static final Pattern HASH = Pattern.compile("#(\\d+)");

    private static final Set<String> MAGNITUDES =
            Set.of("hundred", "thousand", "million", "billion", "trillion");

    /** Unit with its singular and its plural. */
    private static final Map<String, List<String>> UNITS =
            Map.ofEntries(
                    Map.entry("%", List.of("percent", "percent")),
                    Map.entry("¢", List.of("cent", "cents")),
                    Map.entry("°", List.of("degree", "degrees")),
                    Map.entry("°c", List.of("degree celsius", "degrees celsius")),
                    Map.entry("°f", List.of("degree fahrenheit", "degrees fahrenheit")),
                    Map.entry("kg", List.of("kilogram", "kilograms")),
                    Map.entry("g", List.of("gram", "grams")),
                    Map.entry("mg", List.of("milligram", "milligrams")),
                    Map.entry("lb", List.of("pound", "pounds")),
                    Map.entry("lbs", List.of("pound", "pounds")),
                    Map.entry("oz", List.of("ounce", "ounces")),
                    Map.entry("km", List.of("kilometer", "kilometers")),
                    Map.entry("m", List.of("meter", "meters")),
                    Map.entry("cm", List.of("centimeter", "centimeters")),
                    Map.entry("mm", List.of("millimeter", "millimeters")),
                    Map.entry("ft", List.of("foot", "feet")),
                    Map.entry("mph", List.of("mile per hour", "miles per hour")),
                    Map.entry("ms", List.of("millisecond", "milliseconds")),
                    Map.entry("s", List.of("second", "seconds")),
                    Map.entry("sec", List.of("second", "seconds")),
                    Map.entry("min", List.of("minute", "minutes")),
                    Map.entry("h", List.of("hour", "hours")),
                    Map.entry("hr", List.of("hour", "hours")),
                    Map.entry("hrs", List.of("hours", "hours")),
                    Map.entry("hz", List.of("hertz", "hertz")),
                    Map.entry("khz", List.of("kilo hertz", "kilo hertz")),
                    Map.entry("kb", List.of("kilobyte", "kilobytes")),
                    Map.entry("mb", List.of("megabyte", "megabytes")),
                    Map.entry("gb", List.of("gigabyte", "gigabytes")),
                    Map.entry("k", List.of("thousand", "thousand")),
                    Map.entry("x", List.of("times", "times")));

    /** Currency with the singular and plural of the whole and of its hundredth. */
    private static final Map<String, List<String>> CURRENCIES =
            Map.of(
                    "$", List.of("dollar", "dollars", "cent", "cents"),
                    "£", List.of("pound", "pounds", "penny", "pence"),
                    "€", List.of("euro", "euros", "cent", "cents"));

    private NumberRules() {}

    /**
     * @param token without surrounding punctuation
     * @param next the token after it; empty at the end
     * @return empty when no rule applies
     */
    static Optional<Expansion> expand(String token, String next) {
        String lower = token.toLowerCase(Locale.ROOT);
        String following = next.toLowerCase(Locale.ROOT);
        Matcher money = MONEY.matcher(lower);
        if (money.matches()) {
            return Optional.of(money(money, following));
        }
        boolean unitFollows = following.length() > 1 && UNITS.containsKey(following);
        if (unitFollows && PLAIN.matcher(lower).matches()) {
            return words(lower + following).map(words -> new Expansion(words, 2));
        }
        return words(lower).map(Expansion::of);
    }

    private static Optional<List<String>> words(String token) {
        if (PHONE_NUMBER.matcher(token).matches()) {
            return Optional.of(NumberWords.digits(token.replaceAll("[^\\d]", "")));
        }
        if (PLAIN.matcher(token).matches()) {
            return Optional.of(number(token));
        }
        Matcher m = SIGNED.matcher(token);
        if (m.matches()) {
            return Optional.of(joined(sign(m.group(1)), NumberWords.decimal(m.group(2))));
        }
        m = ORDINAL.matcher(token);
        if (m.matches() && m.group(1).replace(",", "").length() < 10) {
            return Optional.of(NumberWords.ordinal(Long.parseLong(m.group(1).replace(",", ""))));
        }
        m = HASH.matcher(token);
        if (m.matches()) {
            return Optional.of(joined(List.of("number"), NumberWords.cardinal(m.group(1))));
        }
        m = FRACTION.matcher(token);
        if (m.matches()) {
            return Optional.of(
                    fraction(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))));
        }
        m = RANGE.matcher(token);
        if (m.matches()) {
            return Optional.of(
                    joined(number(m.group(1)), joined(List.of("to"), number(m.group(2)))));
        }
        m = WITH_UNIT.matcher(token);
        if (m.matches() && UNITS.containsKey(m.group(3)) && !token.matches("\\d*0s")) {
            List<String> unit = UNITS.getOrDefault(m.group(3), List.of());
            boolean one = m.group(2).equals("1");
            return Optional.of(
                    joined(
                            joined(sign(m.group(1)), NumberWords.decimal(m.group(2))),
                            List.of(unit.get(one ? 0 : 1).split(" "))));
        }
        m = PLURAL.matcher(token);
        if (m.matches() && m.group(1).length() <= 4) {
            return Optional.of(NumberWords.plural(number(m.group(1))));
        }
        return Optional.empty();
    }

    private static List<String> sign(String sign) {
        return switch (sign) {
            case "-" -> List.of("minus");
            case "+" -> List.of("plus");
            default -> List.of();
        };
    }

    private static List<String> number(String token) {
        return token.matches("1[1-9]\\d\\d|20\\d\\d")
                ? NumberWords.year(Integer.parseInt(token))
                : NumberWords.decimal(token);
    }

    private static List<String> fraction(int part, int whole) {
        if (whole == 0 || whole > 100 || part >= whole) {
            return joined(
                    NumberWords.cardinal(part),
                    joined(List.of("over"), NumberWords.cardinal(whole)));
        }
        List<String> name =
                switch (whole) {
                    case 2 -> List.of(part == 1 ? "half" : "halves");
                    case 4 -> List.of(part == 1 ? "quarter" : "quarters");
                    default ->
                            part == 1
                                    ? NumberWords.ordinal(whole)
                                    : NumberWords.plural(NumberWords.ordinal(whole));
                };
        return joined(NumberWords.cardinal(part), name);
    }

    private static Expansion money(Matcher money, String next) {
        List<String> names = CURRENCIES.getOrDefault(money.group(1), List.of());
        String amount = money.group(2);
        String magnitude = magnitude(money.group(3));
        boolean magnitudeFollows = magnitude.isEmpty() && MAGNITUDES.contains(next);
        if (magnitudeFollows) {
            magnitude = next;
        }
        if (!magnitude.isEmpty()) {
            List<String> words = joined(NumberWords.decimal(amount), List.of(magnitude));
            return new Expansion(joined(words, List.of(names.get(1))), magnitudeFollows ? 2 : 1);
        }
        int point = amount.indexOf('.');
        String whole = point < 0 ? amount : amount.substring(0, point);
        String hundredths = point < 0 ? "" : amount.substring(point + 1);
        List<String> words = new ArrayList<>();
        boolean hasWhole = !whole.isEmpty() && !whole.equals("0");
        boolean hasHundredths = hundredths.length() == 2 && !hundredths.equals("00");
        if (!hundredths.isEmpty() && hundredths.length() != 2) {
            words.addAll(NumberWords.decimal(amount));
            words.add(names.get(1));
            return Expansion.of(words);
        }
        if (hasWhole || !hasHundredths) {
            words.addAll(NumberWords.cardinal(whole.isEmpty() ? "0" : whole));
            words.add(names.get(whole.equals("1") ? 0 : 1));
        }
        if (hasHundredths) {
            if (hasWhole) {
                words.add("and");
            }
            int value = Integer.parseInt(hundredths);
            words.addAll(NumberWords.cardinal(value));
            words.add(names.get(value == 1 ? 2 : 3));
        }
        return Expansion.of(words);
    }

    private static String magnitude(@Nullable String suffix) {
        if (suffix == null) {
            return "";
        }
        return switch (suffix) {
            case "k" -> "thousand";
            case "m", "million" -> "million";
            default -> "billion";
        };
    }

    private static List<String> joined(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }
}
