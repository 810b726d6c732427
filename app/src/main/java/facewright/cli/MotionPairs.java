package facewright.cli;

import facewright.app.AppText;
import facewright.domain.StudioException;
import facewright.domain.UserText;
import facewright.io.files.FileErrors;
import facewright.io.npy.NpyArray;
import facewright.io.npy.NpyReader;
import facewright.io.npy.NpzFile;
import facewright.metrics.VertexFrames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Recorded and predicted motion that belong together, found by name.
 *
 * @param pairs in the order of their names
 * @param unpaired names of files without a partner
 */
record MotionPairs(List<Pair> pairs, List<String> unpaired) {
    private static final String EXTENSION = ".npy";
    private static final String ARCHIVE = ".npz";

    /**
     * Two files of one sequence.
     *
     * @param name without extension
     */
    record Pair(String name, Path truth, Path prediction) {}

    MotionPairs {
        pairs = List.copyOf(pairs);
        unpaired = List.copyOf(unpaired);
    }

    /**
     * Pairs two files, or the files of two folders that have the same name.
     *
     * @throws StudioException when a folder cannot be read or no names agree
     */
    static MotionPairs find(Path truth, Path prediction) throws StudioException {
        if (Files.isDirectory(truth) != Files.isDirectory(prediction)) {
            throw new UsageException(AppText.of("cli.evaluate.mixed-paths"));
        }
        if (!Files.isDirectory(truth)) {
            return new MotionPairs(List.of(new Pair(stem(truth), truth, prediction)), List.of());
        }
        NavigableMap<String, Path> truths = motions(truth);
        NavigableMap<String, Path> predictions = motions(prediction);
        List<Pair> pairs = new ArrayList<>();
        List<String> unpaired = new ArrayList<>();
        for (Map.Entry<String, Path> entry : truths.entrySet()) {
            Path partner = predictions.remove(entry.getKey());
            if (partner == null) {
                unpaired.add(entry.getValue().toString());
            } else {
                pairs.add(new Pair(entry.getKey(), entry.getValue(), partner));
            }
        }
        predictions.values().forEach(file -> unpaired.add(file.toString()));
        if (pairs.isEmpty()) {
            throw new StudioException(AppText.of("cli.evaluate.no-pairs", prediction, truth));
        }
        return new MotionPairs(pairs, unpaired);
    }

