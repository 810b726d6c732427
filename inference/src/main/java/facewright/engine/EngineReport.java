package facewright.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.pytorch.jni.LibUtils;
import ai.djl.util.cuda.CudaUtils;
import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What there is to compute networks with, for the diagnostics page and for support.
 *
 * @param ready whether networks can run
 * @param engine name and version of the engine, for example {@code PyTorch 2.7.1}
 * @param connector version of DJL, which connects Java to it
 * @param flavour {@code cpu} or {@code cu128}; empty when the engine does not run
 * @param folder where the natives were loaded from; empty when the engine does not run
 * @param threads processor threads of one operation
 * @param devices what tensors can live on; empty when the engine does not run
 * @param system operating system and processor
 * @param findings what is missing or worth knowing, each with what to do
 */
public record EngineReport(
        boolean ready,
        String engine,
        String connector,
        Optional<String> flavour,
        Optional<String> folder,
        int threads,
        List<DeviceInfo> devices,
        String system,
        List<String> findings) {
    private static final String CPU_FLAVOUR = "cpu";

    /**
     * A processor or graphics card.
     *
     * @param device its name for {@code --device}
     * @param description what it is
     * @param totalBytes memory; 0 when unknown
     * @param freeBytes unused memory; 0 when unknown
     */
    public record DeviceInfo(
            TorchDevice device, String description, long totalBytes, long freeBytes) {}

    public EngineReport {
        devices = List.copyOf(devices);
        findings = List.copyOf(findings);
    }

    /** Whether all that was chosen works; what is found then is advice, not a fault. */
    public boolean isComplete() {
        boolean processorOnly = flavour.equals(Optional.of(CPU_FLAVOUR));
        return ready && (processorOnly || devices.size() > 1);
    }

    /** Starts the engine if it can, and looks around. */
    public static EngineReport collect() {
        TorchOptions options = TorchOptions.fromProperties();
        String system = System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
        List<String> findings = new ArrayList<>();
        Engine engine;
        try {
            engine = Torch.started();
        } catch (StudioException e) {
            findings.add(String.valueOf(e.getMessage()));
            return new EngineReport(
                    false,
                    "PyTorch " + Torch.VERSION,
                    Engine.getDjlVersion(),
                    Optional.empty(),
                    Optional.empty(),
                    options.threadCount(),
                    List.of(),
                    system,
                    findings);
        }
        List<DeviceInfo> devices = devices(engine, system);
        String flavour = System.getProperty("PYTORCH_FLAVOR", CPU_FLAVOUR);
        if (devices.size() == 1) {
            findings.add(
                    flavour.equals(CPU_FLAVOUR)
                            ? InferenceText.get("engine.finding-cpu", Torch.VERSION)
                            : InferenceText.get("engine.finding-no-card", flavour));
        }
        return new EngineReport(
                true,
                "PyTorch " + engine.getVersion(),
                Engine.getDjlVersion(),
                Optional.of(flavour),
                Optional.of(LibUtils.getLibtorchPath()),
                JniUtils.getNumThreads(),
                devices,
                system,
                findings);
    }

    private static List<DeviceInfo> devices(Engine engine, String system) {
        List<DeviceInfo> devices = new ArrayList<>();
        devices.add(processor(system));
        for (int i = 0; i < engine.getGpuCount(); i++) {
            Device device = Device.gpu(i);
            MemoryUsage memory = CudaUtils.getGpuMemory(device);
            devices.add(
                    new DeviceInfo(
                            new TorchDevice(i),
                            "CUDA " + CudaUtils.getComputeCapability(i),
                            memory.getMax(),
                            memory.getMax() - memory.getCommitted()));
        }
        return devices;
    }

    private static DeviceInfo processor(String system) {
        long total = 0;
        long free = 0;
        if (java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean memory) {
            total = memory.getTotalMemorySize();
            free = memory.getFreeMemorySize();
        }
        return new DeviceInfo(
                TorchDevice.CPU,
                system + ", " + Runtime.getRuntime().availableProcessors() + " threads",
                total,
                free);
    }
}
