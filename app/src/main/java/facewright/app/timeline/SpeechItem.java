package facewright.app.timeline;

/**
 * A word or a phone of the clip's speech.
 *
 * @param kind which of the two
 * @param index of the word or the phone in the track, from 0
 */
public record SpeechItem(Kind kind, int index) {
    /** What is meant. */
    public enum Kind {
        WORD,
        PHONE
    }

    static SpeechItem word(int index) {
        return new SpeechItem(Kind.WORD, index);
    }

    static SpeechItem phone(int index) {
        return new SpeechItem(Kind.PHONE, index);
    }
}