    private static NavigableMap<String, Path> motions(Path folder) throws StudioException {
        NavigableMap<String, Path> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(
                            file ->
                                    file.toString().endsWith(EXTENSION)
                                            || file.toString().endsWith(ARCHIVE))
                    .filter(Files::isRegularFile)
                    .forEach(file -> found.put(stem(file), file));
        } catch (IOException e) {
            throw FileErrors.reading(folder, e);
        }
        return found;
    }

    /**
     * The neutral pose of a sequence: the file itself, or the one of a folder whose name begins
     * that of the sequence, as a subject's does; the longest of several.
     *
     * @throws StudioException when the folder cannot be read or has none
     */
    static Path template(Path fileOrFolder, String sequence) throws StudioException {
        if (!Files.isDirectory(fileOrFolder)) {
            return fileOrFolder;
        }
        return motions(fileOrFolder).values().stream()
                .filter(file -> sequence.startsWith(stem(file)))
                .max(Comparator.comparingInt(file -> stem(file).length()))
                .orElseThrow(
                        () ->
                                new StudioException(
                                        AppText.of(
                                                "cli.evaluate.no-template",
                                                fileOrFolder,
                                                sequence)));
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(EXTENSION) || name.endsWith(ARCHIVE)
                ? name.substring(0, name.length() - EXTENSION.length())
                : name;
    }

    /** The array of a file; of an archive, the only one that can be vertices. */
    static NpyArray array(Path file) throws StudioException {
        if (!file.toString().endsWith(ARCHIVE)) {
            return NpyReader.read(file);
        }
        try (NpzFile archive = NpzFile.open(file)) {
            List<String> names = new ArrayList<>();
            List<NpyArray> arrays = new ArrayList<>();
            for (String name : archive.names()) {
                NpyArray array = archive.read(name);
                int[] shape = array.shape();
                if (shape.length > 1 && (shape[shape.length - 1] % 3 == 0)) {
                    names.add(name);
                    arrays.add(array);
                }
            }
            if (arrays.size() != 1) {
                throw new StudioException(
                        AppText.of(
                                "cli.evaluate.archive",
                                file,
                                names.isEmpty()
                                        ? String.join(", ", archive.names())
                                        : String.join(", ", names)));
            }
            return arrays.get(0);
        }
    }

    /**
     * Reads motion of shape (T, V, 3) or (T, 3V), or one such array in a batch of one.
     *
     * @throws StudioException when it has another shape or a value that is not finite
     */
    static VertexFrames read(Path file) throws StudioException {
        NpyArray array = array(file);
        int[] shape = array.shape();
        if (shape.length > 2 && shape[0] == 1 && shape[shape.length - 1] != 3) {
            shape = Arrays.copyOfRange(shape, 1, shape.length);
        }
        boolean flat = shape.length == 2 && shape[1] % 3 == 0;
        boolean points = shape.length == 3 && shape[2] == 3;
        if (!(flat || points) || array.size() == 0) {
            throw new StudioException(
                    AppText.of("cli.evaluate.shape", file, Arrays.toString(array.shape())));
        }
        int frames = shape[0];
        int values = array.size() / frames;
        for (int i = 0; i < array.size(); i++) {
            if (!Double.isFinite(array.get(i))) {
                throw new StudioException(AppText.of("cli.evaluate.not-finite", file, i / values));
            }
        }
        return new VertexFrames() {
            @Override
            public int frameCount() {
                return frames;
            }

            @Override
            public int vertexCount() {
                return values / 3;
            }

            @Override
            public void copyFrame(int t, double[] destination) {
                for (int i = 0; i < values; i++) {
                    destination[i] = array.get(t * values + i);
                }
            }
        };
    }

    /**
     * Complains about two motions that cannot be compared, and notes what can mislead.
     *
     * @throws StudioException when vertices or sizes do not fit
     */
    static List<UserText> check(String name, VertexFrames truth, VertexFrames prediction)
            throws StudioException {
        if (truth.vertexCount() != prediction.vertexCount()) {
            throw new StudioException(
                    AppText.of(
                            "cli.evaluate.topology",
                            name,
                            whole(truth.vertexCount()),
                            whole(prediction.vertexCount())));
        }
        double ratio = extent(prediction) / extent(truth);
        if (ratio > 4 || ratio < 0.25) {
            throw new StudioException(
                    AppText.of("cli.evaluate.size", name, EvaluationReport.number(ratio)));
        }
        int first = truth.frameCount();
        int second = prediction.frameCount();
        List<UserText> notes = new ArrayList<>();
        if (Math.abs(first - second) > 0.1 * Math.max(first, second)) {
            notes.add(AppText.of("cli.evaluate.note-rate", name, whole(first), whole(second)));
        }
        if (first != second) {
            notes.add(
                    AppText.of(
                            "cli.evaluate.note-cut",
                            name,
                            whole(first),
                            whole(second),
                            whole(Math.min(first, second))));
        }
        return notes;
    }

    /** Numbers of things, without the separators of thousands that look like commas of lists. */
    static String whole(int number) {
        return Integer.toString(number);
    }

    /** Diagonal of the box around the first frame. */
    static double extent(VertexFrames motion) {
        double[] frame = new double[motion.vertexCount() * 3];
        motion.copyFrame(0, frame);
        double squares = 0;
        for (int axis = 0; axis < 3; axis++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = axis; i < frame.length; i += 3) {
                least = Math.min(least, frame[i]);
                most = Math.max(most, frame[i]);
            }
            squares += (most - least) * (most - least);
        }
        return Math.sqrt(squares);
    }
}
