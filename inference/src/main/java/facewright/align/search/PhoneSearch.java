package facewright.align.search;

import facewright.align.acoustic.AcousticModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Viterbi search for the best way of a {@link PhoneGraph} through a clip. Takes the scores frame by
 * frame. Holds the state of one search: use once.
 */
public final class PhoneSearch {
    private static final float NEVER = Float.NEGATIVE_INFINITY;
    private static final int NONE = PhoneChains.NONE;

    private final AcousticModel model;
    private final PhoneGraph graph;
    private final double beam;
    private final PhoneChains chains = new PhoneChains();

    private double[] now;
    private double[] next;
    private int[] linkNow;
    private int[] linkNext;
    private final double[] entry;
    private final int[] entryFrom;
    private final boolean[] touched;
    private int[] active;
    private int[] reached;
    private int activeCount;
    private int reachedCount;
    private int frames;

    /**
     * @param beam how far below the best a way may fall before it is given up; infinite to keep all
     */
    public PhoneSearch(AcousticModel model, PhoneGraph graph, double beam) {
        this.model = model;
        this.graph = graph;
        this.beam = beam;
        int nodes = graph.nodeCount();
        now = new double[nodes * AcousticModel.STATES];
        next = new double[nodes * AcousticModel.STATES];
        Arrays.fill(now, NEVER);
        Arrays.fill(next, NEVER);
        linkNow = new int[nodes * AcousticModel.STATES];
        linkNext = new int[nodes * AcousticModel.STATES];
        Arrays.fill(linkNow, NONE);
        Arrays.fill(linkNext, NONE);
        entry = new double[nodes];
        Arrays.fill(entry, NEVER);
        entryFrom = new int[nodes];
        touched = new boolean[nodes];
        active = new int[nodes];
        reached = new int[nodes];
    }

    /**
     * Takes the next frame.
     *
     * @param scores (phones x 3)
     */
    public void advance(float[] scores) {
        if (chains.wantsSweep()) {
            chains.sweep(linkNow);
        }
        if (frames == 0) {
            for (int node : graph.starts()) {
                enter(node, 0, NONE);
            }
        }
        for (int i = 0; i < activeCount; i++) {
            leave(active[i]);
        }
        score(scores);
        frames++;
    }

    /**
     * The phones of the best way, without gaps from the first to the last frame; empty when no way
     * reaches the end of the text with the last frame.
     */
    public Optional<List<PhoneSpan>> best() {
        return ending().map(this::spans);
    }

    private void enter(int node, double score, int from) {
        double entered = score + graph.entryScore(node);
        reach(node);
        if (entered > entry[node]) {
            entry[node] = entered;
            entryFrom[node] = from;
        }
    }

    private void reach(int node) {
        if (!touched[node]) {
            touched[node] = true;
            reached[reachedCount++] = node;
        }
    }

    /** Moves what is in a node on by one frame: within the phone and out of it. */
    private void leave(int node) {
        int phone = graph.phone(node);
        int base = node * AcousticModel.STATES;
        double exit = NEVER;
        int exitState = NONE;
        for (int from = 0; from < AcousticModel.STATES; from++) {
            double score = now[base + from];
            if (score == NEVER) {
                continue;
            }
            for (int to = from; to < AcousticModel.STATES; to++) {
                double moved = score + model.transition(phone, from, to);
                if (moved > next[base + to]) {
                    next[base + to] = moved;
                    linkNext[base + to] = linkNow[base + from];
                }
            }
            double left = score + model.transition(phone, from, AcousticModel.STATES);
            if (left > exit) {
                exit = left;
                exitState = base + from;
            }
        }
        reach(node);
        if (exitState != NONE) {
            for (int successor : graph.successors(node)) {
                enter(successor, exit, exitState);
            }
        }
    }

    /** Adds the scores of a frame, drops what fell behind, and makes it the present. */
    private void score(float[] scores) {
        double best = NEVER;
        for (int i = 0; i < reachedCount; i++) {
            int node = reached[i];
            int base = node * AcousticModel.STATES;
            if (entry[node] > next[base]) {
                next[base] = entry[node];
                int previous = entryFrom[node] == NONE ? NONE : linkNow[entryFrom[node]];
                linkNext[base] = chains.add(node, frames, entry[node], previous);
            }
            entry[node] = NEVER;
            touched[node] = false;
            for (int k = 0; k < AcousticModel.STATES; k++) {
                if (next[base + k] != NEVER) {
                    next[base + k] += scores[graph.phone(node) * AcousticModel.STATES + k];
                    best = Math.max(best, next[base + k]);
                }
            }
        }
        for (int i = 0; i < activeCount; i++) {
            int base = active[i] * AcousticModel.STATES;
            Arrays.fill(now, base, base + AcousticModel.STATES, NEVER);
            Arrays.fill(linkNow, base, base + AcousticModel.STATES, NONE);
        }
        double threshold = best - beam;
        int kept = 0;
        for (int i = 0; i < reachedCount; i++) {
            int base = reached[i] * AcousticModel.STATES;
            if (Math.max(next[base], Math.max(next[base + 1], next[base + 2])) >= threshold) {
                active[kept++] = reached[i];
            } else {
                Arrays.fill(next, base, base + AcousticModel.STATES, NEVER);
                Arrays.fill(linkNext, base, base + AcousticModel.STATES, NONE);
            }
        }
        activeCount = kept;
        reachedCount = 0;
        double[] scoreSwap = now;
        now = next;
        next = scoreSwap;
        int[] linkSwap = linkNow;
        linkNow = linkNext;
        linkNext = linkSwap;
    }

    /** A finished way: its chain and its score. */
    private record Ending(int last, double score) {}

    private Optional<Ending> ending() {
        Ending best = null;
        for (int node : graph.ends()) {
            int base = node * AcousticModel.STATES;
            for (int k = 0; k < AcousticModel.STATES; k++) {
                double score =
                        now[base + k]
                                + model.transition(graph.phone(node), k, AcousticModel.STATES);
                int link = linkNow[base + k];
                if (link != NONE && score > (best == null ? NEVER : best.score)) {
                    best = new Ending(link, score);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private List<PhoneSpan> spans(Ending ending) {
        List<PhoneSpan> spans = new ArrayList<>();
        int end = frames;
        double scoreAtEnd = ending.score;
        for (int link = ending.last; link != NONE; link = chains.previous(link)) {
            int node = chains.node(link);
            spans.add(
                    new PhoneSpan(
                            graph.phone(node),
                            graph.word(node),
                            graph.variant(node),
                            chains.frame(link),
                            end,
                            scoreAtEnd - chains.scoreBefore(link)));
            end = chains.frame(link);
            scoreAtEnd = chains.scoreBefore(link);
        }
        Collections.reverse(spans);
        return List.copyOf(spans);
    }
}
