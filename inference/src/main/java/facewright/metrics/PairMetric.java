package facewright.metrics;

/** A number per sequence that compares a prediction with the ground truth. Immutable. */
public interface PairMetric {
    /** How values of sequences become one. */
    enum Averaging {
        /** Mean over all frames of all sequences: long ones weigh more. */
        FRAMES("mean over all frames of all sequences"),
        /** Mean over frames of a sequence, then mean over sequences. */
        SEQUENCES("mean over frames of a sequence, then over sequences"),
        /** Mean over sequences, each weighing as much as {@link Meter#events} says. */
        EVENTS("all events of all sequences together");

        private final String label;

        Averaging(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    MetricDefinition definition();

    Averaging averaging();

    /**
     * Begins a sequence.
     *
     * @throws IllegalArgumentException when the metric cannot be taken on this mesh
     */
    Meter start(SequencePair pair);

    /** Sees the frames of one sequence in order, then knows its value. */
    interface Meter {
        /** One frame of both, (V x 3) each; neither may be kept. */
        void add(double[] truth, double[] prediction);

        /** The value over the frames seen so far, at least one. */
        double value();

        /**
         * How many events the value is about, for {@link Averaging#EVENTS}; the value of 0 is NaN.
         */
        default int events() {
            return 1;
        }
    }
}
