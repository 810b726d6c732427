package facewright.nn.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.function.Supplier;

/**
 * Frees everything a computation made on the way to its result. Gradients still flow: torch keeps
 * what it needs for them.
 */
public final class Scoped {
    private Scoped() {}

    /**
     * @param body makes a new array
     * @return that array, which belongs to the scope around this one
     */
    public static NDArray of(Supplier<NDArray> body) {
        NDArray result;
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            result = body.get();
            NDScope.unregister(result);
        }
        NDScope.register(result);
        return result;
    }
}
