package facewright.training.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.domain.StudioException;
import facewright.io.files.AtomicFiles;
import facewright.io.files.FileErrors;
import facewright.training.TrainingText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the training of one seed is: {@code state.json} of its folder. It names the files that
 * belong to it, and is replaced after they are complete; whatever else lies in the folder does not
 * count. So the process can be ended at any moment.
 *
 * @param seed of this training
 * @param status what became of it
 * @param stage stage that the checkpoint is in
 * @param step steps done in the stage
 * @param checkpoint file with weights, moments and averages; empty before the first
 * @param validated step of the last validation in this stage, or -1
 * @param misses validations since the best one
 * @param best validation whose weights the stage keeps: the best, or the last if so chosen
 * @param sumCount steps since the last row of the metrics
 * @param sums of their numbers, by name
 * @param stageSteps steps of the stages that are done, by stage
 * @param seconds spent on training
 * @param message why it failed
 */
record SeedState(
        long seed,
        Status status,
        String stage,
        long step,
        String checkpoint,
        long validated,
        int misses,
        Optional<Best> best,
        int sumCount,
        Map<String, Double> sums,
        Map<String, Long> stageSteps,
        double seconds,
        String message) {
    static final String FILE = "state.json";
    static final int FORMAT_VERSION = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What became of a training. */
    enum Status {
        RUNNING,
        STOPPED,
        FAILED,
        DONE
    }

    /**
     * The best validation of a stage.
     *
     * @param file weights as they were validated
     * @param step at which
     * @param score smaller is better
     * @param parts further measures by name
     */
    record Best(String file, long step, double score, Map<String, Double> parts) {
        Best {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }
    }

    SeedState {
        // In their order, so that a resumed run writes the same rows.
        sums = Collections.unmodifiableMap(new LinkedHashMap<>(sums));
        stageSteps = Collections.unmodifiableMap(new LinkedHashMap<>(stageSteps));
    }

    static SeedState start(long seed, String stage) {
        return new SeedState(
                seed,
                Status.RUNNING,
                stage,
                0,
                "",
                -1,
                0,
                Optional.empty(),
                0,
                Map.of(),
                Map.of(),
                0,
                "");
    }

    SeedState withStatus(Status newStatus, String newMessage) {
        return new SeedState(
                seed,
                newStatus,
                stage,
                step,
                checkpoint,
                validated,
                misses,
                best,
                sumCount,
                sums,
                stageSteps,
                seconds,
                newMessage);
    }

    SeedState at(String newStage, long newStep, int newSumCount, Map<String, Double> newSums) {
        return new SeedState(
                seed,
                status,
                newStage,
                newStep,
                checkpoint,
                validated,
                misses,
                best,
                newSumCount,
                newSums,
                stageSteps,
                seconds,
                message);
    }

    SeedState withSeconds(double newSeconds) {
        return new SeedState(
                seed,
                status,
                stage,
                step,
                checkpoint,
                validated,
                misses,
                best,
                sumCount,
                sums,
                stageSteps,
                newSeconds,
                message);
    }

    SeedState withCheckpoint(String file) {
        return new SeedState(
                seed,
                status,
                stage,
                step,
                file,
                validated,
                misses,
                best,
                sumCount,
                sums,
                stageSteps,
                seconds,
                message);
    }

    SeedState withValidation(long newValidated, int newMisses, Optional<Best> newBest) {
        return new SeedState(
                seed,
                status,
                stage,
                step,
                checkpoint,
                newValidated,
                newMisses,
                newBest,
                sumCount,
                sums,
                stageSteps,
                seconds,
                message);
    }

    SeedState withStageSteps(Map<String, Long> newStageSteps) {
        return new SeedState(
                seed,
                status,
                stage,
                step,
                checkpoint,
                validated,
                misses,
                best,
                sumCount,
                sums,
                newStageSteps,
                seconds,
                message);
    }

    void write(Path folder) throws StudioException {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("formatVersion", FORMAT_VERSION);
        node.put("seed", seed);
        node.put("status", status.name().toLowerCase(Locale.ROOT));
        node.put("stage", stage);
        node.put("step", step);
        node.put("checkpoint", checkpoint);
        node.put("validated", validated);
        node.put("misses", misses);
        best.ifPresent(
                b -> {
                    ObjectNode out = node.putObject("best");
                    out.put("file", b.file());
                    out.put("step", b.step());
                    out.put("score", b.score());
                    numbers(out.putObject("parts"), b.parts());
                });
        node.put("sumCount", sumCount);
        numbers(node.putObject("sums"), sums);
        ObjectNode done = node.putObject("stageSteps");
        stageSteps.forEach(done::put);
        node.put("seconds", seconds);
        node.put("message", message);
        try {
            AtomicFiles.writeText(
                    folder.resolve(FILE),
                    MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values could not be written", e);
        }
    }

    private static void numbers(ObjectNode node, Map<String, Double> values) {
        values.forEach(node::put);
    }

    /**
     * Reads the state of a seed; empty when it has not begun.
     *
     * @throws StudioException when the file is damaged or of a newer version
     */
    static Optional<SeedState> read(Path folder) throws StudioException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode node = MAPPER.readTree(Files.readString(file));
            if (node.path("formatVersion").asInt() != FORMAT_VERSION) {
                throw new StudioException(
                        TrainingText.of(
                                "training.run-version",
                                file.toString(),
                                node.path("formatVersion").asText()));
            }
            Optional<Best> best = Optional.empty();
            if (node.has("best")) {
                JsonNode b = node.get("best");
                best =
                        Optional.of(
                                new Best(
                                        b.path("file").asText(),
                                        b.path("step").asLong(),
                                        b.path("score").asDouble(),
                                        numbers(b.path("parts"))));
            }
            Map<String, Long> done = new LinkedHashMap<>();
            node.path("stageSteps")
                    .properties()
                    .forEach(e -> done.put(e.getKey(), e.getValue().asLong()));
            return Optional.of(
                    new SeedState(
                            node.path("seed").asLong(),
                            Status.valueOf(node.path("status").asText().toUpperCase(Locale.ROOT)),
                            node.path("stage").asText(),
                            node.path("step").asLong(),
                            node.path("checkpoint").asText(),
                            node.path("validated").asLong(-1),
                            node.path("misses").asInt(),
                            best,
                            node.path("sumCount").asInt(),
                            numbers(node.path("sums")),
                            done,
                            node.path("seconds").asDouble(),
                            node.path("message").asText()));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new StudioException(TrainingText.of("training.run-damaged", file.toString()), e);
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
    }

    private static Map<String, Double> numbers(JsonNode node) {
        Map<String, Double> values = new LinkedHashMap<>();
        node.properties().forEach(e -> values.put(e.getKey(), e.getValue().asDouble()));
        return values;
    }
}
