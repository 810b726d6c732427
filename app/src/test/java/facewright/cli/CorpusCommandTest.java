package facewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With whatever speech engines this computer has, MaryTTS excepted. */
class CorpusCommandTest {
    private static final String DATA = "facewright.data";

    @TempDir Path folder;

    private String before = "";

    @BeforeEach
    void useAnEmptyDataFolder() {
        before = System.getProperty(DATA, "");
        System.setProperty(DATA, folder.resolve("data").toString());
    }

    @AfterEach
    void restoreTheDataFolder() {
        if (before.isEmpty()) {
            System.clearProperty(DATA);
        } else {
            System.setProperty(DATA, before);
        }
    }

    @Test
    void everyEngineIsReadyOrHasItsInstallCommand() throws Exception {
        Cli.Outcome outcome = Cli.run("corpus", "engines", "--json");
        assertEquals(0, outcome.code(), outcome.err());
        JsonNode engines = new ObjectMapper().readTree(outcome.out());
        assertEquals(3, engines.size());
        for (JsonNode engine : engines) {
            assertTrue(engine.has(engine.get("ready").asBoolean() ? "version" : "install"));
        }
        String install = engines.get(2).get("install").asText();
        assertTrue(install.contains(folder.resolve("data").toString()), install);
    }

    @Test
    void saysWhichEngineIsSkippedAndThatNoneIsLeft() {
        Path out = folder.resolve("corpus");
        Cli.Outcome outcome =
                Cli.run(
                        "corpus",
                        "generate",
                        "--profile",
                        "voca",
                        "--engines",
                        "marytts",
                        "--out",
                        out.toString());
        assertEquals(Main.FAILED, outcome.code());
        assertTrue(outcome.out().contains("dependency:copy-dependencies"), outcome.out());
        assertTrue(outcome.err().contains("corpus engines"), outcome.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void refusesWhatMakesNoSense() {
        String out = folder.resolve("corpus").toString();
        assertUsage("espeak-ng, flite, marytts", "--engines", "festival", "--out", out);
        assertUsage("share", "--engines", "marytts", "--share", "2", "--out", out);
        assertUsage("copies", "--engines", "marytts", "--augment", "-1", "--out", out);
        assertUsage("formant copies", "--engines", "marytts", "--formant", "21", "--out", out);
        Cli.Outcome none = Cli.run("corpus", "report", folder.toString());
        assertEquals(Main.FAILED, none.code());
        assertTrue(none.err().contains("corpus.json"), none.err());
    }

    private static void assertUsage(String part, String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "corpus";
        arguments[1] = "generate";
        arguments[2] = "--profile";
        arguments[3] = "wide";
        System.arraycopy(options, 0, arguments, 4, options.length);
        Cli.Outcome outcome = Cli.run(arguments);
        assertEquals(2, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains(part), outcome.err());
    }
}
