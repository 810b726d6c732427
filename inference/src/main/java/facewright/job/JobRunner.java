package facewright.job;

/**
 * Runs jobs somewhere: on worker threads in the studio, inline in tests and on the command line.
 */
public interface JobRunner {
    /**
     * Starts a job.
     *
     * @return cancels this job
     */
    <R> CancelToken submit(JobRequest<R> request);
}
