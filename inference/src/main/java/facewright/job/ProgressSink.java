package facewright.job;

/** Where a job says how far it is. Callable from the job's thread only. */
@FunctionalInterface
public interface ProgressSink {
    /** Ignores all reports. */
    ProgressSink NONE = (fraction, message) -> {};

    /**
     * @param fraction done, 0 to 1; negative when unknown
     * @param message what is being done, already in the person's language; may be empty
     */
    void report(double fraction, String message);

    default void report(double fraction) {
        report(fraction, "");
    }

    /** A sink for one part of the work, from start to end of this one's 0 to 1. */
    default ProgressSink part(double start, double end) {
        return (fraction, message) ->
                report(fraction < 0 ? fraction : start + (end - start) * fraction, message);
    }
}
