package facewright.app.animate;

import facewright.job.CancelToken;
import facewright.job.JobRequest;
import facewright.job.JobRunner;
import facewright.job.ProgressSink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Keeps jobs until a test runs them, one after the other. */
public final class LaterJobRunner implements JobRunner {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    public final List<Exception> failures = new ArrayList<>();
    public final List<String> titles = new ArrayList<>();

    @Override
    public <R> CancelToken submit(JobRequest<R> request) {
        CancelToken cancel = new CancelToken();
        waiting.add(() -> run(request, cancel));
        return cancel;
    }

    private <R> void run(JobRequest<R> request, CancelToken cancel) {
        titles.add(request.title());
        R result;
        try {
            cancel.throwIfCancelled();
            result = request.job().run(ProgressSink.NONE, cancel);
        } catch (CancellationException e) {
            request.cancelled();
            return;
        } catch (Exception e) {
            request.failed(e, failures::add);
            return;
        }
        request.succeeded(result);
    }

    public int waitingCount() {
        return waiting.size();
    }

    public void runNext() {
        waiting.remove().run();
    }

    public void runAll() {
        while (!waiting.isEmpty()) {
            runNext();
        }
    }
}
