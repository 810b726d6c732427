package facewright.job;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A job with its name and what happens afterwards. Handlers run on the runner's callback thread
 * (the FX thread in the studio). Without a failure handler the runner's default one is used: no
 * failure is silent.
 *
 * @param <R> what the job makes
 */
public final class JobRequest<R> {
    private final String title;
    private final Job<R> job;
    private Consumer<? super R> onSuccess = result -> {};
    private @Nullable Consumer<? super Exception> onFailure;
    private Runnable onCancelled = () -> {};
    private Runnable onFinished = () -> {};

    /**
     * @param title what people see in the status bar
     */
    public JobRequest(String title, Job<R> job) {
        this.title = title;
        this.job = job;
    }

    public JobRequest<R> onSuccess(Consumer<? super R> handler) {
        onSuccess = handler;
        return this;
    }

    public JobRequest<R> onFailure(Consumer<? super Exception> handler) {
        onFailure = handler;
        return this;
    }

    public JobRequest<R> onCancelled(Runnable handler) {
        onCancelled = handler;
        return this;
    }

    /** Runs last, whatever the outcome. */
    public JobRequest<R> onFinished(Runnable handler) {
        onFinished = handler;
        return this;
    }

    public String title() {
        return title;
    }

    public Job<R> job() {
        return job;
    }

    public void succeeded(R result) {
        try {
            onSuccess.accept(result);
        } finally {
            onFinished.run();
        }
    }

    /** Hands the failure to the request's handler, or to the default one where it has none. */
    public void failed(Exception failure, Consumer<? super Exception> defaultHandler) {
        try {
            if (onFailure == null) {
                defaultHandler.accept(failure);
            } else {
                onFailure.accept(failure);
            }
        } finally {
            onFinished.run();
        }
    }

    public void cancelled() {
        try {
            onCancelled.run();
        } finally {
            onFinished.run();
        }
    }
}
