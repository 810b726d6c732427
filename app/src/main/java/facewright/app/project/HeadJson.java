package facewright.app.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** The head of a project as JSON: its name, and the sliders that are not at their standard. */
final class HeadJson {
    private HeadJson() {}

    static void write(HeadChoice head, ObjectNode node) {
        node.put("name", head.name());
        ObjectNode sliders = node.putObject("sliders");
        new TreeMap<>(head.sliders()).forEach(sliders::put);
    }

    /**
     * @throws IllegalArgumentException when it is no head; the message names the place
     */
    static HeadChoice read(JsonNode node) {
        if (!node.path("name").isTextual()) {
            throw new IllegalArgumentException("\"head\" has no name");
        }
        Map<String, Double> sliders = new TreeMap<>();
        node.path("sliders")
                .properties()
                .forEach(
                        entry -> {
                            if (!entry.getValue().isNumber()) {
                                throw new IllegalArgumentException(
                                        "slider \"" + entry.getKey() + "\" is no number");
                            }
                            sliders.put(entry.getKey(), entry.getValue().asDouble());
                        });
        return new HeadChoice(node.path("name").asText(), sliders);
    }
}
