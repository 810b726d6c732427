package facewright.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Tensor operations that are safe to train with. On the processor, DJL makes a constant over Java
 * memory, hands it to the graph and frees it: {@code x.mul(2)} and its like give wrong gradients as
 * soon as the garbage collector runs between the forward and the backward pass. Here libtorch owns
 * every constant. {@code ArchitectureTest} forbids the others.
 *
 * <p>Letters: B batch, T frames, C channels, H heads, G groups, N, M, F sizes. Results belong to
 * the manager of the first tensor, so make them inside an {@code NDScope}.
 */
public final class Nd {
    private static final NDIndex EVERYTHING = new NDIndex("...");

    /**
     * Convolutions of libtorch compute so many channels together. With channels left over, they
     * also take in memory beside the weights: results and gradients are wrong there, or no numbers
     * (seen with libtorch 2.7.1 on a processor with 512-bit vectors). So channels are filled up
     * with zeros.
     */
    private static final int LANES = 16;

    private Nd() {}

    /** A constant without dimensions, of the type and on the device of {@code like}. */
    public static NDArray constant(NDArray like, double value) {
        NDManager manager = like.getManager();
        return manager.full(new Shape(), (float) value, like.getDataType());
    }

    /** float32 constants that libtorch owns. */
    public static NDArray constants(NDManager manager, float[] values, long... shape) {
        try (NDArray borrowed = manager.create(values, new Shape(shape))) {
            return borrowed.duplicate();
        }
    }

    /** int64 constants that libtorch owns: indices and classes. */
    public static NDArray constants(NDManager manager, long[] values, long... shape) {
        try (NDArray borrowed = manager.create(values, new Shape(shape))) {
            return borrowed.duplicate();
        }
    }

    /** Overwrites the values of an array where they are, inside libtorch. */
    public static void overwrite(NDArray to, NDArray from) {
        to.set(EVERYTHING, from);
    }

    /**
     * Overwrites the values of an array where they are.
     *
     * @param values in C order, as many as the array has
     */
    public static void overwrite(NDArray to, float[] values) {
        try (NDArray from = constants(to.getManager(), values, to.getShape().getShape())) {
            overwrite(to, from);
        }
    }

    /** x c. */
    public static NDArray scale(NDArray x, double c) {
        return x.mul(constant(x, c));
    }

    /** x / c. */
    public static NDArray divide(NDArray x, double c) {
        return x.div(constant(x, c));
    }

    /** c / x. */
    public static NDArray divideInto(double c, NDArray x) {
        return constant(x, c).div(x);
    }

    /** x to the power of c; x x for c = 2, whose gradient is also right at 0. */
    public static NDArray power(NDArray x, double c) {
        return c == 2 ? x.mul(x) : x.pow(constant(x, c));
    }

    /** The larger of x and c, element by element. */
    public static NDArray maximum(NDArray x, double c) {
        return x.maximum(constant(x, c));
    }

    /** The smaller of x and c, element by element. */
    public static NDArray minimum(NDArray x, double c) {
        return x.minimum(constant(x, c));
    }

    /** x Phi(x), the exact form of the Gaussian error linear unit. */
    public static NDArray gelu(NDArray x) {
        return x.getNDArrayInternal().gelu();
    }

    /** x for x above 0, else slope x. */
    public static NDArray leakyRelu(NDArray x, double slope) {
        return x.getNDArrayInternal().leakyRelu((float) slope);
    }

    /**
     * x W^T + b over the last axis.
     *
     * @param weight (out, in)
     * @param bias (out), or null
     */
    public static NDArray linear(NDArray x, NDArray weight, @Nullable NDArray bias) {
        return first(x.getNDArrayInternal().linear(x, weight, bias));
    }

    /**
     * Convolution over time.
     *
     * @param x (B, C, T)
     * @param weight (out, C / groups, kernel)
     * @param bias (out), or null
     * @param padding zeros on both sides
     * @return (B, out, (T + 2 padding - dilation (kernel - 1) - 1) / stride + 1)
     */
    public static NDArray conv1d(
            NDArray x,
            NDArray weight,
            @Nullable NDArray bias,
            int stride,
            int padding,
            int dilation,
            int groups) {
        long outputs = weight.getShape().get(0);
        long inputs = weight.getShape().get(1);
        long more = groups == 1 ? Math.floorMod(-outputs, LANES) : 0;
        long moreIn = groups == 1 && inputs > LANES ? Math.floorMod(-inputs, LANES) : 0;
        NDArray y =
                first(
                        x.getNDArrayInternal()
                                .convolution(
                                        withZeros(x, 1, moreIn),
                                        withZeros(withZeros(weight, 1, moreIn), 0, more),
                                        bias == null ? null : withZeros(bias, 0, more),
                                        new Shape(stride),
                                        new Shape(padding),
                                        new Shape(dilation),
                                        groups));
        return more == 0 ? y : y.get(new NDIndex().addAllDim().addSliceDim(0, outputs));
    }

    /** Appends so many zeros along an axis; see {@link #LANES}. */
    private static NDArray withZeros(NDArray x, int axis, long count) {
        if (count == 0) {
            return x;
        }
        long[] shape = x.getShape().getShape().clone();
        shape[axis] = count;
        return x.concat(x.getManager().zeros(new Shape(shape), x.getDataType()), axis);
    }

