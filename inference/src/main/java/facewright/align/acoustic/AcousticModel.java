package facewright.align.acoustic;

import facewright.domain.StudioException;
import java.util.List;
import java.util.OptionalInt;

/**
 * Context-independent phone models of US English: 39 ARPAbet phones and silence, each a
 * left-to-right hidden Markov model of {@value #STATES} states. A state is a mixture over the 128
 * Gaussians of its phone in each of three streams (cepstra, their differences, second differences).
 * The model also has 137,000 phones in context; they take 80 MB and did not align better.
 * Immutable, safe for concurrent use, about 2 MB.
 */
public final class AcousticModel {
    /** States of a phone. */
    public static final int STATES = 3;

    /** Symbol of silence. */
    public static final String SILENCE = "SIL";

    static final int STREAMS = 3;

    /** Log transition that does not exist. */
    static final float IMPOSSIBLE = Float.NEGATIVE_INFINITY;

    private final List<String> phones;
    private final int gaussians;
    private final int dimensions;
    private final Codebook[] codebooks;
    private final float[][] mixtureLogWeights;
    private final float[][] transitions;

    /**
     * The Gaussians of one phone in one stream, diagonal; Gaussians run fastest so that a processor
     * can take several at once.
     */
    static final class Codebook {
        /** (dimensions)(gaussians). */
        final float[] means;

        /** -1 / (2 variance), same order. */
        final float[] precisions;

        /** Log normalisation, (gaussians). */
        final float[] constants;

        Codebook(float[] means, float[] precisions, float[] constants) {
            this.means = means;
            this.precisions = precisions;
            this.constants = constants;
        }
    }

    /**
     * @param codebooks (phones)(streams)
     * @param mixtureLogWeights (phones x states x streams)(gaussians)
     * @param transitions (phones)(states x (states + 1)) log probabilities; the last column leaves
     */
    AcousticModel(
            List<String> phones,
            int gaussians,
            int dimensions,
            Codebook[] codebooks,
            float[][] mixtureLogWeights,
            float[][] transitions) {
        this.phones = List.copyOf(phones);
        this.gaussians = gaussians;
        this.dimensions = dimensions;
        this.codebooks = codebooks;
        this.mixtureLogWeights = mixtureLogWeights;
        this.transitions = transitions;
    }

    /**
     * Reads the model of the class path.
     *
     * @throws StudioException when it is missing or damaged
     */
    public static AcousticModel load() throws StudioException {
        return ModelReader.read();
    }

    /** The 40 phones in the order of their numbers: upper-case ARPAbet and {@link #SILENCE}. */
    public List<String> phones() {
        return phones;
    }

    public int phoneCount() {
        return phones.size();
    }

    /** Number of a phone; empty for an unknown one. */
    public OptionalInt phone(String symbol) {
        int index = phones.indexOf(symbol);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** Number of silence. */
    public int silence() {
        return phones.indexOf(SILENCE);
    }

    /**
     * Log probability to go from a state to a later one of the same phone, or out of it.
     *
     * @param from 0 to 2
     * @param to from, or later; {@link #STATES} leaves the phone
     * @return negative infinity where there is no such way
     */
    public float transition(int phone, int from, int to) {
        return transitions[phone][from * (STATES + 1) + to];
    }

    int gaussians() {
        return gaussians;
    }

    int dimensions() {
        return dimensions;
    }

    Codebook codebook(int phone, int stream) {
        return codebooks[phone * STREAMS + stream];
    }

    float[] mixture(int phone, int state, int stream) {
        return mixtureLogWeights[(phone * STATES + state) * STREAMS + stream];
    }
}
