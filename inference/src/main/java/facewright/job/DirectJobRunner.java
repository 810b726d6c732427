package facewright.job;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Runs each job inline, before {@code submit} returns. For tests and the command line. */
public final class DirectJobRunner implements JobRunner {
    private final ProgressSink progress;
    private final Consumer<? super Exception> defaultFailureHandler;

    /**
     * @param defaultFailureHandler for requests without a handler of their own
     */
    public DirectJobRunner(
            ProgressSink progress, Consumer<? super Exception> defaultFailureHandler) {
        this.progress = progress;
        this.defaultFailureHandler = defaultFailureHandler;
    }

    @Override
    public <R> CancelToken submit(JobRequest<R> request) {
        CancelToken cancel = new CancelToken();
        R result;
        try {
            result = request.job().run(progress, cancel);
        } catch (CancellationException e) {
            request.cancelled();
            return cancel;
        } catch (Exception e) {
            request.failed(e, defaultFailureHandler);
            return cancel;
        }
        request.succeeded(result);
        return cancel;
    }
}
