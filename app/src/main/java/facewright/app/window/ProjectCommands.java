package facewright.app.window;

import facewright.app.project.StudioClip;
import facewright.app.project.StudioTake;

/** What people can do in the project panel. */
interface ProjectCommands {
    /** Asks for recordings and adds them. */
    void addRecordings();

    void select(StudioClip clip);

    void select(StudioTake take);

    void rename(StudioClip clip, String name);

    void rename(StudioTake take, String name);

    void duplicate(StudioTake take);

    void remove(StudioClip clip);

    void remove(StudioTake take);

    /** Asks for the file that replaces the clip's. */
    void relink(StudioClip clip);

    void showInFolder(StudioClip clip);

    /** Makes a new take of the clip with the method used last. */
    void animate(StudioClip clip);

    void reanimate(StudioTake take);

    void export(StudioTake take);
}
