package facewright.io.pickle;

/** Python's {@code None}. */
public enum PickleNone {
    NONE
}
