package facewright.training.doctor;

import facewright.domain.AudioClip;
import facewright.domain.MeshSequence;
import facewright.domain.RigSequence;
import facewright.nn.TrainingExample;
import facewright.training.data.DataItem;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What was measured on one recording.
 *
 * @param item which
 * @param failure why it could not be read; empty when it could
 * @param frames of the motion
 * @param seconds of the sound
 * @param finite whether all values are numbers
 * @param extent largest side of the box around the first frame; 0 for rig weights
 * @param lowest smallest value
 * @param highest largest value
 * @param stillest by how much the stillest twentieth of the vertices moves, at most; 0 for rig
 *     weights
 * @param liveliest by how much the liveliest hundredth of the values changes, at least
 * @param peak largest sample, 1 is full scale
 * @param quietShare share of 25 ms blocks below -50 dB
 * @param soundHash equal for equal sounds
 * @param motionHash equal for equal motions
 */
record ItemFacts(
        DataItem item,
        String failure,
        int frames,
        double seconds,
        boolean finite,
        double extent,
        double lowest,
        double highest,
        double stillest,
        double liveliest,
        double peak,
        double quietShare,
        String soundHash,
        String motionHash) {
    private static final int VERTEX_STEP = 5;
    private static final int BLOCK_SAMPLES = 400;
    private static final double QUIET = 0.00316;

    static ItemFacts failed(DataItem item, String failure) {
        return new ItemFacts(item, failure, 0, 0, true, 0, 0, 0, 0, 0, 0, 0, "", "");
    }

    static ItemFacts measure(DataItem item, TrainingExample example) {
        boolean mesh = example.motion() instanceof MeshSequence;
        int frames = example.motion().frameCount();
        int width =
                example.motion() instanceof MeshSequence m
                        ? m.valueCount()
                        : ((RigSequence) example.motion()).channels().size();
        float[] frame = new float[width];
        float[] low = new float[width];
        float[] high = new float[width];
        Arrays.fill(low, Float.POSITIVE_INFINITY);
        Arrays.fill(high, Float.NEGATIVE_INFINITY);
        MessageDigest hash = sha256();
        boolean finite = true;
        double extent = 0;
        for (int t = 0; t < frames; t++) {
            copy(example, t, frame);
            if (mesh && t == 0) {
                extent = extent(frame);
            }
            for (int i = 0; i < width; i++) {
                finite &= Float.isFinite(frame[i]);
                low[i] = Math.min(low[i], frame[i]);
                high[i] = Math.max(high[i], frame[i]);
            }
            hash(hash, frame);
        }
        double[] ranges = mesh ? vertexRanges(low, high) : ranges(low, high);
        float[] samples = example.clip().toArray();
        return new ItemFacts(
                item,
                "",
                frames,
                example.clip().durationSeconds(),
                finite,
                extent,
                smallest(low),
                -smallest(negative(high)),
                mesh && ranges.length > 0 ? ranges[ranges.length / 20] : 0,
                ranges.length == 0 ? 0 : ranges[ranges.length - 1 - ranges.length / 100],
                peak(samples),
                quietShare(example.clip(), samples),
                soundHash(samples),
                HexFormat.of().formatHex(hash.digest()));
    }

    private static void copy(TrainingExample example, int t, float[] frame) {
        if (example.motion() instanceof MeshSequence mesh) {
            mesh.copyFrame(t, frame);
        } else if (example.motion() instanceof RigSequence rig) {
            rig.copyFrame(t, frame);
        }
    }

    private static double extent(float[] frame) {
        double extent = 0;
        for (int axis = 0; axis < 3; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = axis; i < frame.length; i += 3) {
                low = Math.min(low, frame[i]);
                high = Math.max(high, frame[i]);
            }
            extent = Math.max(extent, high - low);
        }
        return extent;
    }

    /** Diagonals of the boxes in which some of the vertices move, sorted. */
    private static double[] vertexRanges(float[] low, float[] high) {
        int vertices = low.length / 3;
        int step = vertices > 500 ? VERTEX_STEP : 1;
        double[] ranges = new double[(vertices + step - 1) / step];
        for (int n = 0; n < ranges.length; n++) {
            double sum = 0;
            for (int axis = 0; axis < 3; axis++) {
                double range = high[n * step * 3 + axis] - low[n * step * 3 + axis];
                sum += range * range;
            }
            ranges[n] = Math.sqrt(sum);
        }
        Arrays.sort(ranges);
        return ranges;
    }

    private static double[] ranges(float[] low, float[] high) {
        double[] ranges = new double[low.length];
        for (int i = 0; i < low.length; i++) {
            ranges[i] = high[i] - low[i];
        }
        Arrays.sort(ranges);
        return ranges;
    }

    private static double smallest(float[] values) {
        double result = Double.POSITIVE_INFINITY;
        for (float value : values) {
            result = Math.min(result, value);
        }
        return result;
    }

    private static float[] negative(float[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = -values[i];
        }
        return result;
    }

    private static double peak(float[] samples) {
        double peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    private static double quietShare(AudioClip clip, float[] samples) {
        int blocks = Math.max(1, clip.sampleCount() / BLOCK_SAMPLES);
        int quiet = 0;
        for (int b = 0; b < blocks; b++) {
            double energy = 0;
            int end = Math.min(samples.length, (b + 1) * BLOCK_SAMPLES);
            for (int i = b * BLOCK_SAMPLES; i < end; i++) {
                energy += samples[i] * samples[i];
            }
            quiet += Math.sqrt(energy / BLOCK_SAMPLES) < QUIET ? 1 : 0;
        }
        return (double) quiet / blocks;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void hash(MessageDigest digest, float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 4);
        bytes.asFloatBuffer().put(values);
        digest.update(bytes);
    }

    private static String soundHash(float[] samples) {
        MessageDigest digest = sha256();
        hash(digest, samples);
        return HexFormat.of().formatHex(digest.digest());
    }
}
