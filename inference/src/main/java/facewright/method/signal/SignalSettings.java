package facewright.method.signal;

import facewright.method.LayerParameters;
import facewright.method.ParameterValues;
import facewright.speech.layer.LayerStrengths;

/**
 * The values of the method's parameters.
 *
 * @param jawGain scales the jaw's opening
 * @param lipGain scales rounding, spreading and lifting of the lips
 * @param closure how completely lips close for p, b, m; 0 to 1
 * @param smoothingSeconds standard deviation of the Gaussian over the open shapes
 * @param leadSeconds how far the picture is ahead of the sound
 * @param layers blinks, gaze, brows and head
 */
record SignalSettings(
        double jawGain,
        double lipGain,
        double closure,
        double smoothingSeconds,
        double leadSeconds,
        LayerStrengths layers) {

    static SignalSettings of(ParameterValues values) {
        return new SignalSettings(
                values.number("jawGain"),
                values.number("lipGain"),
                values.number("closure"),
                values.number("smoothing") / 1000,
                values.number("lead") / 1000,
                LayerParameters.strengths(values));
    }
}
