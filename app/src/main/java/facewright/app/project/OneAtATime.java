package facewright.app.project;

import facewright.job.JobRequest;
import facewright.job.JobRunner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/** Starts jobs one after the other. Confined to the session's thread. */
final class OneAtATime {
    private final JobRunner jobs;
    private final Deque<Supplier<Optional<JobRequest<?>>>> waiting = new ArrayDeque<>();
    private boolean busy;

    OneAtATime(JobRunner jobs) {
        this.jobs = jobs;
    }

    /**
     * Adds a job.
     *
     * @param request makes the job when its turn has come; it must not set {@code onFinished}.
     *     Empty when there is nothing to do any more
     */
    void add(Supplier<Optional<JobRequest<?>>> request) {
        waiting.add(request);
        next();
    }

    private void next() {
        while (!busy && !waiting.isEmpty()) {
            waiting.remove().get().ifPresent(this::start);
        }
    }

    private void start(JobRequest<?> request) {
        busy = true;
        jobs.submit(
                request.onFinished(
                        () -> {
                            busy = false;
                            next();
                        }));
    }

    /** Forgets the jobs that have not begun. */
    void clear() {
        waiting.clear();
    }
}
