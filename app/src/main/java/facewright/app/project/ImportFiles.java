package facewright.app.project;

import facewright.audio.AudioDecoder;
import facewright.job.CancelToken;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a drop or an open dialog brings: recordings, folders of recordings, or a project. */
public final class ImportFiles {
    /** The most recordings that one folder brings. */
    static final int FOLDER_LIMIT = 2000;

    private ImportFiles() {}

    /**
     * The files to import.
     *
     * @param files absolute, each once
     * @param emptyFolders folders without a recording
     */
    record Found(List<Path> files, List<Path> emptyFolders) {}

    /** The project that is meant when exactly one project folder or project.json is dropped. */
    public static Optional<Path> projectIn(List<Path> dropped) {
        if (dropped.size() != 1) {
            return Optional.empty();
        }
        Path only = dropped.get(0).toAbsolutePath().normalize();
        if (Files.isRegularFile(only.resolve(ProjectFolder.FILE_NAME))) {
            return Optional.of(only);
        }
        boolean isFile = only.endsWith(ProjectFolder.FILE_NAME) && Files.isRegularFile(only);
        return isFile ? Optional.ofNullable(only.getParent()) : Optional.empty();
    }

    /**
     * Replaces folders by the recordings in them, in the order of their names. Files that were
     * named themselves stay, whatever they are: they get a message of their own.
     */
    static Found expand(List<Path> paths, CancelToken cancel) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        List<Path> empty = new ArrayList<>();
        for (Path path : paths) {
            Path absolute = path.toAbsolutePath().normalize();
            if (Files.isDirectory(absolute)) {
                List<Path> inside = recordingsIn(absolute, cancel);
                if (inside.isEmpty()) {
                    empty.add(absolute);
                }
                files.addAll(inside);
            } else {
                files.add(absolute);
            }
        }
        return new Found(List.copyOf(files), empty);
    }

    private static List<Path> recordingsIn(Path folder, CancelToken cancel) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) {
                        cancel.throwIfCancelled();
                        boolean hidden =
                                !directory.equals(folder)
                                        && String.valueOf(directory.getFileName()).startsWith(".");
                        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        boolean hidden = String.valueOf(file.getFileName()).startsWith(".");
                        if (!hidden
                                && attributes.isRegularFile()
                                && AudioDecoder.isSupported(file)) {
                            found.add(file);
                        }
                        return found.size() < FOLDER_LIMIT
                                ? FileVisitResult.CONTINUE
                                : FileVisitResult.TERMINATE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure)
                            throws IOException {
                        if (file.equals(folder)) {
                            throw failure;
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        found.sort(Comparator.comparing(Path::toString, ImportFiles::byNumbersInNames));
        return found;
    }

    /** Orders {@code line 2} before {@code line 10}. */
    static int byNumbersInNames(String a, String b) {
        String left = a.toLowerCase(Locale.ROOT);
        String right = b.toLowerCase(Locale.ROOT);
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int endLeft = digitsEnd(left, i);
            int endRight = digitsEnd(right, j);
            if (endLeft > i && endRight > j) {
                int order =
                        compareNumbers(left.substring(i, endLeft), right.substring(j, endRight));
                if (order != 0) {
                    return order;
                }
                i = endLeft;
                j = endRight;
            } else {
                int order = Character.compare(left.charAt(i), right.charAt(j));
                if (order != 0) {
                    return order;
                }
                i++;
                j++;
            }
        }
        int rest = Integer.compare(left.length() - i, right.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String a, String b) {
        return new java.math.BigInteger(a).compareTo(new java.math.BigInteger(b));
    }
}