    /**
     * Normalises each vector of the last axis to mean 0 and variance 1, then scales and shifts.
     *
     * @param gamma (size of the last axis)
     * @param beta (size of the last axis)
     */
    public static NDArray layerNorm(NDArray x, NDArray gamma, NDArray beta, double epsilon) {
        Shape last = new Shape(x.getShape().get(x.getShape().dimension() - 1));
        return first(x.getNDArrayInternal().layerNorm(x, last, gamma, beta, (float) epsilon));
    }

    /**
     * Group normalisation of (B, C, T) over the channels of a group and all frames, as {@code
     * torch.nn.GroupNorm}.
     *
     * @param gamma (C)
     * @param beta (C)
     */
    public static NDArray groupNorm(
            NDArray x, int groups, NDArray gamma, NDArray beta, double epsilon) {
        Shape shape = x.getShape();
        long size = shape.get(1) / groups * shape.get(2);
        NDArray grouped = x.reshape(shape.get(0), groups, size);
        NDArray one = x.getManager().ones(new Shape(size), x.getDataType());
        NDArray zero = x.getManager().zeros(new Shape(size), x.getDataType());
        NDArray normal =
                first(
                        x.getNDArrayInternal()
                                .layerNorm(grouped, new Shape(size), one, zero, (float) epsilon));
        return normal.reshape(shape)
                .mul(gamma.reshape(1, shape.get(1), 1))
                .add(beta.reshape(1, shape.get(1), 1));
    }

    /**
     * Linear interpolation of (B, T, C) to another number of frames with both ends kept ({@code
     * align_corners=True}).
     */
    public static NDArray interpolate(NDArray x, int frames) {
        int from = Math.toIntExact(x.getShape().get(1));
        if (from == frames) {
            return x;
        }
        long[] below = new long[frames];
        long[] above = new long[frames];
        float[] share = new float[frames];
        double step = frames > 1 ? (from - 1.0) / (frames - 1) : 0;
        for (int t = 0; t < frames; t++) {
            double position = t * step;
            int floor = Math.min((int) position, from - 1);
            below[t] = floor;
            above[t] = Math.min(floor + 1, from - 1);
            share[t] = (float) (position - floor);
        }
        NDManager manager = x.getManager();
        NDArray start = select(x, constants(manager, below, frames));
        NDArray end = select(x, constants(manager, above, frames));
        return start.add(end.sub(start).mul(constants(manager, share, 1, frames, 1)));
    }

    /**
     * Frames of (B, T, C) by their numbers.
     *
     * @param frames (N) int64, owned by libtorch
     * @return (B, N, C)
     */
    public static NDArray select(NDArray x, NDArray frames) {
        long batch = x.getShape().get(0);
        long channels = x.getShape().get(2);
        long count = frames.getShape().get(0);
        NDArray index = frames.reshape(1, count, 1).broadcast(new Shape(batch, count, channels));
        return x.gather(index, 1);
    }

    /**
     * softmax(Q K^T scale + mask) V.
     *
     * @param query (B, H, N, F)
     * @param key (B, H, M, F)
     * @param value (B, H, M, F)
     * @param mask added to the scores, broadcast to (B, H, N, M): 0 or very negative; or null
     */
    public static NDArray attention(
            NDArray query, NDArray key, NDArray value, @Nullable NDArray mask, double scale) {
        NDArray scores = scale(query, scale).matMul(key.swapAxes(2, 3));
        if (mask != null) {
            scores = scores.add(mask);
        }
        return scores.softmax(-1).matMul(value);
    }

    /** Mean of |x|. */
    public static NDArray meanAbsolute(NDArray x) {
        return x.abs().mean();
    }

    /** Mean of x^2. */
    public static NDArray meanSquare(NDArray x) {
        return x.mul(x).mean();
    }

    /**
     * Mean over N of -log softmax(scores)[class].
     *
     * @param scores (N, classes)
     * @param classes (N) int64, owned by libtorch
     */
    public static NDArray crossEntropy(NDArray scores, NDArray classes) {
        long count = classes.getShape().get(0);
        return scores.logSoftmax(1).gather(classes.reshape(count, 1), 1).mean().neg();
    }

    /**
     * Binary cross entropy of scores before the sigmoid, element by element, in the form that
     * cannot overflow: max(s, 0) - s y + log(1 + exp(-|s|)).
     */
    public static NDArray binaryCrossEntropy(NDArray scores, NDArray truth) {
        NDArray tail = scores.abs().neg().exp().add(1).log();
        return scores.getNDArrayInternal().relu().sub(scores.mul(truth)).add(tail);
    }

    /** Sets this share of the values to zero and scales the others up; for training only. */
    public static NDArray dropout(NDArray x, double share) {
        return first(x.getNDArrayInternal().dropout(x, (float) share, true));
    }

    /** The same values with gradients cut off. */
    public static NDArray withoutGradient(NDArray x) {
        return x.stopGradient();
    }

    /** float32 values in C order. */
    public static float[] floats(NDArray x) {
        return x.getDataType() == DataType.FLOAT32
                ? x.toFloatArray()
                : x.toType(DataType.FLOAT32, false).toFloatArray();
    }

    private static NDArray first(NDList list) {
        return list.get(0);
    }
}
