package facewright.nn;

import facewright.domain.UserText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a training: its key, its default and which texts are values of it. Keys are lower
 * case words with hyphens, grouped by dots ({@code network.width}). Settings travel as text, so
 * that command lines, configuration files and checkpoints hold the same.
 *
 * @param key unique within a recipe
 * @param kind what a value is
 * @param defaultText the canonical value when nobody chose one
 * @param minimum smallest number, for numbers
 * @param maximum largest number, for numbers
 * @param choices what may be chosen, for {@link Kind#CHOICE}
 * @param help one sentence on what it does
 */
public record TrainingOption(
        String key,
        Kind kind,
        String defaultText,
        double minimum,
        double maximum,
        List<String> choices,
        UserText help) {
    /** What a value is. */
    public enum Kind {
        INTEGER,
        NUMBER,
        FLAG,
        CHOICE,
        TEXT
    }

    public TrainingOption {
        choices = List.copyOf(choices);
        if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*")) {
            throw new IllegalArgumentException("not a key of a training option: " + key);
        }
        String canonical = canonical(kind, key, defaultText, minimum, maximum, choices);
        if (!canonical.equals(defaultText)) {
            throw new IllegalArgumentException(
                    key + ": default " + defaultText + " is written " + canonical);
        }
    }

    /** A whole number. */
    public static TrainingOption integer(
            String key, long defaultValue, long minimum, long maximum, UserText help) {
        return new TrainingOption(
                key, Kind.INTEGER, Long.toString(defaultValue), minimum, maximum, List.of(), help);
    }

    /** A number. */
    public static TrainingOption number(
            String key, double defaultValue, double minimum, double maximum, UserText help) {
        return new TrainingOption(
                key, Kind.NUMBER, Double.toString(defaultValue), minimum, maximum, List.of(), help);
    }

    /** On or off. */
    public static TrainingOption flag(String key, boolean defaultValue, UserText help) {
        return new TrainingOption(
                key, Kind.FLAG, Boolean.toString(defaultValue), 0, 0, List.of(), help);
    }

    /** One of a few words. */
    public static TrainingOption choice(
            String key, String defaultValue, List<String> choices, UserText help) {
        return new TrainingOption(key, Kind.CHOICE, defaultValue, 0, 0, choices, help);
    }

    /** Any text, for example the path of a file; may be empty. */
    public static TrainingOption text(String key, String defaultValue, UserText help) {
        return new TrainingOption(key, Kind.TEXT, defaultValue, 0, 0, List.of(), help);
    }

    /** The same option with another default. */
    public TrainingOption withDefault(String text) {
        return new TrainingOption(key, kind, canonical(text), minimum, maximum, choices, help);
    }

    /** The same option with something before its key. */
    public TrainingOption withPrefix(String prefix) {
        return new TrainingOption(prefix + key, kind, defaultText, minimum, maximum, choices, help);
    }

    /**
     * Checks a value.
     *
     * @return the value in its canonical form
     * @throws IllegalArgumentException when it is not a value of this option; the message says what
     *     is
     */
    public String canonical(String text) {
        return canonical(kind, key, text, minimum, maximum, choices);
    }

    /** What may stand there: {@code 1 to 512}, {@code true or false}, {@code cosine, constant}. */
    public String allowed() {
        return allowed(kind, minimum, maximum, choices);
    }

    private static String allowed(Kind kind, double minimum, double maximum, List<String> choices) {
        return switch (kind) {
            case INTEGER ->
                    String.format(Locale.ROOT, "a whole number, %.0f to %.0f", minimum, maximum);
            case NUMBER -> "a number, " + minimum + " to " + maximum;
            case FLAG -> "true or false";
            case CHOICE -> String.join(", ", choices);
            case TEXT -> "text";
        };
    }

    private static String canonical(
            Kind kind,
            String key,
            String text,
            double minimum,
            double maximum,
            List<String> choices) {
        String trimmed = text.trim();
        String result = trimmed;
        boolean good;
        switch (kind) {
            case INTEGER -> {
                Long value = whole(trimmed);
                good = value != null && value >= minimum && value <= maximum;
                result = String.valueOf(value);
            }
            case NUMBER -> {
                Double value = number(trimmed);
                good = value != null && value >= minimum && value <= maximum;
                result = String.valueOf(value);
            }
            case FLAG -> {
                result = trimmed.toLowerCase(Locale.ROOT);
                good = result.equals("true") || result.equals("false");
            }
            case CHOICE -> good = choices.contains(trimmed);
            case TEXT -> good = true;
            default -> throw new IllegalStateException(kind.toString());
        }
        if (!good) {
            throw new IllegalArgumentException(
                    key
                            + " is "
                            + allowed(kind, minimum, maximum, choices)
                            + "; it cannot be \""
                            + text
                            + "\"");
        }
        return result;
    }

    private static @Nullable Long whole(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            // 1e3 is a whole number too.
            Double value = number(text);
            return value != null && value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.valueOf(value.longValue())
                    : null;
        }
    }

    private static @Nullable Double number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? Double.valueOf(value) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
