package facewright.app.project;

/** Where a take stands. */
public enum TakeState {
    /** It waits for its turn. */
    QUEUED,
    /** It is being animated. */
    RUNNING,
    /** Its motion belongs to its settings. */
    READY,
    /** Its motion is missing or was made from other settings; the take's message says which. */
    STALE,
    /** It could not be animated; the take's message says why. */
    FAILED
}
