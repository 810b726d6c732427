package facewright.align.search;

import facewright.align.acoustic.AcousticModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every way to say a text: the phones of each word in each of its pronunciations, with a silence
 * that may be left out before, between and after words. Immutable.
 */
public final class PhoneGraph {
    /** The word number of silences. */
    public static final int NO_WORD = -1;

    private final int[] phone;
    private final int[] word;
    private final int[] variant;
    private final float[] entryScore;
    private final int[][] successors;
    private final int[] starts;
    private final int[] ends;
    private final int wordCount;

    private PhoneGraph(Builder builder, List<Integer> starts, List<Integer> ends, int wordCount) {
        this.phone = ints(builder.phone);
        this.word = ints(builder.word);
        this.variant = ints(builder.variant);
        this.entryScore = new float[phone.length];
        for (int i = 0; i < phone.length; i++) {
            entryScore[i] = builder.entryScore.get(i);
        }
        this.successors = builder.successors.stream().map(PhoneGraph::ints).toArray(int[][]::new);
        this.starts = ints(starts);
        this.ends = ints(ends);
        this.wordCount = wordCount;
    }

    /**
     * @param words per word its pronunciations, each of phone numbers of the model
     * @param silenceScore log score of going into a silence after a word; 0, or less to discourage
     *     pauses
     */
    public static PhoneGraph of(AcousticModel model, List<List<int[]>> words, double silenceScore) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one word");
        }
        Builder nodes = new Builder();
        int first = nodes.add(model.silence(), NO_WORD, 0, 0);
        List<Integer> starts = new ArrayList<>(List.of(first));
        List<Integer> open = new ArrayList<>(List.of(first));
        for (int w = 0; w < words.size(); w++) {
            List<Integer> lasts = new ArrayList<>();
            for (int v = 0; v < words.get(w).size(); v++) {
                int previous = -1;
                for (int p : words.get(w).get(v)) {
                    int node = nodes.add(p, w, v, 0);
                    if (previous >= 0) {
                        nodes.link(previous, node);
                    } else {
                        open.forEach(o -> nodes.link(o, node));
                        if (w == 0) {
                            starts.add(node);
                        }
                    }
                    previous = node;
                }
                if (previous < 0) {
                    throw new IllegalArgumentException("word " + w + " has an empty pronunciation");
                }
                lasts.add(previous);
            }
            int pause = nodes.add(model.silence(), NO_WORD, 0, (float) silenceScore);
            lasts.forEach(last -> nodes.link(last, pause));
            lasts.add(pause);
            open = lasts;
        }
        return new PhoneGraph(nodes, starts, open, words.size());
    }

    int nodeCount() {
        return phone.length;
    }

    int wordCount() {
        return wordCount;
    }

    int phone(int node) {
        return phone[node];
    }

    int word(int node) {
        return word[node];
    }

    int variant(int node) {
        return variant[node];
    }

    float entryScore(int node) {
        return entryScore[node];
    }

    int[] successors(int node) {
        return successors[node];
    }

    int[] starts() {
        return starts;
    }

    int[] ends() {
        return ends;
    }

    /** Fewest phones on a way through. */
    public int fewestPhones() {
        int[] fewest = new int[phone.length];
        Arrays.fill(fewest, Integer.MAX_VALUE);
        for (int start : starts) {
            fewest[start] = 1;
        }
        // Successors come after their node, so that one pass is enough.
        for (int node = 0; node < phone.length; node++) {
            if (fewest[node] < Integer.MAX_VALUE) {
                for (int next : successors[node]) {
                    fewest[next] = Math.min(fewest[next], fewest[node] + 1);
                }
            }
        }
        return Arrays.stream(ends).map(end -> fewest[end]).min().orElse(0);
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Grows the nodes. */
    private static final class Builder {
        private final List<Integer> phone = new ArrayList<>();
        private final List<Integer> word = new ArrayList<>();
        private final List<Integer> variant = new ArrayList<>();
        private final List<Float> entryScore = new ArrayList<>();
        private final List<List<Integer>> successors = new ArrayList<>();

        int add(int phoneNumber, int wordNumber, int variantNumber, float score) {
            phone.add(phoneNumber);
            word.add(wordNumber);
            variant.add(variantNumber);
            entryScore.add(score);
            successors.add(new ArrayList<>(2));
            return phone.size() - 1;
        }

        void link(int from, int to) {
            successors.get(from).add(to);
        }
    }
}
