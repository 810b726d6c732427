package facewright.assets.corpus.report;

import facewright.domain.StudioException;
import facewright.io.corpus.CorpusManifest;
import facewright.io.corpus.CorpusSplit;
import facewright.io.corpus.CorpusUtterance;
import facewright.io.corpus.SynthVoca;
import facewright.io.corpus.UtteranceKind;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.speech.ArticulatoryClass;
import facewright.speech.Phone;
import facewright.speech.PhoneTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts a corpus: minutes, phones, closures. The text is Markdown. */
public final class CorpusReport {
    /** Utterances on which closures are measured, spread over the corpus. */
    private static final int MEASURED = 120;

    private final SynthVoca corpus;
    private final Map<String, ClassCount> classes = new TreeMap<>();
    private final ClosureMeter closures = new ClosureMeter();
    private int phones;

    private static final class ClassCount {
        private int count;
        private double seconds;
    }

    private CorpusReport(SynthVoca corpus) {
        this.corpus = corpus;
    }

    /**
     * Reads the phones of all recordings and measures some of their motions.
     *
     * @throws StudioException when a file of the corpus is missing or damaged
     */
    public static CorpusReport of(SynthVoca corpus, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        CorpusReport report = new CorpusReport(corpus);
        List<CorpusUtterance> speech =
                corpus.utterances().stream()
                        .filter(u -> u.isOriginal() && u.kind() == UtteranceKind.SPEECH)
                        .toList();
        double step = Math.max(1, (double) speech.size() / MEASURED);
        double nextMeasured = 0;
        for (int i = 0; i < speech.size(); i++) {
            cancel.throwIfCancelled();
            progress.report((double) i / speech.size());
            PhoneTrack track = corpus.phones(speech.get(i));
            report.count(track);
            if (i >= nextMeasured) {
                nextMeasured += step;
                double lead = speech.get(i).style().leadSeconds();
                report.closures.add(track, corpus.curves(speech.get(i)), lead);
            }
        }
        return report;
    }

    private void count(PhoneTrack track) {
        for (int i = 0; i < track.phones().size(); i++) {
            Phone phone = track.phones().get(i);
            List<ArticulatoryClass> found = track.classes(i);
            double seconds = (phone.endSeconds() - phone.startSeconds()) / found.size();
            phones += track.isPause(i) ? 0 : 1;
            for (ArticulatoryClass articulation : found) {
                ClassCount count =
                        classes.computeIfAbsent(articulation.name(), name -> new ClassCount());
                count.count++;
                count.seconds += seconds;
            }
        }
    }

    /** Bilabials that were measured. */
    public int measuredClosures() {
        return closures.closures();
    }

    /** Share of the measured bilabials with lips less than half a millimetre apart. */
    public double shutShare() {
        return closures.shutShare();
    }

    /** The report. */
    public String markdown() {
        CorpusManifest manifest = corpus.manifest();
        StringBuilder text = new StringBuilder();
        text.append("# Corpus report\n\n");
        line(
                text,
                "Profile %s, seed %d, made by Facewright %s. %d subjects, %d phones.",
                manifest.profile(),
                manifest.seed(),
                manifest.generator(),
                manifest.subjects().size(),
                phones);
        text.append("\n| part | recordings | minutes | with copies | minutes |\n");
        text.append("|---|---:|---:|---:|---:|\n");
        row(text, "all", u -> true);
        for (CorpusSplit split : CorpusSplit.values()) {
            row(text, "split " + split.id(), u -> u.split() == split);
        }
        List<String> engines = new ArrayList<>();
        manifest.engines().forEach(engine -> engines.add(engine.id()));
        for (String engine : engines) {
            row(text, "engine " + engine, u -> u.engine().equals(engine));
        }
        for (UtteranceKind kind : UtteranceKind.values()) {
            row(text, kind.id(), u -> u.kind() == kind);
        }
        text.append("\n## Sounds\n\n");
        text.append("Articulatory classes over all recordings without copies; diphthongs and\n");
        text.append("affricates count with both their parts.\n\n");
        text.append("| class | count | mean length, ms |\n|---|---:|---:|\n");
        classes.forEach(
                (name, count) ->
                        line(
                                text,
                                "| %s | %d | %.0f |",
                                name,
                                count.count,
                                1000 * count.seconds / count.count));
        text.append("\n## Closures\n\n");
        line(
                text,
                "On the built-in head, in up to %d recordings spread over the corpus: %d sounds of"
                        + " /p b m/,\nlips less than 0.5 mm apart in %.1f %% of them; median of the"
                        + " smallest gap %.3f mm.",
                MEASURED,
                closures.closures(),
                100 * closures.shutShare(),
                closures.medianMillimetres());
        return text.toString();
    }

    private void row(StringBuilder text, String name, Predicate<CorpusUtterance> part) {
        List<CorpusUtterance> copies = corpus.utterances().stream().filter(part).toList();
        List<CorpusUtterance> originals =
                copies.stream().filter(CorpusUtterance::isOriginal).toList();
        if (!copies.isEmpty()) {
            line(
                    text,
                    "| %s | %d | %.1f | %d | %.1f |",
                    name,
                    originals.size(),
                    minutes(originals),
                    copies.size(),
                    minutes(copies));
        }
    }

    private static double minutes(List<CorpusUtterance> utterances) {
        return utterances.stream().mapToDouble(CorpusUtterance::durationSeconds).sum() / 60;
    }

    private static void line(StringBuilder text, String pattern, Object... values) {
        text.append(String.format(Locale.ROOT, pattern, values)).append('\n');
    }
}
