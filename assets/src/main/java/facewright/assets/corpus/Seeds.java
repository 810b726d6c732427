package facewright.assets.corpus;

/** Seeds of parts that do not depend on how many parts come before them. */
final class Seeds {
    private Seeds() {}

    /** A seed for a named part: FNV-1a over the name, mixed with the seed of the whole. */
    static long of(long seed, String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        long mixed = hash + seed * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        // Readers of JSON keep whole numbers up to 2^53 only.
        return (mixed ^ (mixed >>> 31)) >>> 11;
    }
}
