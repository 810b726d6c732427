package facewright.io.weights;

import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * An open file of named tensors; each is read when it is asked for, so that no second copy of a
 * network is made.
 */
public interface WeightFile extends AutoCloseable {
    /** Types and shapes by name, in file order. */
    Map<String, TensorInfo> tensors();

    /**
     * Reads one tensor.
     *
     * @throws IllegalArgumentException when the file has no tensor of this name
     * @throws StudioException when the file cannot be read
     */
    WeightTensor read(String name) throws StudioException;

    /**
     * Reads the elements of one tensor, little-endian and in C order, straight to their place.
     *
     * @param destination with exactly as many bytes of room as the tensor has
     * @throws IllegalArgumentException when the file has no tensor of this name, or the room is not
     *     of its size
     * @throws StudioException when the file cannot be read
     */
    default void read(String name, ByteBuffer destination) throws StudioException {
        ByteBuffer bytes = read(name).bytes();
        if (bytes.remaining() != destination.remaining()) {
            throw new IllegalArgumentException(
                    name
                            + " has "
                            + bytes.remaining()
                            + " bytes, room for "
                            + destination.remaining());
        }
        destination.put(bytes);
    }

    /**
     * Opens a file of any kind that is read here, by its content: safetensors, or a Torch
     * checkpoint.
     *
     * @throws StudioException when it is neither, or damaged
     */
    static WeightFile open(Path file) throws StudioException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(9);
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
        boolean safetensors =
                start.length == 9 && start[8] == '{' && start[7] == 0 && start[6] == 0;
        return safetensors ? SafetensorsFile.open(file) : TorchCheckpoint.open(file);
    }

    @Override
    void close() throws StudioException;
}
