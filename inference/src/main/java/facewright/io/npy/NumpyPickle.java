package facewright.io.npy;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import facewright.io.pickle.PickleFormatException;
import facewright.io.pickle.PickleGlobals;
import facewright.io.pickle.PickleReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads pickles that hold NumPy arrays: templates, masks, recorded sound. Protocols 2 to 5, written
 * by Python 2 or 3, arrays of numbers in C or Fortran order. Nothing in the file is run.
 */
public final class NumpyPickle {
    private static final String ARRAY_TYPE = "numpy.ndarray";

    private NumpyPickle() {}

    /**
     * Reads one value: plain values as in {@link PickleReader}, with {@link PickledArray} for
     * arrays and {@code Double} or {@code Long} for NumPy scalars.
     *
     * @throws StudioException when it is no pickle, is damaged, or asks for something that arrays
     *     do not need
     */
    public static Object read(Path file) throws StudioException {
        try (InputStream in = Files.newInputStream(file)) {
            return PickleReader.read(
                    in,
                    Files.size(file),
                    NumpyPickle::find,
                    id -> {
                        throw PickleFormatException.damaged("it refers to another file");
                    });
        } catch (PickleFormatException e) {
            throw problem(file, e);
        } catch (EOFException e) {
            throw new StudioException(
                    InferenceText.of("io.pickle.damaged", file.toString(), "part of it is missing"),
                    e);
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
    }

    /**
     * Reads a dictionary of arrays; other entries are left out.
     *
     * @return arrays by name, in the order of the file
     * @throws StudioException as {@link #read}, and when there are no named arrays in it
     */
    public static Map<String, NpyArray> readArrays(Path file) throws StudioException {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        if (read(file) instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (entry.getKey() instanceof String name
                        && entry.getValue() instanceof PickledArray pickled) {
                    try {
                        arrays.put(name, pickled.array());
                    } catch (PickleFormatException e) {
                        throw problem(file, e);
                    }
                }
            }
        }
        if (arrays.isEmpty()) {
            throw new StudioException(InferenceText.of("io.pickle.no-arrays", file.toString()));
        }
        return arrays;
    }

    private static StudioException problem(Path file, PickleFormatException e) {
        return e.isRefused()
                ? new StudioException(
                        InferenceText.of(
                                "weights.refused",
                                String.valueOf(file.getFileName()),
                                String.valueOf(e.getMessage())),
                        e)
                : new StudioException(
                        InferenceText.of(
                                "io.pickle.damaged",
                                file.toString(),
                                String.valueOf(e.getMessage())),
                        e);
    }

    /** The allow-list: what NumPy 1 and 2 write for arrays, types and scalars. */
    private static Optional<Object> find(String module, String name) {
        String place = module.replace("numpy._core", "numpy.core") + "." + name;
        return switch (place) {
            case ARRAY_TYPE -> Optional.of(ARRAY_TYPE);
            case "numpy.dtype" -> Optional.of((PickleGlobals.Callable) NumpyPickle::type);
            case "numpy.core.multiarray._reconstruct" ->
                    Optional.of((PickleGlobals.Callable) arguments -> new PickledArray());
            case "numpy.core.multiarray.scalar" ->
                    Optional.of((PickleGlobals.Callable) NumpyPickle::scalar);
            case "numpy.core.numeric._frombuffer" ->
                    Optional.of((PickleGlobals.Callable) NumpyPickle::fromBuffer);
            default -> Optional.empty();
        };
    }

    private static Object type(List<Object> arguments) throws PickleFormatException {
        if (!arguments.isEmpty() && arguments.get(0) instanceof String name) {
            return new PickledArray.Type(name);
        }
        throw PickleFormatException.damaged("a NumPy type has no name");
    }

    private static Object scalar(List<Object> arguments) throws PickleFormatException {
        if (arguments.size() == 2 && arguments.get(0) instanceof PickledArray.Type type) {
            byte[] bytes = PickledArray.bytes(arguments.get(1));
            NpyType elements = type.elements();
            if (bytes.length == elements.bytes()) {
                double value = elements.get(ByteBuffer.wrap(bytes).order(type.order()), 0);
                boolean whole = elements != NpyType.FLOAT32 && elements != NpyType.FLOAT64;
                return whole ? (Object) (long) value : (Object) value;
            }
        }
        throw PickleFormatException.damaged("a NumPy number is not described as NumPy does");
    }

    private static Object fromBuffer(List<Object> arguments) throws PickleFormatException {
        if (arguments.size() == 4
                && arguments.get(1) instanceof PickledArray.Type type
                && arguments.get(2) instanceof List<?> shape) {
            boolean fortran = "F".equals(arguments.get(3));
            return new PickledArray(
                    PickledArray.decode(
                            shape, type, fortran, PickledArray.bytes(arguments.get(0))));
        }
        throw PickleFormatException.damaged("an array is not described as NumPy does");
    }
}
