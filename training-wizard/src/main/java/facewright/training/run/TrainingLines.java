package facewright.training.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/**
 * The lines by which the process that trains tells another one what happens: {@link #PREFIX}, then
 * a JSON object whose {@code event} names the kind. In the other direction there is one line,
 * {@link #STOP}; the end of the stream means the same.
 */
public final class TrainingLines {
    /** Begins each line of the protocol; other lines are for the log. */
    public static final String PREFIX = "facewright-training ";

    /** Asks the training to write a checkpoint and end. */
    public static final String STOP = "stop";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TrainingLines() {}

    /** The line of an event, without the end of line. */
    public static String format(TrainingEvent event) {
        ObjectNode node = MAPPER.valueToTree(event);
        node.put("event", kind(event.getClass()));
        try {
            return PREFIX + MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event could not be written", e);
        }
    }

    /** The event of a line; empty when the line is something else. */
    public static Optional<TrainingEvent> parse(String line) {
        // Native code may have written something without an end of line before.
        int start = line.indexOf(PREFIX);
        if (start < 0) {
            return Optional.empty();
        }
        try {
            String json = line.substring(start + PREFIX.length());
            ObjectNode node = MAPPER.readValue(json, ObjectNode.class);
            String kind = node.path("event").asText();
            node.remove("event");
            for (Class<?> type : TrainingEvent.class.getPermittedSubclasses()) {
                if (kind(type).equals(kind)) {
                    return Optional.of((TrainingEvent) MAPPER.treeToValue(node, type));
                }
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            // Half a line of a process that was ended.
            return Optional.empty();
        }
    }

    private static String kind(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
