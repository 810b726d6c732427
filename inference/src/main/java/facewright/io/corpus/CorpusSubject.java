package facewright.io.corpus;

import facewright.domain.SpeakingStyle;

/**
 * Somebody who speaks in a corpus: one voice, one face shape, one way of speaking.
 *
 * @param id unique in the corpus
 * @param identity name of the built-in identity whose head this is
 * @param engine speech engine, see {@link CorpusEngine#id}; {@code none} for sounds that nobody
 *     speaks
 * @param voice the engine's voice with its settings
 * @param split which split all utterances of the subject belong to
 * @param style of speaking; the rig curves have it already
 */
public record CorpusSubject(
        String id,
        String identity,
        String engine,
        String voice,
        CorpusSplit split,
        SpeakingStyle style) {}
