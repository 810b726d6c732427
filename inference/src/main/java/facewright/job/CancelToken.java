package facewright.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Says whether somebody wants a job to end. Safe for concurrent use. */
public final class CancelToken {
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** Asks the job to end soon. */
    public void cancel() {
        cancelled.set(true);
    }

    public boolean isCancelled() {
        return cancelled.get();
    }

    /** Ends the job here when somebody asked for it; call it at least every 100 ms. */
    public void throwIfCancelled() {
        if (cancelled.get()) {
            throw new CancellationException();
        }
    }
}
