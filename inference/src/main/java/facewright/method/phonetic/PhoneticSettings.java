package facewright.method.phonetic;

import facewright.method.LayerParameters;
import facewright.method.ParameterValues;
import facewright.speech.ArticulationSettings;
import facewright.speech.layer.LayerStrengths;

/**
 * The values of the method's parameters.
 *
 * @param emphasis 0 to 2
 */
record PhoneticSettings(ArticulationSettings articulation, double emphasis, LayerStrengths layers) {

    static PhoneticSettings of(ParameterValues values) {
        return new PhoneticSettings(
                new ArticulationSettings(
                        PhoneticStyle.of(values.text("style")).with(values.number("lead") / 1000),
                        values.number("clarity"),
                        values.number("closure"),
                        values.number("smoothing") / 1000),
                values.number("emphasis"),
                LayerParameters.strengths(values));
    }
}
