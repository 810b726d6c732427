package facewright.speech;

/**
 * What the coarticulation model moves, in the column order of its table. All run from 0 (rest) to 1
 * (full).
 */
public enum Articulator {
    /** Jaw opening of speech. */
    JAW(0),
    /** Seal of the lips, relative to the gap that the rest opens. */
    CLOSE(1),
    /** Lips drawn together and forward, as in /uw/. */
    ROUND(2),
    /** Mouth corners apart, as in /iy/. */
    WIDE(3),
    /** Upper lip raised. */
    UP(4),
    /** Lower lip lowered. */
    LOW(5),
    /** Lips pressed on each other. */
    PRESS(6),
    /** Lower lip tucked under the upper teeth. */
    FV(7),
    /** Lips pushed forward and open, as in /sh/. */
    FUNNEL(8),
    /** Tongue tip at the ridge. */
    TONGUE_TIP(9),
    /** Tongue tip between the teeth. */
    TONGUE_OUT(10);

    private final int column;

    Articulator(int column) {
        this.column = column;
    }

    /** Whether it opens or shapes the mouth, and so grows with emphasis; contacts do not. */
    boolean isShape() {
        return switch (this) {
            case JAW, ROUND, WIDE, UP, LOW, FUNNEL -> true;
            case CLOSE, PRESS, FV, TONGUE_TIP, TONGUE_OUT -> false;
        };
    }

    /** Column in tables and movement arrays, from 0. */
    public int column() {
        return column;
    }
}
