package facewright.method;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import java.util.List;

/**
 * Parameters of methods that learned a style from each of their training subjects: one style, a mix
 * of two, or the mean of what all of them would do.
 */
public final class StyleParameters {
    private static final String STYLE = "style";
    private static final String SECOND = "secondStyle";
    private static final String MIX = "mix";
    private static final String AVERAGE = "averageStyles";
    private static final int MOST = 99;

    private StyleParameters() {}

    /** In order of display. */
    public static List<Parameter> all() {
        return List.of(
                new Parameter.Numeric(
                        STYLE,
                        InferenceText.of("method.style"),
                        InferenceText.of("method.style-help"),
                        0,
                        0,
                        MOST,
                        1,
                        ""),
                new Parameter.Numeric(
                        SECOND,
                        InferenceText.of("method.second-style"),
                        InferenceText.of("method.second-style-help"),
                        0,
                        0,
                        MOST,
                        1,
                        ""),
                new Parameter.Numeric(
                        MIX,
                        InferenceText.of("method.mix"),
                        InferenceText.of("method.mix-help"),
                        0,
                        0,
                        1,
                        0.01,
                        ""),
                new Parameter.Switch(
                        AVERAGE,
                        InferenceText.of("method.average-styles"),
                        InferenceText.of("method.average-styles-help"),
                        false));
    }

    /**
     * What was chosen.
     *
     * @param style index of a training subject
     * @param second index of another
     * @param mix share of the second, 0 to 1
     * @param average whether all styles are animated and their mean is taken
     */
    public record Style(int style, int second, double mix, boolean average) {
        /**
         * Shares of the subjects, one row for each sequence to animate.
         *
         * @param subjects how many there are
         * @throws StudioException when a style that is wanted is not among them
         */
        public float[][] shares(int subjects) throws StudioException {
            int highest = average ? 0 : mix > 0 ? Math.max(style, second) : style;
            if (highest >= subjects) {
                throw new StudioException(
                        InferenceText.of("nn.no-such-style", highest, subjects, subjects - 1));
            }
            float[][] rows = new float[average ? subjects : 1][subjects];
            if (average) {
                for (int i = 0; i < subjects; i++) {
                    rows[i][i] = 1;
                }
            } else {
                rows[0][style] += (float) (1 - mix);
                if (mix > 0) {
                    rows[0][second] += (float) mix;
                }
            }
            return rows;
        }
    }

    /** Reads the values of these parameters. */
    public static Style read(ParameterValues values) {
        return new Style(
                (int) Math.round(values.number(STYLE)),
                (int) Math.round(values.number(SECOND)),
                values.number(MIX),
                values.isOn(AVERAGE));
    }
}
