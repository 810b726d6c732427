package facewright.io.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import facewright.domain.StudioException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The members of one JSON object; a missing or wrong one is an error that says which and where. */
final class Fields {
    private final Path file;
    private final JsonNode node;
    private final String place;

    /**
     * @param place of the object in the file, for errors; empty at the top
     */
    Fields(Path file, JsonNode node, String place) {
        this.file = file;
        this.node = node;
        this.place = place;
    }

    JsonNode json() {
        return node;
    }

    String text(String name) throws StudioException {
        JsonNode value = node.path(name);
        if (!value.isTextual()) {
            throw wrong(name, "text");
        }
        return value.textValue();
    }

    double number(String name) throws StudioException {
        JsonNode value = node.path(name);
        if (!value.isNumber()) {
            throw wrong(name, "a number");
        }
        return value.doubleValue();
    }

    JsonNode array(String name) throws StudioException {
        JsonNode value = node.path(name);
        if (!value.isArray()) {
            throw wrong(name, "a list");
        }
        return value;
    }

    Fields object(String name) throws StudioException {
        JsonNode value = node.path(name);
        if (!value.isObject()) {
            throw wrong(name, "an object");
        }
        return new Fields(file, value, place + name + ".");
    }

    List<Fields> objects(String name) throws StudioException {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode item : array(name)) {
            objects.add(new Fields(file, item, place + name + "[" + objects.size() + "]."));
        }
        return objects;
    }

    <T> T choice(String name, T[] values, Function<T, String> id) throws StudioException {
        String text = text(name);
        List<String> known = new ArrayList<>();
        for (T value : values) {
            if (id.apply(value).equals(text)) {
                return value;
            }
            known.add(id.apply(value));
        }
        throw wrong(name, String.join(" | ", known));
    }

    StudioException wrong(String name, String wanted) {
        return SynthVoca.damaged(file, place + name + ": " + wanted);
    }
}
