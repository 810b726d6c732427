package facewright.assets.head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FrameRate;
import facewright.domain.SpeakingStyle;
import facewright.job.CancelToken;
import facewright.speech.ArticulationSettings;
import facewright.speech.ArticulatoryClass;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import facewright.speech.SpeechAnimation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the coarticulation model does to the built-in head. */
class SpeechOnHeadTest {
    private static final double SHUT = 0.5;
    private static final double DEEPEST_CROSSING = 0.3;
    private static final double TOUCHING = 0.3;

    /** The lips are on their way from or to a closure. */
    private static final double TOUCHING_BESIDE_BILABIAL = 0.5;

    /** Lips give way where they are pressed against teeth. */
    private static final double DEEPEST_IN_TEETH = 0.6;

    private static List<PhoneTrack> sentences = List.of();
    private static List<SpokenFrames> spoken = List.of();

    @BeforeAll
    static void speak() throws Exception {
        sentences = SpokenFrames.sentences();
        spoken = speak(sentences, FrameRate.FPS_60, ArticulationSettings.NEUTRAL);
    }

    private static List<SpokenFrames> speak(
            List<PhoneTrack> tracks, FrameRate rate, ArticulationSettings settings) {
        List<SpokenFrames> result = new ArrayList<>();
        SpeechAnimation animation = new SpeechAnimation(rate, settings);
        for (PhoneTrack track : tracks) {
            result.add(
                    new SpokenFrames(
                            track,
                            animation.animate(track, new CancelToken()),
                            settings.style().leadSeconds()));
        }
        return result;
    }

    @Test
    void theSentencesHoldEveryArticulatoryClass() throws Exception {
        Set<String> wanted = new TreeSet<>();
        for (String symbol : PhoneAlphabet.ARPABET.symbols()) {
            PhoneAlphabet.ARPABET.classes(symbol).forEach(c -> wanted.add(c.name()));
        }
        Set<String> held = new TreeSet<>();
        for (PhoneTrack track : sentences) {
            for (int i = 0; i < track.phones().size(); i++) {
                track.classes(i).stream().map(ArticulatoryClass::name).forEach(held::add);
            }
        }
        assertEquals(wanted, held);
    }

    @ParameterizedTest
    @CsvSource({
        "60, 1, 1, 1, 1, 1",
        "30, 1, 1, 1, 1, 1",
        "60, 1.3, 1.3, 1.2, 1.1, 1.3",
        "60, 0.6, 0.7, 0.9, 0.9, 0.5",
        "30, 0.65, 1.3, 1.2, 1.15, 1.3",
        "24, 1.2, 0.8, 1, 1, 1"
    })
    void everyContactIsMadeInEveryStyleAtEveryRate(
            int framesPerSecond,
            double jaw,
            double lips,
            double round,
            double rate,
            double clarity) {
        ArticulationSettings settings =
                new ArticulationSettings(
                        new SpeakingStyle(jaw, lips, round, rate, 0.03), clarity, 1, 0.016);
        boolean neutral = framesPerSecond == 60 && clarity == 1;
        Contacts contacts = new Contacts();
        for (SpokenFrames utterance :
                neutral
                        ? spoken
                        : speak(
                                sentences.subList(7, 13),
                                FrameRate.of(framesPerSecond),
                                settings)) {
            contacts.count(utterance);
        }
        contacts.check();
    }

    /** Lips and teeth over many utterances. */
    private static final class Contacts {
        private final List<String> misses = new ArrayList<>();
        private int bilabials;
        private int shut;
        private int labiodentals;
        private int tucked;
        private double deepestCrossing;
        private double deepestInTeeth;

        void count(SpokenFrames utterance) {
            PhoneTrack track = utterance.track;
            for (int i = 0; i < track.phones().size(); i++) {
                double smallest = Double.MAX_VALUE;
                double nearest = Double.MAX_VALUE;
                for (int frame : utterance.framesOf(i)) {
                    utterance.show(frame);
                    smallest = Math.min(smallest, utterance.widestGap());
                    deepestCrossing = Math.max(deepestCrossing, -utterance.narrowestGap());
                    if (track.isLabiodental(i)) {
                        double[] lip = utterance.lipToTeeth();
                        nearest = Math.min(nearest, lip[0]);
                        deepestInTeeth = Math.max(deepestInTeeth, lip[1]);
                    }
                }
                if (track.isBilabial(i)) {
                    bilabials++;
                    shut += smallest < SHUT ? 1 : 0;
                    note(smallest < SHUT, track, i, smallest);
                }
                if (track.isLabiodental(i)) {
                    labiodentals++;
                    boolean beside = track.isBilabial(i - 1) || track.isBilabial(i + 1);
                    boolean made = nearest < (beside ? TOUCHING_BESIDE_BILABIAL : TOUCHING);
                    tucked += made ? 1 : 0;
                    note(made, track, i, nearest);
                }
            }
        }

        private void note(boolean made, PhoneTrack track, int i, double millimetres) {
            if (!made) {
                misses.add(track.phones().subList(i - 1, i + 2) + ": " + millimetres + " mm");
            }
        }

