package facewright.training.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a known data set divides its recordings: by subject and number of the sentence, as the
 * published networks were trained on it.
 */
enum Conventions {
    /** VOCASET: 12 subjects of 40 sentences; splits by subject. */
    VOCASET("(FaceTalk_\\d+_\\d+_TA)_sentence(\\d+)"),
    /** BIWI: 14 subjects of 40 sentences; validation and one test set share the train subjects. */
    BIWI("([FM]\\d)_e(\\d+)");

    private static final List<String> VOCA_TRAIN =
            List.of(
                    "FaceTalk_170728_03272_TA",
                    "FaceTalk_170904_00128_TA",
                    "FaceTalk_170725_00137_TA",
                    "FaceTalk_170915_00223_TA",
                    "FaceTalk_170811_03274_TA",
                    "FaceTalk_170913_03279_TA",
                    "FaceTalk_170904_03276_TA",
                    "FaceTalk_170912_03278_TA");
    private static final List<String> BIWI_TRAIN = List.of("F2", "F3", "F4", "M3", "M4", "M5");
    private static final Set<String> VOCA_VALIDATION =
            Set.of("FaceTalk_170811_03275_TA", "FaceTalk_170908_03277_TA");
    private static final Set<String> VOCA_TEST =
            Set.of("FaceTalk_170809_00138_TA", "FaceTalk_170731_00024_TA");
    private static final Set<String> BIWI_TEST =
            Set.of("F1", "F5", "F6", "F7", "F8", "M1", "M2", "M6");

    /** Sentences that VOCASET was published without, by the number of their subject. */
    private static final Map<String, Set<Integer>> VOCA_ABSENT =
            Map.of(
                    "FaceTalk_170811_03274_TA", Set.of(1, 2, 24),
                    "FaceTalk_170913_03279_TA", Set.of(12, 38),
                    "FaceTalk_170912_03278_TA", Set.of(11),
                    "FaceTalk_170809_00138_TA", Set.of(32));

    private final String name;

    Conventions(String name) {
        this.name = name;
    }

    /** Training subjects in one-hot order. */
    List<String> trainSubjects() {
        return this == VOCASET ? VOCA_TRAIN : BIWI_TRAIN;
    }

    /**
     * Subject and sentence of a recording.
     *
     * @param subject who speaks
     * @param sentence number, from 1
     */
    record Place(String subject, int sentence) {}

    /** What the name of a recording says; empty when it is not a name of this data set. */
    Optional<Place> place(String recording) {
        Matcher matcher = Pattern.compile(name).matcher(recording);
        return matcher.matches()
                ? Optional.of(new Place(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** What a recording is for; empty when the published splits leave it out. */
    Optional<Split> split(Place place) {
        int sentence = place.sentence();
        String subject = place.subject();
        if (sentence < 1 || sentence > 40) {
            return Optional.empty();
        }
        if (this == VOCASET) {
            if (trainSubjects().contains(subject)) {
                return Optional.of(Split.TRAIN);
            }
            if (sentence < 21) {
                return Optional.empty();
            }
            return VOCA_VALIDATION.contains(subject)
                    ? Optional.of(Split.VALIDATION)
                    : VOCA_TEST.contains(subject) ? Optional.of(Split.TEST) : Optional.empty();
        }
        if (trainSubjects().contains(subject)) {
            return Optional.of(
                    sentence <= 32 ? Split.TRAIN : sentence <= 36 ? Split.VALIDATION : Split.TEST);
        }
        return BIWI_TEST.contains(subject) && sentence >= 37
                ? Optional.of(Split.TEST)
                : Optional.empty();
    }

    /** All recordings that the data set was published with and that have a split, by name. */
    Map<String, Place> published() {
        Map<String, Place> all = new LinkedHashMap<>();
        List<String> subjects = new ArrayList<>(trainSubjects());
        (this == VOCASET ? union(VOCA_VALIDATION, VOCA_TEST) : BIWI_TEST)
                .stream().sorted().forEach(subjects::add);
        for (String subject : subjects) {
            for (int sentence = 1; sentence <= 40; sentence++) {
                Place place = new Place(subject, sentence);
                boolean absent =
                        this == VOCASET
                                && VOCA_ABSENT.getOrDefault(subject, Set.of()).contains(sentence);
                if (!absent && split(place).isPresent()) {
                    String middle = this == VOCASET ? "_sentence" : "_e";
                    all.put(subject + middle + (sentence < 10 ? "0" : "") + sentence, place);
                }
            }
        }
        return all;
    }

    private static List<String> union(Set<String> a, Set<String> b) {
        List<String> both = new ArrayList<>(a);
        both.addAll(b);
        return both;
    }
}
