package facewright.app.inspector;

import facewright.method.Parameter;
import java.util.Locale;
import java.util.Optional;

/** How the number of a {@link Parameter.Numeric} is shown, read and rounded. */
final class ParameterNumber {
    private final Parameter.Numeric parameter;
    private final int decimals;

    ParameterNumber(Parameter.Numeric parameter) {
        this.parameter = parameter;
        this.decimals =
                (int) Math.max(0, Math.min(4, Math.ceil(-Math.log10(parameter.step()) - 1e-9)));
    }

    /** {@code 12 ms}, {@code 1.10}. A factor needs no unit. */
    String display(double value) {
        String number = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return parameter.unit().isEmpty() || parameter.unit().equals("x")
                ? number
                : number + " " + parameter.unit();
    }

    /** The value of a typed text, with or without its unit, within the limits. */
    Optional<Double> read(String text) {
        String digits = text.replace(parameter.unit(), "").replace(',', '.').trim();
        try {
            double value = Double.parseDouble(digits);
            return Double.isFinite(value) ? Optional.of(snap(value)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The nearest value on the step grid inside the limits. */
    double snap(double value) {
        double steps = Math.rint((value - parameter.minimum()) / parameter.step());
        double onGrid = parameter.minimum() + steps * parameter.step();
        double limited = Math.max(parameter.minimum(), Math.min(parameter.maximum(), onGrid));
        double scale = Math.pow(10, decimals);
        return Math.rint(limited * scale) / scale;
    }

    /** The text that the parameter stores. */
    String canonical(double value) {
        return parameter.canonical(String.format(Locale.ROOT, "%." + decimals + "f", value));
    }

    /** {@code 0 ms to 200 ms}. */
    String rangeText() {
        return facewright.app.AppText.get(
                "inspector.range", display(parameter.minimum()), display(parameter.maximum()));
    }
}
