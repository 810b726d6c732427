package facewright.training.run;

import facewright.domain.StudioException;
import facewright.engine.TorchDevice;
import facewright.engine.TorchOptions;
import facewright.io.weights.SafetensorsFile;
import facewright.job.CancelToken;
import facewright.training.TinyData;
import facewright.training.TinyWorker;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Trainings of the tiny recipe. */
final class TinyRuns {
    static {
        // Networks this small are slower on two threads than on one.
        System.setProperty(TorchOptions.THREADS_PROPERTY, "1");
    }

    private TinyRuns() {}

    static TrainingRequest request(
            Path run, Map<String, String> settings, boolean resume, Long... seeds) {
        return new TrainingRequest(
                resume ? "" : "tiny",
                Optional.of(Path.of("tiny-data")),
                run,
                settings,
                List.of(seeds),
                TorchDevice.CPU,
                resume,
                Optional.empty(),
                "0.1.0");
    }

    /** Starts a process that trains on the tiny data. */
    static List<String> command() {
        return TrainingProcess.command(TinyWorker.class.getName());
    }

    static List<TrainingEvent> train(TrainingRequest request) throws StudioException {
        List<TrainingEvent> events = new ArrayList<>();
        train(request, new CancelToken(), events::add);
        return events;
    }

    static void train(TrainingRequest request, CancelToken cancel, Consumer<TrainingEvent> listener)
            throws StudioException {
        new TrainingRun(request, folder -> new TinyData(), listener, Clock.systemUTC()).run(cancel);
    }

    /** The bits of all weights in the bundle of a seed. */
    static Map<String, List<Integer>> weights(Path run, long seed) throws StudioException {
        Path file = run.resolve("seed-" + seed).resolve("bundle/weights.safetensors");
        Map<String, List<Integer>> weights = new TreeMap<>();
        try (SafetensorsFile tensors = SafetensorsFile.open(file)) {
            for (String name : tensors.tensors().keySet()) {
                float[] values = tensors.read(name).toFloats();
                List<Integer> bits = new ArrayList<>();
                for (float value : values) {
                    bits.add(Float.floatToRawIntBits(value));
                }
                weights.put(name, bits);
            }
        }
        return weights;
    }

    static String summary(Map<String, List<Integer>> weights) {
        return weights.keySet() + " " + Arrays.toString(weights.values().toArray());
    }
}
