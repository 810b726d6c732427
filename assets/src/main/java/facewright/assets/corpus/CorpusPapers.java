package facewright.assets.corpus;

import facewright.assets.corpus.report.CorpusReport;
import facewright.domain.StudioException;
import facewright.io.corpus.CorpusManifest;
import facewright.io.corpus.CorpusUtterance;
import facewright.io.corpus.SynthVoca;
import facewright.io.files.AtomicFiles;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The data card and the report beside a corpus. */
final class CorpusPapers {
    static final String DATA_CARD = "README.md";
    static final String REPORT = "report.md";

    private static final String TEMPLATE = "/facewright/assets/corpus/data-card.md";

    private CorpusPapers() {}

    /** Writes both into the folder of a corpus that is complete but for them. */
    static void write(Path folder, GeneratedCorpus made, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        CorpusReport report = CorpusReport.of(SynthVoca.open(folder), progress, cancel);
        AtomicFiles.writeText(folder.resolve(DATA_CARD), dataCard(made));
        AtomicFiles.writeText(folder.resolve(REPORT), report.markdown() + rejections(made));
    }

    private static String dataCard(GeneratedCorpus made) {
        CorpusManifest manifest = made.manifest();
        List<CorpusUtterance> originals =
                manifest.utterances().stream().filter(CorpusUtterance::isOriginal).toList();
        double seconds = originals.stream().mapToDouble(CorpusUtterance::durationSeconds).sum();
        boolean wide = manifest.profile().equals(CorpusProfile.WIDE.id());
        StringBuilder engines = new StringBuilder("\n");
        manifest.engines()
                .forEach(
                        engine ->
                                engines.append("- ")
                                        .append(engine.id())
                                        .append(' ')
                                        .append(engine.version())
                                        .append(" (")
                                        .append(engine.licence())
                                        .append(")\n"));
        return template()
                .replace("{profile}", manifest.profile())
                .replace("{generator}", manifest.generator())
                .replace("{seed}", Long.toString(manifest.seed()))
                .replace("{subjects}", Integer.toString(manifest.subjects().size()))
                .replace("{recordings}", Integer.toString(originals.size()))
                .replace("{minutes}", String.format(Locale.ROOT, "%.0f", seconds / 60))
                .replace("{all}", Integer.toString(manifest.utterances().size()))
                .replace("{fps}", manifest.frameRate().label())
                .replace("{engines}", engines)
                .replace("{rejected}", Integer.toString(made.rejections().size()))
                .replace("{licence}", manifest.licence())
                .replace(
                        "{dictionary}",
                        wide ? " and, for rare words, the CMU pronouncing dictionary" : "")
                .replace(
                        "{shared}",
                        !manifest.profile().equals(CorpusProfile.VOCA.id())
                                ? ""
                                : ", except for the first "
                                        + Script.SHARED
                                        + " of each subject, which all subjects say");
    }

    private static String rejections(GeneratedCorpus made) {
        StringBuilder text = new StringBuilder("\n## Left out\n\n");
        text.append(made.rejections().size()).append(" recordings failed the check.\n");
        for (Rejection rejection : made.rejections()) {
            text.append("- ")
                    .append(rejection.engine())
                    .append(", ")
                    .append(rejection.voice())
                    .append(": ")
                    .append(rejection.text())
                    .append(" (")
                    .append(rejection.reason())
                    .append(")\n");
        }
        return text.toString();
    }

    private static String template() {
        try (InputStream in = CorpusPapers.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + TEMPLATE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + TEMPLATE, e);
        }
    }
}
