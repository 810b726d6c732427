package facewright.assets.corpus.engine;

import facewright.domain.StudioException;

/** A started engine. One thread; the same requests in the same order give the same samples. */
public interface EngineSession extends AutoCloseable {
    /**
     * Speaks.
     *
     * @param voice the engine's voice with its settings, see {@link Voices}
     * @param text one sentence
     * @throws StudioException when the engine fails; the message names the voice and the text
     */
    RawSpeech speak(String voice, String text) throws StudioException;

    /** Ends the engine. */
    @Override
    void close();
}
