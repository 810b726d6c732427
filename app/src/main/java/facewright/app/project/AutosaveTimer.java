package facewright.app.project;

import facewright.app.settings.StudioSettings;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets a session autosave at intervals, and soon after each finished job. Confined to the session's
 * thread; the clock ticks on a thread of its own.
 */
public final class AutosaveTimer implements AutoCloseable {
    private static final int SOON_SECONDS = 3;

    private final StudioSession session;
    private final StudioSettings settings;
    private final Executor sessionThread;
    private final ScheduledExecutorService clock;
    private @Nullable ScheduledFuture<?> regular;
    private @Nullable ScheduledFuture<?> soon;

    /** Starts to count. */
    public AutosaveTimer(StudioSession session, StudioSettings settings, Executor sessionThread) {
        this.session = session;
        this.settings = settings;
        this.sessionThread = sessionThread;
        clock =
                Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            var thread = Executors.defaultThreadFactory().newThread(task);
                            thread.setName("autosave");
                            thread.setDaemon(true);
                            return thread;
                        });
        settings.autosaveSecondsProperty().addListener(change -> schedule());
        session.setWorkDone(this::soon);
        schedule();
    }

    private void schedule() {
        if (regular != null) {
            regular.cancel(false);
            regular = null;
        }
        int seconds = settings.autosaveSecondsProperty().get();
        if (seconds > 0) {
            regular = clock.scheduleWithFixedDelay(this::tick, seconds, seconds, TimeUnit.SECONDS);
        }
    }

    /** After a burst of jobs there is one autosave. */
    private void soon() {
        if (soon != null) {
            soon.cancel(false);
        }
        if (settings.autosaveSecondsProperty().get() > 0 && !clock.isShutdown()) {
            soon = clock.schedule(this::tick, SOON_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void tick() {
        sessionThread.execute(session.project()::autosave);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
