package facewright.assets.corpus.engine;

import facewright.assets.AssetsText;
import facewright.domain.StudioException;
import facewright.speech.PhoneAlphabet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * MaryTTS 5.2.1 with the voice of a real speaker, in a Java of its own ({@link MaryServer}). Its
 * archives (LGPL) are fetched by whoever wants it and are never on this program's class path.
 *
 * <p>Voice: audio effects, for example {@code TractScaler(amount:1.2)+F0Add(f0Add:-70.0)}, or
 * {@code plain}.
 */
public final class MaryEngine implements SpeechEngine {
    /** Name in manifests. */
    public static final String ID = "marytts";

    private final Path archives;

    /**
     * @param archives folder with the archives of MaryTTS and its voice
     */
    public MaryEngine(Path archives) {
        this.archives = archives;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String licence() {
        return "LGPL-3.0-only";
    }

    @Override
    public PhoneAlphabet alphabet() {
        return PhoneAlphabet.SAMPA;
    }

    @Override
    public EngineStatus check() {
        try (EngineProcess process = start()) {
            return new EngineStatus.Ready(process.version());
        } catch (IOException | EngineProcess.RefusedException e) {
            return new EngineStatus.Missing(
                    String.valueOf(e.getMessage()),
                    "mvn -f installers/marytts/pom.xml dependency:copy-dependencies"
                            + " \"-DoutputDirectory="
                            + archives
                            + "\"");
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

    private EngineProcess start() throws IOException, EngineProcess.RefusedException {
        if (!Files.isDirectory(archives)) {
            throw new IOException("there is no folder " + archives);
        }
        try (Stream<Path> files = Files.list(archives)) {
            List<Path> jars =
                    files.filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
                            .sorted()
                            .toList();
            return EngineProcess.start(ID, MaryServer.class, jars);
        }
    }
}
