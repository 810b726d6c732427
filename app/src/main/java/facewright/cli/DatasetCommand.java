package facewright.cli;

import facewright.app.AppText;
import facewright.domain.StudioException;
import facewright.io.files.AtomicFiles;
import facewright.job.CancelToken;
import facewright.training.data.DataSet;
import facewright.training.data.DataSets;
import facewright.training.doctor.DatasetDoctor;
import facewright.training.doctor.DoctorReport;
import facewright.training.doctor.Finding;
import facewright.training.doctor.Level;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Examines data sets: {@code dataset doctor DIR}. Ends with code 1 when something is red. */
@Command(name = "dataset", mixinStandardHelpOptions = true, sortOptions = false)
final class DatasetCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final ProgressLine progress;
    private final CancelToken cancel;

    @Parameters(index = "0", paramLabel = "doctor", descriptionKey = "dataset.action")
    private Action action = Action.DOCTOR;

    @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "dataset.folder")
    private Path folder = Path.of("");

    @Option(names = "--json", paramLabel = "FILE", descriptionKey = "dataset.json")
    private @Nullable Path json;

    @Option(names = "--html", paramLabel = "FILE", descriptionKey = "dataset.html")
    private @Nullable Path html;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "dataset.limit")
    private int limit;

    /** What can be done with a data set. */
    enum Action {
        DOCTOR
    }

    DatasetCommand(PrintWriter out, ProgressLine progress, CancelToken cancel) {
        this.out = out;
        this.progress = progress;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws StudioException {
        return switch (action) {
            case DOCTOR -> examine();
        };
    }

    private int examine() throws StudioException {
        DoctorReport report;
        try (DataSet data = DataSets.open(folder)) {
            progress.start(1, 1, folder.toString());
            report = DatasetDoctor.examine(data, Math.max(0, limit), progress, cancel);
        } finally {
            progress.clear();
        }
        print(report);
        if (json != null) {
            AtomicFiles.writeText(json, Json.text(report.json()) + "\n");
        }
        if (html != null) {
            AtomicFiles.writeText(html, report.html());
        }
        return report.overall() == Level.RED ? Main.FAILED : 0;
    }

    private void print(DoctorReport report) {
        out.println(report.summary());
        TextTable table = new TextTable("", "");
        for (Finding.Check check : Finding.Check.values()) {
            table.row(light(report.level(check)), DoctorReport.name(check));
        }
        table.print(out);
        for (Finding finding : report.findings()) {
            out.println();
            out.println(light(finding.level()) + " " + finding.problem().text());
            out.println("  " + finding.fix().text());
            if (!finding.items().isEmpty()) {
                out.println("  " + DoctorReport.shownItems(finding));
            }
        }
        out.println();
        out.println(AppText.get("cli.dataset.overall", light(report.overall())));
    }

    private static String light(Level level) {
        return switch (level) {
            case GREEN -> AppText.get("cli.dataset.green");
            case AMBER -> AppText.get("cli.dataset.amber");
            case RED -> AppText.get("cli.dataset.red");
        };
    }
}
