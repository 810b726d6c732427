package facewright.method;

import java.util.Locale;
import java.util.Optional;

/**
 * What is known about a clip before a method is chosen.
 *
 * @param hasPhones whether a phone track exists, or a transcript from which one can be made
 * @param language that is spoken; empty when nobody said
 */
public record SpeechMaterial(boolean hasPhones, Optional<Locale> language) {
    /** A clip of which nothing is known. */
    public static final SpeechMaterial UNKNOWN = new SpeechMaterial(false, Optional.empty());

    /** Whether the speech is English as far as anybody knows. */
    public boolean mayBeEnglish() {
        return language.map(l -> l.getLanguage().equals("en")).orElse(true);
    }
}
