package facewright.cli;

import facewright.app.AppText;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Progress on one line of a terminal, rewritten in place; one line per item where the output is not
 * a terminal. Ends the work at its next report once it was cancelled.
 */
final class ProgressLine implements ProgressSink {
    private static final long PAUSE_NANOS = 100_000_000;
    private static final int WIDTH = 78;

    private final PrintWriter out;
    private final boolean terminal;
    private final CancelToken cancel;
    private String item = "";
    private long lastReport = System.nanoTime() - PAUSE_NANOS;
    private boolean dirty;

    /**
     * @param terminal whether a line can be rewritten
     */
    ProgressLine(PrintWriter out, boolean terminal, CancelToken cancel) {
        this.out = out;
        this.terminal = terminal;
        this.cancel = cancel;
    }

    /** Begins with another item. */
    void start(int number, int count, String name) {
        item = count == 1 ? name : AppText.get("cli.progress.item", number, count, name);
        lastReport = System.nanoTime() - PAUSE_NANOS;
        if (terminal) {
            report(0);
        } else {
            out.println(item);
            out.flush();
        }
    }

    @Override
    public void report(double fraction, String message) {
        cancel.throwIfCancelled();
        long now = System.nanoTime();
        if (!terminal || now - lastReport < PAUSE_NANOS) {
            return;
        }
        lastReport = now;
        String percent =
                fraction < 0
                        ? ""
                        : String.format(Locale.ROOT, "%3.0f %%", Math.min(1, fraction) * 100);
        write((item + "  " + percent + "  " + message).stripTrailing());
        dirty = true;
    }

    /** Clears the line, so that something else can be printed. */
    void clear() {
        if (dirty) {
            write("");
            out.print('\r');
            out.flush();
            dirty = false;
        }
    }

    private void write(String text) {
        String shown = text.length() > WIDTH ? text.substring(0, WIDTH - 1) + "…" : text;
        out.print('\r' + shown + " ".repeat(WIDTH - shown.length()));
        out.flush();
    }
}
