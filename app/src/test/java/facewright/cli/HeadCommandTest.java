package facewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import facewright.assets.head.HeadFile;
import facewright.assets.head.Identities;
import facewright.assets.head.identity.HeadParameters;
import facewright.assets.head.identity.HeadSlider;
import facewright.assets.head.identity.Identity;
import facewright.io.obj.ObjReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadCommandTest {
    @TempDir Path folder;

    @Test
    void listsIdentitiesAndSliders() throws Exception {
        Cli.Outcome list = Cli.run("head", "list");
        assertEquals(0, list.code());
        for (String name : Identities.names()) {
            assertTrue(list.out().contains(name), name);
        }
        assertTrue(list.out().contains("noseLength"), list.out());
        JsonNode json = new ObjectMapper().readTree(Cli.run("head", "list", "--json").out());
        assertEquals(12, json.size());
        assertEquals(74, json.get(5).path("parameters").path("age").asDouble());
    }

    @Test
    void exportsTheHeadOfAFile() throws Exception {
        Path file = folder.resolve("tall.fwhead");
        HeadFile.write(
                file,
                new Identity("Tall", HeadParameters.STANDARD.with(HeadSlider.SKULL_HEIGHT, 12)));
        Path out = folder.resolve("out");
        Cli.Outcome export =
                Cli.run("head", "export", "--head", file.toString(), "--out", out.toString());
        assertEquals(0, export.code(), export.err());
        assertTrue(export.out().contains("lip-pairs.json"), export.out());
        assertTrue(highest(out) > .120, "crown at " + highest(out));
    }

    private static double highest(Path folder) throws Exception {
        float[] positions = ObjReader.read(folder.resolve("head.obj")).positions();
        double highest = 0;
        for (int i = 1; i < positions.length; i += 3) {
            highest = Math.max(highest, positions[i]);
        }
        return highest;
    }

    @Test
    void saysWhatIsMissingOrWrong() throws Exception {
        assertEquals(2, Cli.run("head", "export").code());
        assertEquals(
                2, Cli.run("head", "export", "--identity", "Mira", "--head", "a.fwhead").code());
        Cli.Outcome unknown =
                Cli.run("head", "export", "--identity", "X", "--out", folder.toString());
        assertEquals(1, unknown.code());
        assertTrue(unknown.err().contains("Viktor"), unknown.err());
        Path broken = Files.writeString(folder.resolve("b.fwhead"), "{}");
        Cli.Outcome damaged =
                Cli.run("head", "export", "--head", broken.toString(), "--out", folder.toString());
        assertTrue(damaged.err().contains("b.fwhead"), damaged.err());
    }
}
