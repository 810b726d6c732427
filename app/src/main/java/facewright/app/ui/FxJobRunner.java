package facewright.app.ui;

import facewright.job.CancelToken;
import facewright.job.JobRequest;
import facewright.job.JobRunner;
import facewright.job.ProgressSink;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs on named worker threads and calls back on the FX thread. Progress reaches the {@link
 * JobList} at most once per FX pulse, however often a job reports.
 */
public final class FxJobRunner implements JobRunner, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FxJobRunner.class);

    private final JobList jobs;
    private final Consumer<? super Exception> defaultFailureHandler;
    private final ExecutorService cpu;
    private final ExecutorService gpu;

    /**
     * @param defaultFailureHandler for requests without a handler of their own; FX thread
     */
    public FxJobRunner(JobList jobs, Consumer<? super Exception> defaultFailureHandler) {
        this.jobs = jobs;
        this.defaultFailureHandler = defaultFailureHandler;
        AtomicInteger number = new AtomicInteger();
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors() - 1);
        cpu =
                Executors.newFixedThreadPool(
                        threads, named(() -> "job-cpu-" + number.incrementAndGet()));
        gpu = Executors.newSingleThreadExecutor(named(() -> "job-gpu"));
    }

    private static ThreadFactory named(java.util.function.Supplier<String> name) {
        ThreadFactory factory = Executors.defaultThreadFactory();
        return task -> {
            Thread thread = factory.newThread(task);
            thread.setName(name.get());
            thread.setDaemon(true);
            // The job's own request tells the person; what exactly flew through goes to the log.
            thread.setUncaughtExceptionHandler(
                    (ended, error) -> LOG.error("{} ended", ended.getName(), error));
            return thread;
        };
    }

    @Override
    public <R> CancelToken submit(JobRequest<R> request) {
        return submit(request, cpu);
    }

    /** Starts a job that needs the graphics processor: one at a time. */
    public <R> CancelToken submitGpu(JobRequest<R> request) {
        return submit(request, gpu);
    }

    private <R> CancelToken submit(JobRequest<R> request, ExecutorService executor) {
        CancelToken cancel = new CancelToken();
        JobItem item = new JobItem(request.title(), cancel, System::nanoTime);
        onFxThread(() -> jobs.add(item));
        executor.execute(() -> run(request, item, cancel));
        return cancel;
    }

    private <R> void run(JobRequest<R> request, JobItem item, CancelToken cancel) {
        // Stays in place when an Error (out of memory, missing native code) flies through.
        Runnable outcome =
                () ->
                        request.failed(
                                new IllegalStateException("the job ended abnormally"),
                                defaultFailureHandler);
        try {
            cancel.throwIfCancelled();
            R result = request.job().run(new PulsedProgress(item), cancel);
            outcome = () -> request.succeeded(result);
        } catch (CancellationException e) {
            outcome = request::cancelled;
        } catch (Exception e) {
            outcome = () -> request.failed(e, defaultFailureHandler);
        } finally {
            Runnable callback = outcome;
            Platform.runLater(
                    () -> {
                        jobs.remove(item);
                        callback.run();
                    });
        }
    }

    private static void onFxThread(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /** Asks all jobs to end and takes no more. */
    @Override
    public void close() {
        jobs.cancelAll();
        cpu.shutdown();
        gpu.shutdown();
    }

    /** Keeps only the newest report until the FX thread fetches it. */
    private static final class PulsedProgress implements ProgressSink {
        private record Report(double fraction, String message) {}

        private final JobItem item;
        private volatile Report newest = new Report(-1, "");
        private final AtomicBoolean scheduled = new AtomicBoolean();

        PulsedProgress(JobItem item) {
            this.item = item;
        }

        @Override
        public void report(double fraction, String message) {
            newest = new Report(fraction, message);
            if (scheduled.compareAndSet(false, true)) {
                Platform.runLater(this::deliver);
            }
        }

        private void deliver() {
            scheduled.set(false);
            Report report = newest;
            item.update(report.fraction(), report.message());
        }
    }
}
