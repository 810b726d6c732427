package facewright.training.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Which examples a batch consists of. Depends on the seed and the number of the batch alone, so
 * that a resumed run sees the same order. Every example occurs once per epoch, but for those that
 * do not fill a last batch.
 */
final class DataOrder {
    /** Batches whose examples are sorted by length together. */
    private static final int BUCKET_BATCHES = 16;

    private final long seed;
    private final int stage;
    private final int[] frames;
    private final int batch;
    private final boolean bucket;
    private long cachedEpoch = -1;
    private List<int[]> cached = List.of();

    /**
     * @param frames length of each training example
     * @param batch examples of a batch; at most as many as there are
     * @param bucket whether a batch has examples of similar length
     */
    DataOrder(long seed, int stage, int[] frames, int batch, boolean bucket) {
        this.seed = seed;
        this.stage = stage;
        this.frames = frames.clone();
        this.batch = Math.min(batch, frames.length);
        this.bucket = bucket;
    }

    /** Batches of one epoch. */
    int batchesPerEpoch() {
        return frames.length / batch;
    }

    /** The epoch that a batch belongs to, from 0. */
    long epoch(long number) {
        return number / batchesPerEpoch();
    }

    /**
     * The examples of a batch.
     *
     * @param number of the batch since the stage began, from 0
     */
    int[] batch(long number) {
        long epoch = epoch(number);
        if (epoch != cachedEpoch) {
            cached = order(epoch);
            cachedEpoch = epoch;
        }
        return cached.get((int) (number % batchesPerEpoch())).clone();
    }

    private List<int[]> order(long epoch) {
        Random random = new Random(Seeds.of(seed, Seeds.Use.ORDER, stage, epoch));
        List<Integer> examples = new ArrayList<>();
        for (int i = 0; i < frames.length; i++) {
            examples.add(i);
        }
        Collections.shuffle(examples, random);
        if (bucket && batch > 1) {
            int window = batch * BUCKET_BATCHES;
            for (int from = 0; from < examples.size(); from += window) {
                examples.subList(from, Math.min(examples.size(), from + window))
                        .sort(Comparator.comparingInt(i -> frames[i]));
            }
        }
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from + batch <= examples.size(); from += batch) {
            batches.add(
                    examples.subList(from, from + batch).stream()
                            .mapToInt(Integer::intValue)
                            .toArray());
        }
        if (bucket) {
            Collections.shuffle(batches, random);
        }
        return batches;
    }
}
