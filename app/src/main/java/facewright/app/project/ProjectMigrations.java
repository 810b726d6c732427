package facewright.app.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.app.AppText;
import facewright.domain.StudioException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings projects of earlier format versions up to date, one small step at a time. When the format
 * changes: raise {@link #CURRENT_VERSION}, append the step from the last version, and store a
 * sample of the last version for the tests.
 */
final class ProjectMigrations {
    static final String VERSION_KEY = "formatVersion";
    static final int CURRENT_VERSION = 4;

    /** Step i goes from version i + 1 to version i + 2. */
    private static final List<Consumer<ObjectNode>> STEPS =
            List.of(
                    // Version 2 knows what is said in a clip; clips of version 1 say nothing.
                    root -> {},
                    ProjectMigrations::nameTheHead,
                    // Version 4 knows drafts; all transcripts before it were given by people.
                    root -> {});

    private final List<Consumer<ObjectNode>> steps;

    ProjectMigrations() {
        this(STEPS);
    }

    /** For tests: other steps, and so another current version. */
    ProjectMigrations(List<Consumer<ObjectNode>> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Version 3 names its head; all projects before it were made with the standard one. */
    private static void nameTheHead(ObjectNode root) {
        root.putObject("head").put("name", HeadChoice.STANDARD.name()).putObject("sliders");
    }

    private int newest() {
        return steps.size() + 1;
    }

    /**
     * Changes the tree into the newest version.
     *
     * @param file for messages
     * @throws StudioException when a newer Facewright wrote it
     * @throws IllegalArgumentException when it has no version
     */
    void bringUpToDate(ObjectNode root, Path file) throws StudioException {
        JsonNode node = root.path(VERSION_KEY);
        if (!node.isInt() || node.asInt() < 1) {
            throw new IllegalArgumentException("\"" + VERSION_KEY + "\" is missing");
        }
        int version = node.asInt();
        if (version > newest()) {
            throw new StudioException(
                    AppText.of(
                            "project.newer-version",
                            file.toString(),
                            root.path("application").asText("?"),
                            Integer.toString(version),
                            Integer.toString(newest())));
        }
        for (; version < newest(); version++) {
            steps.get(version - 1).accept(root);
            root.put(VERSION_KEY, version + 1);
        }
    }
}
