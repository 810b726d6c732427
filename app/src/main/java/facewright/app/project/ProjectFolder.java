package facewright.app.project;

/** Names of what lies in a project folder. */
public final class ProjectFolder {
    /** The project itself. */
    public static final String FILE_NAME = "project.json";

    /** The save before the last one. */
    public static final String BACKUP_NAME = "project.json.bak";

    /** Unsaved work. */
    public static final String AUTOSAVE_NAME = "autosave.json";

    /** Held while a studio has the project open. */
    public static final String LOCK_NAME = "project.lock";

    /** Folder of the motions, NPY. */
    public static final String MOTION_FOLDER = "motion";

    /** Folder of the recordings that were collected. */
    public static final String AUDIO_FOLDER = "audio";

    private ProjectFolder() {}
}
