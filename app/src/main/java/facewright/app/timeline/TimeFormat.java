package facewright.app.timeline;

import facewright.domain.FrameRate;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes and reads times as seconds, frames or timecode.
 *
 * <p>Timecode counts every frame in whole steps of the nominal rate (30 for 29.97), as editors do
 * without drop-frame: at 29.97 it runs slower than the clock on the wall, but no number is skipped.
 */
public final class TimeFormat {
    private static final Pattern WITH_UNIT =
            Pattern.compile("(\\d+(?:\\.\\d*)?|\\.\\d+)\\s*(ms|s|f)");
    private static final Pattern DECIMAL = Pattern.compile("\\d+(?:\\.\\d*)?|\\.\\d+");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private TimeFormat() {}

    /**
     * The read-out of a time, with its unit: {@code 2.400 s}, {@code 72 f}, {@code 00:00:02:12}.
     */
    public static String format(double seconds, TimeDisplay display, FrameRate rate) {
        return switch (display) {
            case SECONDS -> seconds(seconds, 3) + " s";
            case FRAMES -> rate.frameAt(Math.max(0, seconds)) + " f";
            case TIMECODE -> timecode(seconds, rate, true);
        };
    }

    /**
     * The short form for rulers: no unit, hours only when there are some.
     *
     * @param decimals digits after the point for seconds
     */
    static String formatTick(double seconds, TimeDisplay display, FrameRate rate, int decimals) {
        return switch (display) {
            case SECONDS -> seconds(seconds, decimals);
            case FRAMES -> Integer.toString(rate.frameAt(Math.max(0, seconds)));
            case TIMECODE -> timecode(seconds, rate, false);
        };
    }

    /** Seconds below a minute, minutes and hours above: {@code 2.400}, {@code 1:02.400}. */
    private static String seconds(double value, int decimals) {
        double unit = Math.pow(10, decimals);
        double rounded = Math.round(Math.max(0, value) * unit) / unit;
        long whole = (long) (rounded / 60);
        double rest = rounded - whole * 60;
        if (whole == 0) {
            return String.format(Locale.ROOT, "%." + decimals + "f", rest);
        }
        int width = decimals == 0 ? 2 : decimals + 3;
        String secondsText = String.format(Locale.ROOT, "%0" + width + "." + decimals + "f", rest);
        return whole < 60
                ? whole + ":" + secondsText
                : String.format(Locale.ROOT, "%d:%02d:%s", whole / 60, whole % 60, secondsText);
    }

    private static String timecode(double seconds, FrameRate rate, boolean full) {
        int nominal = nominalRate(rate);
        int frame = rate.frameAt(Math.max(0, seconds));
        int total = frame / nominal;
        int hours = total / 3600;
        String short_ =
                String.format(
                        Locale.ROOT,
                        "%02d:%02d:%02d",
                        total / 60 % 60,
                        total % 60,
                        frame % nominal);
        return full || hours > 0 ? String.format(Locale.ROOT, "%02d:%s", hours, short_) : short_;
    }

    /** Frames that timecode counts in one of its seconds: 30 for 29.97. */
    static int nominalRate(FrameRate rate) {
        return (int) Math.max(1, Math.round(rate.framesPerSecond()));
    }

    /**
     * {@code 30 fps}; what timecode counts is added where it is not the same: {@code 29.97 fps}.
     */
    public static String rateLabel(FrameRate rate) {
        return rate.label() + " fps";
    }

    /**
     * Reads a typed time: {@code 72} in the unit shown, {@code 2.4s}, {@code 350ms}, {@code 72f},
     * {@code 1:02.5} (minutes:seconds), {@code 00:00:02:12} or from the right {@code 2:12} in
     * timecode. With {@code +} or {@code -} in front it is relative to the current time; a bare
     * number then counts seconds when seconds are shown and frames otherwise.
     *
     * @return seconds, at least 0; empty when the text is no time
     */
    public static OptionalDouble parse(
            String typed, double currentSeconds, TimeDisplay display, FrameRate rate) {
        String text = typed.trim().toLowerCase(Locale.ROOT).replace(',', '.');
        int sign = text.startsWith("+") ? 1 : text.startsWith("-") ? -1 : 0;
        OptionalDouble amount =
                amount(sign == 0 ? text : text.substring(1).trim(), sign != 0, display, rate);
        if (amount.isEmpty()) {
            return amount;
        }
        double seconds =
                sign == 0 ? amount.getAsDouble() : currentSeconds + sign * amount.getAsDouble();
        return OptionalDouble.of(Math.max(0, seconds));
    }

    private static OptionalDouble amount(
            String text, boolean relative, TimeDisplay display, FrameRate rate) {
        Matcher unit = WITH_UNIT.matcher(text);
        if (unit.matches()) {
            double value = Double.parseDouble(unit.group(1));
            return OptionalDouble.of(
                    switch (unit.group(2)) {
                        case "ms" -> value / 1000;
                        case "f" -> value / rate.framesPerSecond();
                        default -> value;
                    });
        }
        if (text.indexOf(':') >= 0 || text.indexOf(';') >= 0) {
            String[] fields = text.replace(';', ':').replaceFirst("\\s*s$", "").split(":", -1);
            boolean decimals = text.indexOf('.') >= 0;
            boolean clock = decimals || (display == TimeDisplay.SECONDS && fields.length < 4);
            return clock ? clock(fields) : timecode(fields, rate);
        }
        if (!DECIMAL.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(text);
        boolean seconds = display == TimeDisplay.SECONDS || text.indexOf('.') >= 0;
        if (!seconds && display == TimeDisplay.TIMECODE && !relative && text.length() > 2) {
            return timecode(pairs(text), rate);
        }
        return OptionalDouble.of(seconds ? number : number / rate.framesPerSecond());
    }

    /** Typed without colons, as editors allow: 212 is 2:12. */
    private static String[] pairs(String digits) {
        int count = (digits.length() + 1) / 2;
        String[] fields = new String[count];
        int end = digits.length();
        for (int i = count - 1; i >= 0; i--) {
            int start = Math.max(0, end - 2);
            fields[i] = digits.substring(start, end);
            end = start;
        }
        return fields;
    }

    /** [hours:]minutes:seconds, the last with decimals. */
    private static OptionalDouble clock(String[] fields) {
        double seconds = 0;
        for (int i = 0; i < fields.length; i++) {
            boolean last = i == fields.length - 1;
            if (fields.length > 3 || !(last ? DECIMAL : WHOLE).matcher(fields[i]).matches()) {
                return OptionalDouble.empty();
            }
            seconds = seconds * 60 + Double.parseDouble(fields[i]);
        }
        return OptionalDouble.of(seconds);
    }

    /** [[hours:]minutes:]seconds:frames. */
    private static OptionalDouble timecode(String[] fields, FrameRate rate) {
        if (fields.length > 4) {
            return OptionalDouble.empty();
        }
        long whole = 0;
        for (int i = 0; i < fields.length; i++) {
            if (!WHOLE.matcher(fields[i]).matches()) {
                return OptionalDouble.empty();
            }
            boolean frames = i == fields.length - 1;
            whole = whole * (frames ? nominalRate(rate) : 60) + Long.parseLong(fields[i]);
        }
        return OptionalDouble.of(whole / rate.framesPerSecond());
    }
}
