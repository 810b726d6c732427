package facewright.training.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import facewright.engine.Nd;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Adam and AdamW (Kingma and Ba 2015; Loshchilov and Hutter 2019) with moments that can be saved.
 * One step, with the gradient g scaled so that the norm of all gradients together is at most the
 * limit: m = b1 m + (1 - b1) g, v = b2 v + (1 - b2) g g, and
 *
 * <pre>w = w - rate (m / (1 - b1^t)) / (sqrt(v / (1 - b2^t)) + epsilon)</pre>
 *
 * after w was reduced by rate x decay x w (AdamW), or with decay x w added to g (Adam). Owns the
 * moments; close it.
 */
final class AdamOptimizer implements AutoCloseable {
    private static final float NO_CLIPPING = -1f;

    private final NDManager manager;
    private final Map<String, NDArray> parameters;
    private final Set<String> undecayed;
    private final LoopSettings settings;
    private final Map<String, NDArray> means = new LinkedHashMap<>();
    private final Map<String, NDArray> variances = new LinkedHashMap<>();

    /**
     * @param manager of the parameters' device
     * @param parameters by name, with gradients attached
     * @param undecayed names that weight decay leaves alone
     */
    AdamOptimizer(
            NDManager manager,
            Map<String, NDArray> parameters,
            Set<String> undecayed,
            LoopSettings settings) {
        this.manager = manager.newSubManager();
        this.parameters = new LinkedHashMap<>(parameters);
        this.undecayed = Set.copyOf(undecayed);
        this.settings = settings;
        // Made here, outside any scope of a step, lest the scope frees them.
        parameters.forEach(
                (name, parameter) -> {
                    means.put(name, this.manager.zeros(parameter.getShape()));
                    variances.put(name, this.manager.zeros(parameter.getShape()));
                });
    }

    /**
     * Applies the gradients of all parameters and clears them.
     *
     * @param number of this step, from 1
     * @param rate learning rate
     * @return the norm of all gradients together, before clipping; not finite when the gradients
     *     are not, and then nothing was changed
     */
    double step(long number, double rate) {
        double norm = gradientNorm();
        if (!Double.isFinite(norm)) {
            return norm;
        }
        double limit = settings.clipNorm();
        float rescale = limit > 0 && norm > limit ? (float) (limit / norm) : 1f;
        double firstBias = 1 - StrictMath.pow(settings.beta1(), (double) number);
        double secondBias = StrictMath.sqrt(1 - StrictMath.pow(settings.beta2(), (double) number));
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            parameters.forEach(
                    (name, parameter) -> {
                        NDArray mean = moment(means, name);
                        NDArray variance = moment(variances, name);
                        // The kernel divides by sqrt(v) + e; both biases move into rate and e.
                        parameter
                                .getNDArrayInternal()
                                .adamUpdate(
                                        new NDList(
                                                parameter, parameter.getGradient(), mean, variance),
                                        new NDList(parameter),
                                        (float) rate,
                                        (float) (rate * secondBias / firstBias),
                                        undecayed.contains(name)
                                                ? 0f
                                                : (float) settings.weightDecay(),
                                        rescale,
                                        NO_CLIPPING,
                                        (float) settings.beta1(),
                                        (float) settings.beta2(),
                                        (float) (settings.epsilon() * secondBias),
                                        false,
                                        settings.optimizer().equals("adamw"));
                    });
        }
        return norm;
    }

    private double gradientNorm() {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray total = manager.zeros(new Shape());
            for (NDArray parameter : parameters.values()) {
                NDArray gradient = parameter.getGradient();
                total = total.add(gradient.mul(gradient).sum());
            }
            return StrictMath.sqrt(Nd.floats(total)[0]);
        }
    }

    /** The moments, by {@code mean.<parameter>} and {@code variance.<parameter>}; live. */
    Map<String, NDArray> state() {
        Map<String, NDArray> state = new LinkedHashMap<>();
        means.forEach((name, array) -> state.put("mean." + name, array));
        variances.forEach((name, array) -> state.put("variance." + name, array));
        return state;
    }

    private static NDArray moment(Map<String, NDArray> moments, String name) {
        NDArray array = moments.get(name);
        if (array == null) {
            throw new IllegalStateException("no moment for " + name);
        }
        return array;
    }

    @Override
    public void close() {
        manager.close();
    }
}
