package facewright.training.data;

/**
 * A recording that could not become an item.
 *
 * @param name of the recording or file
 * @param kind why
 * @param detail what was found, for people; may be empty
 */
public record DataGap(String name, Kind kind, String detail) {
    /** Why there is no item. */
    public enum Kind {
        /** There is motion and no sound. */
        NO_SOUND,
        /** There is sound and no motion. */
        NO_MOTION,
        /** Files are damaged, or of another shape than the rest. */
        UNREADABLE,
        /** It belongs to no split. */
        NO_SPLIT,
        /** The data set is known to have it, and it is not there. */
        MISSING
    }
}
