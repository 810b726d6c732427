package facewright.app.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.app.AppText;
import facewright.domain.StudioException;
import facewright.io.files.AtomicFiles;
import facewright.io.files.FileErrors;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Reads and writes the documents of project folders. Every write is complete or leaves the earlier
 * file as it was. Slow: for worker threads. Safe for concurrent use.
 */
final class ProjectStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProjectMigrations migrations;
    private final UnaryOperator<OutputStream> tap;

    ProjectStore() {
        this(new ProjectMigrations(), UnaryOperator.identity());
    }

    /**
     * @param tap put before every file that is written, so that tests can let writing fail
     */
    ProjectStore(ProjectMigrations migrations, UnaryOperator<OutputStream> tap) {
        this.migrations = migrations;
        this.tap = tap;
    }

    /**
     * Writes the project file and keeps the one before as backup.
     *
     * @throws StudioException when the disk does not take it; the earlier file is untouched
     */
    void save(Path folder, ProjectDocument document) throws StudioException {
        AtomicFiles.writeKeeping(
                folder.resolve(ProjectFolder.FILE_NAME),
                folder.resolve(ProjectFolder.BACKUP_NAME),
                out -> write(document, out));
    }

    /** Writes unsaved work beside the project file. */
    void autosave(Path folder, ProjectDocument document) throws StudioException {
        AtomicFiles.write(folder.resolve(ProjectFolder.AUTOSAVE_NAME), out -> write(document, out));
    }

    private void write(ProjectDocument document, OutputStream out) throws IOException {
        byte[] text =
                (ProjectJson.toJson(document).toPrettyString() + "\n")
                        .getBytes(StandardCharsets.UTF_8);
        OutputStream tapped = tap.apply(out);
        tapped.write(text);
        tapped.flush();
    }

    /**
     * Reads a document of a folder.
     *
     * @param name one of the file names of {@link ProjectFolder}
     * @throws DamagedProjectException when the file makes no sense
     * @throws StudioException when it is not there, not readable or too new
     */
    ProjectDocument load(Path folder, String name) throws StudioException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw new StudioException(AppText.of("project.no-project", folder.toString()));
        }
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            if (!(root instanceof ObjectNode object)) {
                throw damaged(folder, name, null);
            }
            migrations.bringUpToDate(object, file);
            return ProjectJson.fromJson(object);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw damaged(folder, name, e);
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
    }

    private static DamagedProjectException damaged(
            Path folder, String name, @org.jspecify.annotations.Nullable Exception cause) {
        boolean hasBackup =
                name.equals(ProjectFolder.FILE_NAME)
                        && Files.isRegularFile(folder.resolve(ProjectFolder.BACKUP_NAME));
        return new DamagedProjectException(folder, hasBackup, cause);
    }
}
