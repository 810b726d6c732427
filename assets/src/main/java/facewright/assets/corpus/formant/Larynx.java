package facewright.assets.corpus.formant;

/**
 * The source of a voice: a pulse per period, made dull, and breath in it.
 *
 * @param pitchHertz usual fundamental frequency
 * @param liveliness standard deviation of the pitch's logarithm
 * @param dullHertz above it a pulse falls by 12 dB per octave
 * @param softHertz above it a pulse falls by another 6 dB per octave
 * @param breath noise relative to the pulses
 */
record Larynx(
        double pitchHertz, double liveliness, double dullHertz, double softHertz, double breath) {
    /** Pitch changes its direction about this often per second. */
    private static final double TURNS_PER_SECOND = 3;

    /** The pitch falls by this share of its liveliness over an utterance. */
    private static final double FALL = 0.3;

    static Larynx draw(Draws draws) {
        return new Larynx(
                draws.octaves(75, 290),
                draws.between(0.02, 0.25),
                draws.octaves(60, 300),
                draws.octaves(900, 6000),
                Math.pow(10, draws.between(-45, -14) / 20));
    }

    /**
     * The pulses of an utterance, as if the voice never stopped.
     *
     * @return samples with an effective value of 1
     */
    double[] pulses(int samples, int hertz, Draws draws) {
        double[] turns = new double[Math.max(3, (int) (TURNS_PER_SECOND * samples / hertz) + 1)];
        for (int i = 0; i < turns.length; i++) {
            turns[i] = draws.normal();
        }
        double[] dull = {decay(dullHertz, hertz), decay(dullHertz, hertz), decay(softHertz, hertz)};
        double[] state = new double[dull.length];
        double[] pulses = new double[samples];
        double phase = 0;
        double before = 0;
        double power = 0;
        for (int i = 0; i < samples; i++) {
            double done = (double) i / samples;
            double place = done * (turns.length - 1);
            int turn = (int) place;
            double curve = turns[turn] + (place - turn) * (turns[turn + 1] - turns[turn]);
            phase += pitchHertz * Math.exp(liveliness * (curve - FALL * done)) / hertz;
            double value = 0;
            if (phase >= 1) {
                phase -= 1;
                value = 1;
            }
            for (int k = 0; k < dull.length; k++) {
                state[k] = dull[k] * state[k] + (1 - dull[k]) * value;
                value = state[k];
            }
            // Lips radiate changes of the flow.
            pulses[i] = value - 0.97 * before;
            before = value;
            power += pulses[i] * pulses[i];
        }
        double scale = 1 / (Math.sqrt(power / samples) + 1e-9);
        for (int i = 0; i < samples; i++) {
            pulses[i] *= scale;
        }
        return pulses;
    }

    private static double decay(double corner, int hertz) {
        return Math.exp(-2 * Math.PI * corner / hertz);
    }
}
