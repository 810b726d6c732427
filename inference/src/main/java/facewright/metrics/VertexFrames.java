package facewright.metrics;

import facewright.domain.FrameSource;

/**
 * Vertex positions per frame, (T)(V x 3), in whatever unit the caller has. Those made by the
 * methods here are safe for concurrent use, except one over a {@link FrameSource} that is not.
 */
public interface VertexFrames {
    /** T. */
    int frameCount();

    /** V. */
    int vertexCount();

    /**
     * Fills in frame t.
     *
     * @param t 0..T-1
     * @param destination receives x0 y0 z0 x1 ..., V x 3 values
     */
    void copyFrame(int t, double[] destination);

    /**
     * Frames in memory.
     *
     * @param frames (T)(V x 3); not copied, so do not change them
     * @throws IllegalArgumentException when frames differ in length or are no multiple of 3
     */
    static VertexFrames of(float[][] frames) {
        int values = frames.length == 0 ? 0 : frames[0].length;
        for (int t = 0; t < frames.length; t++) {
            if (frames[t].length != values || values % 3 != 0) {
                throw new IllegalArgumentException(
                        "frame "
                                + t
                                + " has "
                                + frames[t].length
                                + " values; all must have the same multiple of 3");
            }
        }
        return new VertexFrames() {
            @Override
            public int frameCount() {
                return frames.length;
            }

            @Override
            public int vertexCount() {
                return values / 3;
            }

            @Override
            public void copyFrame(int t, double[] destination) {
                float[] frame = frames[t];
                for (int i = 0; i < values; i++) {
                    destination[i] = frame[i];
                }
            }
        };
    }

    /**
     * Frames of one array.
     *
     * @param values (T x V x 3), frame by frame; not copied, so do not change them
     * @param vertexCount V, at least 1
     * @throws IllegalArgumentException when the values do not make whole frames
     */
    static VertexFrames of(double[] values, int vertexCount) {
        if (vertexCount < 1 || values.length % (vertexCount * 3) != 0) {
            throw new IllegalArgumentException(
                    values.length + " values do not make frames of " + vertexCount + " vertices");
        }
        int size = vertexCount * 3;
        return new VertexFrames() {
            @Override
            public int frameCount() {
                return values.length / size;
            }

            @Override
            public int vertexCount() {
                return vertexCount;
            }

            @Override
            public void copyFrame(int t, double[] destination) {
                System.arraycopy(values, t * size, destination, 0, size);
            }
        };
    }

    /** Frames of a motion, metres. Not safe for concurrent use; a source serves one sequence. */
    static VertexFrames of(FrameSource source) {
        float[] buffer = new float[source.topology().vertexCount() * 3];
        return new VertexFrames() {
            @Override
            public int frameCount() {
                return source.frameCount();
            }

            @Override
            public int vertexCount() {
                return source.topology().vertexCount();
            }

            @Override
            public void copyFrame(int t, double[] destination) {
                source.copyFrame(t, buffer);
                for (int i = 0; i < buffer.length; i++) {
                    destination[i] = buffer[i];
                }
            }
        };
    }
}
