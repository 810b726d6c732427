package facewright.align.evaluate;

import facewright.align.Aligner;
import facewright.align.Alignment;
import facewright.align.transcript.Transcript;
import facewright.domain.AudioClip;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Aligns labelled recordings with their texts, with the text of another one, and with their text
 * after a content word was replaced, and counts.
 */
public final class AlignmentEvaluation {
    /** Name of the group that holds all. */
    public static final String ALL = "all";

    private final Aligner aligner;
    private final OptionalDouble noiseDecibels;
    private final long seed;

    /**
     * @param noiseDecibels speech over added pink noise; empty to leave the recordings as they are
     * @param seed of noise and wrong texts
     */
    public AlignmentEvaluation(Aligner aligner, OptionalDouble noiseDecibels, long seed) {
        this.aligner = aligner;
        this.noiseDecibels = noiseDecibels;
        this.seed = seed;
    }

    /**
     * Evaluates on the calling thread.
     *
     * @return figures by group, with {@link #ALL}
     * @throws StudioException when a recording, its text or its labels cannot be used
     */
    public Map<String, AlignmentFigures> run(
            List<LabelledRecording> recordings, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        List<Transcript> transcripts = new ArrayList<>();
        for (LabelledRecording recording : recordings) {
            transcripts.add(aligner.transcript(recording.text()));
        }
        WrongTexts wrong = new WrongTexts(transcripts);
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, AlignmentFigures.Collector> groups = new TreeMap<>();
        AlignmentFigures.Collector all = new AlignmentFigures.Collector();
        groups.put(ALL, all);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < recordings.size(); i++) {
            cancel.throwIfCancelled();
            LabelledRecording recording = recordings.get(i);
            progress.report((double) i / recordings.size(), recording.name());
            AlignmentFigures.Collector group =
                    groups.computeIfAbsent(
                            recording.group(), g -> new AlignmentFigures.Collector());
            AudioClip clean = recording.sound(cancel);
            AudioClip clip =
                    noiseDecibels.isPresent()
                            ? PinkNoise.added(clean, noiseDecibels.getAsDouble(), seed + i)
                            : clean;
            long start = threads.getCurrentThreadCpuTime();
            Alignment alignment =
                    aligner.align(clip, transcripts.get(i), ProgressSink.NONE, cancel);
            double processor = (threads.getCurrentThreadCpuTime() - start) / 1e9;
            TrackComparison comparison =
                    TrackComparison.of(recording.track(clip.durationSeconds()), alignment.track());
            Optional<Transcript> replaced = wrong.replaced(transcripts.get(i), random);
            Optional<Transcript> swapped = another(transcripts, i);
            for (AlignmentFigures.Collector counts : List.of(group, all)) {
                counts.add(comparison, alignment.needsReview(), clip.durationSeconds(), processor);
            }
            if (swapped.isPresent()) {
                boolean flagged = flagged(clip, swapped.get(), true, cancel);
                group.swapped(flagged);
                all.swapped(flagged);
            }
            if (replaced.isPresent()) {
                boolean flagged = flagged(clip, replaced.get(), false, cancel);
                group.replaced(flagged);
                all.replaced(flagged);
            }
        }
        Map<String, AlignmentFigures> figures = new TreeMap<>();
        groups.forEach((name, collector) -> figures.put(name, collector.figures()));
        return figures;
    }

    /** The next text that is not the same. */
    private static Optional<Transcript> another(List<Transcript> transcripts, int i) {
        String own = transcripts.get(i).spokenText();
        for (int step = 1; step < transcripts.size(); step++) {
            Transcript other = transcripts.get((i + step) % transcripts.size());
            if (!other.spokenText().equals(own)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private boolean flagged(AudioClip clip, Transcript text, boolean whole, CancelToken cancel) {
        try {
            Alignment alignment = aligner.align(clip, text, ProgressSink.NONE, cancel);
            return whole ? alignment.doubtful() : alignment.needsReview();
        } catch (StudioException refused) {
            return true;
        }
    }
}
