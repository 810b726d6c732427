package facewright.nn.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import org.jspecify.annotations.Nullable;

/** Frees what one frame of a loop made, but for what the next ones need. */
public final class FrameScope implements AutoCloseable {
    private final @Nullable NDScope scope;
    private NDArray[] kept = new NDArray[0];

    /**
     * @param active false leaves everything to the scope around this one
     */
    public FrameScope(boolean active) {
        scope = active ? new NDScope() : null;
    }

    /** Hands these to the scope around this one. */
    public void keep(NDArray... arrays) {
        kept = arrays;
    }

    @Override
    public void close() {
        if (scope == null) {
            return;
        }
        NDScope.unregister(kept);
        scope.close();
        for (NDArray array : kept) {
            NDScope.register(array);
        }
    }
}
