package facewright.assets.corpus.engine;

import facewright.assets.AssetsText;
import facewright.domain.StudioException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An engine in a Java of its own, see {@link SpeechServer}. */
final class EngineProcess implements EngineSession {
    private static final Logger LOG = LoggerFactory.getLogger(EngineProcess.class);
    private static final long GOODBYE_SECONDS = 5;

    private final String engine;
    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final String version;

    private EngineProcess(String engine, Process process) throws IOException, RefusedException {
        this.engine = engine;
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers =
                new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        String error = answers.readUTF();
        if (!error.isEmpty()) {
            throw new RefusedException(error);
        }
        this.version = answers.readUTF();
    }

    /** The engine started and said that it cannot work. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String reason) {
            super(reason);
        }
    }

    /**
     * Starts a server class.
     *
     * @param engine name for errors
     * @param server has a main method that calls {@link SpeechServer#serve}
     * @param classPath what the server needs besides its own code
     * @throws IOException when Java does not start or does not answer
     * @throws RefusedException when the engine cannot work
     */
    static EngineProcess start(String engine, Class<?> server, List<Path> classPath)
            throws IOException, RefusedException {
        List<String> entries = new ArrayList<>();
        entries.add(codeOf(server).toString());
        classPath.forEach(path -> entries.add(path.toString()));
        Process process =
                new ProcessBuilder(
                                java().toString(),
                                "-Xmx1g",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=4",
                                "-Djava.awt.headless=true",
                                "-cp",
                                String.join(System.getProperty("path.separator"), entries),
                                server.getName())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        boolean started = false;
        try {
            EngineProcess session = new EngineProcess(engine, process);
            started = true;
            return session;
        } finally {
            if (!started) {
                process.destroy();
            }
        }
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The folder or archive that a class was loaded from. */
    static Path codeOf(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IOException("where " + type + " was loaded from is not known");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    String version() {
        return version;
    }

    @Override
    public RawSpeech speak(String voice, String text) throws StudioException {
        String error;
        try {
            requests.writeUTF(voice);
            requests.writeUTF(text);
            requests.flush();
            error = answers.readUTF();
            if (error.isEmpty()) {
                return RawSpeech.read(answers);
            }
        } catch (IOException e) {
            throw new StudioException(AssetsText.of("corpus.engine-died", engine, voice, text), e);
        }
        throw new StudioException(
                AssetsText.of("corpus.engine-failed", engine, voice, text, error));
    }

    @Override
    public void close() {
        try {
            requests.close();
            if (!process.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            LOG.debug("{} ended before it was told to", engine, e);
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
