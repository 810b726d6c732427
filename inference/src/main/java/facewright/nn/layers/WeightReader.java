package facewright.nn.layers;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.engine.Tensors;
import facewright.io.weights.ElementType;
import facewright.io.weights.TensorInfo;
import facewright.io.weights.WeightFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Fills a network from a file, one tensor at a time, so that there is never a second copy of it.
 * Tensors that the network does not have are passed over.
 */
public final class WeightReader {
    private static final List<String> PREFIXES = List.of("", "module.", "wav2vec2.");

    private final WeightFile file;
    private final String fileName;

    /**
     * @param fileName for messages
     */
    public WeightReader(WeightFile file, String fileName) {
        this.file = file;
        this.fileName = fileName;
    }

    /**
     * Fills all parameters of a network that have no value yet.
     *
     * @param names the parameter's name in the file
     * @throws StudioException naming the tensor that is missing, has another shape or is no
     *     floating-point tensor
     */
    public void fill(NamedBlock network, Function<String, String> names) throws StudioException {
        for (Weight weight : network.weights().values()) {
            if (!weight.isSet()) {
                fill(network, weight, names.apply(weight.name()));
            }
        }
    }

    /**
     * Fills the parameters below a prefix from tensors of the same names.
     *
     * @throws StudioException as {@link #fill}
     */
    public void fillBelow(NamedBlock network, String prefix) throws StudioException {
        for (Weight weight : network.weights().values()) {
            if (weight.name().startsWith(prefix)) {
                fill(network, weight, weight.name());
            }
        }
    }

    private void fill(NamedBlock network, Weight weight, String wanted) throws StudioException {
        String name =
                find(file, wanted)
                        .orElseThrow(
                                () ->
                                        new StudioException(
                                                InferenceText.of(
                                                        "nn.tensor-missing", fileName, wanted)));
        TensorInfo info = file.tensors().get(name);
        if (info == null || !Tensors.shape(info).equals(weight.shape()) || !isFloating(info)) {
            throw new StudioException(
                    InferenceText.of(
                            "nn.tensor-shape",
                            fileName,
                            name,
                            weight.shape().toString(),
                            info == null ? "" : info.type() + " " + Tensors.shape(info)));
        }
        weight.set(Tensors.read(network.manager(), file, name));
    }

    private static boolean isFloating(TensorInfo info) {
        return info.type() == ElementType.FLOAT32
                || info.type() == ElementType.FLOAT64
                || info.type() == ElementType.FLOAT16
                || info.type() == ElementType.BFLOAT16;
    }

    /**
     * The name under which a file holds a tensor: as it is, with the prefix of a data-parallel or
     * speech-recognition wrapper, or with the names that newer Torch gives to the parts of a
     * normalised weight.
     */
    public static Optional<String> find(WeightFile file, String name) {
        for (String prefix : PREFIXES) {
            for (String form : List.of(name, newer(name))) {
                if (file.tensors().containsKey(prefix + form)) {
                    return Optional.of(prefix + form);
                }
            }
        }
        return Optional.empty();
    }

    private static String newer(String name) {
        return name.replaceAll("\\.weight_g$", ".parametrizations.weight.original0")
                .replaceAll("\\.weight_v$", ".parametrizations.weight.original1");
    }

    /** A name without the prefixes and in the form that networks here use. */
    public static String canonical(String name) {
        String result = name;
        for (String prefix : PREFIXES) {
            if (!prefix.isEmpty() && result.startsWith(prefix)) {
                result = result.substring(prefix.length());
            }
        }
        return result.replaceAll("\\.parametrizations\\.weight\\.original0$", ".weight_g")
                .replaceAll("\\.parametrizations\\.weight\\.original1$", ".weight_v");
    }
}
