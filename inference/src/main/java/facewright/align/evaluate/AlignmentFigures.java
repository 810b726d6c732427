package facewright.align.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What many alignments with labelled recordings amount to.
 *
 * @param utterances recordings
 * @param phones labelled phones, pauses left out
 * @param medianMilliseconds of the absolute errors of starts and ends
 * @param ninetiethMilliseconds 90th percentile of the same
 * @param biasMilliseconds median of the signed errors, found minus labelled
 * @param wrongPhoneShare labelled phones that another sound or none was found for
 * @param bilabials labelled p, b and m
 * @param coveredShare of these, at least half overlapped by found p, b or m
 * @param falseAlarmShare utterances with the right text that were flagged
 * @param swapsFlaggedShare texts of other utterances that were flagged or refused
 * @param replacementsFlaggedShare texts with one wrong content word that were flagged
 * @param realTimeFactor processor time of aligning over duration, right texts only
 */
public record AlignmentFigures(
        int utterances,
        int phones,
        double medianMilliseconds,
        double ninetiethMilliseconds,
        double biasMilliseconds,
        double wrongPhoneShare,
        int bilabials,
        double coveredShare,
        double falseAlarmShare,
        double swapsFlaggedShare,
        double replacementsFlaggedShare,
        double realTimeFactor) {

    /** Collects what is found. */
    static final class Collector {
        private final List<Double> errors = new ArrayList<>();
        private int utterances;
        private int phones;
        private int wrong;
        private int bilabials;
        private int covered;
        private int falseAlarms;
        private int swaps;
        private int swapsFlagged;
        private int replacements;
        private int replacementsFlagged;
        private double seconds;
        private double processorSeconds;

        void add(TrackComparison comparison, boolean flagged, double duration, double processor) {
            utterances++;
            errors.addAll(comparison.errorsSeconds());
            phones += comparison.labelledPhones();
            wrong += comparison.wrongPhones();
            bilabials += comparison.bilabials();
            covered += comparison.coveredBilabials();
            falseAlarms += flagged ? 1 : 0;
            seconds += duration;
            processorSeconds += processor;
        }

        void swapped(boolean flagged) {
            swaps++;
            swapsFlagged += flagged ? 1 : 0;
        }

        void replaced(boolean flagged) {
            replacements++;
            replacementsFlagged += flagged ? 1 : 0;
        }

        AlignmentFigures figures() {
            List<Double> absolute = new ArrayList<>(errors.stream().map(Math::abs).toList());
            return new AlignmentFigures(
                    utterances,
                    phones,
                    1000 * percentile(absolute, 0.5),
                    1000 * percentile(absolute, 0.9),
                    1000 * percentile(new ArrayList<>(errors), 0.5),
                    share(wrong, phones),
                    bilabials,
                    share(covered, bilabials),
                    share(falseAlarms, utterances),
                    share(swapsFlagged, swaps),
                    share(replacementsFlagged, replacements),
                    processorSeconds / Math.max(1e-9, seconds));
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }

        private static double percentile(List<Double> values, double share) {
            if (values.isEmpty()) {
                return 0;
            }
            Collections.sort(values);
            return values.get((int) Math.min(values.size() - 1, share * values.size()));
        }
    }
}
