package facewright.assets.head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.assets.head.identity.HeadParameters;
import facewright.assets.head.identity.HeadSlider;
import facewright.assets.head.identity.Identity;
import facewright.domain.StudioException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadFileTest {
    @TempDir Path folder;

    @Test
    void keepsNameAndAllParameters() throws Exception {
        Path file = folder.resolve("new").resolve("a.fwhead");
        for (Identity identity : Identities.list()) {
            HeadFile.write(file, identity);
            assertEquals(identity, HeadFile.read(file));
        }
        try (var files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void fillsInSlidersThatTheFileLeavesOut() throws Exception {
        Path file = written();
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceAll(
                                "(?s)\"parameters\" : \\{.*\\}",
                                "\"parameters\" : {\"age\": 60}}"));
        Identity read = HeadFile.read(file);
        assertEquals(HeadParameters.STANDARD.with(HeadSlider.AGE, 60), read.parameters());
    }

    @ParameterizedTest
    @CsvSource({
        "'{', head.file.not-json",
        "'\"format\" : \"facewright-head\"', head.file.not-a-head",
        "'\"version\" : 1', head.file.newer",
        "'\"base\" : \"Mira\"', head.file.other-topology",
        "'\"hash\" : \"', head.file.other-topology",
        "'\"name\" : \"', head.file.missing",
        "'\"parameters\"', head.file.missing",
        "'\"faceWidth\" : 0.0', head.file.out-of-range",
        "'\"faceLength\" : 0.0', head.file.not-a-number",
        "'\"jawWidth\"', head.file.unknown-slider"
    })
    void saysWhatIsWrongWithADamagedFile(String entry, String key) throws Exception {
        Path file = written();
        String text = Files.readString(file);
        assertTrue(text.contains(entry), "the file lacks " + entry);
        Files.writeString(file, text.replace(entry, damaged(entry)));
        StudioException refused = assertThrows(StudioException.class, () -> HeadFile.read(file));
        assertEquals(key, refused.messageKey());
        assertTrue(refused.getMessage().contains("a.fwhead"), refused.getMessage());
    }

    private static String damaged(String entry) {
        return switch (entry) {
            case "{" -> "(";
            case "\"version\" : 1" -> "\"version\" : 2";
            case "\"base\" : \"Mira\"" -> "\"base\" : \"Somebody\"";
            case "\"hash\" : \"" -> "\"hash\" : \"0";
            case "\"name\" : \"" -> "\"named\" : \"";
            case "\"parameters\"" -> "\"settings\"";
            case "\"faceWidth\" : 0.0" -> "\"faceWidth\" : 99";
            case "\"faceLength\" : 0.0" -> "\"faceLength\" : \"long\"";
            case "\"jawWidth\"" -> "\"jawWitdh\"";
            default -> "\"format\" : \"something\"";
        };
    }

    private Path written() throws StudioException {
        Path file = folder.resolve("a.fwhead");
        HeadFile.write(file, new Identity("Someone", HeadParameters.STANDARD));
        return file;
    }

    @Test
    void saysThatAFileIsMissing() {
        StudioException refused =
                assertThrows(
                        StudioException.class, () -> HeadFile.read(folder.resolve("no.fwhead")));
        assertEquals("io.file-missing", refused.messageKey());
    }
}
