package facewright.cli;

import facewright.assets.corpus.report.CorpusReport;
import facewright.domain.StudioException;
import facewright.io.corpus.SynthVoca;
import facewright.job.CancelToken;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Counts a corpus that was made before. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class CorpusReportCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final ProgressLine progress;
    private final CancelToken cancel;

    @Parameters(paramLabel = "DIR", descriptionKey = "corpus.folder")
    private Path folder = Path.of("");

    CorpusReportCommand(PrintWriter out, ProgressLine progress, CancelToken cancel) {
        this.out = out;
        this.progress = progress;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws StudioException {
        SynthVoca corpus = SynthVoca.open(folder);
        progress.start(1, 1, folder.toString());
        CorpusReport report;
        try {
            report = CorpusReport.of(corpus, progress, cancel);
        } finally {
            progress.clear();
        }
        out.print(report.markdown());
        return 0;
    }
}
