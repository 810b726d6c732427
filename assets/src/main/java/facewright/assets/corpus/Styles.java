package facewright.assets.corpus;

import facewright.domain.SpeakingStyle;
import java.util.Random;

/** Ways of speaking: one per subject, drawn once. */
final class Styles {
    private Styles() {}

    /** The twelve people differ more than the many voices of {@code wide}. */
    static SpeakingStyle of(CorpusProfile profile, long seed) {
        Random random = new Random(seed);
        double reach = profile == CorpusProfile.WIDE ? 0.6 : 1;
        return new SpeakingStyle(
                gain(random, 0.30 * reach),
                gain(random, 0.25 * reach),
                gain(random, 0.25 * reach),
                gain(random, 0.15 * reach),
                hundredths(0.02 + 0.02 * random.nextDouble()));
    }

    private static double gain(Random random, double reach) {
        return hundredths(1 + reach * (2 * random.nextDouble() - 1));
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
