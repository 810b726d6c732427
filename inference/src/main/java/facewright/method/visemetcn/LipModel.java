package facewright.method.visemetcn;

import facewright.domain.TextResource;
import java.util.ArrayList;
import java.util.List;

/**
 * Where points of the lips of the built-in head go when the mouth moves, in millimetres: the sum
 * over terms of their weight times their displacements. A term's weight is a product of outputs
 * ({@code jawOpen}) and complements of outputs ({@code ~jawOpen}, one minus it). For the loss and
 * the validation score; the motion itself is decoded by the head's own rig. Read from a resource
 * that is made from the head.
 */
final class LipModel {
    private static final String RESOURCE = "lips.tsv";

    /**
     * One term: outputs by number, for each whether it counts as one minus the output, and the
     * displacements (P x 3) in mm. Nobody writes into its arrays.
     */
    static final class Term {
        private final int[] factors;
        private final boolean[] complements;
        private final float[] displacements;

        Term(int[] factors, boolean[] complements, float[] displacements) {
            this.factors = factors;
            this.complements = complements;
            this.displacements = displacements;
        }

        int[] factors() {
            return factors;
        }

        boolean[] complements() {
            return complements;
        }

        float[] displacements() {
            return displacements;
        }

        float weight(float[] outputs) {
            float weight = 1;
            for (int i = 0; i < factors.length; i++) {
                weight *= complements[i] ? 1 - outputs[factors[i]] : outputs[factors[i]];
            }
            return weight;
        }
    }

    private static final LipModel BUILT_IN = load();

    private final List<Term> terms;
    private final int points;

    private LipModel(List<Term> terms) {
        this.terms = List.copyOf(terms);
        this.points = terms.get(0).displacements().length / 3;
    }

    static LipModel builtIn() {
        return BUILT_IN;
    }

    private static LipModel load() {
        List<Term> terms = new ArrayList<>();
        for (String line : TextResource.lines(LipModel.class, RESOURCE)) {
            terms.add(term(line));
        }
        return new LipModel(terms);
    }

    private static Term term(String line) {
        String[] cells = line.split("\t", -1);
        String[] names = cells[0].split(" ");
        int[] factors = new int[names.length];
        boolean[] complements = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            complements[i] = names[i].startsWith("~");
            factors[i] = output(complements[i] ? names[i].substring(1) : names[i]);
        }
        float[] displacements = new float[cells.length - 1];
        for (int i = 0; i < displacements.length; i++) {
            displacements[i] = Float.parseFloat(cells[i + 1]);
        }
        return new Term(factors, complements, displacements);
    }

    private static int output(String channel) {
        for (MouthChannels candidate : MouthChannels.values()) {
            if (candidate.names().get(0).equals(channel)) {
                return candidate.column();
            }
        }
        throw new IllegalStateException(RESOURCE + ": unknown channel " + channel);
    }

    List<Term> terms() {
        return terms;
    }

    /** P. */
    int points() {
        return points;
    }

    /**
     * The largest distance of a lip point between two mouths, mm.
     *
     * @param first (outputs)
     * @param second (outputs)
     */
    double largestDistance(float[] first, float[] second) {
        float[] difference = new float[points * 3];
        for (Term term : terms) {
            float weight = term.weight(first) - term.weight(second);
            if (weight != 0) {
                float[] d = term.displacements();
                for (int i = 0; i < difference.length; i++) {
                    difference[i] += weight * d[i];
                }
            }
        }
        double largest = 0;
        for (int p = 0; p < difference.length; p += 3) {
            double square =
                    difference[p] * difference[p]
                            + difference[p + 1] * difference[p + 1]
                            + difference[p + 2] * difference[p + 2];
            largest = Math.max(largest, square);
        }
        return Math.sqrt(largest);
    }
}
