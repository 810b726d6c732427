package facewright.viewport;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The one thread that draws for viewports beside the FX thread; ends when it has nothing to do. */
final class DrawingThread {
    private static final long IDLE_SECONDS = 10;
    private static final Executor EXECUTOR = create();

    private DrawingThread() {}

    static Executor executor() {
        return EXECUTOR;
    }

    private static Executor create() {
        ThreadPoolExecutor executor =
                new ThreadPoolExecutor(
                        1,
                        1,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        task -> {
                            Thread thread = Executors.defaultThreadFactory().newThread(task);
                            thread.setName("viewport-draw");
                            thread.setDaemon(true);
                            return thread;
                        });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}
