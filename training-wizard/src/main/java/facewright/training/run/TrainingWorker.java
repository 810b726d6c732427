package facewright.training.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.domain.StudioException;
import facewright.engine.TorchDevice;
import facewright.job.CancelToken;
import facewright.training.TrainingText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The side of the process that trains. It reads its request as one line of JSON, and afterwards
 * {@link TrainingLines#STOP}; it writes the lines of {@link TrainingLines}. When the process that
 * started it is gone, it writes a checkpoint and ends.
 */
public final class TrainingWorker {
    /** Exit codes of the process. */
    public static final int DONE = 0;

    public static final int FAILED = 1;
    public static final int STOPPED = 3;

    private static final Logger LOG = LoggerFactory.getLogger(TrainingWorker.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TrainingWorker() {}

    /**
     * Trains as the first line says.
     *
     * @param commands where requests come from
     * @param opener opens the data set
     * @param lines takes each line of the protocol
     * @param cancel stops the training as a command would
     * @return the exit code
     */
    public static int run(
            BufferedReader commands,
            TrainingRun.DataOpener opener,
            Consumer<String> lines,
            CancelToken cancel,
            Clock clock) {
        Consumer<TrainingEvent> listener = event -> lines.accept(TrainingLines.format(event));
        ExecutorService watcher =
                Executors.newSingleThreadExecutor(
                        task -> {
                            Thread thread = Executors.defaultThreadFactory().newThread(task);
                            thread.setName("training-commands");
                            thread.setDaemon(true);
                            return thread;
                        });
        try {
            TrainingRequest request = parse(String.valueOf(commands.readLine()));
            watcher.execute(() -> watch(commands, cancel));
            new TrainingRun(request, opener, listener, clock).run(cancel);
            return DONE;
        } catch (CancellationException e) {
            listener.accept(new TrainingEvent.Stopped());
            return STOPPED;
        } catch (StudioException e) {
            LOG.warn("the training failed", e);
            listener.accept(new TrainingEvent.Failed(String.valueOf(e.getMessage())));
            return FAILED;
        } catch (IOException | RuntimeException e) {
            LOG.error("the training failed", e);
            listener.accept(
                    new TrainingEvent.Failed(
                            TrainingText.get("training.unexpected", String.valueOf(e))));
            return FAILED;
        } finally {
            watcher.shutdownNow();
        }
    }

    private static void watch(BufferedReader commands, CancelToken cancel) {
        try {
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                if (line.strip().equals(TrainingLines.STOP)) {
                    break;
                }
            }
        } catch (IOException e) {
            LOG.debug("the commands ended", e);
        }
        cancel.cancel();
    }

    /** The request as one line. */
    static String format(TrainingRequest request) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("recipe", request.recipe());
        request.data().ifPresent(path -> node.put("data", path.toAbsolutePath().toString()));
        node.put("run", request.run().toAbsolutePath().toString());
        ObjectNode settings = node.putObject("settings");
        request.settings().forEach(settings::put);
        request.seeds().forEach(node.putArray("seeds")::add);
        node.put("device", request.device().toString());
        node.put("resume", request.resume());
        request.cache().ifPresent(path -> node.put("cache", path.toAbsolutePath().toString()));
        node.put("applicationVersion", request.applicationVersion());
        return node.toString();
    }

    private static TrainingRequest parse(String line) throws IOException {
        JsonNode node;
        try {
            node = MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IOException("not a training request: " + line, e);
        }
        Map<String, String> settings = new LinkedHashMap<>();
        node.path("settings")
                .properties()
                .forEach(e -> settings.put(e.getKey(), e.getValue().asText()));
        List<Long> seeds = new ArrayList<>();
        node.path("seeds").forEach(seed -> seeds.add(seed.asLong()));
        return new TrainingRequest(
                node.path("recipe").asText(),
                path(node, "data"),
                path(node, "run").orElseThrow(() -> new IOException("no run in " + line)),
                settings,
                seeds,
                TorchDevice.parse(node.path("device").asText()),
                node.path("resume").asBoolean(),
                path(node, "cache"),
                node.path("applicationVersion").asText());
    }

    private static Optional<Path> path(JsonNode node, String key) {
        return node.has(key) ? Optional.of(Path.of(node.get(key).asText())) : Optional.empty();
    }
}
