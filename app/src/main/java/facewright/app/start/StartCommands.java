package facewright.app.start;

import facewright.assets.demo.SpokenClip;
import java.nio.file.Path;

/** What people can do on the start page beside the studio's own actions. */
public interface StartCommands {
    /** Opens a clip that comes with the product. */
    void openClip(SpokenClip clip);

    void openProject(Path folder);

    /** Takes a project from the list; its folder stays as it is. */
    void forgetProject(Path folder);
}
