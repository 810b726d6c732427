package facewright.app.animate;

import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.method.AnimationMethod;
import facewright.method.Animator;
import facewright.method.MethodContext;
import facewright.method.ParameterValues;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one animator per method open between jobs and lends it to one job at a time. It is opened
 * again only when the values change. Safe for concurrent use.
 */
final class AnimatorPool implements AutoCloseable {
    private final MethodContext context;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();

    AnimatorPool(MethodContext context) {
        this.context = context;
    }

    /** What a job does with a borrowed animator. */
    @FunctionalInterface
    interface Use<R> {
        R with(Animator animator) throws StudioException;
    }

    /**
     * Lends the method's animator with these values.
     *
     * @throws CancellationException when cancelled while another job has it
     */
    <R> R use(AnimationMethod method, ParameterValues values, CancelToken cancel, Use<R> use)
            throws StudioException {
        Slot slot = slots.computeIfAbsent(method.id(), id -> new Slot());
        slot.acquire(cancel);
        try {
            return use.with(slot.animator(method, context, values));
        } finally {
            slot.lock.unlock();
        }
    }

    /** Closes all animators; waits for jobs that use one. */
    @Override
    public void close() {
        for (Slot slot : slots.values()) {
            slot.lock.lock();
            try {
                slot.close();
            } finally {
                slot.lock.unlock();
            }
        }
    }

    private static final class Slot {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Animator animator;
        private @Nullable ParameterValues values;

        void acquire(CancelToken cancel) {
            try {
                while (!lock.tryLock(50, TimeUnit.MILLISECONDS)) {
                    cancel.throwIfCancelled();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (CancellationException) new CancellationException().initCause(e);
            }
        }

        Animator animator(AnimationMethod method, MethodContext context, ParameterValues wanted)
                throws StudioException {
            Animator open = animator;
            if (open == null || !wanted.equals(values)) {
                close();
                open = method.open(context, wanted);
                animator = open;
                values = wanted;
            }
            return open;
        }

        void close() {
            Animator open = animator;
            animator = null;
            values = null;
            if (open != null) {
                open.close();
            }
        }
    }
}
