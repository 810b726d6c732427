package facewright.nn.audio;

import ai.djl.ndarray.NDManager;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.nn.layers.Weight;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Encodes clips for a decoder, and remembers on disk what it heard where there is a cache: the part
 * that never learns under the weights it depends on, so that it serves every retraining; the whole
 * under all weights, so that a clip animated again with another style need not be heard again.
 */
public final class ClipEncoder {
    private static final int CHUNK = 1 << 16;

    private final AudioEncoder encoder;
    private final AudioTiming timing;
    private final NDManager manager;
    private final Optional<SpeechCache> cache;
    private @Nullable String analysisHash;
    private @Nullable String encodingHash;

    /**
     * @param manager of the encoder's network
     */
    public ClipEncoder(
            AudioEncoder encoder,
            AudioTiming timing,
            NDManager manager,
            Optional<SpeechCache> cache) {
        this.encoder = encoder;
        this.timing = timing;
        this.manager = manager;
        this.cache = cache;
    }

    /**
     * An encoded clip.
     *
     * @param rows hidden states, {@code memoriesPerFrame} for each frame
     * @param frames T as the originals count them; 0 for clips too short to say anything
     * @param timing how rows meet frames
     * @param featureRows rows before they were brought to the animation's rate
     */
    public record Encoded(FeatureMatrix rows, int frames, AudioTiming timing, int featureRows) {
        /**
         * The network's frame that belongs to a time, fractional. Its first frame is the clip's
         * start; a stretched clip has a little fewer frames than time would give.
         */
        public double frameAt(double seconds) {
            double row = seconds * AudioTiming.FEATURE_RATE;
            if (!timing.isStretched()) {
                return row / timing.memoriesPerFrame();
            }
            int fitted = timing.rows(featureRows);
            double place = featureRows > 1 ? row * (fitted - 1.0) / (featureRows - 1.0) : 0;
            return place / timing.memoriesPerFrame();
        }

        /** {@link #frameAt} for every frame of a take. */
        public double[] places(int takeFrames, facewright.domain.FrameRate rate) {
            double[] places = new double[takeFrames];
            for (int t = 0; t < takeFrames; t++) {
                places[t] = frameAt(rate.timeSeconds(t));
            }
            return places;
        }
    }

    /**
     * Encodes a clip. Gradients must be off.
     *
     * @param samples 16 kHz mono speech
     * @throws java.util.concurrent.CancellationException soon after {@code cancel} was called
     */
    public Encoded encode(float[] samples, ProgressSink progress, CancelToken cancel) {
        cancel.throwIfCancelled();
        String clip = cache.isPresent() ? hash(samples) : "";
        Optional<FeatureMatrix> known = cache.flatMap(c -> c.find(wholeKey(clip)));
        if (known.isPresent() && known.get().rows() > 0) {
            int featureRows = (int) known.get().get(known.get().rows() - 1, 0);
            FeatureMatrix rows = known.get().first(known.get().rows() - 1);
            progress.report(1);
            return new Encoded(rows, rows.rows() / timing.memoriesPerFrame(), timing, featureRows);
        }
        FeatureMatrix features = analyse(samples, clip, cancel);
        progress.report(0.3);
        FeatureMatrix fit = timing.fit(features);
        FeatureMatrix rows =
                new WindowedEncoder(encoder).encode(fit, manager, progress.part(0.3, 1), cancel);
        cache.ifPresent(c -> c.keep(wholeKey(clip), withCount(rows, features.rows())));
        return new Encoded(rows, fit.rows() / timing.memoriesPerFrame(), timing, features.rows());
    }

    /**
     * The part that never learns, from the cache where it is there.
     *
     * @throws java.util.concurrent.CancellationException soon after {@code cancel} was called
     */
    public FeatureMatrix analyse(float[] samples, CancelToken cancel) {
        return analyse(samples, cache.isPresent() ? hash(samples) : "", cancel);
    }

    private FeatureMatrix analyse(float[] samples, String clip, CancelToken cancel) {
        // Without weights it is faster than reading a file.
        if (cache.isEmpty() || encoder.analysisWeights().isEmpty()) {
            return encoder.analyse(samples, cancel);
        }
        String key = "a-" + clip + "-" + analysisHash();
        Optional<FeatureMatrix> known = cache.get().find(key);
        if (known.isPresent()) {
            return known.get();
        }
        FeatureMatrix features = encoder.analyse(samples, cancel);
        cache.get().keep(key, features);
        return features;
    }

    /** The last row holds what the frames' times are computed from. */
    private static FeatureMatrix withCount(FeatureMatrix rows, int featureRows) {
        float[] values =
                java.util.Arrays.copyOf(
                        rows.values(), Math.multiplyExact(rows.rows() + 1, rows.columns()));
        values[rows.values().length] = featureRows;
        return new FeatureMatrix(rows.rows() + 1, rows.columns(), values);
    }

    private String wholeKey(String clip) {
        String rate = timing.rate().numerator() + "x" + timing.rate().denominator();
        return "e-"
                + clip
                + "-"
                + analysisHash()
                + encodingHash()
                + "-"
                + rate
                + "x"
                + timing.memoriesPerFrame();
    }

    private String analysisHash() {
        String hash = analysisHash;
        if (hash == null) {
            hash = hash(encoder.analysisWeights());
            analysisHash = hash;
        }
        return hash;
    }

    private String encodingHash() {
        String hash = encodingHash;
        if (hash == null) {
            hash = hash(encoder.encodingWeights());
            encodingHash = hash;
        }
        return hash;
    }

    private static String hash(List<Weight> weights) {
        MessageDigest digest = digest();
        for (Weight weight : weights) {
            update(digest, weight.array().toFloatArray());
        }
        return beginning(digest);
    }

    private static String hash(float[] samples) {
        MessageDigest digest = digest();
        update(digest, samples);
        return beginning(digest);
    }

    private static void update(MessageDigest digest, float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        int perChunk = CHUNK / Float.BYTES;
        for (int from = 0; from < values.length; from += perChunk) {
            int count = Math.min(perChunk, values.length - from);
            bytes.asFloatBuffer().put(values, from, count);
            digest.update(bytes.array(), 0, count * Float.BYTES);
        }
    }

    private static String beginning(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, 12);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
