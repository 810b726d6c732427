package facewright.align.search;

import facewright.align.acoustic.AcousticModel;
import facewright.align.acoustic.StateScores;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Viterbi search for the best way of a {@link PhoneGraph} through a clip. What was said is kept as
 * chains of phones, so that memory grows with the text, not with text times duration. Holds the
 * state of one search: use once.
 */
public final class PhoneSearch {
    private static final int CHECK_EVERY = 128;
    private static final float NEVER = Float.NEGATIVE_INFINITY;
    private static final int NONE = -1;

    private final AcousticModel model;
    private final PhoneGraph graph;
    private final StateScores scores;
    private final double beam;

    private double[] now;
    private double[] next;
    private @Nullable Link[] linkNow;
    private @Nullable Link[] linkNext;
    private final double[] entry;
    private final int[] entryFrom;
    private final boolean[] touched;
    private int[] active;
    private int[] reached;
    private int activeCount;
    private int reachedCount;

    /** A phone that was entered: node, frame, score until there, and what came before. */
    private record Link(int node, int frame, double scoreBefore, @Nullable Link previous) {}

    /**
     * @param beam how far below the best a way may fall before it is given up; infinite to keep all
     */
    public PhoneSearch(AcousticModel model, PhoneGraph graph, StateScores scores, double beam) {
        this.model = model;
        this.graph = graph;
        this.scores = scores;
        this.beam = beam;
        int nodes = graph.nodeCount();
        now = new double[nodes * AcousticModel.STATES];
        next = new double[nodes * AcousticModel.STATES];
        Arrays.fill(now, NEVER);
        Arrays.fill(next, NEVER);
        linkNow = new Link[nodes * AcousticModel.STATES];
        linkNext = new Link[nodes * AcousticModel.STATES];
        entry = new double[nodes];
        Arrays.fill(entry, NEVER);
        entryFrom = new int[nodes];
        touched = new boolean[nodes];
        active = new int[nodes];
        reached = new int[nodes];
    }

    /**
     * Searches.
     *
     * @return the phones of the best way, without gaps from the first to the last frame; empty when
     *     no way reaches the end of the text with the end of the clip
     */
    public Optional<List<PhoneSpan>> run(ProgressSink progress, CancelToken cancel) {
        int frames = scores.frameCount();
        for (int node : graph.starts()) {
            enter(node, 0, NONE);
        }
        for (int t = 0; t < frames; t++) {
            if (t % CHECK_EVERY == 0) {
                cancel.throwIfCancelled();
                progress.report((double) t / frames);
            }
            for (int i = 0; i < activeCount; i++) {
                leave(active[i]);
            }
            score(t);
        }
        return best().map(path -> spans(path, frames));
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

    /** Adds the scores of frame t, drops what fell behind, and makes it the present. */
    private void score(int t) {
        double best = NEVER;
        for (int i = 0; i < reachedCount; i++) {
            int node = reached[i];
            int base = node * AcousticModel.STATES;
            if (entry[node] > next[base]) {
                next[base] = entry[node];
                Link previous = entryFrom[node] == NONE ? null : linkNow[entryFrom[node]];
                linkNext[base] = new Link(node, t, entry[node], previous);
            }
            entry[node] = NEVER;
            touched[node] = false;
            for (int k = 0; k < AcousticModel.STATES; k++) {
                if (next[base + k] != NEVER) {
                    next[base + k] += scores.score(t, graph.phone(node), k);
                    best = Math.max(best, next[base + k]);
                }
            }
        }
        for (int i = 0; i < activeCount; i++) {
            int base = active[i] * AcousticModel.STATES;
            Arrays.fill(now, base, base + AcousticModel.STATES, NEVER);
            Arrays.fill(linkNow, base, base + AcousticModel.STATES, null);
        }
        double threshold = best - beam;
        int kept = 0;
        for (int i = 0; i < reachedCount; i++) {
            int base = reached[i] * AcousticModel.STATES;
            if (Math.max(next[base], Math.max(next[base + 1], next[base + 2])) >= threshold) {
                active[kept++] = reached[i];
            } else {
                Arrays.fill(next, base, base + AcousticModel.STATES, NEVER);
                Arrays.fill(linkNext, base, base + AcousticModel.STATES, null);
            }
        }
        activeCount = kept;
        reachedCount = 0;
        double[] scoreSwap = now;
        now = next;
        next = scoreSwap;
        @Nullable Link[] linkSwap = linkNow;
        linkNow = linkNext;
        linkNext = linkSwap;
    }

    /** A finished way: its chain and its score. */
    private record Ending(Link last, double score) {}

    private Optional<Ending> best() {
        Ending best = null;
        for (int node : graph.ends()) {
            int base = node * AcousticModel.STATES;
            for (int k = 0; k < AcousticModel.STATES; k++) {
                double score =
                        now[base + k]
                                + model.transition(graph.phone(node), k, AcousticModel.STATES);
                Link link = linkNow[base + k];
                if (link != null && score > (best == null ? NEVER : best.score)) {
                    best = new Ending(link, score);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private List<PhoneSpan> spans(Ending ending, int frames) {
        List<PhoneSpan> spans = new ArrayList<>();
        int end = frames;
        double scoreAtEnd = ending.score;
        for (Link link = ending.last; link != null; link = link.previous) {
            int node = link.node;
            spans.add(
                    new PhoneSpan(
                            graph.phone(node),
                            graph.word(node),
                            graph.variant(node),
                            link.frame,
                            end,
                            scoreAtEnd - link.scoreBefore));
            end = link.frame;
            scoreAtEnd = link.scoreBefore;
        }
        Collections.reverse(spans);
        return List.copyOf(spans);
    }
}
