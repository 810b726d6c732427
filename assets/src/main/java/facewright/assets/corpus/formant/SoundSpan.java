package facewright.assets.corpus.formant;

import facewright.speech.ArticulatorySegment;
import facewright.speech.PhoneTrack;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A sound with its times.
 *
 * @param voiced whether the voice sounds through a stop or fricative; true for vowels and the like
 */
record SoundSpan(FormantSound sound, boolean voiced, double startSeconds, double endSeconds) {
    /** Stops and fricatives with voice, in all three alphabets. */
    private static final Set<String> VOICED =
            Set.of(
                    "b", "d", "g", "v", "z", "dh", "dx", "zh", "jh", // ARPAbet
                    "D", "Z", "dZ", // SAMPA
                    "ɡ", "ð", "ð̩", "ɾ", "ʒ", "dʒ"); // IPA

    /** The articulatory class of /k/, but through the nose. */
    private static final Set<String> VELAR_NASALS = Set.of("ng", "N", "ŋ");

    double seconds() {
        return endSeconds - startSeconds;
    }

    /** The sounds of a track, diphthongs and affricates in their parts. */
    static List<SoundSpan> of(PhoneTrack phones) {
        Iterator<ArticulatorySegment> parts = ArticulatorySegment.of(phones, List.of()).iterator();
        List<SoundSpan> spans = new ArrayList<>();
        for (int i = 0; i < phones.phones().size(); i++) {
            String symbol = phones.phones().get(i).symbol();
            for (int part = 0; part < phones.classes(i).size(); part++) {
                ArticulatorySegment segment = parts.next();
                String name = VELAR_NASALS.contains(symbol) ? "ng" : segment.articulation().name();
                FormantSound sound = FormantSound.of(name);
                boolean voiced =
                        switch (sound.kind()) {
                            case STOP, FRICATIVE -> VOICED.contains(symbol);
                            case PAUSE, BREATH -> false;
                            case VOWEL, GLIDE, NASAL -> true;
                        };
                spans.add(
                        new SoundSpan(sound, voiced, segment.startSeconds(), segment.endSeconds()));
            }
        }
        return spans;
    }
}
