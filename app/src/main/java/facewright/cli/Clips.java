package facewright.cli;

import facewright.app.AppText;
import facewright.audio.AudioDecoder;
import facewright.domain.StudioException;
import facewright.io.files.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Turns what somebody typed into recordings with names for their results. */
final class Clips {
    private Clips() {}

    /**
     * A recording and the name of everything that is made from it.
     *
     * @param file the recording
     * @param name without extension; no two of a run are equal, whatever their case
     */
    record Clip(Path file, String name) {}

    /**
     * The recordings to work on, each once, in the order they were named; folders stand for the
     * recordings in them.
     *
     * @throws StudioException when a folder cannot be read or has no recordings
     */
    static List<Clip> find(List<Path> inputs) throws StudioException {
        Set<Path> files = new LinkedHashSet<>();
        for (Path input : inputs) {
            Path path = input.toAbsolutePath().normalize();
            if (Files.isDirectory(path)) {
                files.addAll(recordingsIn(path));
            } else {
                files.add(path);
            }
        }
        return named(List.copyOf(files));
    }

    private static List<Path> recordingsIn(Path folder) throws StudioException {
        List<Path> found;
        try (Stream<Path> entries = Files.list(folder)) {
            found =
                    entries.filter(file -> !fileName(file).startsWith("."))
                            .filter(AudioDecoder::isSupported)
                            .filter(Files::isRegularFile)
                            .sorted()
                            .toList();
        } catch (IOException e) {
            throw new StudioException(AppText.of("cli.animate.folder-unreadable", folder), e);
        }
        if (found.isEmpty()) {
            throw new StudioException(
                    AppText.of(
                            "cli.animate.folder-empty",
                            folder,
                            String.join(", ", AudioDecoder.SUPPORTED_EXTENSIONS)));
        }
        return found;
    }

    /**
     * Names recordings after their files. Equal names are told apart by their folders, then by
     * their kinds, then by a number.
     */
    static List<Clip> named(List<Path> files) {
        List<String> names = new ArrayList<>();
        for (Path file : files) {
            names.add(FileNames.safe(stem(file)));
        }
        tellApart(names, files, file -> Path.of(folderName(file) + "-" + fileName(file)));
        tellApart(
                names,
                files,
                file ->
                        Path.of(
                                folderName(file)
                                        + "-"
                                        + fileName(file).replace('.', '-')
                                        + ".clip"));
        Set<String> taken = new HashSet<>();
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String name = names.get(i);
            for (int number = 2; !taken.add(lower(name)); number++) {
                name = names.get(i) + "-" + number;
            }
            clips.add(new Clip(files.get(i), name));
        }
        return clips;
    }

    /** Gives all files whose names occur more than once a longer name. */
    private static void tellApart(
            List<String> names, List<Path> files, UnaryOperator<Path> longer) {
        Map<String, Integer> count = new HashMap<>();
        names.forEach(name -> count.merge(lower(name), 1, Integer::sum));
        for (int i = 0; i < names.size(); i++) {
            if (count.getOrDefault(lower(names.get(i)), 0) > 1) {
                names.set(i, FileNames.safe(stem(longer.apply(files.get(i)))));
            }
        }
    }

    /** Some file systems take names for equal that differ only in case. */
    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String stem(Path file) {
        String name = fileName(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String folderName(Path file) {
        Path parent = file.getParent();
        return parent == null ? "" : fileName(parent);
    }
}
