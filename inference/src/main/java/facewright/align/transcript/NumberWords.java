package facewright.align.transcript;

import java.util.ArrayList;
import java.util.List;

/** Numbers as they are said in US English, lower case, one word each. */
final class NumberWords {
    private static final long TOO_BIG = 1_000_000_000_000_000L;

    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final String[] GROUPS = {"", "thousand", "million", "billion", "trillion"};

    private NumberWords() {}

    /** 1,234 is one thousand two hundred thirty four; very long numbers are said digit by digit. */
    static List<String> cardinal(String digits) {
        String plain = digits.replace(",", "");
        if (plain.length() > 15 || (plain.length() > 1 && plain.startsWith("0"))) {
            return digits(plain);
        }
        return cardinal(Long.parseLong(plain));
    }

    static List<String> cardinal(long number) {
        if (number < 0 || number >= TOO_BIG) {
            throw new IllegalArgumentException("out of range: " + number);
        }
        if (number == 0) {
            return List.of(SMALL[0]);
        }
        List<String> words = new ArrayList<>();
        long scale = 1_000_000_000_000L;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int part = (int) (number / scale % 1000);
            if (part > 0) {
                belowThousand(part, words);
                if (group > 0) {
                    words.add(GROUPS[group]);
                }
            }
            scale /= 1000;
        }
        return words;
    }

    private static void belowThousand(int number, List<String> words) {
        if (number >= 100) {
            words.add(SMALL[number / 100]);
            words.add("hundred");
        }
        int rest = number % 100;
        if (rest >= 20) {
            words.add(TENS[rest / 10]);
            if (rest % 10 > 0) {
                words.add(SMALL[rest % 10]);
            }
        } else if (rest > 0) {
            words.add(SMALL[rest]);
        }
    }

    /** 21 is twenty first. */
    static List<String> ordinal(long number) {
        List<String> words = new ArrayList<>(cardinal(number));
        int last = words.size() - 1;
        words.set(last, ordinal(words.get(last)));
        return words;
    }

    private static String ordinal(String cardinal) {
        return switch (cardinal) {
            case "one" -> "first";
            case "two" -> "second";
            case "three" -> "third";
            case "five" -> "fifth";
            case "eight" -> "eighth";
            case "nine" -> "ninth";
            case "twelve" -> "twelfth";
            default ->
                    cardinal.endsWith("y")
                            ? cardinal.substring(0, cardinal.length() - 1) + "ieth"
                            : cardinal + "th";
        };
    }

    /** 1984 is nineteen eighty four, 1907 nineteen oh seven, 2005 two thousand five. */
    static List<String> year(int year) {
        int century = year / 100;
        int rest = year % 100;
        if (year < 1000 || year > 9999 || (century % 10 == 0 && rest < 10)) {
            return cardinal(year);
        }
        List<String> words = new ArrayList<>(cardinal(century));
        if (rest == 0) {
            words.add("hundred");
        } else {
            words.addAll(underHundred(rest));
        }
        return words;
    }

    /** The second half of a year or a time: 07 is oh seven. */
    static List<String> underHundred(int number) {
        List<String> words = new ArrayList<>();
        if (number < 10) {
            words.add("oh");
        }
        words.addAll(cardinal(number));
        return words;
    }

    /** The digits one by one. */
    static List<String> digits(String digits) {
        return digits.chars().mapToObj(c -> SMALL[c - '0']).toList();
    }

    /** 3.14 is three point one four. */
    static List<String> decimal(String number) {
        int point = number.indexOf('.');
        if (point < 0) {
            return cardinal(number);
        }
        List<String> words = new ArrayList<>();
        if (point > 0) {
            words.addAll(cardinal(number.substring(0, point)));
        }
        words.add("point");
        words.addAll(digits(number.substring(point + 1)));
        return words;
    }

    /** The plural of the last word: nineteen eighties. */
    static List<String> plural(List<String> words) {
        List<String> changed = new ArrayList<>(words);
        int last = changed.size() - 1;
        String word = changed.get(last);
        if (word.endsWith("y")) {
            word = word.substring(0, word.length() - 1) + "ies";
        } else {
            word = word + (word.endsWith("x") ? "es" : "s");
        }
        changed.set(last, word);
        return changed;
    }
}
