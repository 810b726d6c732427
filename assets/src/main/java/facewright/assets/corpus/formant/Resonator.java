package facewright.assets.corpus.formant;

/** A resonance of two poles that keeps what is slow as it is (Klatt 1980, equation 2). */
final class Resonator {
    private double a;
    private double b;
    private double c;
    private double last;
    private double secondLast;

    /** Where it resonates from now on. */
    void tune(double hertz, double widthHertz, int rate) {
        double radius = Math.exp(-Math.PI * widthHertz / rate);
        c = -radius * radius;
        b = 2 * radius * Math.cos(2 * Math.PI * hertz / rate);
        a = 1 - b - c;
    }

    double next(double sample) {
        double value = a * sample + b * last + c * secondLast;
        secondLast = last;
        last = value;
        return value;
    }
}
