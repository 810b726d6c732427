package facewright.app.window;

import facewright.app.project.StudioClip;
import java.nio.file.Path;

/** What the window asks of projects on disk; answers come as notices and through the session. */
public interface ProjectStorage {
    void newProject();

    void open(Path folder);

    /**
     * Saves where the project lies.
     *
     * @param next runs when it is on disk
     */
    void save(Runnable next);

    /**
     * Saves into a folder, which is made.
     *
     * @param next runs when it is on disk
     */
    void saveAs(Path folder, Runnable next);

    void relink(StudioClip clip, Path file);
}
