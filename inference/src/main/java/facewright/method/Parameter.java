package facewright.method;

import facewright.domain.UserText;
import java.util.List;
import java.util.Locale;

/**
 * One setting of a method: enough to build a control for it, to check a value and to store it.
 * Values travel as text, so that projects and command lines can hold them.
 */
public sealed interface Parameter {
    /** Stable key, camelCase; stored in projects. */
    String key();

    /** Label for people. */
    UserText prompt();

    /** One sentence on what it does to the face. */
    UserText help();

    /** The value when nobody chose one. */
    String defaultText();

    /**
     * Checks a value.
     *
     * @return the value in its canonical form
     * @throws IllegalArgumentException when it is not a value of this parameter; the message names
     *     the allowed values
     */
    String canonical(String text);

    /**
     * A number between limits, shown as a slider.
     *
     * @param unit {@code ms}, {@code x}, {@code mm} or empty
     * @param step granularity of the control
     */
    record Numeric(
            String key,
            UserText prompt,
            UserText help,
            double defaultValue,
            double minimum,
            double maximum,
            double step,
            String unit)
            implements Parameter {
        public Numeric {
            if (!(minimum <= defaultValue && defaultValue <= maximum) || !(step > 0)) {
                throw new IllegalArgumentException(
                        key
                                + ": default "
                                + defaultValue
                                + " must be in "
                                + minimum
                                + ".."
                                + maximum);
            }
        }

        @Override
        public String defaultText() {
            return format(defaultValue);
        }

        @Override
        public String canonical(String text) {
            double value;
            try {
                value = Double.parseDouble(text.trim());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(range() + ", not \"" + text + "\"", e);
            }
            if (!(value >= minimum && value <= maximum)) {
                throw new IllegalArgumentException(range() + ", not " + text);
            }
            return format(value);
        }

        private String range() {
            return key
                    + " is a number from "
                    + format(minimum)
                    + " to "
                    + format(maximum)
                    + (unit.isEmpty() ? "" : " " + unit);
        }

        private static String format(double value) {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : String.format(Locale.ROOT, "%s", (float) value);
        }
    }

    /** On or off. */
    record Switch(String key, UserText prompt, UserText help, boolean defaultValue)
            implements Parameter {
        @Override
        public String defaultText() {
            return Boolean.toString(defaultValue);
        }

        @Override
        public String canonical(String text) {
            return switch (text.trim().toLowerCase(Locale.ROOT)) {
                case "true", "on", "yes", "1" -> "true";
                case "false", "off", "no", "0" -> "false";
                default ->
                        throw new IllegalArgumentException(
                                key + " is true or false, not \"" + text + "\"");
            };
        }
    }

    /** One of a few named values. */
    record Choice(
            String key, UserText prompt, UserText help, String defaultText, List<String> options)
            implements Parameter {
        public Choice {
            options = List.copyOf(options);
            if (!options.contains(defaultText)) {
                throw new IllegalArgumentException(
                        key + ": default " + defaultText + " is not one of " + options);
            }
        }

        @Override
        public String canonical(String text) {
            if (!options.contains(text.trim())) {
                throw new IllegalArgumentException(
                        key + " is one of " + options + ", not \"" + text + "\"");
            }
            return text.trim();
        }
    }
}
