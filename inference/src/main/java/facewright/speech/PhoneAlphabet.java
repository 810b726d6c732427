package facewright.speech;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The ways in which speech engines and dictionaries write sounds. */
public enum PhoneAlphabet {
    /** International Phonetic Alphabet as espeak-ng writes it; stress marks are ignored. */
    IPA("ipa.tsv", "_:"),
    /** ARPAbet as flite and the CMU dictionary write it; case and stress digits are ignored. */
    ARPABET("arpabet.tsv", "pau"),
    /** SAMPA as MaryTTS writes it. */
    SAMPA("sampa.tsv", "_");

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, made once
    private final Map<String, List<ArticulatoryClass>> phones;

    private final String pause;

    PhoneAlphabet(String resource, String pause) {
        phones = SpeechTables.phones(resource);
        this.pause = pause;
    }

    /** The symbol of silence. */
    public String pause() {
        return pause;
    }

    /** All symbols of the alphabet. */
    public Set<String> symbols() {
        return phones.keySet();
    }

    /** Whether a symbol is marked with primary stress. */
    public boolean isStressed(String symbol) {
        return switch (this) {
            case IPA -> symbol.contains("ˈ");
            case ARPABET -> symbol.endsWith("1");
            case SAMPA -> symbol.startsWith("'");
        };
    }

    /**
     * What a symbol means for the mouth; a diphthong or an affricate has several classes.
     *
     * @param symbol as the engine wrote it; empty is a pause
     * @throws StudioException when the alphabet has no such symbol; the message names it
     */
    public List<ArticulatoryClass> classes(String symbol) throws StudioException {
        String plain =
                switch (this) {
                    case IPA -> symbol.replace("ˈ", "").replace("ˌ", "");
                    case ARPABET -> withoutStress(symbol).toLowerCase(Locale.ROOT);
                    case SAMPA -> symbol.replace("'", "").replace(",", "");
                };
        if (plain.isEmpty()) {
            return List.of(ArticulatorySegment.silenceClass());
        }
        List<ArticulatoryClass> classes = phones.get(plain);
        if (classes == null) {
            throw new StudioException(InferenceText.of("speech.unknown-phone", symbol, name()));
        }
        return classes;
    }

    private static String withoutStress(String arpabet) {
        int last = arpabet.length() - 1;
        boolean stressed = last >= 0 && arpabet.charAt(last) >= '0' && arpabet.charAt(last) <= '9';
        return stressed ? arpabet.substring(0, last) : arpabet;
    }
}
