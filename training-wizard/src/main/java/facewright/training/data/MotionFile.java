package facewright.training.data;

import facewright.domain.StudioException;
import facewright.io.npy.NpyArray;
import facewright.io.npy.NpyReader;
import facewright.training.TrainingText;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A motion in an NPY file: (T, W) or (T, V, 3), float32 or float64, C or Fortran order.
 *
 * @param file where it is
 * @param frames T as the file has them
 * @param width W, or V x 3
 */
record MotionFile(Path file, int frames, int width) {
    /**
     * Reads the header.
     *
     * @throws StudioException when it is no NPY file, or not of such a shape
     */
    static MotionFile open(Path file) throws StudioException {
        try (NpyReader reader = NpyReader.open(file)) {
            long[] shape = reader.shape();
            boolean flat = shape.length == 2;
            boolean points = shape.length == 3 && shape[2] == 3;
            if (!(flat || points) || shape[0] < 1 || shape[1] < 1) {
                throw new StudioException(
                        TrainingText.of(
                                "data.motion-shape", file.toString(), Arrays.toString(shape)));
            }
            return new MotionFile(
                    file,
                    Math.toIntExact(shape[0]),
                    Math.toIntExact(points ? shape[1] * 3 : shape[1]));
        }
    }

    /** Frames that are left when only every so many-th is taken, beginning with the first. */
    int frames(int stride) {
        return (frames + stride - 1) / stride;
    }

    /** Reads every so many-th frame, (T)(W). */
    float[][] read(int stride) throws StudioException {
        float[][] result = new float[frames(stride)][width];
        try (NpyReader reader = NpyReader.open(file)) {
            if (!reader.isFortran()) {
                for (int t = 0; t < result.length; t++) {
                    reader.copySlice((long) t * stride, result[t]);
                }
                return result;
            }
        }
        NpyArray whole = NpyReader.read(file);
        for (int t = 0; t < result.length; t++) {
            for (int i = 0; i < width; i++) {
                result[t][i] = (float) whole.get(t * stride * width + i);
            }
        }
        return result;
    }
}
