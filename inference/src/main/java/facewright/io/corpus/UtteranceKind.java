package facewright.io.corpus;

import java.util.Locale;

/** What is heard. In everything but speech the face rests. */
public enum UtteranceKind {
    SPEECH,
    SILENCE,
    BREATH,
    LAUGHTER,
    MUSIC;

    /** Name in files: {@code speech}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
