package facewright.training.data;

import facewright.audio.AudioDecoder;
import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The recordings and motions of a folder, by name without ending. They lie beside each other, or in
 * folders of the names that the published preparations use.
 *
 * @param motions NPY files
 * @param sounds sound files
 */
record FolderFiles(SortedMap<String, Path> motions, SortedMap<String, Path> sounds) {
    private static final List<String> MOTION_FOLDERS =
            List.of("vertices_npy", "vertices", "npy", "motion", "curves");
    private static final List<String> SOUND_FOLDERS = List.of("wav", "audio");

    static FolderFiles find(Path folder) throws StudioException {
        SortedMap<String, Path> motions = new TreeMap<>();
        SortedMap<String, Path> sounds = new TreeMap<>();
        for (Path file : files(choose(folder, MOTION_FOLDERS))) {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(".npy") && !name.startsWith("template")) {
                motions.put(name.substring(0, name.length() - ".npy".length()), file);
            }
        }
        for (Path file : files(choose(folder, SOUND_FOLDERS))) {
            if (AudioDecoder.isSupported(file)) {
                String name = String.valueOf(file.getFileName());
                sounds.put(name.substring(0, name.lastIndexOf('.')), file);
            }
        }
        return new FolderFiles(motions, sounds);
    }

    private static Path choose(Path folder, List<String> names) {
        Optional<Path> found =
                names.stream().map(folder::resolve).filter(Files::isDirectory).findFirst();
        return found.orElse(folder);
    }

    private static List<Path> files(Path folder) throws StudioException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw FileErrors.reading(folder, e);
        }
    }

    /** Whether there is something to pair. */
    boolean isDataSet() {
        return !motions.isEmpty() && !sounds.isEmpty();
    }
}
