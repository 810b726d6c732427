package facewright.io.corpus;

import java.util.Locale;

/** What an utterance is for. Subjects of one split never occur in another. */
public enum CorpusSplit {
    TRAIN,
    VALIDATION,
    TEST;

    /** Name in files: {@code train}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
