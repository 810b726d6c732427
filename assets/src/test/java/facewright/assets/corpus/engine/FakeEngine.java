package facewright.assets.corpus.engine;

import facewright.speech.PhoneAlphabet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Runs {@link FakeServer} in a program of its own under the name of espeak-ng. */
public final class FakeEngine implements SpeechEngine {
    private final String voice;

    /** An engine that works. */
    public FakeEngine() {
        this("");
    }

    /**
     * @param voice spoken instead of the voices of the corpus; empty for those
     */
    public FakeEngine(String voice) {
        this.voice = voice;
    }

    @Override
    public String id() {
        return EspeakEngine.ID;
    }

    @Override
    public String licence() {
        return "none";
    }

    @Override
    public PhoneAlphabet alphabet() {
        return PhoneAlphabet.IPA;
    }

    @Override
    public EngineStatus check() {
        return new EngineStatus.Ready("7");
    }

    @Override
    public EngineSession open() {
        EngineProcess process = start();
        return new EngineSession() {
            @Override
            public RawSpeech speak(String asked, String text)
                    throws facewright.domain.StudioException {
                return process.speak(voice.isEmpty() ? asked : voice, text);
            }

            @Override
            public void close() {
                process.close();
            }
        };
    }

    private EngineProcess start() {
        try {
            return EngineProcess.start(
                    id(), FakeServer.class, List.of(EngineProcess.codeOf(SpeechServer.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (EngineProcess.RefusedException e) {
            throw new IllegalStateException(e);
        }
    }
}
