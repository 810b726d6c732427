package facewright.training.run;

import facewright.domain.StudioException;
import facewright.io.weights.ElementType;
import facewright.io.weights.SafetensorsFile;
import facewright.io.weights.SafetensorsWriter;
import facewright.io.weights.TensorInfo;
import facewright.io.weights.WeightTensor;
import facewright.nn.EncodedExample;
import facewright.nn.EncodedExamples;
import facewright.nn.ExampleEncoder;
import facewright.training.data.DataItem;
import facewright.training.data.DataSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Encoded examples: made once, kept as files, and in memory as far as there is room. The least
 * recently used leave the memory first. For one thread.
 */
final class ExampleStore {
    private static final String ROWS = "rows-per-frame.";

    private record Key(String item, int variant) {}

    private final DataSet data;
    private final ExampleEncoder encoder;
    private final Path folder;
    private final long budget;
    private final Map<Key, EncodedExample> memory = new LinkedHashMap<>(16, 0.75f, true);
    private long used;

    /**
     * @param encoder stays open as long as the store is used
     * @param folder of files that this encoder made from these data with these settings
     * @param budget bytes of memory for examples
     */
    ExampleStore(DataSet data, ExampleEncoder encoder, Path folder, long budget) {
        this.data = data;
        this.encoder = encoder;
        this.folder = folder;
        this.budget = budget;
    }

    /** The unchanged recordings of a list. */
    EncodedExamples examples(List<DataItem> items) {
        List<DataItem> list = List.copyOf(items);
        return new EncodedExamples() {
            @Override
            public int size() {
                return list.size();
            }

            @Override
            public EncodedExample get(int index) throws StudioException {
                return ExampleStore.this.get(list.get(index), 0);
            }
        };
    }

    /** Makes the file of an example unless it is there. */
    void prepare(DataItem item) throws StudioException {
        if (!Files.exists(file(item, 0))) {
            get(item, 0);
        }
    }

    /** One example in one of its forms. */
    EncodedExample get(DataItem item, int variant) throws StudioException {
        Key key = new Key(item.name(), variant);
        EncodedExample example = memory.get(key);
        if (example == null) {
            Path file = file(item, variant);
            if (Files.exists(file)) {
                example = read(file, item);
            } else {
                example = encoder.encode(data.read(item), variant);
                write(file, example);
            }
            keep(key, example);
        }
        return example;
    }

    private void keep(Key key, EncodedExample example) {
        memory.put(key, example);
        used += example.bytes();
        Iterator<Map.Entry<Key, EncodedExample>> oldest = memory.entrySet().iterator();
        while (used > budget && memory.size() > 1) {
            used -= oldest.next().getValue().bytes();
            oldest.remove();
        }
    }

    private Path file(DataItem item, int variant) {
        return folder.resolve(hash(item.name()).substring(0, 24) + "-" + variant + ".safetensors");
    }

    /** SHA-256 of a text, hexadecimal. */
    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void write(Path file, EncodedExample example) throws StudioException {
        Map<String, WeightTensor> tensors = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("name", example.name());
        metadata.put("frames", Integer.toString(example.frames()));
        example.arrays()
                .forEach(
                        (key, array) -> {
                            tensors.put(
                                    key,
                                    WeightTensor.ofFloats(
                                            LongStream.of(array.shape()).boxed().toList(),
                                            array.values()));
                            metadata.put(ROWS + key, Integer.toString(array.rowsPerFrame()));
                        });
        SafetensorsWriter.write(file, tensors, metadata);
    }

    private static EncodedExample read(Path file, DataItem item) throws StudioException {
        try (SafetensorsFile stored = SafetensorsFile.open(file)) {
            Map<String, EncodedExample.Values> arrays = new LinkedHashMap<>();
            for (Map.Entry<String, TensorInfo> entry : stored.tensors().entrySet()) {
                if (entry.getValue().type() != ElementType.FLOAT32) {
                    throw new IllegalStateException(file + " was not written by this store");
                }
                arrays.put(
                        entry.getKey(),
                        new EncodedExample.Values(
                                stored.read(entry.getKey()).toFloats(),
                                entry.getValue().shape().stream()
                                        .mapToLong(Long::longValue)
                                        .toArray(),
                                Integer.parseInt(
                                        stored.metadata()
                                                .getOrDefault(ROWS + entry.getKey(), "0"))));
            }
            return new EncodedExample(
                    item.name(),
                    item.subject(),
                    Integer.parseInt(stored.metadata().getOrDefault("frames", "0")),
                    arrays);
        }
    }
}
