package facewright.align.search;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What each way through a {@link PhoneGraph} has said: chains of phones, the newest first, that
 * share their beginnings. A link is a number. Links that no way leads back to are swept away, so
 * that memory grows with the text and the width of the search, not with the duration.
 */
final class PhoneChains {
    /** Before the first link. */
    static final int NONE = -1;

    private static final int LEAST_SWEEP = 1 << 15;

    private int[] node = new int[LEAST_SWEEP];
    private int[] frame = new int[LEAST_SWEEP];
    private int[] previous = new int[LEAST_SWEEP];
    private double[] scoreBefore = new double[LEAST_SWEEP];
    private int[] moved = new int[0];
    private int count;
    private int sweepAt = LEAST_SWEEP;

    /**
     * Adds a link.
     *
     * @param nodeNumber of the phone that is entered
     * @param frameNumber when
     * @param score of the way until there
     * @param before the link before it, or {@link #NONE}
     * @return its number, until the next sweep
     */
    int add(int nodeNumber, int frameNumber, double score, int before) {
        if (count == node.length) {
            int larger = count + count / 2;
            node = Arrays.copyOf(node, larger);
            frame = Arrays.copyOf(frame, larger);
            previous = Arrays.copyOf(previous, larger);
            scoreBefore = Arrays.copyOf(scoreBefore, larger);
        }
        node[count] = nodeNumber;
        frame[count] = frameNumber;
        previous[count] = before;
        scoreBefore[count] = score;
        return count++;
    }

    int node(int link) {
        return node[link];
    }

    int frame(int link) {
        return frame[link];
    }

    int previous(int link) {
        return previous[link];
    }

    double scoreBefore(int link) {
        return scoreBefore[link];
    }

    /** Whether there are so many links that sweeping pays. */
    boolean wantsSweep() {
        return count >= sweepAt;
    }

    /**
     * Drops all links but those of these ways.
     *
     * @param heads newest links, or {@link #NONE}; receives their new numbers
     */
    void sweep(int[] heads) {
        BitSet kept = new BitSet(count);
        for (int head : heads) {
            for (int link = head; link != NONE && !kept.get(link); link = previous[link]) {
                kept.set(link);
            }
        }
        if (moved.length < count) {
            moved = new int[node.length];
        }
        int after = 0;
        // A link comes after the one before it, so that this one has its new number already.
        for (int link = kept.nextSetBit(0); link >= 0; link = kept.nextSetBit(link + 1)) {
            moved[link] = after;
            node[after] = node[link];
            frame[after] = frame[link];
            previous[after] = previous[link] == NONE ? NONE : moved[previous[link]];
            scoreBefore[after] = scoreBefore[link];
            after++;
        }
        for (int i = 0; i < heads.length; i++) {
            heads[i] = heads[i] == NONE ? NONE : moved[heads[i]];
        }
        count = after;
        sweepAt = Math.max(LEAST_SWEEP, 2 * after);
    }
}
