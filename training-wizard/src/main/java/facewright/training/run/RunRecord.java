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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run is: {@code run.json} of its folder. Written once, before the first step.
 *
 * @param id of the run
 * @param recipe id of the recipe
 * @param dataPath folder of the data set
 * @param dataName name of the data set
 * @param dataLicence its licence
 * @param dataHash hash of its contents
 * @param counts examples by split
 * @param config all settings
 * @param seeds in the order of training
 * @param device where it began
 * @param versions of Facewright, Java, libtorch and the system
 * @param startedAt ISO 8601
 */
record RunRecord(
        String id,
        String recipe,
        String dataPath,
        String dataName,
        String dataLicence,
        String dataHash,
        Map<String, Integer> counts,
        Map<String, String> config,
        List<Long> seeds,
        String device,
        Map<String, String> versions,
        String startedAt) {
    static final String FILE = "run.json";
    static final int FORMAT_VERSION = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    RunRecord {
        seeds = List.copyOf(seeds);
    }

    void write(Path folder) throws StudioException {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("formatVersion", FORMAT_VERSION);
        node.put("id", id);
        node.put("recipe", recipe);
        node.put("startedAt", startedAt);
        node.put("device", device);
        ObjectNode data = node.putObject("data");
        data.put("path", dataPath);
        data.put("name", dataName);
        data.put("licence", dataLicence);
        data.put("sha256", dataHash);
        ObjectNode sizes = data.putObject("examples");
        counts.forEach(sizes::put);
        seeds.forEach(node.putArray("seeds")::add);
        ObjectNode settings = node.putObject("config");
        config.forEach(settings::put);
        ObjectNode software = node.putObject("versions");
        versions.forEach(software::put);
        try {
            AtomicFiles.writeText(
                    folder.resolve(FILE),
                    MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values could not be written", e);
        }
    }

    static boolean exists(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /**
     * Reads the record of a run.
     *
     * @throws StudioException when there is none, or it is damaged or of a newer version
     */
    static RunRecord read(Path folder) throws StudioException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new StudioException(TrainingText.of("training.no-run", folder.toString()));
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
            JsonNode data = node.path("data");
            Map<String, Integer> counts = new LinkedHashMap<>();
            data.path("examples")
                    .properties()
                    .forEach(e -> counts.put(e.getKey(), e.getValue().asInt()));
            List<Long> seeds = new ArrayList<>();
            node.path("seeds").forEach(seed -> seeds.add(seed.asLong()));
            return new RunRecord(
                    node.path("id").asText(),
                    node.path("recipe").asText(),
                    data.path("path").asText(),
                    data.path("name").asText(),
                    data.path("licence").asText(),
                    data.path("sha256").asText(),
                    counts,
                    texts(node.path("config")),
                    seeds,
                    node.path("device").asText(),
                    texts(node.path("versions")),
                    node.path("startedAt").asText());
        } catch (JsonProcessingException e) {
            throw new StudioException(TrainingText.of("training.run-damaged", file.toString()), e);
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
        return texts;
    }
}
