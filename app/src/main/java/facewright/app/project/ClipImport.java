package facewright.app.project;

import facewright.app.AppText;
import facewright.app.settings.StudioSettings;
import facewright.job.JobRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings recordings into the project. Confined to the session's thread. */
final class ClipImport {
    private final StudioServices services;
    private final Workspace workspace;
    private final ClipAudio audio;
    private final Consumer<StudioClip> whenFirstRead;

    /**
     * @param whenFirstRead called for each new clip whose audio is good
     */
    ClipImport(
            StudioServices services,
            Workspace workspace,
            ClipAudio audio,
            Consumer<StudioClip> whenFirstRead) {
        this.services = services;
        this.workspace = workspace;
        this.audio = audio;
        this.whenFirstRead = whenFirstRead;
    }

    /** Looks for recordings in the background, adds them and reads them. */
    void start(List<Path> paths) {
        List<Path> copy = List.copyOf(paths);
        services.jobs()
                .submit(
                        new JobRequest<ImportFiles.Found>(
                                        AppText.get("project.job-import"),
                                        (progress, cancel) -> ImportFiles.expand(copy, cancel))
                                .onSuccess(this::add));
    }

    private void add(ImportFiles.Found found) {
        for (Path folder : found.emptyFolders()) {
            workspace.tell(
                    SessionNotice.Severity.WARNING,
                    AppText.of("project.import-empty-folder", folder.toString()));
        }
        List<StudioClip> added = new ArrayList<>();
        List<StudioClip> known = new ArrayList<>();
        for (Path file : found.files()) {
            workspace
                    .clipAt(file)
                    .ifPresentOrElse(
                            known::add,
                            () -> added.add(new StudioClip(Workspace.newId(), nameOf(file), file)));
        }
        for (int i = Math.min(found.files().size(), StudioSettings.RECENT_LIMIT); i > 0; i--) {
            services.settings().addRecentFile(found.files().get(i - 1));
        }
        if (!added.isEmpty()) {
            StudioClip before = workspace.selectedClip.get();
            workspace.undo.perform(edit(added));
            workspace.selectedClip.set(added.get(0));
            Batch batch = new Batch(added, before);
            added.forEach(clip -> read(clip, batch));
        } else if (!known.isEmpty()) {
            workspace.selectedClip.set(known.get(0));
        }
        if (!known.isEmpty()) {
            workspace.tell(
                    SessionNotice.Severity.INFORMATION,
                    AppText.of("project.import-known", known.size(), known.get(0).name()));
        }
    }

    private Edit edit(List<StudioClip> added) {
        int index = workspace.clips.size();
        return new SimpleEdit(
                AppText.of("project.edit-import", added.size(), added.get(0).name()),
                () -> {
                    for (int i = 0; i < added.size(); i++) {
                        workspace.insert(added.get(i), index + i);
                    }
                },
                () -> added.forEach(workspace::remove));
    }

    private void read(StudioClip clip, Batch batch) {
        audio.load(
                clip,
                decoded -> {
                    noticeSameContent(clip);
                    whenFirstRead.accept(clip);
                    batch.done(true, clip);
                },
                // A clip that was removed meanwhile is nobody's problem any more.
                message -> batch.done(!workspace.contains(clip), clip));
    }

    private void noticeSameContent(StudioClip clip) {
        workspace.clips.stream()
                .filter(other -> other != clip && other.sha256().equals(clip.sha256()))
                .findFirst()
                .ifPresent(
                        other ->
                                workspace.tell(
                                        SessionNotice.Severity.INFORMATION,
                                        AppText.of(
                                                "project.import-same-content",
                                                clip.name(),
                                                other.name())));
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Counts the files of one import, to say at its end which were not usable. */
    private final class Batch {
        private int open;
        private final List<StudioClip> added;
        private final @Nullable StudioClip selectedBefore;
        private final List<StudioClip> bad = new ArrayList<>();

        Batch(List<StudioClip> added, @Nullable StudioClip selectedBefore) {
            this.open = added.size();
            this.added = List.copyOf(added);
            this.selectedBefore = selectedBefore;
        }

        /** A file that cannot be used does not keep the selection from one that can. */
        private void giveSelectionBack(StudioClip clip) {
            if (workspace.selectedClip.get() != clip) {
                return;
            }
            Stream.concat(added.stream(), Stream.ofNullable(selectedBefore))
                    .filter(other -> other != clip && workspace.contains(other))
                    .filter(
                            other ->
                                    other.state() == ClipState.READY
                                            || other.state() == ClipState.LOADING)
                    .findFirst()
                    .ifPresent(workspace.selectedClip::set);
        }

        void done(boolean good, StudioClip clip) {
            if (!good) {
                bad.add(clip);
                giveSelectionBack(clip);
            }
            if (--open > 0 || bad.isEmpty()) {
                return;
            }
            if (bad.size() == 1) {
                workspace.tell(
                        SessionNotice.Severity.ERROR,
                        AppText.of(
                                "project.import-one-bad",
                                bad.get(0).name(),
                                bad.get(0).messageProperty().get()));
            } else {
                workspace.tell(
                        SessionNotice.Severity.ERROR,
                        AppText.of(
                                "project.import-some-bad",
                                bad.size(),
                                added.size(),
                                String.join(", ", bad.stream().map(StudioClip::name).toList())));
            }
        }
    }
}
