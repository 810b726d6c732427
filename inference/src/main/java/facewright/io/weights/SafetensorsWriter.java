package facewright.io.weights;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.domain.StudioException;
import facewright.io.files.AtomicFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes safetensors files: the same tensors and texts always give the same bytes. Tensors lie in
 * the order of their names, the header is padded with spaces to eight bytes, and the file appears
 * complete or not at all.
 */
public final class SafetensorsWriter {
    /** Gives one tensor at a time, so that they need not all be in memory. */
    @FunctionalInterface
    public interface Source {
        WeightTensor tensor(String name) throws StudioException;
    }

    private static final int ALIGNMENT = 8;

    private SafetensorsWriter() {}

    /**
     * Writes tensors that are in memory.
     *
     * @param metadata texts for the header
     * @throws StudioException when the file cannot be written
     */
    public static void write(
            Path file, Map<String, WeightTensor> tensors, Map<String, String> metadata)
            throws StudioException {
        SortedMap<String, TensorInfo> infos = new TreeMap<>();
        tensors.forEach((name, tensor) -> infos.put(name, tensor.info()));
        write(file, infos, name -> java.util.Objects.requireNonNull(tensors.get(name)), metadata);
    }

    /**
     * Writes tensors one after the other.
     *
     * @param infos types and shapes; the tensors that the source gives must have them
     * @throws StudioException when the source fails or the file cannot be written
     */
    public static void write(
            Path file, Map<String, TensorInfo> infos, Source source, Map<String, String> metadata)
            throws StudioException {
        SortedMap<String, TensorInfo> sorted = new TreeMap<>(infos);
        byte[] header = header(sorted, metadata);
        AtomicFiles.write(file, out -> write(out, header, sorted, source));
    }

    private static void write(
            OutputStream out, byte[] header, SortedMap<String, TensorInfo> infos, Source source)
            throws IOException, StudioException {
        WritableByteChannel channel = Channels.newChannel(out);
        ByteBuffer length = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        length.putLong(header.length).flip();
        channel.write(length);
        channel.write(ByteBuffer.wrap(header));
        for (Map.Entry<String, TensorInfo> entry : infos.entrySet()) {
            WeightTensor tensor = source.tensor(entry.getKey());
            if (!tensor.info().equals(entry.getValue())) {
                throw new IllegalArgumentException(
                        entry.getKey() + " was " + entry.getValue() + ", is " + tensor.info());
            }
            channel.write(tensor.bytes());
        }
    }

    private static byte[] header(
            SortedMap<String, TensorInfo> infos, Map<String, String> metadata) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        if (!metadata.isEmpty()) {
            ObjectNode texts = root.putObject("__metadata__");
            new TreeMap<>(metadata).forEach(texts::put);
        }
        long offset = 0;
        for (Map.Entry<String, TensorInfo> entry : infos.entrySet()) {
            TensorInfo info = entry.getValue();
            ObjectNode node = root.putObject(entry.getKey());
            node.put("dtype", info.type().safetensorsName());
            info.shape().forEach(node.putArray("shape")::add);
            long end =
                    Math.addExact(
                            offset, Math.multiplyExact(info.elementCount(), info.type().bytes()));
            node.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        byte[] json = root.toString().getBytes(StandardCharsets.UTF_8);
        int padded = (json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        byte[] header = java.util.Arrays.copyOf(json, padded);
        java.util.Arrays.fill(header, json.length, padded, (byte) ' ');
        return header;
    }
}
