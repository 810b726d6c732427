package facewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import facewright.app.AppVersion;
import facewright.job.CancelToken;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class MainTest {
    @Test
    void helpNamesEveryCommand() {
        Cli.Outcome help = Cli.run("--help");
        assertEquals(0, help.code());
        for (String word :
                List.of("animate", "methods", "demo", "benchmark", "evaluate", "--verbose")) {
            assertTrue(help.out().contains(word), word + " in " + help.out());
        }
    }

    @Test
    void everyOptionIsExplained() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        CancelToken cancel = new CancelToken();
        CommandLine line =
                Main.commandLine(
                        nowhere, nowhere, new ProgressLine(nowhere, false, cancel), cancel);
        Set<String> unexplained = new TreeSet<>();
        for (CommandLine command : line.getSubcommands().values()) {
            for (ArgSpec argument : command.getCommandSpec().args()) {
                if (argument.description().length == 0) {
                    unexplained.add(command.getCommandName() + " " + argument);
                }
            }
        }
        assertEquals(Set.of(), unexplained);
    }

    @Test
    void printsItsVersion() {
        assertEquals("Facewright " + AppVersion.current(), Cli.run("--version").out().strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "animate a.wav",
                "animate --out x",
                "animate a.wav --out x --nonsense",
                "animate a.wav --out x --method nobody",
                "animate a.wav --out x --set jawGain=loud",
                "animate a.wav --out x --set nothing=1",
                "animate a.wav --out x --set jawGain",
                "animate a.wav --out x --fps fast",
                "animate a.wav --out x --fps 0",
                "animate a.wav --out x --format gif",
                "animate a.wav --out x --fbx-mode best",
                "animate a.wav --out x --view behind",
                "animate a.wav --out x --seed one",
                "evaluate --truth a.npy --lips lips",
                "evaluate --truth a.npy --prediction b.npy --lips no-such-region",
                "evaluate --truth a.npy --prediction b.npy --lips lips --preset mine",
                "evaluate --truth a.npy --prediction b.npy --lips lips --unit inch",
                "methods everything",
                "sing"
            })
    void argumentsThatMakeNoSenseEndWithTwoAndAWord(String line) {
        Cli.Outcome outcome = Cli.run(line.split(" "));
        assertEquals(2, outcome.code(), outcome.err());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains("--help"), outcome.err());
        assertFalse(outcome.err().contains("Exception"), outcome.err());
        assertFalse(outcome.err().contains("facewright."), outcome.err());
    }

    @Test
    void listsMethodsWithTheirLicenceAndParameters() {
        Cli.Outcome list = Cli.run("methods");
        assertEquals(0, list.code());
        assertTrue(list.out().contains("signal"), list.out());
        assertTrue(list.out().contains("GPL-3.0-or-later"), list.out());
        assertTrue(list.out().contains("jawGain"), list.out());
    }

    @Test
    void listsMethodsForPrograms() throws Exception {
        JsonNode methods = new ObjectMapper().readTree(Cli.run("methods", "--json").out());
        JsonNode signal = null;
        for (JsonNode method : methods) {
            signal = method.get("id").asText().equals("signal") ? method : signal;
        }
        assertTrue(signal != null && signal.get("ready").asBoolean(), methods.toString());
        assertTrue(signal.get("parameters").size() >= 5, signal.toString());
    }

    @Test
    void takesCommandsAndLeavesFilesToTheStudio() {
        assertTrue(Main.handles("animate", "a.wav"));
        assertTrue(Main.handles("--help"));
        assertTrue(Main.handles("demo", "--out", "x"));
        assertFalse(Main.handles());
        assertFalse(Main.handles("interview.wav"));
    }

    @Test
    void benchmarksOnlyTheAskedParts() throws Exception {
        Cli.Outcome outcome = Cli.run("benchmark", "--only", "metrics", "--rounds", "1", "--json");
        assertEquals(0, outcome.code(), outcome.err());
        JsonNode figures = new ObjectMapper().readTree(outcome.out()).get("figures");
        assertEquals(1, figures.size());
        assertEquals("metrics", figures.get(0).get("id").asText());
        assertTrue(figures.get(0).get("median").asDouble() > 0);
        Cli.Outcome unknown = Cli.run("benchmark", "--only", "metric");
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("viewport"), unknown.err());
    }
}
