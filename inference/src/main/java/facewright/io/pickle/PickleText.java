package facewright.io.pickle;

import java.io.IOException;

/** The text notations of protocol 0. */
final class PickleText {
    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private PickleText(String text) {
        this.text = text;
    }

    /** A Python string literal: 'abc' or "abc" with backslash escapes. */
    static String quoted(String line) throws IOException {
        String text = line.trim();
        if (text.length() < 2
                || text.charAt(0) != text.charAt(text.length() - 1)
                || "'\"".indexOf(text.charAt(0)) < 0) {
            throw PickleFormatException.damaged("a text is not in quotes");
        }
        return new PickleText(text.substring(1, text.length() - 1)).unescapeLiteral();
    }

    /**
     * Raw unicode escape: only backslash u with four and backslash U with eight digits are special.
     */
    static String rawUnicode(String line) throws IOException {
        return new PickleText(line).unescapeUnicode();
    }

    private String unescapeLiteral() throws IOException {
        while (at < text.length()) {
            char c = next();
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            switch (at < text.length() ? next() : 0) {
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case '\\' -> plain.append('\\');
                case '\'' -> plain.append('\'');
                case '"' -> plain.append('"');
                case 'x' -> plain.append((char) hexadecimal(2));
                default -> throw PickleFormatException.damaged("a text has an unknown escape");
            }
        }
        return plain.toString();
    }

    private String unescapeUnicode() throws IOException {
        while (at < text.length()) {
            char c = next();
            char kind = c == '\\' && at < text.length() ? text.charAt(at) : 0;
            if (kind == 'u' || kind == 'U') {
                at++;
                int codePoint = hexadecimal(kind == 'u' ? 4 : 8);
                if (!Character.isValidCodePoint(codePoint)) {
                    throw PickleFormatException.damaged("a text has an unknown character");
                }
                plain.appendCodePoint(codePoint);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private char next() {
        return text.charAt(at++);
    }

    private int hexadecimal(int digits) throws IOException {
        if (at + digits > text.length()) {
            throw PickleFormatException.damaged("a text ends inside an escape");
        }
        int value = (int) Long.parseLong(text.substring(at, at + digits), 16);
        at += digits;
        return value;
    }
}