        void check() {
            assertTrue(bilabials > 25 && labiodentals > 10, bilabials + " and " + labiodentals);
            assertTrue(shut >= 0.98 * bilabials, shut + " of " + bilabials + " shut; " + misses);
            assertTrue(
                    tucked >= 0.98 * labiodentals,
                    tucked + " of " + labiodentals + " at the teeth; " + misses);
            assertTrue(deepestCrossing <= DEEPEST_CROSSING, "lips cross by " + deepestCrossing);
            assertTrue(deepestInTeeth <= DEEPEST_IN_TEETH, "lip in teeth by " + deepestInTeeth);
        }
    }

    @Test
    void bilabialsBesideLabiodentalsShutToo() throws Exception {
        List<PhoneTrack> tracks = new ArrayList<>();
        for (String[] sounds :
                new String[][] {
                    {"aa", "f", "m", "iy"},
                    {"iy", "v", "b", "aa"},
                    {"ae", "p", "f", "uw"},
                    {"uw", "m", "v", "ae"},
                    {"aa", "f", "p", "f", "aa"}
                }) {
            List<Phone> phones = new ArrayList<>();
            for (int i = 0; i < sounds.length; i++) {
                phones.add(new Phone(sounds[i], 0.3 + 0.08 * i, 0.38 + 0.08 * i));
            }
            tracks.add(PhoneTrack.of(PhoneAlphabet.ARPABET, 1, phones));
        }
        for (SpokenFrames utterance :
                speak(tracks, FrameRate.FPS_60, ArticulationSettings.NEUTRAL)) {
            for (int i = 0; i < utterance.track.phones().size(); i++) {
                double smallest = Double.MAX_VALUE;
                for (int frame : utterance.framesOf(i)) {
                    smallest = Math.min(smallest, utterance.show(frame).widestGap());
                    assertTrue(
                            utterance.narrowestGap() > -DEEPEST_CROSSING,
                            "lips cross by " + -utterance.narrowestGap());
                }
                if (utterance.track.isBilabial(i)) {
                    assertTrue(smallest < SHUT, smallest + " mm at " + utterance.track.phones());
                }
            }
        }
    }

    @Test
    void vowelsOpenAndRoundInTheirOrder() {
        double aa = mean("aa", p -> p.gap(0));
        double eh = mean("eh", p -> p.gap(0));
        double iy = mean("iy", p -> p.gap(0));
        assertTrue(aa > eh && eh > iy, "gaps aa " + aa + ", eh " + eh + ", iy " + iy + " mm");
        double uw = mean("uw", SpokenFrames::width);
        double spread = mean("iy", SpokenFrames::width);
        assertTrue(uw < 0.85 * spread, "widths uw " + uw + ", iy " + spread + " mm");
    }

    @ParameterizedTest
    @CsvSource({"60, 1, 1", "60, 1.3, 1", "60, 1, 1.3", "60, 0.6, 0.5", "30, 1, 1"})
    void nothingJerks(int framesPerSecond, double gain, double clarity) {
        boolean neutral = framesPerSecond == 60 && clarity == 1;
        ArticulationSettings settings =
                new ArticulationSettings(
                        new SpeakingStyle(gain, gain, gain, 1, 0.03), clarity, 1, 0.016);
        double greatest = 0;
        for (SpokenFrames utterance :
                neutral
                        ? spoken
                        : speak(sentences.subList(2, 5), FrameRate.of(framesPerSecond), settings)) {
            greatest = Math.max(greatest, utterance.largestAcceleration(!neutral));
        }
        assertTrue(greatest <= 10, greatest + " m/s2");
        assertTrue(greatest > 1, "nothing moves: " + greatest + " m/s2");
    }

    @Test
    void theMouthRestsWithin150MillisecondsOfSilence() {
        FrameRate rate = FrameRate.FPS_60;
        int pauses = 0;
        for (SpokenFrames utterance : spoken) {
            PhoneTrack track = utterance.track;
            for (int i = 1; i < track.phones().size(); i++) {
                Phone phone = track.phones().get(i);
                if (track.isPause(i) && phone.endSeconds() - phone.startSeconds() > 0.17) {
                    utterance.show(rate.frameAt(phone.startSeconds() + 0.15 - 0.03));
                    double away = utterance.lipsFromRest();
                    assertTrue(away < 1.1, "lips " + away + " mm from their places at rest");
                    pauses++;
                }
            }
        }
        assertTrue(pauses > 3, pauses + " pauses");
    }

    private static double mean(String symbol, ToDoubleFunction<SpokenFrames> measure) {
        double sum = 0;
        int count = 0;
        for (SpokenFrames utterance : spoken) {
            for (int i = 0; i < utterance.track.phones().size(); i++) {
                if (utterance.track.phones().get(i).symbol().equals(symbol)) {
                    for (int frame : utterance.framesOf(i)) {
                        sum += measure.applyAsDouble(utterance.show(frame));
                        count++;
                    }
                }
            }
        }
        assertTrue(count > 0, "no " + symbol + " in the sentences");
        return sum / count;
    }
}
