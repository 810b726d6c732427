package facewright.app;

import facewright.app.project.StudioClip;
import facewright.app.project.StudioSession;
import facewright.app.window.ProjectStorage;
import java.nio.file.Path;

/** Projects on disk as the session keeps them. */
final class SessionStorage implements ProjectStorage {
    private final StudioSession session;

    SessionStorage(StudioSession session) {
        this.session = session;
    }

    @Override
    public void newProject() {
        session.endEdit();
    }

    @Override
    public void open(Path folder) {
        session.endEdit();
    }

    @Override
    public void save(Runnable next) {
        next.run();
    }

    @Override
    public void saveAs(Path folder, Runnable next) {
        next.run();
    }

    @Override
    public void relink(StudioClip clip, Path file) {
        session.reload(clip);
    }
}
