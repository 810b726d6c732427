package facewright.nn.layers;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;

/** How the values of a parameter start. */
public interface Initial {
    Initial ZEROS = (count, shape, random) -> new float[count];

    Initial ONES = (count, shape, random) -> constant(count, 1);

    /** Uniform in +-1/sqrt(fan in), as Torch's linear and convolution layers start. */
    Initial FAN_IN = (count, shape, random) -> uniform(count, 1 / Math.sqrt(fanIn(shape)), random);

    /** Glorot and Bengio (2010): uniform in +-sqrt(6 / (fan in + fan out)). */
    Initial XAVIER =
            (count, shape, random) ->
                    uniform(count, Math.sqrt(6.0 / (fanIn(shape) + (double) shape.get(0))), random);

    /** Standard normal. */
    Initial NORMAL =
            (count, shape, random) -> {
                float[] values = new float[count];
                for (int i = 0; i < count; i++) {
                    double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
                    values[i] = (float) (radius * Math.cos(2 * Math.PI * random.nextDouble()));
                }
                return values;
            };

    /** The values in C order. */
    float[] values(int count, Shape shape, SplittableRandom random);

    /** Uniform in +-bound. */
    static Initial within(double bound) {
        return (count, shape, random) -> uniform(count, bound, random);
    }

    private static float[] constant(int count, float value) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return values;
    }

    private static float[] uniform(int count, double bound, SplittableRandom random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
        return values;
    }

    /** Inputs of one output: all axes but the first. */
    private static double fanIn(Shape shape) {
        return (double) Math.max(1, shape.size() / Math.max(1, shape.get(0)));
    }
}
