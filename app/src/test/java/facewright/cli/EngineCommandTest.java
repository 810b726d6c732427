package facewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineCommandTest {
    @TempDir private Path folder;

    @Test
    @Tag("engine")
    void theReportNamesEngineDevicesAndWhatIsMissing() throws Exception {
        Cli.Outcome outcome = Cli.run("engine", "--json");
        assertEquals(0, outcome.code(), outcome.err());
        JsonNode report = new ObjectMapper().readTree(outcome.out());
        assertTrue(report.get("ready").asBoolean());
        assertEquals("PyTorch 2.7.1", report.get("engine").asText());
        assertEquals("cpu", report.at("/devices/0/device").asText());
        assertTrue(report.at("/devices/0/totalBytes").asLong() > 1_000_000_000);
        boolean cardOrAdvice =
                report.get("devices").size() > 1 || report.get("findings").size() > 0;
        assertTrue(cardOrAdvice, outcome.out());
    }

    @Test
    void weightsForAnUnknownMethodAreRefusedBeforeTheFileIsRead() {
        Cli.Outcome outcome =
                Cli.run(
                        "import-weights",
                        folder.resolve("none.pth").toString(),
                        "--method",
                        "no-such-method",
                        "--out",
                        folder.resolve("bundle").toString());
        assertEquals(2, outcome.code());
        assertTrue(outcome.err().contains("no-such-method"), outcome.err());
    }
}
