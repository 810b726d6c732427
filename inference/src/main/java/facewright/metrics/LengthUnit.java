package facewright.metrics;

/**
 * The unit of vertex positions.
 *
 * @param label how it is written, for example {@code m}
 * @param metres length of one unit; NaN where it is not known
 */
public record LengthUnit(String label, double metres) {
    public static final LengthUnit METRE = new LengthUnit("m", 1);
    public static final LengthUnit CENTIMETRE = new LengthUnit("cm", 0.01);
    public static final LengthUnit MILLIMETRE = new LengthUnit("mm", 0.001);

    /** Data without a known scale, such as BIWI's normalised heads. */
    public static final LengthUnit UNKNOWN = new LengthUnit("data unit", Double.NaN);

    /** What to multiply lengths with to get millimetres; 1000, the papers' factor, if unknown. */
    public double toMillimetres() {
        return Double.isNaN(metres) ? 1000 : metres * 1000;
    }

    /** How lengths in millimetres are labelled. */
    public String millimetreLabel() {
        return Double.isNaN(metres) ? "data unit x 1000" : "mm";
    }

    public String squaredLabel() {
        return Double.isNaN(metres) ? "data unit squared" : label + "^2";
    }

    /** {@code "1000 x "}: the factor to millimetres at the head of a formula. */
    String scaleText() {
        return Math.round(toMillimetres()) + " x ";
    }
}
