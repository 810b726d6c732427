package facewright.app.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that somebody works in a folder. The operating system lets go of it when the process ends,
 * however it ends. Closing twice is fine.
 */
final class FolderLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);

    /** Far behind the text, which others may read while the lock is held. */
    private static final long LOCKED_BYTE = 1L << 40;

    /**
     * Locks of this process. On POSIX systems a process loses its lock as soon as it closes any
     * channel of the file, so a second one must not even be opened.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param text who has it, for people
     * @return empty when somebody else has it
     * @throws IOException when this place cannot hold locks, for example because it is read-only
     */
    static Optional<FolderLock> tryTake(Path file, String text) throws IOException {
        Path key = file.toAbsolutePath().normalize();
        if (!HELD.add(key)) {
            return Optional.empty();
        }
        Optional<FolderLock> lock = Optional.empty();
        try {
            lock = take(key, text);
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(key);
            }
        }
        return lock;
    }

    private static Optional<FolderLock> take(Path file, String text) throws IOException {
        for (int attempt = 0; attempt < 3; attempt++) {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean taken = false;
            try {
                FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
                if (lock == null) {
                    return Optional.empty();
                }
                if (Files.exists(file)) {
                    channel.truncate(0);
                    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
                    taken = true;
                    return Optional.of(new FolderLock(file, channel));
                }
                // The one before removed the file in between: this lock is on nothing.
            } catch (OverlappingFileLockException e) {
                return Optional.empty();
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
        }
        return Optional.empty();
    }

    /** Who has the lock, as that one wrote it; empty when unknown. */
    static String holder(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.info("lock file {} stays: {}", file, e.getMessage());
        }
        try {
            channel.close();
        } catch (IOException e) {
            LOG.info("lock {} could not be closed: {}", file, e.getMessage());
        }
        HELD.remove(file);
    }
}
