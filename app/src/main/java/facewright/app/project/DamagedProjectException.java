package facewright.app.project;

import facewright.app.AppText;
import facewright.domain.StudioException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A project file that cannot be understood; its backup may help. */
public final class DamagedProjectException extends StudioException {
    private static final long serialVersionUID = 1L;

    private final transient Path folder;
    private final boolean hasBackup;

    DamagedProjectException(Path folder, boolean hasBackup, @Nullable Throwable cause) {
        super(
                AppText.of(
                        hasBackup ? "project.damaged-with-backup" : "project.damaged",
                        folder.toString()),
                cause);
        this.folder = folder;
        this.hasBackup = hasBackup;
    }

    /** The project's folder. */
    public Path folder() {
        return folder;
    }

    /** Whether {@link StudioSession#openBackup} can be offered. */
    public boolean hasBackup() {
        return hasBackup;
    }
}
