package facewright.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import java.nio.file.Path;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tensor engine of this process: libtorch through DJL, always offline. Start it before any
 * tensor is made; starting it again costs nothing. Safe for use by several threads.
 *
 * <p>Two things are per thread: {@link #inferenceMode} (every thread starts with gradients on) and
 * {@code NDScope}, which frees the tensors of one step or frame.
 */
public final class Torch {
    /** The libtorch that the natives of this build belong to. */
    public static final String VERSION = "2.7.1";

    private static final Logger LOGGER = LoggerFactory.getLogger(Torch.class);

    /**
     * Warns twice where there is no graphics card; the report says so in words. Held, lest its
     * level be lost.
     */
    private static final java.util.logging.Logger CARD_LOGGER =
            java.util.logging.Logger.getLogger("ai.djl.util.cuda.CudaUtils");

    private static final Object LOCK = new Object();

    private static @Nullable Engine engine;

    private Torch() {}

    /**
     * Starts the engine as the system properties say.
     *
     * @throws StudioException when there are no natives for this computer, or the chosen libtorch
     *     does not fit; it says how to get them
     */
    public static void start() throws StudioException {
        started();
    }

    /**
     * Looks over a folder that a person chose, without loading what is in it.
     *
     * @return what the libtorch in it is for: {@code cpu} or {@code cu128}
     * @throws StudioException when it holds no libtorch of the right version and flavour
     */
    public static String checkLibtorch(Path folder) throws StudioException {
        return Libtorch.check(folder).flavour();
    }

    /** Whether the engine runs in this process. */
    public static boolean isStarted() {
        synchronized (LOCK) {
            return engine != null;
        }
    }

    static Engine started() throws StudioException {
        synchronized (LOCK) {
            if (engine != null) {
                return engine;
            }
            engine = load(TorchOptions.fromProperties());
            return engine;
        }
    }

    private static Engine load(TorchOptions options) throws StudioException {
        CARD_LOGGER.setLevel(Level.SEVERE);
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
        System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(options.threadCount()));
        // Telemetry is off anyway without a network; this also saves the attempt.
        System.setProperty("OPT_OUT_TRACKING", "true");
        options.cache()
                .ifPresent(
                        folder -> {
                            System.setProperty("DJL_CACHE_DIR", folder.toString());
                            System.setProperty("ENGINE_CACHE_DIR", folder.toString());
                        });
        if (options.libtorch().isPresent()) {
            Libtorch library = Libtorch.check(options.libtorch().get());
            System.setProperty("PYTORCH_LIBRARY_PATH", library.folder().toString());
            System.setProperty("PYTORCH_FLAVOR", library.flavour());
            System.setProperty("PYTORCH_VERSION", VERSION);
        } else {
            Libtorch.requireBundled();
        }
        try {
            Engine loaded = Engine.getEngine("PyTorch");
            LOGGER.info(
                    "libtorch {} with {} threads from {}",
                    loaded.getVersion(),
                    options.threadCount(),
                    options.libtorch().map(Object::toString).orElse("the class path"));
            return loaded;
        } catch (EngineException | UnsatisfiedLinkError | IllegalStateException e) {
            LOGGER.warn("the tensor engine did not start", e);
            throw options.libtorch().isPresent()
                    ? new StudioException(
                            InferenceText.of(
                                    "engine.libtorch-not-loaded",
                                    options.libtorch().get().toString(),
                                    reason(e),
                                    VERSION),
                            e)
                    : new StudioException(InferenceText.of("engine.not-loaded", reason(e)), e);
        }
    }

    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    }

    /**
     * Switches gradients off for the calling thread: the first line of every inference job. Without
     * it each operation would keep what its gradient needs.
     */
    public static void inferenceMode() throws StudioException {
        started();
        JniUtils.setGradMode(false);
    }

    /** Switches gradients on for the calling thread, for training. */
    public static void trainingMode() throws StudioException {
        started();
        JniUtils.setGradMode(true);
    }

    /** Seeds the random numbers of the whole process. */
    public static void seed(long seed) throws StudioException {
        started().setRandomSeed((int) (seed ^ seed >>> 32));
    }

    /** Sets the processor threads of one operation, for the whole process. */
    public static void threads(int count) throws StudioException {
        started();
        JniUtils.setNumThreads(count);
    }

    /** A new owner of tensors on the processor. The caller closes it. */
    public static NDManager newManager() throws StudioException {
        return started().newBaseManager(Device.cpu());
    }

    /** A new owner of tensors on this device. The caller closes it. */
    public static NDManager newManager(TorchDevice device) throws StudioException {
        return started().newBaseManager(device(device));
    }

    /**
     * The device by its name.
     *
     * @throws StudioException when this process has no such device
     */
    public static Device device(TorchDevice device) throws StudioException {
        if (device.isCpu()) {
            return Device.cpu();
        }
        int count = started().getGpuCount();
        if (device.index() >= count) {
            throw new StudioException(
                    InferenceText.of("engine.no-device", device.toString(), count));
        }
        return Device.gpu(device.index());
    }
}
