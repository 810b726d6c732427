package facewright.app.project;

import facewright.domain.FaceMotion;
import facewright.domain.StudioException;
import facewright.job.ProgressSink;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The part of saving that runs on a worker thread: motions first, then the document. */
final class ProjectWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectWriter.class);
    private static final Pattern MOTION_NAME = Pattern.compile("[A-Za-z0-9_-]+-[0-9a-f]{16}\\.npy");

    private final ProjectStore store;

    ProjectWriter(ProjectStore store) {
        this.store = store;
    }

    /**
     * The motion of a take at the time of the snapshot.
     *
     * @param inMemory empty when it was dropped from memory
     * @param stored where it lies already
     */
    record Motion(Optional<FaceMotion> inMemory, Optional<StoredMotion> stored) {}

    /**
     * A project at one moment, with absolute audio paths and without places of motions.
     *
     * @param motions by take id
     */
    record Snapshot(ProjectDocument document, Map<String, Motion> motions) {}

    /**
     * Writes everything.
     *
     * @param automatic into the autosave file instead of the project file
     * @return where the motions lie now, by take id
     */
    Map<String, MotionFile> write(
            Snapshot snapshot, Path folder, boolean automatic, ProgressSink progress)
            throws StudioException {
        Map<String, MotionFile> files = new HashMap<>();
        int done = 0;
        for (Map.Entry<String, Motion> entry : snapshot.motions().entrySet()) {
            Optional<MotionFile> file = place(entry.getKey(), entry.getValue(), folder);
            file.ifPresent(found -> files.put(entry.getKey(), found));
            progress.report(0.9 * ++done / snapshot.motions().size());
        }
        ProjectDocument document = placed(snapshot.document(), folder, files);
        if (automatic) {
            store.autosave(folder, document);
        } else {
            store.save(folder, document);
            deleteAutosave(folder);
            LOG.info(
                    "saved {}: {} clips, {} takes",
                    folder,
                    document.clips().size(),
                    document.takeCount());
        }
        removeUnusedMotions(folder);
        return files;
    }

    private static Optional<MotionFile> place(String takeId, Motion motion, Path folder)
            throws StudioException {
        if (motion.stored().isPresent()) {
            StoredMotion stored = motion.stored().get();
            if (MotionStore.exists(stored.file(), stored.folder())) {
                MotionStore.copy(stored.file(), stored.folder(), folder);
                return Optional.of(stored.file());
            }
        }
        return motion.inMemory().isPresent()
                ? Optional.of(MotionStore.write(folder, takeId, motion.inMemory().get()))
                : Optional.empty();
    }

    private static ProjectDocument placed(
            ProjectDocument document, Path folder, Map<String, MotionFile> files) {
        List<ProjectDocument.Clip> clips = new ArrayList<>();
        for (ProjectDocument.Clip clip : document.clips()) {
            List<ProjectDocument.Take> takes = new ArrayList<>();
            for (ProjectDocument.Take take : clip.takes()) {
                Optional<ProjectDocument.Made> made =
                        take.made()
                                .map(
                                        old ->
                                                new ProjectDocument.Made(
                                                        old.provenance(),
                                                        old.frameRate(),
                                                        old.realTimeFactor(),
                                                        Optional.ofNullable(files.get(take.id()))));
                takes.add(
                        new ProjectDocument.Take(
                                take.id(),
                                take.name(),
                                take.methodId(),
                                take.colourIndex(),
                                take.parameters(),
                                take.seed(),
                                take.frameRate(),
                                made));
            }
            clips.add(
                    new ProjectDocument.Clip(
                            clip.id(),
                            clip.name(),
                            AudioPaths.toText(folder, Path.of(clip.path())),
                            clip.sha256(),
                            clip.summary(),
                            clip.speech(),
                            takes));
        }
        return new ProjectDocument(
                document.applicationVersion(),
                document.savedAt(),
                clips,
                document.ownWords(),
                document.head(),
                document.selectedClip(),
                document.selectedTake());
    }

    static void deleteAutosave(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(ProjectFolder.AUTOSAVE_NAME));
        } catch (IOException e) {
            LOG.warn("the autosave in {} stays", folder, e);
        }
    }

    /** Removes motions that none of the folder's documents names. */
    private void removeUnusedMotions(Path folder) {
        Path motions = folder.resolve(ProjectFolder.MOTION_FOLDER);
        if (!Files.isDirectory(motions)) {
            return;
        }
        Set<Path> used = new HashSet<>();
        for (String name :
                List.of(
                        ProjectFolder.FILE_NAME,
                        ProjectFolder.BACKUP_NAME,
                        ProjectFolder.AUTOSAVE_NAME)) {
            try {
                if (Files.exists(folder.resolve(name))) {
                    addMotions(store.load(folder, name), folder, used);
                }
            } catch (StudioException e) {
                LOG.info("motions stay because {} cannot be read: {}", name, e.getMessage());
                return;
            }
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(motions)) {
            for (Path entry : entries) {
                boolean ours = MOTION_NAME.matcher(entry.getFileName().toString()).matches();
                if (ours && !used.contains(entry.toAbsolutePath().normalize())) {
                    Files.deleteIfExists(entry);
                }
            }
        } catch (IOException e) {
            LOG.info("unused motions in {} stay: {}", motions, e.getMessage());
        }
    }

    private static void addMotions(ProjectDocument document, Path folder, Set<Path> used) {
        for (ProjectDocument.Clip clip : document.clips()) {
            for (ProjectDocument.Take take : clip.takes()) {
                take.made()
                        .flatMap(ProjectDocument.Made::file)
                        .ifPresent(
                                file -> {
                                    used.add(absolute(folder, file.path()));
                                    file.posePath()
                                            .ifPresent(pose -> used.add(absolute(folder, pose)));
                                });
            }
        }
    }

    private static Path absolute(Path folder, String path) {
        return folder.resolve(path).toAbsolutePath().normalize();
    }
}
