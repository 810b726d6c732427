package facewright.training.run;

/**
 * Seeds of parts of a run. The state of a random generator cannot be saved everywhere, so nothing
 * draws from a generator that goes on: each step, epoch and example has a seed of its own.
 */
final class Seeds {
    /** What a seed is for; each draws other numbers. */
    enum Use {
        WEIGHTS(1),
        ENGINE(2),
        NETWORK(3),
        CROP(4),
        ORDER(5),
        VARIANT(6);

        private final int number;

        Use(int number) {
            this.number = number;
        }
    }

    private Seeds() {}

    /** A seed that depends on every argument (the finaliser of SplitMix64 over each in turn). */
    static long of(long seed, Use use, long... place) {
        long result = mix(seed + 0x9E3779B97F4A7C15L * use.number);
        for (long value : place) {
            result = mix(result ^ (value * 0xD1342543DE82EF95L));
        }
        return result;
    }

    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
