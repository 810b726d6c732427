package facewright.assets.corpus.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The other end of {@link EngineProcess}, inside the engine's own Java. Greets with an error (empty
 * when there is none) and the version; then answers each request (voice, text) with an error and,
 * when that is empty, the speech. Ends when its input ends, so it never outlives its parent.
 */
final class SpeechServer {
    private SpeechServer() {}

    /** An engine behind this program's streams. */
    interface Speaker {
        String version();

        RawSpeech speak(String voice, String text) throws Exception;
    }

    /** Starts an engine. */
    interface Starter {
        Speaker start() throws Exception;
    }

    /** Serves until the input ends. */
    static void serve(Starter starter) throws IOException {
        try (DataOutputStream out =
                        new DataOutputStream(
                                new BufferedOutputStream(
                                        new FileOutputStream(FileDescriptor.out), 1 << 16));
                DataInputStream in =
                        new DataInputStream(
                                new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
            // Engines print; what they print must not get between the answers.
            System.setOut(
                    new PrintStream(
                            OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            Speaker speaker;
            try {
                speaker = starter.start();
            } catch (Exception | LinkageError e) {
                out.writeUTF(text(e));
                return;
            }
            out.writeUTF("");
            out.writeUTF(speaker.version());
            out.flush();
            answer(speaker, in, out);
        }
    }

    private static void answer(Speaker speaker, DataInputStream in, DataOutputStream out)
            throws IOException {
        while (true) {
            String voice;
            try {
                voice = in.readUTF();
            } catch (EOFException e) {
                return;
            }
            String text = in.readUTF();
            RawSpeech speech = null;
            String error = "";
            try {
                speech = speaker.speak(voice, text);
            } catch (Exception | LinkageError e) {
                error = text(e);
            }
            out.writeUTF(error);
            if (speech != null) {
                speech.write(out);
            }
            out.flush();
        }
    }

    private static String text(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return text.length() > 2000 ? text.substring(0, 2000) : text;
    }
}
