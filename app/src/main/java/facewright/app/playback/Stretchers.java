package facewright.app.playback;

import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd;
import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd.Parameters;
import java.util.HashMap;
import java.util.Map;

/**
 * The time stretchers of one player, one for each speed and sample rate that was used. They are
 * kept because the library announces each new one on the standard output.
 */
final class Stretchers {
    private static final int SEQUENCE_MS = 82;
    private static final int SEEK_MS = 28;
    private static final int OVERLAP_MS = 12;

    private final Map<Key, WaveformSimilarityBasedOverlapAdd> byKey = new HashMap<>();

    private record Key(double tempo, int rateHertz) {}

    /** The stretcher for a tempo; only one stream may use it at a time. */
    WaveformSimilarityBasedOverlapAdd get(double tempo, int rateHertz) {
        return byKey.computeIfAbsent(
                new Key(tempo, rateHertz),
                key ->
                        new WaveformSimilarityBasedOverlapAdd(
                                new Parameters(
                                        key.tempo(),
                                        key.rateHertz(),
                                        SEQUENCE_MS,
                                        SEEK_MS,
                                        OVERLAP_MS)));
    }

    /** Samples that a stretcher makes at a time. */
    static int blockLength(int rateHertz) {
        return samples(SEQUENCE_MS, rateHertz) - samples(OVERLAP_MS, rateHertz);
    }

    /** A stretcher begins each block up to this many samples into its input. */
    static int seekLength(int rateHertz) {
        return samples(SEEK_MS, rateHertz);
    }

    /**
     * Clip seconds per heard second that a stretcher reaches when asked for this tempo: it moves by
     * whole samples.
     */
    static double exactTempo(double tempo, int rateHertz) {
        int blockLength = blockLength(rateHertz);
        return (double) (int) (tempo * blockLength + 0.5) / blockLength;
    }

    private static int samples(int milliseconds, int rateHertz) {
        return (int) ((double) rateHertz * milliseconds / 1000);
    }
}
