package facewright.app.project;

/** Where a clip stands. */
public enum ClipState {
    /** Its audio is being read for the first time. */
    LOADING,
    /** Its audio has been read and its file is where the project says. */
    READY,
    /** Its file is gone; it can be relinked. */
    MISSING,
    /** Its file cannot be read; the clip's message says why. */
    FAILED
}
