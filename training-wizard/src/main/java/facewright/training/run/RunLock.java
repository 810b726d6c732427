package facewright.training.run;

import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import facewright.training.TrainingText;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Says that a process trains in a folder; the system lets go of it when the process ends. */
final class RunLock implements AutoCloseable {
    static final String FILE = ".lock";

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws StudioException when another process trains there
     */
    static RunLock take(Path run) throws StudioException {
        Path file = run.resolve(FILE);
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StudioException(TrainingText.of("training.run-busy", run.toString()));
            }
            return new RunLock(channel);
        } catch (IOException e) {
            throw FileErrors.writing(file, e);
        }
    }

    /** Whether a process trains in this folder now. */
    static boolean isTaken(Path run) {
        Path file = run.resolve(FILE);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return lock(channel) == null;
        } catch (IOException e) {
            // A folder that one may not write to: nobody trains there from here.
            return false;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws StudioException {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StudioException(TrainingText.of("training.lock-failed"), e);
        }
    }
}
