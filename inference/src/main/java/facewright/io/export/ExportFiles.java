package facewright.io.export;

import facewright.domain.InferenceText;
import facewright.domain.SoundTrack;
import facewright.domain.StudioException;
import facewright.domain.UserText;
import facewright.io.files.FileErrors;
import facewright.io.files.FileNames;
import facewright.io.files.FreeSpace;
import facewright.io.files.StagedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of one running export: staged while it works, moved to their names at its end, removed
 * when it fails. Close it in any case. For one thread.
 */
public final class ExportFiles implements AutoCloseable {
    private final ExportRequest request;
    private final StagedFiles staged = new StagedFiles();
    private final List<Path> targets = new ArrayList<>();
    private final List<UserText> notes = new ArrayList<>();

    /**
     * Checks the name and that the disk has room.
     *
     * @param estimatedBytes how much will be written
     */
    public ExportFiles(ExportRequest request, long estimatedBytes) throws StudioException {
        this.request = request;
        FileNames.check(request.baseName());
        if (Files.exists(request.folder()) && !Files.isDirectory(request.folder())) {
            throw new StudioException(
                    InferenceText.of("io.not-a-folder", request.folder().toString()));
        }
        FreeSpace.require(request.folder(), estimatedBytes + soundBytes());
    }

    private long soundBytes() {
        if (request.sound().isEmpty()) {
            return 0;
        }
        SoundTrack sound = request.sound().get();
        return WaveFile.bytes(sound, sound.rate().samples(request.durationSeconds()));
    }

    /** The final path of a file of this export, for example with the suffix {@code .fbx}. */
    public Path target(String suffix) throws StudioException {
        return FileNames.resolve(request.folder().toAbsolutePath(), request.baseName() + suffix);
    }

    /** Prepares a file; returns where to write it. */
    public Path file(String suffix) throws StudioException {
        Path target = target(suffix);
        Path temporary = staged.file(target);
        targets.add(target);
        return temporary;
    }

    /**
     * Prepares a folder that replaces an earlier one; returns where to fill it.
     *
     * @param ours accepts the names that such an export writes; a folder with anything else in it
     *     is not replaced
     */
    public Path folder(String suffix, Predicate<String> ours) throws StudioException {
        Path target = target(suffix);
        if (Files.isDirectory(target)) {
            refuseForeignFiles(target, ours);
        }
        Path temporary = staged.folder(target);
        targets.add(target);
        return temporary;
    }

    private static void refuseForeignFiles(Path folder, Predicate<String> ours)
            throws StudioException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                String name = String.valueOf(entry.getFileName());
                if (!ours.test(name)) {
                    throw new StudioException(
                            InferenceText.of("export.foreign-files", folder.toString(), name));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw FileErrors.writing(folder, e instanceof IOException io ? io : new IOException(e));
        }
    }

    /**
     * Puts the recording beside the export as {@code <name>-audio}: the file itself when all of it
     * is exported, otherwise a WAV file of the exported part.
     *
     * @param startSeconds where the export starts in the recording
     * @param durationSeconds of the export
     */
    public void addSound(double startSeconds, double durationSeconds) throws StudioException {
        if (request.audioFile().isPresent()) {
            Path source = request.audioFile().get();
            boolean whole = startSeconds == 0 && request.range().isEmpty();
            boolean wave = FileNames.extension(source).equals("wav");
            if (request.sound().isEmpty() || (whole && wave)) {
                copySound(source);
                if (!whole) {
                    notes.add(InferenceText.of("export.note-audio-whole", startSeconds));
                }
                return;
            }
        }
        if (request.sound().isPresent()) {
            writeSound(request.sound().get(), startSeconds, durationSeconds);
        }
    }

    private void copySound(Path source) throws StudioException {
        String extension = FileNames.extension(source);
        Path target = target("-audio" + (extension.isEmpty() ? "" : "." + extension));
        if (isRecording(target)) {
            return;
        }
        if (!Files.isReadable(source)) {
            notes.add(InferenceText.of("export.note-audio-missing", source.toString()));
            return;
        }
        Path temporary = staged.file(target);
        try {
            Files.copy(source, temporary);
        } catch (IOException e) {
            throw FileErrors.writing(target, e);
        }
        targets.add(target);
    }

    /** Whether a path is the recording itself, which no export may write to. */
    private boolean isRecording(Path target) throws StudioException {
        if (request.audioFile().isEmpty()
                || !Files.exists(target)
                || !Files.exists(request.audioFile().get())) {
            return false;
        }
        try {
            return Files.isSameFile(request.audioFile().get(), target);
        } catch (IOException e) {
            throw FileErrors.reading(request.audioFile().get(), e);
        }
    }

    private void writeSound(SoundTrack sound, double startSeconds, double durationSeconds)
            throws StudioException {
        int from = (int) Math.min(Integer.MAX_VALUE, sound.rate().samples(startSeconds));
        long wanted = sound.rate().samples(durationSeconds);
        int count = (int) Math.max(0, Math.min(wanted, sound.sampleCount() - from));
        Path target = target("-audio.wav");
        if (isRecording(target)) {
            target = target("-audio-part.wav");
        }
        Path temporary = staged.file(target);
        try {
            WaveFile.write(temporary, sound, from, count);
        } catch (IOException e) {
            throw FileErrors.writing(target, e);
        }
        targets.add(target);
    }

    public void note(UserText note) {
        notes.add(note);
    }

    /**
     * Moves everything to its final name.
     *
     * @param maxErrorMillimetres see {@link ExportResult}
     * @param rmsErrorMillimetres see {@link ExportResult}
     */
    public ExportResult commit(double maxErrorMillimetres, double rmsErrorMillimetres)
            throws StudioException {
        staged.commit();
        long bytes = 0;
        for (Path target : targets) {
            bytes += size(target);
        }
        return new ExportResult(targets, bytes, maxErrorMillimetres, rmsErrorMillimetres, notes);
    }

    private static long size(Path target) throws StudioException {
        try (Stream<Path> paths = Files.walk(target)) {
            long bytes = 0;
            for (Path path : (Iterable<Path>) paths::iterator) {
                bytes += Files.isRegularFile(path) ? Files.size(path) : 0;
            }
            return bytes;
        } catch (IOException e) {
            throw FileErrors.reading(target, e);
        }
    }

    @Override
    public void close() {
        staged.close();
    }
}
