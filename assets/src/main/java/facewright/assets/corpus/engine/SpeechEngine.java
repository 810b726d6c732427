package facewright.assets.corpus.engine;

import facewright.domain.StudioException;
import facewright.speech.PhoneAlphabet;

/** A text-to-speech program that tells the times of its phones. */
public interface SpeechEngine {
    /** Name in manifests, for example {@code espeak-ng}. */
    String id();

    /** Licence of the program, an SPDX identifier. */
    String licence();

    /** How it writes sounds. */
    PhoneAlphabet alphabet();

    /** Looks whether the engine can speak here; starts and ends it. */
    EngineStatus check();

    /**
     * Starts the engine. The caller closes the session.
     *
     * @throws StudioException when it does not start
     */
    EngineSession open() throws StudioException;
}
