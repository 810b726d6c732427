package facewright.method.signal;

import facewright.speech.Curves;
import java.util.Arrays;

/**
 * Open shapes of the mouth from level and spectrum, before smoothing. SpeechLevels are relative to
 * the clip's speech level and formant cues to their usual place in the clip, so that loud and
 * quiet, high and low voices are treated alike.
 */
final class VowelRules {
    private static final double USUAL_FIRST_CENTRE = 350;
    private static final double USUAL_SECOND_CENTRE = 10.3;
    private static final int FRICTION_STEPS = 4;
    private static final int STOP_STEPS = 20;

    /** How far jaw and lower lip stay open between vowels. */
    private static final double BETWEEN = 0.14;

    private final Cues cues;
    private final MouthTrack track;
    private final double speech;
    private final double gate;
    private final double usualFirst;
    private final double usualSecond;
    private final float[] lipFriction;
    private final float[] talking;

    private VowelRules(Cues cues, MouthTrack track) {
        this.cues = cues;
        this.track = track;
        this.speech = cues.levels.speechDecibels();
        this.gate = cues.levels.gateDecibels();
        this.usualFirst = usual(cues.firstCentre, USUAL_FIRST_CENTRE);
        this.usualSecond = usual(cues.secondCentre, USUAL_SECOND_CENTRE);
        this.lipFriction = new float[cues.count()];
        this.talking = talking();
    }

    static void apply(Cues cues, MouthTrack track) {
        VowelRules rules = new VowelRules(cues, track);
        for (int i = 0; i < cues.count(); i++) {
            rules.applyAt(i);
        }
        rules.keepLastingFriction();
    }

    /** 1 while somebody speaks, also through the silence inside stops. */
    private float[] talking() {
        float[] active = new float[cues.count()];
        for (int i = 0; i < active.length; i++) {
            active[i] = (float) active(i);
        }
        return Curves.withoutShortGaps(active, STOP_STEPS);
    }

    private double active(int i) {
        return Curves.ramp(gate - 3, gate + 9, cues.energy[i]);
    }

    private void applyAt(int i) {
        double first = cues.first[i] - speech;
        double middle = cues.middle[i] - speech;
        double upper = cues.upper[i] - speech;
        double hiss = cues.hiss[i] - speech;
        double firstCentre = cues.firstCentre[i] / usualFirst;
        double secondCentre = cues.secondCentre[i] - usualSecond;

        double active = active(i);
        double vowel = active * Curves.ramp(-27, -14, first) * Curves.ramp(2, 12, first - hiss + 8);
        double open =
                0.5 * Curves.ramp(0.85, 1.6, firstCentre)
                        + 0.5 * Curves.ramp(-38, -9, cues.low[i] - speech);
        double sibilant = active * Curves.ramp(-32, -20, Math.max(hiss, upper));
        double friction = sibilant * Curves.ramp(-6, 8, Math.max(hiss, upper) - first);
        double hush = friction * Curves.ramp(-9, 0, upper - hiss) * Curves.ramp(-34, -24, middle);

        double backRound = Curves.ramp(10.38, 9.95, cues.secondCentre[i]);
        backRound *= Curves.ramp(-25, -35, middle);
        double closeRound = Curves.ramp(1.12, 0.98, firstCentre) * Curves.ramp(-27, -33, upper);
        closeRound *= Curves.ramp(-24, -16, first) * Curves.ramp(0.4, 0.2, secondCentre);
        double rhotic = Curves.ramp(-12, -20, upper - middle) * Curves.ramp(-28, -21, middle);
        double round = vowel * Math.max(backRound, Math.max(0.75 * closeRound, 0.4 * rhotic));
        double wide = vowel * Curves.ramp(0.05, 0.6, secondCentre) * (1 - round);

        track.jaw[i] = (float) (vowel * (0.16 + 0.6 * open) + (1 - vowel) * BETWEEN * talking[i]);
        track.round[i] = (float) round;
        track.funnel[i] = (float) Math.max(0.9 * hush, 0.35 * round);
        track.wide[i] = (float) Math.max(0.9 * wide, 0.35 * (friction - hush));
        track.lowerDown[i] =
                (float)
                        Math.max(
                                BETWEEN * talking[i],
                                Math.max(
                                        vowel * (0.2 + 0.2 * open),
                                        0.32 * (friction - 0.4 * hush)));
        track.upperUp[i] =
                (float) Math.max(vowel * (0.1 + 0.12 * open), 0.2 * (friction - 0.4 * hush));
        lipFriction[i] = (float) (active * Math.max(unvoiced(i, hiss, upper), voiced(i, hiss)));
    }

    /** f: unvoiced, weak and flat up to the highest frequencies. */
    private double unvoiced(int i, double hiss, double upper) {
        return (1 - Curves.ramp(0.2, 0.5, cues.voicing[i]))
                * Curves.ramp(-48, -41, hiss)
                * Curves.ramp(-24, -29, hiss)
                * Curves.ramp(-4, 1, hiss - upper);
    }

    /** v: a murmur that leaves no first formant, with a little hiss on top. */
    private double voiced(int i, double hiss) {
        double murmur = cues.murmur[i] - speech;
        return 0.6
                * Curves.ramp(0.3, 0.7, cues.voicing[i])
                * Curves.ramp(-27, -21, murmur)
                * Curves.ramp(-8, -13, murmur)
                * Curves.ramp(-57, -51, hiss)
                * Curves.ramp(-9, -14, cues.first[i] - cues.murmur[i]);
    }

    /** Bursts of stops sound like f for a moment: only what lasts counts. */
    private void keepLastingFriction() {
        float[] whole = Curves.withoutShortPeaks(lipFriction, FRICTION_STEPS);
        System.arraycopy(whole, 0, track.labiodental, 0, whole.length);
    }

    /** The middle value where there is voiced speech. */
    private double usual(float[] curve, double otherwise) {
        float[] voiced = new float[curve.length];
        int count = 0;
        for (int i = 0; i < curve.length; i++) {
            if (cues.voicing[i] > 0.5 && cues.energy[i] > speech - 20) {
                voiced[count++] = curve[i];
            }
        }
        Arrays.sort(voiced, 0, count);
        return count == 0 ? otherwise : voiced[count / 2];
    }
}
