package facewright.app.project;

import facewright.domain.Provenance;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the observable state into a document and back. Confined to the session's thread. */
final class ProjectSnapshots {
    private final StudioServices services;
    private final Workspace workspace;
    private final SessionHead heads;

    ProjectSnapshots(StudioServices services, Workspace workspace, SessionHead heads) {
        this.services = services;
        this.workspace = workspace;
        this.heads = heads;
    }

    /** The project now; quick, copies no motion. */
    ProjectWriter.Snapshot take() {
        Map<String, ProjectWriter.Motion> motions = new LinkedHashMap<>();
        List<ProjectDocument.Clip> clips = new ArrayList<>();
        for (StudioClip clip : workspace.clips) {
            List<ProjectDocument.Take> takes = new ArrayList<>();
            for (StudioTake take : clip.takes()) {
                takes.add(document(take));
                if (take.provenance().isPresent()) {
                    motions.put(take.id(), new ProjectWriter.Motion(take.motion(), take.stored()));
                }
            }
            clips.add(
                    new ProjectDocument.Clip(
                            clip.id(),
                            clip.name(),
                            clip.path().toString(),
                            clip.sha256(),
                            clip.summary(),
                            clip.speech(),
                            takes));
        }
        StudioClip clip = workspace.selectedClip.get();
        StudioTake take = workspace.selectedTake.get();
        return new ProjectWriter.Snapshot(
                new ProjectDocument(
                        services.applicationVersion(),
                        services.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                        clips,
                        workspace.ownWords.get(),
                        heads.choice(),
                        clip == null ? "" : clip.id(),
                        take == null ? "" : take.id()),
                motions);
    }

    private static ProjectDocument.Take document(StudioTake take) {
        Optional<ProjectDocument.Made> made = Optional.empty();
        Provenance provenance = take.provenance().orElse(null);
        if (provenance != null && take.motionRate() != null) {
            made =
                    Optional.of(
                            new ProjectDocument.Made(
                                    provenance,
                                    take.motionRate(),
                                    take.realTimeFactorProperty().get(),
                                    Optional.empty()));
        }
        return new ProjectDocument.Take(
                take.id(),
                take.name(),
                take.methodId(),
                take.colourIndexProperty().get(),
                take.parameters(),
                take.seedProperty().get(),
                take.frameRate(),
                made);
    }

    /** Fills the empty workspace with an opened project; states of takes are still to be set. */
    void restore(ProjectOpener.Opened opened, String missingMessageKey) {
        ProjectDocument document = opened.document();
        workspace.ownWords.set(document.ownWords());
        heads.show(document.head());
        for (ProjectDocument.Clip stored : document.clips()) {
            StudioClip clip =
                    new StudioClip(
                            stored.id(), stored.name(), path(opened.folder(), stored.path()));
            clip.setSha256(stored.sha256());
            clip.setSummary(stored.summary().orElse(null));
            clip.setSpeech(stored.speech());
            if (opened.missingAudio().contains(stored.id())) {
                clip.setState(
                        ClipState.MISSING,
                        facewright.app.AppText.get(missingMessageKey, clip.path().toString()));
            } else {
                clip.setState(ClipState.READY, "");
            }
            stored.takes().forEach(take -> restore(take, clip, opened.folder()));
            workspace.clips.add(clip);
        }
        select(document);
    }

    private static void restore(ProjectDocument.Take stored, StudioClip clip, Path folder) {
        StudioTake take =
                new StudioTake(
                        stored.id(),
                        clip,
                        stored.methodId(),
                        stored.name(),
                        stored.colourIndex(),
                        stored.parameters(),
                        stored.seed(),
                        stored.frameRate());
        ProjectDocument.Made made = stored.made().orElse(null);
        if (made != null && made.file().isPresent()) {
            take.setMade(
                    made.provenance(),
                    made.frameRate(),
                    new StoredMotion(made.file().get(), folder));
            take.setRealTimeFactor(made.realTimeFactor());
        }
        clip.modifiableTakes().add(take);
    }

    private void select(ProjectDocument document) {
        StudioClip selected =
                workspace.clips.stream()
                        .filter(clip -> clip.id().equals(document.selectedClip()))
                        .findFirst()
                        .orElse(workspace.clips.isEmpty() ? null : workspace.clips.get(0));
        if (selected == null) {
            return;
        }
        StudioTake take =
                selected.takes().stream()
                        .filter(candidate -> candidate.id().equals(document.selectedTake()))
                        .findFirst()
                        .orElse(selected.takes().isEmpty() ? null : selected.takes().get(0));
        workspace.selectedClip.set(selected);
        workspace.selectedTake.set(take);
    }

    private static Path path(Path folder, String text) {
        try {
            return AudioPaths.fromText(folder, text);
        } catch (IllegalArgumentException e) {
            // Written on a system with other rules for names: shown as missing, to be relinked.
            return folder.resolve("unknown").toAbsolutePath();
        }
    }
}
