package facewright.app.project;

import facewright.app.AppText;
import facewright.domain.StudioException;
import facewright.domain.UserText;
import facewright.io.files.FileErrors;
import facewright.io.files.FileNames;
import facewright.io.files.StagedFiles;
import facewright.job.CancelToken;
import facewright.job.JobRequest;
import facewright.job.ProgressSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Points clips to other files: moved recordings, or copies inside the project. */
final class Relinker {
    private final StudioServices services;
    private final Workspace workspace;
    private final Consumer<StudioClip> pathChanged;

    /**
     * @param pathChanged told after a clip points to another file, also by undo
     */
    Relinker(StudioServices services, Workspace workspace, Consumer<StudioClip> pathChanged) {
        this.services = services;
        this.workspace = workspace;
        this.pathChanged = pathChanged;
    }

    /** A clip as a worker thread may see it. */
    private record Wanted(StudioClip clip, String sha256, String fileName) {}

    /** A clip with its new file. */
    private record Link(StudioClip clip, Path file, String sha256) {}

    // ---- relinking -------------------------------------------------------------------------

    /** Points a clip to a file, and other missing clips to their files in the same folder. */
    void relink(StudioClip clip, Path newFile) {
        Path file = newFile.toAbsolutePath().normalize();
        List<Wanted> siblings =
                workspace.clips.stream()
                        .filter(other -> other != clip && other.state() == ClipState.MISSING)
                        .map(
                                other ->
                                        new Wanted(
                                                other,
                                                other.sha256(),
                                                SessionFiles.nameOf(other.path())))
                        .toList();
        services.jobs()
                .submit(
                        new JobRequest<List<Link>>(
                                        AppText.get("project.job-relink", clip.name()),
                                        (progress, cancel) ->
                                                find(clip, file, siblings, progress, cancel))
                                .onSuccess(this::applyRelink));
    }

    private List<Link> find(
            StudioClip clip,
            Path file,
            List<Wanted> siblings,
            ProgressSink progress,
            CancelToken cancel)
            throws StudioException {
        List<Link> links = new ArrayList<>();
        // Decoding says whether the file is a recording at all.
        String sha256 = services.audio().load(file, progress, cancel).sha256();
        links.add(new Link(clip, file, sha256));
        for (Wanted sibling : siblings) {
            cancel.throwIfCancelled();
            Path candidate = file.resolveSibling(sibling.fileName());
            if (!Files.isRegularFile(candidate)) {
                continue;
            }
            String candidateSha256 = sha256(candidate, cancel);
            if (sibling.sha256().isEmpty() || sibling.sha256().equals(candidateSha256)) {
                links.add(new Link(sibling.clip(), candidate, candidateSha256));
            }
        }
        return links;
    }

    private void applyRelink(List<Link> links) {
        StudioClip first = links.get(0).clip();
        boolean differs =
                !first.sha256().isEmpty() && !first.sha256().equals(links.get(0).sha256());
        UserText label = AppText.of("project.edit-relink", links.size(), first.name());
        if (!apply(links, label)) {
            return;
        }
        if (differs) {
            workspace.tell(
                    SessionNotice.Severity.WARNING,
                    AppText.of("project.relink-differs", first.name()));
        } else if (links.size() > 1) {
            workspace.tell(
                    SessionNotice.Severity.INFORMATION,
                    AppText.of("project.relink-siblings", links.size() - 1));
        }
    }

    // ---- collecting ------------------------------------------------------------------------

    /** Copies all recordings outside the project's folder into it and points the clips there. */
    void collect(Path projectFolder) {
        List<StudioClip> outside =
                workspace.clips.stream()
                        .filter(clip -> clip.state() == ClipState.READY)
                        .filter(clip -> !clip.path().startsWith(projectFolder))
                        .toList();
        if (outside.isEmpty()) {
            workspace.tell(SessionNotice.Severity.INFORMATION, AppText.of("project.collect-none"));
            return;
        }
        List<Link> sources =
                outside.stream().map(clip -> new Link(clip, clip.path(), clip.sha256())).toList();
        services.jobs()
                .submit(
                        new JobRequest<List<Link>>(
                                        AppText.get("project.job-collect", outside.size()),
                                        (progress, cancel) ->
                                                copy(sources, projectFolder, progress, cancel))
                                .onSuccess(
                                        links ->
                                                apply(
                                                        links,
                                                        AppText.of(
                                                                "project.edit-collect",
                                                                links.size()))));
    }

    private static List<Link> copy(
            List<Link> sources, Path projectFolder, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        Path folder = projectFolder.resolve(ProjectFolder.AUDIO_FOLDER);
        List<Link> links = new ArrayList<>();
        Set<Path> taken = new HashSet<>();
        try (StagedFiles staged = new StagedFiles()) {
            for (Link source : sources) {
                cancel.throwIfCancelled();
                String sha256 = sha256(source.file(), cancel);
                Path target = freeTarget(folder, source.file(), sha256, taken, cancel);
                taken.add(target);
                if (!Files.exists(target)) {
                    Path temporary = staged.file(target);
                    try {
                        Files.copy(source.file(), temporary);
                    } catch (IOException e) {
                        throw FileErrors.writing(target, e);
                    }
                }
                links.add(new Link(source.clip(), target, sha256));
                progress.report((double) links.size() / sources.size());
            }
            cancel.throwIfCancelled();
            staged.commit();
        }
        return links;
    }

    /** The file's own name, or one with a number; a file with the same content is used again. */
    private static Path freeTarget(
            Path folder, Path source, String sha256, Set<Path> taken, CancelToken cancel)
            throws StudioException {
        String name = FileNames.safe(SessionFiles.nameOf(source));
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        Path target = FileNames.resolve(folder, name);
        for (int number = 2; ; number++) {
            boolean reusable =
                    !taken.contains(target)
                            && (!Files.exists(target) || sha256(target, cancel).equals(sha256));
            if (reusable) {
                return target;
            }
            target = FileNames.resolve(folder, stem + " " + number + ending);
        }
    }

    // ---- both ------------------------------------------------------------------------------

    private boolean apply(List<Link> links, UserText label) {
        List<Runnable> forward = new ArrayList<>();
        List<Runnable> back = new ArrayList<>();
        for (Link link : links) {
            StudioClip clip = link.clip();
            if (!workspace.contains(clip)) {
                continue;
            }
            Path oldPath = clip.path();
            String oldSha256 = clip.sha256();
            forward.add(() -> point(clip, link.file(), link.sha256()));
            back.add(() -> point(clip, oldPath, oldSha256));
        }
        if (forward.isEmpty()) {
            return false;
        }
        workspace.undo.perform(
                new SimpleEdit(
                        label,
                        () -> forward.forEach(Runnable::run),
                        () -> back.forEach(Runnable::run)));
        return true;
    }

    private void point(StudioClip clip, Path file, String sha256) {
        clip.setPath(file);
        clip.setSha256(sha256);
        pathChanged.accept(clip);
    }

    private static String sha256(Path file, CancelToken cancel) throws StudioException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                cancel.throwIfCancelled();
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
