package facewright.io.weights;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import facewright.io.pickle.PickleFormatException;
import facewright.io.pickle.PickleReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads the weights of a Torch checkpoint ({@code .pth, .pt, .pth.tar, .ckpt, .bin}, the zip form
 * of Torch 1.6 and later). Finds the state dictionary, also one level down under its usual names.
 * The caller closes it.
 */
public final class TorchCheckpoint implements WeightFile {
    private static final List<String> NESTED_NAMES =
            List.of("state_dict", "model_state_dict", "model", "net", "params");

    private final Path file;
    private final ZipFile zip;
    private final String folder;
    private final Map<String, TorchTensor> places = new LinkedHashMap<>();
    private final Map<String, TensorInfo> infos = new LinkedHashMap<>();

    private TorchCheckpoint(Path file, ZipFile zip) throws IOException, StudioException {
        this.file = file;
        this.zip = zip;
        ZipEntry pickle =
                zip.stream()
                        .filter(e -> e.getName().endsWith("/data.pkl"))
                        .findFirst()
                        .orElseThrow(() -> damaged("it holds no data.pkl, as Torch writes it"));
        folder = pickle.getName().substring(0, pickle.getName().length() - "data.pkl".length());
        Object root;
        try (InputStream in = zip.getInputStream(pickle)) {
            root = PickleReader.read(in, pickle.getSize(), TorchPickle::find, TorchPickle::storage);
        } catch (PickleFormatException e) {
            throw e.isRefused()
                    ? new StudioException(
                            InferenceText.of(
                                    "weights.refused", fileName(), String.valueOf(e.getMessage())),
                            e)
                    : damaged(String.valueOf(e.getMessage()));
        } catch (EOFException e) {
            throw damaged("part of it is missing");
        }
        for (Map.Entry<?, ?> entry : stateDictionary(root).entrySet()) {
            if (entry.getKey() instanceof String name
                    && entry.getValue() instanceof TorchTensor tensor) {
                places.put(name, tensor);
                infos.put(name, tensor.info());
            }
        }
    }

    /**
     * Opens a checkpoint and reads its table of tensors, not their values.
     *
     * @throws StudioException when it is no such file, is of the old form, is damaged, asks for
     *     something that is not allowed, or holds no weights
     */
    public static TorchCheckpoint open(Path file) throws StudioException {
        try {
            refuseOldForm(file);
            ZipFile zip = new ZipFile(file.toString());
            try {
                return new TorchCheckpoint(file, zip);
            } catch (IOException | StudioException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new StudioException(
                    InferenceText.of("weights.not-torch", String.valueOf(file.getFileName())), e);
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
    }

    private static void refuseOldForm(Path file) throws IOException, StudioException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            if (start.length == 4 && (start[0] & 0xff) == 0x80 && (start[2] & 0xff) == 0x8a) {
                throw new StudioException(
                        InferenceText.of("weights.old-torch", String.valueOf(file.getFileName())));
            }
        }
    }

    private Map<?, ?> stateDictionary(Object root) throws StudioException {
        if (root instanceof Map<?, ?> map) {
            if (holdsTensors(map)) {
                return map;
            }
            for (String name : NESTED_NAMES) {
                if (map.get(name) instanceof Map<?, ?> nested && holdsTensors(nested)) {
                    return nested;
                }
            }
            if (map.containsKey("param_groups") || map.containsKey("optimizer")) {
                throw new StudioException(InferenceText.of("weights.optimiser-only", fileName()));
            }
        }
        throw new StudioException(InferenceText.of("weights.no-weights", fileName()));
    }

    private static boolean holdsTensors(Map<?, ?> map) {
        return map.values().stream().anyMatch(TorchTensor.class::isInstance);
    }

    @Override
    public Map<String, TensorInfo> tensors() {
        return Collections.unmodifiableMap(infos);
    }

    @Override
    public WeightTensor read(String name) throws StudioException {
        TorchTensor tensor = places.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no tensor " + name + " in " + file);
        }
        long bytes = tensor.info().elementCount() * tensor.info().type().bytes();
        if (bytes > Integer.MAX_VALUE - 16) {
            throw damaged("tensor " + name + " is larger than 2 GB");
        }
        ZipEntry entry = zip.getEntry(folder + "data/" + tensor.storageKey());
        int elementBytes = tensor.info().type().bytes();
        if (entry == null || entry.getSize() < tensor.storageElements() * elementBytes) {
            throw damaged("the numbers of " + name + " are missing");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            if (tensor.isContiguous()) {
                in.skipNBytes(tensor.offset() * elementBytes);
                return new WeightTensor(tensor.info(), exactly(in, (int) bytes));
            }
            long span = (tensor.lastElement() + 1 - tensor.offset()) * elementBytes;
            if (span > Integer.MAX_VALUE - 16) {
                throw damaged("tensor " + name + " is larger than 2 GB");
            }
            in.skipNBytes(tensor.offset() * elementBytes);
            return new WeightTensor(tensor.info(), gather(tensor, exactly(in, (int) span)));
        } catch (EOFException e) {
            throw damaged("the numbers of " + name + " are missing");
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
    }

    /** A contiguous tensor goes to its place in pieces; others are put in order in memory first. */
    @Override
    public void read(String name, ByteBuffer destination) throws StudioException {
        TorchTensor tensor = places.get(name);
        if (tensor == null || !tensor.isContiguous()) {
            WeightFile.super.read(name, destination);
            return;
        }
        int elementBytes = tensor.info().type().bytes();
        if (destination.remaining() != tensor.info().elementCount() * elementBytes) {
            throw new IllegalArgumentException(
                    name + " has " + tensor.info() + ", room for " + destination.remaining());
        }
        ZipEntry entry = zip.getEntry(folder + "data/" + tensor.storageKey());
        if (entry == null) {
            throw damaged("the numbers of " + name + " are missing");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            in.skipNBytes(tensor.offset() * elementBytes);
            byte[] piece = new byte[1 << 16];
            while (destination.hasRemaining()) {
                int count = in.read(piece, 0, Math.min(piece.length, destination.remaining()));
                if (count < 0) {
                    throw damaged("the numbers of " + name + " are missing");
                }
                destination.put(piece, 0, count);
            }
        } catch (EOFException e) {
            throw damaged("the numbers of " + name + " are missing");
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
    }

    private static byte[] exactly(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    /** Copies strided elements into C order. */
    private static byte[] gather(TorchTensor tensor, byte[] span) {
        int size = tensor.info().type().bytes();
        int count = (int) tensor.info().elementCount();
        ByteBuffer ordered = ByteBuffer.allocate(count * size).order(ByteOrder.LITTLE_ENDIAN);
        long[] index = new long[tensor.strides().size()];
        for (int i = 0; i < count; i++) {
            long from = 0;
            for (int d = 0; d < index.length; d++) {
                from += index[d] * tensor.strides().get(d);
            }
            ordered.put(span, (int) from * size, size);
            for (int d = index.length - 1;
                    d >= 0 && ++index[d] == tensor.info().shape().get(d);
                    d--) {
                index[d] = 0;
            }
        }
        return ordered.array();
    }

    private String fileName() {
        return String.valueOf(file.getFileName());
    }

    private StudioException damaged(String how) {
        return new StudioException(InferenceText.of("weights.damaged", fileName(), how));
    }

    @Override
    public void close() throws StudioException {
        try {
            zip.close();
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
    }
}
