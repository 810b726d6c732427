package facewright.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextResourceTest {
    @Test
    void leavesOutCommentsAndEmptyLines() {
        assertEquals(
                List.of("#\thash is a symbol", "ŋ\tlast"),
                TextResource.lines(TextResourceTest.class, "text-resource.tsv"));
    }

    @Test
    void namesWhatIsMissing() {
        IllegalStateException missing =
                assertThrows(
                        IllegalStateException.class,
                        () -> TextResource.lines(TextResourceTest.class, "no-such.tsv"));
        assertTrue(String.valueOf(missing.getMessage()).contains("no-such.tsv"));
    }
}
