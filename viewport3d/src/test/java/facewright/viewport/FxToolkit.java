package facewright.viewport;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;

/** Starts JavaFX once for all tests of this module and runs test code on its thread. */
public final class FxToolkit {
    private static boolean started;

    private FxToolkit() {}

    public static synchronized void start() throws Exception {
        if (!started) {
            CountDownLatch running = new CountDownLatch(1);
            Platform.startup(running::countDown);
            Platform.setImplicitExit(false);
            assertTrue(running.await(60, TimeUnit.SECONDS), "JavaFX did not start");
            started = true;
        }
    }

    /** Starts JavaFX and insists on 3D: without it every picture would silently be empty. */
    public static void startWith3d() throws Exception {
        start();
        assertTrue(
                call(() -> Platform.isSupported(ConditionalFeature.SCENE3D)),
                "JavaFX has no 3D here; run with -Dprism.forceGPU=true and OpenGL");
    }

    public static <T> T call(Callable<T> action) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(action.call());
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                });
        return result.get(60, TimeUnit.SECONDS);
    }
}
