package facewright.io.weights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads safetensors: header length (u64), JSON header, raw little-endian data. The caller closes
 * it.
 */
public final class SafetensorsFile implements WeightFile {
    private static final int LONGEST_HEADER = 100_000_000;
    private static final int MOST_DIMENSIONS = 16;

    private record Place(TensorInfo info, long start, long end) {}

    private final String name;
    private final WeightBytes source;
    private final long dataStart;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, TensorInfo> infos = new LinkedHashMap<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();

    private SafetensorsFile(String name, WeightBytes source) throws IOException, StudioException {
        this.name = name;
        this.source = source;
        long size = source.size();
        if (size < 10) {
            throw damaged("it is too short");
        }
        long headerLength = bytes(0, 8).getLong();
        if (headerLength < 2 || headerLength > LONGEST_HEADER || headerLength > size - 8) {
            throw damaged("its header is longer than the file");
        }
        dataStart = 8 + headerLength;
        parse(bytes(8, (int) headerLength).array());
        checkPlaces(size - dataStart);
    }

    /**
     * Opens a file and checks its header against its length.
     *
     * @throws StudioException when it is no safetensors file or is damaged
     */
    public static SafetensorsFile open(Path file) throws StudioException {
        try {
            WeightBytes source = WeightBytes.open(file);
            try {
                return new SafetensorsFile(String.valueOf(file.getFileName()), source);
            } catch (IOException | StudioException e) {
                source.close();
                throw e;
            }
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
    }

    /**
     * Opens a file that is in memory already, for example a resource.
     *
     * @param name for messages
     * @throws StudioException when it is no safetensors file or is damaged
     */
    public static SafetensorsFile of(String name, byte[] bytes) throws StudioException {
        try {
            return new SafetensorsFile(name, WeightBytes.of(bytes));
        } catch (IOException e) {
            throw new StudioException(
                    InferenceText.of("weights.damaged", name, String.valueOf(e.getMessage())), e);
        }
    }

    private void parse(byte[] header) throws IOException, StudioException {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(header);
        } catch (JsonProcessingException e) {
            throw damaged("its header is not JSON");
        }
        if (root == null || !root.isObject()) {
            throw damaged("its header is not a JSON object");
        }
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            if (entry.getKey().equals("__metadata__")) {
                entry.getValue()
                        .properties()
                        .forEach(e -> metadata.put(e.getKey(), e.getValue().asText()));
            } else {
                Place place = place(entry.getKey(), entry.getValue());
                places.put(entry.getKey(), place);
                infos.put(entry.getKey(), place.info());
            }
        }
    }

    private Place place(String name, JsonNode node) throws StudioException {
        String typeName = node.path("dtype").asText("");
        ElementType type =
                ElementType.ofSafetensors(typeName)
                        .orElseThrow(
                                () ->
                                        damaged(
                                                "tensor "
                                                        + name
                                                        + " has the unknown type "
                                                        + typeName));
        List<Long> shape = new ArrayList<>();
        for (JsonNode size : node.path("shape")) {
            if (!size.canConvertToLong() || size.asLong() < 0 || shape.size() >= MOST_DIMENSIONS) {
                throw damaged("tensor " + name + " has an impossible shape");
            }
            shape.add(size.asLong());
        }
        JsonNode offsets = node.path("data_offsets");
        if (offsets.size() != 2
                || !offsets.path(0).canConvertToLong()
                || !offsets.path(1).canConvertToLong()) {
            throw damaged("tensor " + name + " has no place");
        }
        Place place =
                new Place(
                        new TensorInfo(type, shape),
                        offsets.path(0).asLong(),
                        offsets.path(1).asLong());
        try {
            long wanted = Math.multiplyExact(place.info().elementCount(), type.bytes());
            if (place.start() < 0 || place.end() - place.start() != wanted) {
                throw damaged("tensor " + name + " does not fit its place");
            }
        } catch (ArithmeticException e) {
            throw damaged("tensor " + name + " has an impossible shape");
        }
        return place;
    }

    private void checkPlaces(long dataLength) throws StudioException {
        List<Place> sorted = new ArrayList<>(places.values());
        sorted.sort(Comparator.comparingLong(Place::start).thenComparingLong(Place::end));
        long end = 0;
        for (Place place : sorted) {
            if (place.start() < end) {
                throw damaged("two tensors overlap");
            }
            end = place.end();
        }
        if (end > dataLength) {
            throw damaged("part of it is missing");
        }
    }

    @Override
    public Map<String, TensorInfo> tensors() {
        return Collections.unmodifiableMap(infos);
    }

    /** The texts that the writer of the file added. */
    public Map<String, String> metadata() {
        return Collections.unmodifiableMap(metadata);
    }

    @Override
    public WeightTensor read(String name) throws StudioException {
        Place place = place(name);
        long length = place.end() - place.start();
        if (length > Integer.MAX_VALUE - 16) {
            throw damaged("tensor " + name + " is larger than 2 GB");
        }
        try {
            return new WeightTensor(
                    place.info(), bytes(dataStart + place.start(), (int) length).array());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void read(String name, ByteBuffer destination) throws StudioException {
        Place place = place(name);
        if (destination.remaining() != place.end() - place.start()) {
            throw new IllegalArgumentException(
                    name + " has " + place.info() + ", room for " + destination.remaining());
        }
        try {
            source.fill(dataStart + place.start(), destination);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Place place(String tensor) {
        Place place = places.get(tensor);
        if (place == null) {
            throw new IllegalArgumentException("no tensor " + tensor + " in " + name);
        }
        return place;
    }

    private ByteBuffer bytes(long position, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        source.fill(position, buffer);
        return buffer.flip();
    }

    private StudioException damaged(String how) {
        return new StudioException(InferenceText.of("weights.damaged", name, how));
    }

    private StudioException unreadable(IOException cause) {
        return FileErrors.reading(Path.of(name), cause);
    }

    @Override
    public void close() throws StudioException {
        try {
            source.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
