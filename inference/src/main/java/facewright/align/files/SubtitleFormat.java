package facewright.align.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SubRip (SRT) and WebVTT: cues with times, a blank line between them. */
final class SubtitleFormat {
    private static final Pattern TIMES =
            Pattern.compile(
                    "\\s*(?:(\\d+):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})\\s*-->"
                            + "\\s*(?:(\\d+):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3}).*");

    /** Speaker at the start of a line. */
    private static final Pattern SPEAKER =
            Pattern.compile("^\\s*(?:-+\\s*|>>+\\s*)?(?:[\\p{Lu}\\d][\\p{Lu}\\d .']*:\\s+)?");

    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|nbsp|quot|lrm|rlm);");

    private SubtitleFormat() {}

    /** A text with times. */
    record Cue(double startSeconds, double endSeconds, String text) {}

    /** Cues of either format, in order of time. */
    static List<Cue> parse(String text) {
        List<Cue> cues = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher times = TIMES.matcher(lines[i]);
            if (!times.matches()) {
                continue;
            }
            StringBuilder spoken = new StringBuilder();
            while (i + 1 < lines.length && !lines[i + 1].isBlank()) {
                if (TIMES.matcher(lines[i + 1]).matches()) {
                    break;
                }
                i++;
                if (spoken.length() > 0) {
                    spoken.append(' ');
                }
                spoken.append(plain(lines[i]));
            }
            cues.add(new Cue(seconds(times, 1), seconds(times, 5), spoken.toString().strip()));
        }
        cues.sort((a, b) -> Double.compare(a.startSeconds, b.startSeconds));
        return cues;
    }

    /** Writes SRT. */
    static String write(List<Cue> cues) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            out.append(i + 1).append('\n');
            out.append(time(cue.startSeconds)).append(" --> ").append(time(cue.endSeconds));
            out.append('\n').append(cue.text).append("\n\n");
        }
        return out.toString();
    }

    private static String plain(String line) {
        String text = line.replaceAll("<[^>]*>|\\{[^}]*\\}", "");
        text = SPEAKER.matcher(text).replaceFirst("");
        return ENTITY.matcher(text)
                .replaceAll(
                        m ->
                                switch (m.group(1)) {
                                    case "amp" -> "&";
                                    case "lt" -> "<";
                                    case "gt" -> ">";
                                    case "quot" -> "\"";
                                    case "nbsp" -> " ";
                                    default -> "";
                                });
    }

    private static double seconds(Matcher m, int group) {
        String hours = m.group(group);
        String fraction = (m.group(group + 3) + "00").substring(0, 3);
        return (hours == null ? 0 : Integer.parseInt(hours)) * 3600.0
                + Integer.parseInt(m.group(group + 1)) * 60.0
                + Integer.parseInt(m.group(group + 2))
                + Integer.parseInt(fraction) / 1000.0;
    }

    private static String time(double seconds) {
        long millis = Math.round(seconds * 1000);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d,%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }
}
