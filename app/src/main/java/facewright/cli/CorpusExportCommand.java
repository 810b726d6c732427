package facewright.cli;

import facewright.app.AppText;
import facewright.assets.corpus.VocasetExport;
import facewright.domain.StudioException;
import facewright.io.corpus.SynthVoca;
import facewright.job.CancelToken;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a corpus in the layout of another data set. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false)
final class CorpusExportCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final ProgressLine progress;
    private final CancelToken cancel;

    /** Layouts that can be written. */
    enum Layout {
        VOCASET
    }

    @Parameters(paramLabel = "DIR", descriptionKey = "corpus.folder")
    private Path folder = Path.of("");

    @Option(
            names = "--as",
            paramLabel = "LAYOUT",
            defaultValue = "vocaset",
            descriptionKey = "corpus.as")
    private Layout layout = Layout.VOCASET;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            descriptionKey = "corpus.export-out")
    private Path target = Path.of("");

    CorpusExportCommand(PrintWriter out, ProgressLine progress, CancelToken cancel) {
        this.out = out;
        this.progress = progress;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws StudioException {
        write(SynthVoca.open(folder), layout, target, progress, cancel);
        out.println(AppText.get("cli.corpus.exported", folder, target));
        return 0;
    }

    static void write(
            SynthVoca corpus, Layout layout, Path target, ProgressLine progress, CancelToken cancel)
            throws StudioException {
        progress.start(1, 1, target.toString());
        try {
            switch (layout) {
                case VOCASET -> new VocasetExport(corpus, target).run(progress, cancel);
            }
        } finally {
            progress.clear();
        }
    }
}
