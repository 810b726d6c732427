package facewright.app.project;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Unsaved work of a studio that did not end properly.
 *
 * @param name of the project, or of its first clip when it has no folder
 * @param projectFolder empty for a project that was never saved
 * @param autosaveFolder where the unsaved work lies
 * @param sessionFolder of the studio that died; empty when only the project's folder tells of it
 * @param savedAt time of the last autosave
 */
public record Recoverable(
        String name,
        Optional<Path> projectFolder,
        Path autosaveFolder,
        Optional<Path> sessionFolder,
        Instant savedAt,
        int clipCount,
        int takeCount) {}
