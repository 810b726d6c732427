package facewright.align.evaluate;

import facewright.speech.ArticulatoryClass;
import facewright.speech.Phone;
import facewright.speech.PhoneTrack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A found track against a labelled one. Phones are paired in order with the least edits; starts and
 * ends of all pairs count, those of wrong phones too.
 *
 * @param errorsSeconds found minus labelled time of every start and end of a paired phone
 * @param bilabialErrorsSeconds the same of pairs whose label is p, b or m
 * @param labelledPhones phones in the labels, pauses left out
 * @param wrongPhones of these, replaced by another sound or missing
 * @param bilabials p, b and m in the labels
 * @param coveredBilabials of these, at least half overlapped by found p, b or m
 */
public record TrackComparison(
        List<Double> errorsSeconds,
        List<Double> bilabialErrorsSeconds,
        int labelledPhones,
        int wrongPhones,
        int bilabials,
        int coveredBilabials) {
    private static final double OTHER_SOUND = 1;
    private static final double OTHER_KIND = 2;
    private static final double MISSING = 1.2;
    private static final double COVERED = 0.5;

    public TrackComparison {
        errorsSeconds = List.copyOf(errorsSeconds);
        bilabialErrorsSeconds = List.copyOf(bilabialErrorsSeconds);
    }

    /** A labelled phone with the found one; indices in their tracks. */
    private record Pair(int labelled, int found) {}

    /** Compares two tracks of one clip; alphabets may differ. */
    public static TrackComparison of(PhoneTrack labelled, PhoneTrack found) {
        List<Integer> wanted = sounds(labelled);
        List<Integer> got = sounds(found);
        List<Double> errors = new ArrayList<>();
        List<Double> bilabialErrors = new ArrayList<>();
        int right = 0;
        for (Pair pair : pairs(labelled, wanted, found, got)) {
            Phone label = labelled.phones().get(pair.labelled);
            Phone phone = found.phones().get(pair.found);
            double start = phone.startSeconds() - label.startSeconds();
            double end = phone.endSeconds() - label.endSeconds();
            errors.add(start);
            errors.add(end);
            if (labelled.isBilabial(pair.labelled)) {
                bilabialErrors.add(start);
                bilabialErrors.add(end);
            }
            if (same(labelled.classes(pair.labelled), found.classes(pair.found))) {
                right++;
            }
        }
        int bilabials = 0;
        int covered = 0;
        for (int i : wanted) {
            if (labelled.isBilabial(i)) {
                bilabials++;
                Phone label = labelled.phones().get(i);
                double length = label.endSeconds() - label.startSeconds();
                covered += closedSeconds(found, label) >= COVERED * length - 1e-9 ? 1 : 0;
            }
        }
        return new TrackComparison(
                errors, bilabialErrors, wanted.size(), wanted.size() - right, bilabials, covered);
    }

    private static List<Integer> sounds(PhoneTrack track) {
        List<Integer> sounds = new ArrayList<>();
        for (int i = 0; i < track.phones().size(); i++) {
            if (!track.isPause(i)) {
                sounds.add(i);
            }
        }
        return sounds;
    }

    private static double closedSeconds(PhoneTrack found, Phone label) {
        double closed = 0;
        for (int i = 0; i < found.phones().size(); i++) {
            if (found.isBilabial(i)) {
                Phone phone = found.phones().get(i);
                closed +=
                        Math.max(
                                0,
                                Math.min(phone.endSeconds(), label.endSeconds())
                                        - Math.max(phone.startSeconds(), label.startSeconds()));
            }
        }
        return closed;
    }

    private static List<Pair> pairs(
            PhoneTrack labelled, List<Integer> wanted, PhoneTrack found, List<Integer> got) {
        double[][] cost = new double[wanted.size() + 1][got.size() + 1];
        for (int i = 0; i <= wanted.size(); i++) {
            for (int j = 0; j <= got.size(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = (i + j) * MISSING;
                    continue;
                }
                double paired =
                        cost[i - 1][j - 1]
                                + distance(labelled, wanted.get(i - 1), found, got.get(j - 1));
                double single = Math.min(cost[i - 1][j], cost[i][j - 1]) + MISSING;
                cost[i][j] = Math.min(paired, single);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int i = wanted.size();
        int j = got.size();
        while (i > 0 && j > 0) {
            if (cost[i][j] == cost[i - 1][j] + MISSING) {
                i--;
            } else if (cost[i][j] == cost[i][j - 1] + MISSING) {
                j--;
            } else {
                i--;
                j--;
                pairs.add(new Pair(wanted.get(i), got.get(j)));
            }
        }
        Collections.reverse(pairs);
        return pairs;
    }

    private static double distance(PhoneTrack labelled, int i, PhoneTrack found, int j) {
        if (same(labelled.classes(i), found.classes(j))) {
            return 0;
        }
        return labelled.isVowel(i) == found.isVowel(j) ? OTHER_SOUND : OTHER_KIND;
    }

    /** Weak and full mid vowel count as one: labels use them freely. */
    private static boolean same(List<ArticulatoryClass> a, List<ArticulatoryClass> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!plain(a.get(i)).equals(plain(b.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String plain(ArticulatoryClass articulation) {
        return articulation.name().equals("ax") ? "ah" : articulation.name();
    }
}
