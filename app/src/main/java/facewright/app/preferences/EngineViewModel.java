package facewright.app.preferences;

import facewright.app.AppText;
import facewright.app.settings.StudioSettings;
import facewright.domain.StudioException;
import facewright.engine.EngineReport;
import facewright.engine.Torch;
import facewright.job.Job;
import facewright.job.JobRequest;
import facewright.job.JobRunner;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What networks run on here, and which libtorch the next start uses. Confined to the session's
 * thread; looking takes seconds where the engine has to start, so it is a job.
 */
public final class EngineViewModel {
    private final StudioSettings settings;
    private final JobRunner jobs;
    private final Job<EngineReport> look;
    private final Optional<Path> running;
    private final ReadOnlyObjectWrapper<@Nullable EngineReport> report =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper own = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper folderText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper folderProblem = new ReadOnlyStringWrapper("");

    /**
     * @param look finds out what there is
     * @param running folder of the libtorch that this process uses; empty for the one that comes
     *     with the product
     */
    public EngineViewModel(
            StudioSettings settings,
            JobRunner jobs,
            Job<EngineReport> look,
            Optional<Path> running) {
        this.settings = settings;
        this.jobs = jobs;
        this.look = look;
        this.running = running;
        updateFolder("");
    }

    /** What was found; null before. */
    public ReadOnlyObjectProperty<@Nullable EngineReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Whether the engine or a folder is being looked at. */
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Why nothing could be found out, for people; empty otherwise. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Which libtorch is chosen, and from when on. */
    public ReadOnlyStringProperty folderTextProperty() {
        return folderText.getReadOnlyProperty();
    }

    /** Whether the libtorch that comes with the product is chosen. */
    public ReadOnlyBooleanProperty ownProperty() {
        return own.getReadOnlyProperty();
    }

    /** Why a folder was not taken, for people; empty otherwise. */
    public ReadOnlyStringProperty folderProblemProperty() {
        return folderProblem.getReadOnlyProperty();
    }

    /** Looks at the engine. */
    public void refresh() {
        working.set(true);
        problem.set("");
        jobs.submit(
                new JobRequest<>(AppText.get("preferences.engine-job"), look)
                        .onSuccess(report::set)
                        .onFailure(failure -> problem.set(message(failure)))
                        .onFinished(() -> working.set(false)));
    }

    /** Takes another libtorch, if the folder holds one that fits. */
    public void chooseFolder(Path folder) {
        working.set(true);
        folderProblem.set("");
        jobs.submit(
                new JobRequest<String>(
                                AppText.get("preferences.libtorch-job"),
                                (progress, cancel) -> Torch.checkLibtorch(folder))
                        .onSuccess(
                                flavour -> {
                                    settings.libtorchFolderProperty().set(folder);
                                    updateFolder(flavour);
                                })
                        .onFailure(failure -> folderProblem.set(message(failure)))
                        .onFinished(() -> working.set(false)));
    }

    /** Goes back to the libtorch that comes with the product. */
    public void clearFolder() {
        settings.libtorchFolderProperty().set(null);
        folderProblem.set("");
        updateFolder("");
    }

    private void updateFolder(String flavour) {
        Path chosen = settings.libtorchFolderProperty().get();
        own.set(chosen == null);
        String text =
                chosen == null
                        ? AppText.get("preferences.libtorch-own")
                        : flavour.isEmpty()
                                ? chosen.toString()
                                : AppText.get(
                                        "preferences.libtorch-chosen", chosen.toString(), flavour);
        boolean later = !Objects.equals(chosen, running.orElse(null));
        folderText.set(later ? AppText.get("preferences.from-next-start", text) : text);
    }

    private static String message(Exception failure) {
        return failure instanceof StudioException
                ? String.valueOf(failure.getMessage())
                : AppText.get("preferences.unexpected", String.valueOf(failure.getMessage()));
    }
}
