package facewright.io.corpus;

/**
 * A speech engine that a corpus was made with.
 *
 * @param id for example {@code espeak-ng}
 * @param version as the engine says it
 * @param licence of the engine
 */
public record CorpusEngine(String id, String version, String licence) {}
