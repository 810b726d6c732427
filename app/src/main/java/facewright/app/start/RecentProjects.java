package facewright.app.start;

import facewright.app.AppText;
import facewright.app.project.ProjectFolder;
import facewright.app.settings.StudioSettings;
import facewright.job.JobRequest;
import facewright.job.JobRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The projects that were used last, with when they were saved and whether they are still there;
 * both are found out in the background. Confined to the session's thread.
 */
public final class RecentProjects {
    private final StudioSettings settings;
    private final JobRunner jobs;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObservableList<Entry> entriesView =
            FXCollections.unmodifiableObservableList(entries);

    /**
     * A project.
     *
     * @param folder of the project
     * @param saved when; empty when it is not there any more
     */
    public record Entry(Path folder, Optional<Instant> saved) {
        /** What people call it. */
        public String name() {
            Path name = folder.getFileName();
            return name == null ? folder.toString() : name.toString();
        }

        public boolean isMissing() {
            return saved.isEmpty();
        }
    }

    public RecentProjects(StudioSettings settings, JobRunner jobs) {
        this.settings = settings;
        this.jobs = jobs;
        settings.recentProjects().addListener((InvalidationListener) change -> refresh());
    }

    /** The projects, the latest first; empty before the first {@link #refresh}. */
    public ObservableList<Entry> entries() {
        return entriesView;
    }

    /** Looks again which projects there are. */
    public void refresh() {
        List<Path> folders = List.copyOf(settings.recentProjects());
        if (folders.isEmpty()) {
            entries.clear();
            return;
        }
        jobs.submit(
                new JobRequest<List<Entry>>(
                                AppText.get("start.recent-job"),
                                (progress, cancel) -> look(folders))
                        .onSuccess(
                                found -> {
                                    if (folders.equals(settings.recentProjects())) {
                                        entries.setAll(found);
                                    }
                                }));
    }

    private static List<Entry> look(List<Path> folders) {
        List<Entry> found = new ArrayList<>();
        for (Path folder : folders) {
            found.add(new Entry(folder, saved(folder)));
        }
        return found;
    }

    private static Optional<Instant> saved(Path folder) {
        try {
            Path file = folder.resolve(ProjectFolder.FILE_NAME);
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
