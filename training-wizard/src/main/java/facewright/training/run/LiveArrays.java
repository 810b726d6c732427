package facewright.training.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import facewright.domain.StudioException;
import facewright.engine.Nd;
import facewright.engine.Tensors;
import facewright.io.weights.ElementType;
import facewright.io.weights.SafetensorsFile;
import facewright.io.weights.SafetensorsWriter;
import facewright.io.weights.TensorInfo;
import facewright.training.TrainingText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Copies of arrays that stay where they are: to files, from files, between each other. */
final class LiveArrays {
    private LiveArrays() {}

    /** Overwrites the values of an array, without gradients. */
    static void copy(NDArray from, NDArray to) {
        Nd.overwrite(to, from);
    }

    /** Writes arrays, one at a time. */
    static void write(Path file, Map<String, NDArray> arrays, Map<String, String> metadata)
            throws StudioException {
        Map<String, TensorInfo> infos = new LinkedHashMap<>();
        arrays.forEach(
                (name, array) ->
                        infos.put(
                                name,
                                new TensorInfo(
                                        ElementType.FLOAT32,
                                        LongStream.of(array.getShape().getShape())
                                                .boxed()
                                                .toList())));
        SafetensorsWriter.write(
                file,
                infos,
                name -> {
                    NDArray array = arrays.get(name);
                    if (array == null) {
                        throw new IllegalArgumentException("no array " + name);
                    }
                    return Tensors.copy(array);
                },
                metadata);
    }

    /**
     * Reads values into arrays that are there already.
     *
     * @param arrays by the names in the file; the file may hold more
     * @throws StudioException when the file is damaged, or an array is missing or of another shape
     */
    static void read(Path file, Map<String, NDArray> arrays) throws StudioException {
        try (SafetensorsFile weights = SafetensorsFile.open(file)) {
            for (Map.Entry<String, NDArray> entry : arrays.entrySet()) {
                NDArray array = entry.getValue();
                TensorInfo info = weights.tensors().get(entry.getKey());
                List<Long> wanted = LongStream.of(array.getShape().getShape()).boxed().toList();
                if (info == null || !info.shape().equals(wanted)) {
                    throw new StudioException(
                            TrainingText.of(
                                    "training.checkpoint-differs",
                                    file.toString(),
                                    entry.getKey(),
                                    wanted.toString(),
                                    info == null ? "-" : info.shape().toString()));
                }
                try (NDScope scope = new NDScope()) {
                    scope.suppressNotUsedWarning();
                    copy(
                            Nd.constants(
                                    array.getManager(),
                                    weights.read(entry.getKey()).toFloats(),
                                    array.getShape().getShape()),
                            array);
                }
            }
        }
    }
}
