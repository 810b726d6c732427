package facewright.app.window;

import facewright.app.export.ExportMemory;
import facewright.app.playback.Player;
import facewright.app.project.StudioSession;
import facewright.app.settings.StudioSettings;
import facewright.app.timeline.TimelineViewModel;
import facewright.app.ui.FxJobRunner;
import facewright.app.ui.JobList;
import facewright.app.ui.Notices;
import facewright.io.export.Exporters;
import facewright.method.MethodContext;
import java.nio.file.Path;

/**
 * The parts that the window shows and steers.
 *
 * @param session clips, takes and all edits
 * @param settings what is remembered between two starts
 * @param methodContext where methods find their weights
 * @param player sound and time
 * @param timeline what the timeline shows
 * @param runner runs jobs; closed with the studio
 * @param jobs what it is running
 * @param notices what people are told
 * @param exporters formats on offer
 * @param exportMemory the choices of the last export
 * @param exportFolder where exports go unless chosen otherwise
 */
public record Studio(
        StudioSession session,
        StudioSettings settings,
        MethodContext methodContext,
        Player player,
        TimelineViewModel timeline,
        FxJobRunner runner,
        JobList jobs,
        Notices notices,
        Exporters exporters,
        ExportMemory exportMemory,
        Path exportFolder)
        implements AutoCloseable {
    @Override
    public void close() {
        session.close();
        player.close();
        runner.close();
    }
}
