package facewright.align.dictionary;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sounds of a word.
 *
 * @param phones at least one of {@link #PHONES}
 */
public record Pronunciation(List<String> phones) {
    /** The 39 sounds of the CMU dictionary: ARPAbet in capitals, without stress. */
    public static final List<String> PHONES =
            List.of(
                    "AA", "AE", "AH", "AO", "AW", "AY", "B", "CH", "D", "DH", "EH", "ER", "EY", "F",
                    "G", "HH", "IH", "IY", "JH", "K", "L", "M", "N", "NG", "OW", "OY", "P", "R",
                    "S", "SH", "T", "TH", "UH", "UW", "V", "W", "Y", "Z", "ZH");

    private static final Set<String> KNOWN = Set.copyOf(PHONES);

    public Pronunciation {
        phones = List.copyOf(phones);
        if (phones.isEmpty() || !KNOWN.containsAll(phones)) {
            throw new IllegalArgumentException("not a pronunciation: " + phones);
        }
    }

    /**
     * Reads sounds as people write them: separated by blanks, in any case, stress digits ignored.
     *
     * @throws StudioException when there is none or one is unknown; the message names it
     */
    public static Pronunciation parse(String text) throws StudioException {
        List<String> phones = new ArrayList<>();
        for (String symbol : text.strip().split("\\s+")) {
            String phone = symbol.toUpperCase(Locale.ROOT).replaceAll("[0-2]$", "");
            if (!KNOWN.contains(phone)) {
                throw new StudioException(
                        InferenceText.of("align.unknown-sound", symbol, String.join(" ", PHONES)));
            }
            phones.add(phone);
        }
        return new Pronunciation(phones);
    }

    /** The sounds separated by blanks. */
    @Override
    public String toString() {
        return String.join(" ", phones);
    }
}
