package facewright.assets.corpus;

import java.util.Locale;

/** What a corpus is like. */
public enum CorpusProfile {
    /** Twelve subjects with 40 sentences each, as in VOCASET. */
    VOCA,
    /** Thousands of sentences of an open vocabulary from many voices. */
    WIDE,
    /** The clips that come with the product: the subjects of voca, two sentences each. */
    DEMO;

    /** Name in files: {@code voca}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
