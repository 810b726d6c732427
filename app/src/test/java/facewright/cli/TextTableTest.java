package facewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void columnsLineUpAndNumbersStandRight() {
        TextTable table = new TextTable("Clip", "Frames").alignRight(1);
        table.row("interview", "9");
        table.row("a", "1200");
        StringWriter text = new StringWriter();
        table.print(new PrintWriter(text, true));
        assertEquals(
                String.join(
                        System.lineSeparator(),
                        "Clip       Frames",
                        "interview       9",
                        "a            1200",
                        ""),
                text.toString());
    }

    @Test
    void refusesARowOfAnotherWidth() {
        TextTable table = new TextTable("Clip", "Frames");
        assertThrows(IllegalArgumentException.class, () -> table.row("a"));
    }
}
