package facewright.assets.corpus.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.StudioException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineProcessTest {
    @TempDir Path folder;

    /** A server whose engine is not there. */
    public static final class Absent {
        public static void main(String[] arguments) throws IOException {
            SpeechServer.serve(
                    () -> {
                        throw new UnsatisfiedLinkError("no such library");
                    });
        }
    }

    @Test
    void passesSpeechBetweenProcesses() throws Exception {
        try (EngineSession session = new FakeEngine().open()) {
            RawSpeech first = session.speak("a voice", "Mama");
            assertEquals(8000, first.hertz());
            assertEquals(
                    List.of("", "m", "ɑː", "m", "ɑː", ""),
                    first.phones().stream().map(RawSpeech.Label::text).toList());
            assertEquals(0.48, first.durationSeconds(), 1e-9);
            assertEquals(0.16, first.phones().get(1).endSeconds(), 1e-9);
            short[] again = session.speak("a voice", "Mama").samples().toArray();
            assertArrayEquals(first.samples().toArray(), again);
        }
    }

    @Test
    void saysWhatAnEngineCouldNotSpeakAndGoesOn() throws Exception {
        try (EngineSession session = new FakeEngine().open()) {
            StudioException failure =
                    assertThrows(StudioException.class, () -> session.speak("mute", "Go"));
            assertEquals("corpus.engine-failed", failure.messageKey());
            assertTrue(String.valueOf(failure.getMessage()).contains("no such voice"));
            assertEquals(4, session.speak("a voice", "Go").phones().size());
        }
    }

    @Test
    void saysThatAnEngineDied() {
        try (EngineSession session = new FakeEngine().open()) {
            StudioException failure =
                    assertThrows(StudioException.class, () -> session.speak("quits", "Go"));
            assertEquals("corpus.engine-died", failure.messageKey());
        }
    }

    @Test
    void namesWhatIsMissingAndTheCommandThatInstallsIt() {
        EngineProcess.RefusedException refused =
                assertThrows(
                        EngineProcess.RefusedException.class,
                        () ->
                                EngineProcess.start(
                                        "x",
                                        Absent.class,
                                        List.of(EngineProcess.codeOf(SpeechServer.class))));
        assertEquals("UnsatisfiedLinkError: no such library", refused.getMessage());
        EngineStatus status = new MaryEngine(folder.resolve("none")).check();
        String command = ((EngineStatus.Missing) status).installCommand();
        assertTrue(command.contains("mvn -f installers/marytts/pom.xml"), command);
        assertTrue(command.contains(folder.resolve("none").toString()), command);
        assertThrows(StudioException.class, () -> new MaryEngine(folder).open());
    }
}
