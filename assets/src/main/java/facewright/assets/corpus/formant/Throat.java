package facewright.assets.corpus.formant;

import facewright.assets.corpus.formant.FormantSound.Kind;
import java.util.HashMap;
import java.util.Map;

/** Where a voice has its resonances. Immutable. */
final class Throat {
    /** Resonances in the throat. */
    static final int FORMANTS = 5;

    private static final double[] USUAL_WIDTHS = {60, 85, 130, 220, 300};

    /** How much voices differ in the first three formants of a sound, as deviation of the log. */
    private static final double[] SPREAD = {0.10, 0.08, 0.05};

    private final double scale;
    private final Map<String, double[]> formants = new HashMap<>();
    private final double fourth;
    private final double fifth;
    private final double[] widths = new double[FORMANTS];

    private Throat(Draws draws) {
        scale = draws.octaves(0.86, 1.3);
        double[] own = new double[SPREAD.length];
        for (int f = 0; f < own.length; f++) {
            own[f] = scale * draws.factor(0.04);
        }
        double reduction = draws.between(0, 0.3);
        FormantSound middle = FormantSound.of("ax");
        for (FormantSound sound : FormantSound.ALL.values()) {
            double[] hertz = new double[SPREAD.length];
            double towards = sound.kind() == Kind.VOWEL ? reduction : 0;
            for (int f = 0; f < hertz.length; f++) {
                double usual = sound.formants().get(f) * draws.factor(SPREAD[f]);
                double middling = middle.formants().get(f);
                hertz[f] = own[f] * (usual + towards * (middling - usual));
            }
            formants.put(sound.name(), hertz);
        }
        double wide = draws.factor(0.3);
        for (int f = 0; f < FORMANTS; f++) {
            widths[f] = USUAL_WIDTHS[f] * wide * draws.factor(0.35);
        }
        fourth = 3500 * scale * draws.factor(0.06);
        fifth = 4500 * scale * draws.factor(0.06);
    }

    static Throat draw(Draws draws) {
        return new Throat(draws);
    }

    /** How far up formants are from a man's; above 1 for a shorter throat. */
    double scale() {
        return scale;
    }

    /**
     * One of the first three formants of a sound.
     *
     * @param formant 0 to 2
     * @return Hz
     */
    double hertz(FormantSound sound, int formant) {
        double[] own = formants.get(sound.name());
        if (own == null) {
            throw new IllegalArgumentException("no sound " + sound.name());
        }
        return own[formant];
    }

    /** The fourth formant, never at the third. Hz. */
    double fourth(double third) {
        return Math.max(fourth, 1.1 * third);
    }

    /** The fifth formant. Hz. */
    double fifth(double third) {
        return Math.max(fifth, 1.3 * third);
    }

    /** Between the 3 dB points of a resonance, Hz. */
    double width(int formant) {
        return widths[formant];
    }
}
