package facewright.metrics;

import java.util.function.ToDoubleBiFunction;

/** Mean over frames of a value of each frame. */
final class FrameMean implements PairMetric.Meter {
    private final ToDoubleBiFunction<double[], double[]> frameValue;
    private double sum;
    private int frames;

    FrameMean(ToDoubleBiFunction<double[], double[]> frameValue) {
        this.frameValue = frameValue;
    }

    @Override
    public void add(double[] truth, double[] prediction) {
        sum += frameValue.applyAsDouble(truth, prediction);
        frames++;
    }

    @Override
    public double value() {
        return sum / frames;
    }
}
