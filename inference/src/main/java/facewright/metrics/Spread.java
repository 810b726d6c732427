package facewright.metrics;

/**
 * Mean and standard deviation over time of many values at once, in one pass (Welford's update,
 * which does not cancel). The deviation divides by the number of frames.
 */
final class Spread {
    private final double[] means;
    private final double[] squares;
    private int frames;

    Spread(int size) {
        means = new double[size];
        squares = new double[size];
    }

    /** Begins a frame; put every value of it once. */
    void next() {
        frames++;
    }

    void put(int k, double value) {
        double difference = value - means[k];
        means[k] += difference / frames;
        squares[k] += difference * (value - means[k]);
    }

    double mean(int k) {
        return means[k];
    }

    double deviation(int k) {
        return Math.sqrt(squares[k] / frames);
    }

    double meanDeviation() {
        double sum = 0;
        for (int k = 0; k < squares.length; k++) {
            sum += deviation(k);
        }
        return sum / squares.length;
    }
}
