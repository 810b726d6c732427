package facewright.align.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What speech engines print, as sounds of the dictionary. */
final class EngineSounds {
    private static final Map<String, String> FLITE =
            Map.of("ax", "AH", "axr", "ER", "ix", "IH", "nx", "N", "dx", "T", "hv", "HH");

    /** IPA of espeak-ng, voice en-us. */
    private static final Map<String, String> IPA =
            Map.ofEntries(
                    Map.entry("ɑː", "AA"),
                    Map.entry("ɑ", "AA"),
                    Map.entry("a", "AE"),
                    Map.entry("æ", "AE"),
                    Map.entry("ʌ", "AH"),
                    Map.entry("ə", "AH"),
                    Map.entry("ɐ", "AH"),
                    Map.entry("ɔː", "AO"),
                    Map.entry("ɔ", "AO"),
                    Map.entry("ɒ", "AO"),
                    Map.entry("aʊ", "AW"),
                    Map.entry("aɪ", "AY"),
                    Map.entry("ɛ", "EH"),
                    Map.entry("e", "EH"),
                    Map.entry("ɜː", "ER"),
                    Map.entry("ɚ", "ER"),
                    Map.entry("eɪ", "EY"),
                    Map.entry("ɪ", "IH"),
                    Map.entry("ᵻ", "IH"),
                    Map.entry("iː", "IY"),
                    Map.entry("i", "IY"),
                    Map.entry("oʊ", "OW"),
                    Map.entry("ɔɪ", "OY"),
                    Map.entry("ʊ", "UH"),
                    Map.entry("uː", "UW"),
                    Map.entry("u", "UW"),
                    Map.entry("iə", "IY AH"),
                    Map.entry("aɪə", "AY AH"),
                    Map.entry("aɪɚ", "AY ER"),
                    Map.entry("oːɹ", "AO R"),
                    Map.entry("ɔːɹ", "AO R"),
                    Map.entry("ɑːɹ", "AA R"),
                    Map.entry("ɛɹ", "EH R"),
                    Map.entry("ɪɹ", "IH R"),
                    Map.entry("ʊɹ", "UH R"),
                    Map.entry("oː", "AO"),
                    Map.entry("əl", "AH L"),
                    Map.entry("n̩", "AH N"),
                    Map.entry("b", "B"),
                    Map.entry("tʃ", "CH"),
                    Map.entry("d", "D"),
                    Map.entry("ð", "DH"),
                    Map.entry("f", "F"),
                    Map.entry("ɡ", "G"),
                    Map.entry("h", "HH"),
                    Map.entry("dʒ", "JH"),
                    Map.entry("k", "K"),
                    Map.entry("x", "K"),
                    Map.entry("l", "L"),
                    Map.entry("m", "M"),
                    Map.entry("n", "N"),
                    Map.entry("ŋ", "NG"),
                    Map.entry("p", "P"),
                    Map.entry("ɹ", "R"),
                    Map.entry("s", "S"),
                    Map.entry("ʃ", "SH"),
                    Map.entry("t", "T"),
                    Map.entry("ɾ", "T"),
                    Map.entry("ʔ", "T"),
                    Map.entry("θ", "TH"),
                    Map.entry("v", "V"),
                    Map.entry("w", "W"),
                    Map.entry("j", "Y"),
                    Map.entry("z", "Z"),
                    Map.entry("ʒ", "ZH"));

    private EngineSounds() {}

    /** Segments separated by blanks, with pauses; empty when one is unknown. */
    static List<String> ofFlite(String output) {
        List<String> sounds = new ArrayList<>();
        for (String symbol : output.strip().split("\\s+")) {
            if (symbol.equals("pau") || symbol.isEmpty()) {
                continue;
            }
            String sound = FLITE.getOrDefault(symbol, symbol.toUpperCase(Locale.ROOT));
            if (!Pronunciation.PHONES.contains(sound)) {
                return List.of();
            }
            sounds.add(sound);
        }
        return sounds;
    }

    /** IPA separated by underscores, words by blanks; empty when a sound is unknown. */
    static List<String> ofEspeak(String output) {
        List<String> sounds = new ArrayList<>();
        for (String symbol : output.replaceAll("[ˈˌ]", "").strip().split("[_\\s]+")) {
            if (symbol.isEmpty()) {
                continue;
            }
            String found = IPA.get(symbol);
            if (found == null) {
                return List.of();
            }
            sounds.addAll(List.of(found.split(" ")));
        }
        return sounds;
    }
}
