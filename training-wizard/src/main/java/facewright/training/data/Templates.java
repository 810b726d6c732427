package facewright.training.data;

import facewright.domain.StudioException;
import facewright.io.npy.NpyArray;
import facewright.io.npy.NpyReader;
import facewright.io.npy.NumpyPickle;
import facewright.training.TrainingText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Neutral poses by subject: {@code templates.pkl}, or {@code templates/SUBJECT.npy}. */
final class Templates {
    private Templates() {}

    /**
     * Reads those that are there.
     *
     * @param width V x 3 of the motions
     * @param subjects whose files are looked for
     * @throws StudioException when one has another number of vertices than the motions
     */
    static Map<String, float[]> read(Path folder, int width, Set<String> subjects)
            throws StudioException {
        Map<String, float[]> result = new LinkedHashMap<>();
        Path pickle = folder.resolve("templates.pkl");
        if (Files.isRegularFile(pickle)) {
            for (Map.Entry<String, NpyArray> entry : NumpyPickle.readArrays(pickle).entrySet()) {
                result.put(entry.getKey(), check(pickle, entry.getKey(), entry.getValue(), width));
            }
        }
        for (String subject : subjects) {
            Path file = folder.resolve("templates").resolve(subject + ".npy");
            if (!result.containsKey(subject) && Files.isRegularFile(file)) {
                result.put(subject, check(file, subject, NpyReader.read(file), width));
            }
        }
        return result;
    }

    private static float[] check(Path file, String subject, NpyArray array, int width)
            throws StudioException {
        if (array.size() != width) {
            throw new StudioException(
                    TrainingText.of(
                            "data.template-size",
                            file.toString(),
                            subject,
                            Integer.toString(array.size() / 3),
                            Integer.toString(width / 3)));
        }
        return array.toFloats();
    }
}
