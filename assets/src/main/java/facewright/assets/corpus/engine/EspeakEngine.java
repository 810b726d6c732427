package facewright.assets.corpus.engine;

import com.sun.jna.Native;
import facewright.assets.AssetsText;
import facewright.domain.StudioException;
import facewright.speech.PhoneAlphabet;
import java.io.IOException;
import java.util.List;

/**
 * espeak-ng, a formant synthesiser with many voices. Its library runs in a Java of its own ({@link
 * EspeakServer}): it is under the GPL and may crash, and neither touches this program there.
 *
 * <p>Voice: {@code name rate pitch range}, for example {@code en-us+f2 160 55 60}.
 */
public final class EspeakEngine implements SpeechEngine {
    /** Name in manifests. */
    public static final String ID = "espeak-ng";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String licence() {
        return "GPL-3.0-or-later";
    }

    @Override
    public PhoneAlphabet alphabet() {
        return PhoneAlphabet.IPA;
    }

    @Override
    public EngineStatus check() {
        try (EngineProcess process = start()) {
            return new EngineStatus.Ready(process.version());
        } catch (IOException | EngineProcess.RefusedException e) {
            return new EngineStatus.Missing(
                    String.valueOf(e.getMessage()), InstallCommand.of("espeak-ng"));
        }
    }

    @Override
    public EngineSession open() throws StudioException {
        try {
            return start();
        } catch (IOException | EngineProcess.RefusedException e) {
            throw new StudioException(
                    AssetsText.of("corpus.engine-not-started", ID, String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static EngineProcess start() throws IOException, EngineProcess.RefusedException {
        return EngineProcess.start(
                ID, EspeakServer.class, List.of(EngineProcess.codeOf(Native.class)));
    }
}
