package facewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.job.CancelToken;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter text = new StringWriter();
    private final CancelToken cancel = new CancelToken();

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(new PrintWriter(text), terminal, cancel);
    }

    @Test
    void rewritesOneLineOfATerminalAndClearsItAtTheEnd() {
        ProgressLine line = line(true);
        line.start(2, 5, "interview");
        line.clear();
        assertTrue(text.toString().startsWith("\r[2/5] interview    0 %"), text.toString());
        assertFalse(text.toString().contains("\n"), text.toString());
        assertTrue(text.toString().endsWith(" \r"), text.toString());
    }

    @Test
    void writesOneLinePerItemElsewhere() {
        ProgressLine line = line(false);
        line.start(1, 1, "interview");
        line.report(0.5, "drawing");
        line.clear();
        assertEquals("interview" + System.lineSeparator(), text.toString());
    }

    @Test
    void longNamesDoNotBreakTheLine() {
        line(true).start(1, 1, "x".repeat(200));
        assertEquals(79, text.toString().length());
    }

    @Test
    void endsTheWorkOnceItWasCancelled() {
        ProgressLine line = line(false);
        cancel.cancel();
        assertThrows(CancellationException.class, () -> line.report(0.1));
    }
}
