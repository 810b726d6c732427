package facewright.app.ui;

import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One running or waiting job as people see it. Properties change on the FX thread only. */
public final class JobItem {
    private static final double MINIMUM_FRACTION_FOR_ESTIMATE = 0.03;

    private final String title;
    private final CancelToken cancel;
    private final LongSupplier nanoClock;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private long startNanos = -1;
    private double secondsLeft = Double.NaN;

    JobItem(String title, CancelToken cancel, LongSupplier nanoClock) {
        this.title = title;
        this.cancel = cancel;
        this.nanoClock = nanoClock;
    }

    public String title() {
        return title;
    }

    /** Part done, 0 to 1; negative while unknown or waiting. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What is being done; may be empty. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Estimated from the time so far; empty in the first moments. */
    public OptionalDouble secondsLeft() {
        return Double.isNaN(secondsLeft) ? OptionalDouble.empty() : OptionalDouble.of(secondsLeft);
    }

    /** Asks the job to end soon. */
    public void cancel() {
        cancel.cancel();
        message.set(facewright.app.AppText.get("ui.job-cancelling"));
    }

    public boolean isCancelled() {
        return cancel.isCancelled();
    }

    /** Takes over the newest report; see {@link ProgressSink#report(double, String)}. */
    void update(double fraction, String text) {
        long now = nanoClock.getAsLong();
        if (startNanos < 0) {
            startNanos = now;
        }
        double elapsed = (now - startNanos) / 1e9;
        secondsLeft =
                fraction >= MINIMUM_FRACTION_FOR_ESTIMATE && elapsed > 0.3
                        ? elapsed * (1 - fraction) / fraction
                        : Double.NaN;
        progress.set(fraction);
        if (!cancel.isCancelled()) {
            message.set(text);
        }
    }
}
