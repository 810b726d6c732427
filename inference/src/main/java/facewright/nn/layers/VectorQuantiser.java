package facewright.nn.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import facewright.engine.Nd;

/**
 * Replaces vectors by the nearest of a list of codes (van den Oord et al. 2017), with gradients
 * passed straight through.
 */
public final class VectorQuantiser {
    /** Weight of the loss that draws vectors to their codes. */
    private static final double COMMITMENT = 0.25;

    private final Weight codes;

    /**
     * @param count number of codes
     * @param width of a code
     */
    public VectorQuantiser(ParameterScope scope, int count, int width) {
        codes = scope.at("embedding").weight("weight", Initial.within(1.0 / count), count, width);
    }

    /** Width of a code. */
    public long width() {
        return codes.shape().get(1);
    }

    /**
     * The nearest codes by squared distance.
     *
     * @param vectors (N, width)
     * @return (N) int64
     */
    public NDArray nearest(NDArray vectors) {
        NDArray own = vectors.square().sum(new int[] {1}, true);
        NDArray theirs = codes.array().square().sum(new int[] {1});
        NDArray products = vectors.matMul(codes.array().transpose());
        return own.add(theirs).sub(Nd.scale(products, 2)).argMin(1);
    }

    /** The codes of these numbers, (N, width). */
    public NDArray lookUp(NDArray indices) {
        return Nd.select(codes.array().expandDims(0), indices).reshape(-1, width());
    }

    /**
     * Vectors moved onto their codes: z + (e - z), of which the bracket has no gradient. Adding and
     * taking away rounds, and the original does so outside training too.
     *
     * @param vectors (N, width)
     */
    public NDArray snap(NDArray vectors) {
        return straightThrough(vectors, lookUp(nearest(vectors)));
    }

    private static NDArray straightThrough(NDArray vectors, NDArray nearest) {
        return vectors.add(nearest.sub(vectors).stopGradient());
    }

    /**
     * A quantised tensor with what it costs.
     *
     * @param vectors moved onto their codes
     * @param loss one element: the codes' distance from the vectors plus a quarter of the vectors'
     *     distance from the codes
     */
    public record Quantised(NDArray vectors, NDArray loss) {}

    /** As {@link #snap}, with the loss that trains vectors and codes. */
    public Quantised quantise(NDArray vectors) {
        NDArray nearest = lookUp(nearest(vectors));
        NDArray commitment = Nd.meanSquare(nearest.stopGradient().sub(vectors));
        NDArray codebook = Nd.meanSquare(nearest.sub(vectors.stopGradient()));
        return new Quantised(
                straightThrough(vectors, nearest),
                NDArrays.add(Nd.scale(commitment, COMMITMENT), codebook));
    }
}
