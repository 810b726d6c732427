package facewright.align.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sounds of endings that the dictionary does not list for every word. */
final class Endings {
    private static final Set<String> HISSING = Set.of("S", "Z", "SH", "ZH", "CH", "JH");
    private static final Set<String> VOICELESS = Set.of("P", "T", "K", "F", "TH");

    private Endings() {}

    /** With the s of possessives and plurals: hisses get a vowel, voiceless sounds stay so. */
    static Pronunciation withS(Pronunciation stem) {
        List<String> phones = new ArrayList<>(stem.phones());
        String last = phones.get(phones.size() - 1);
        if (HISSING.contains(last)) {
            phones.add("IH");
            phones.add("Z");
        } else {
            phones.add(VOICELESS.contains(last) ? "S" : "Z");
        }
        return new Pronunciation(phones);
    }

    /** Of a word in -ing, the form in -in'. */
    static Pronunciation withoutG(Pronunciation stem) {
        List<String> phones = new ArrayList<>(stem.phones());
        if (phones.get(phones.size() - 1).equals("NG")) {
            phones.set(phones.size() - 1, "N");
        }
        return new Pronunciation(phones);
    }
}
