package facewright.align.files;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The text forms of TextGrid, long and short. Only free-standing numbers, strings in double quotes
 * and flags in angle brackets mean anything; everything else is there for people.
 */
final class TextGridFormat {
    private final List<Object> values;
    private int position;

    private TextGridFormat(List<Object> values) {
        this.values = values;
    }

    /**
     * Reads either form.
     *
     * @throws IllegalArgumentException when it is no TextGrid; the message says where
     */
    static TextGrid parse(String text) {
        return new TextGridFormat(values(text)).grid();
    }

    /** The long form, times to the microsecond. */
    static String write(TextGrid grid) {
        DecimalFormat number =
                new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
        StringBuilder out = new StringBuilder();
        out.append("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n");
        out.append("xmin = ").append(number.format(grid.startSeconds())).append('\n');
        out.append("xmax = ").append(number.format(grid.endSeconds())).append('\n');
        out.append("tiers? <exists>\nsize = ").append(grid.tiers().size()).append('\n');
        out.append("item []:\n");
        for (int t = 0; t < grid.tiers().size(); t++) {
            TextGrid.Tier tier = grid.tiers().get(t);
            out.append("    item [").append(t + 1).append("]:\n");
            out.append("        class = \"IntervalTier\"\n");
            out.append("        name = ").append(quoted(tier.name())).append('\n');
            out.append("        xmin = ").append(number.format(grid.startSeconds())).append('\n');
            out.append("        xmax = ").append(number.format(grid.endSeconds())).append('\n');
            out.append("        intervals: size = ").append(tier.labels().size()).append('\n');
            for (int i = 0; i < tier.labels().size(); i++) {
                TextGrid.Label label = tier.labels().get(i);
                out.append("        intervals [").append(i + 1).append("]:\n");
                out.append("            xmin = ")
                        .append(number.format(label.startSeconds()))
                        .append('\n');
                out.append("            xmax = ")
                        .append(number.format(label.endSeconds()))
                        .append('\n');
                out.append("            text = ").append(quoted(label.text())).append('\n');
            }
        }
        return out.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private TextGrid grid() {
        if (!"ooTextFile".equals(next("file type")) || !"TextGrid".equals(next("object class"))) {
            throw new IllegalArgumentException("it does not begin like a TextGrid");
        }
        double start = number("start");
        double end = number("end");
        List<TextGrid.Tier> tiers = new ArrayList<>();
        if ("<exists>".equals(next("tiers"))) {
            int count = (int) number("number of tiers");
            for (int t = 0; t < count; t++) {
                tiers.add(tier());
            }
        }
        return new TextGrid(start, end, tiers);
    }

    private TextGrid.Tier tier() {
        String kind = string("kind of tier");
        String name = string("name of tier");
        number("start of tier");
        number("end of tier");
        int count = (int) number("size of tier");
        List<TextGrid.Label> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double start = number("time in tier " + name);
            double end = kind.equals("IntervalTier") ? number("time in tier " + name) : start;
            labels.add(new TextGrid.Label(string("label in tier " + name), start, end));
        }
        return new TextGrid.Tier(name, labels);
    }

    private Object next(String what) {
        if (position == values.size()) {
            throw new IllegalArgumentException("it ends before the " + what);
        }
        return values.get(position++);
    }

    private double number(String what) {
        if (next(what) instanceof Double number) {
            return number;
        }
        throw new IllegalArgumentException("the " + what + " is not a number");
    }

    private String string(String what) {
        if (next(what) instanceof String string) {
            return string;
        }
        throw new IllegalArgumentException("the " + what + " is not a text in quotes");
    }

    private static List<Object> values(String text) {
        List<Object> values = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
            } else if (c == '!') {
                while (i < text.length() && text.charAt(i) != '\n') {
                    i++;
                }
            } else if (c == '"') {
                StringBuilder string = new StringBuilder();
                i++;
                while (i < text.length()) {
                    if (text.charAt(i) != '"') {
                        string.append(text.charAt(i++));
                    } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        string.append('"');
                        i += 2;
                    } else {
                        break;
                    }
                }
                i++;
                values.add(string.toString());
            } else {
                int end = i;
                while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                    end++;
                }
                addFreeStanding(text.substring(i, end), values);
                i = end;
            }
        }
        return values;
    }

    private static void addFreeStanding(String word, List<Object> values) {
        if (word.startsWith("<") && word.endsWith(">")) {
            values.add(word);
        } else if (word.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
            values.add(Double.valueOf(word));
        }
    }
}
