package facewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.app.AppText;
import facewright.domain.StudioException;
import facewright.training.run.RunOverview;
import facewright.training.run.RunOverview.SeedOverview;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists trainings and where they are. */
@Command(name = "runs", mixinStandardHelpOptions = true, sortOptions = false)
final class RunsCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = "runs",
            descriptionKey = "runs.folder")
    private Path folder = Path.of("runs");

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    RunsCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws StudioException {
        List<RunOverview> runs = RunOverview.list(folder);
        if (json) {
            ArrayNode list = Json.array();
            runs.forEach(run -> list.add(describe(run)));
            Json.print(out, list);
        } else if (runs.isEmpty()) {
            out.println(AppText.get("cli.runs.none", folder));
        } else {
            print(runs);
        }
        return 0;
    }

    private void print(List<RunOverview> runs) {
        TextTable table =
                new TextTable(
                                AppText.get("cli.runs.run"),
                                AppText.get("cli.runs.method"),
                                AppText.get("cli.runs.started"),
                                AppText.get("cli.runs.state"),
                                AppText.get("cli.runs.seed"),
                                AppText.get("cli.runs.stage"),
                                AppText.get("cli.runs.step"),
                                AppText.get("cli.runs.score"))
                        .alignRight(4, 6, 7);
        for (RunOverview run : runs) {
            boolean first = true;
            for (SeedOverview seed : run.seeds()) {
                table.row(
                        first ? String.valueOf(run.folder().getFileName()) : "",
                        first ? run.recipe() : "",
                        first ? run.startedAt() : "",
                        first ? state(run.state()) : "",
                        Long.toString(seed.seed()),
                        seed.stage(),
                        Long.toString(seed.step()),
                        seed.score().isPresent()
                                ? String.format(Locale.ROOT, "%.5g", seed.score().getAsDouble())
                                : "");
                first = false;
            }
        }
        table.print(out);
        for (RunOverview run : runs) {
            if (!run.message().isEmpty()) {
                out.println(run.folder().getFileName() + ": " + run.message());
            }
        }
    }

    private static String state(RunOverview.State state) {
        return switch (state) {
            case RUNNING -> AppText.get("cli.runs.running");
            case STOPPED -> AppText.get("cli.runs.stopped");
            case INTERRUPTED -> AppText.get("cli.runs.interrupted");
            case FAILED -> AppText.get("cli.runs.failed");
            case DONE -> AppText.get("cli.runs.done");
        };
    }

    private static ObjectNode describe(RunOverview run) {
        ObjectNode node = Json.object();
        node.put("folder", run.folder().toString());
        node.put("method", run.recipe());
        node.put("startedAt", run.startedAt());
        node.put("state", run.state().name().toLowerCase(Locale.ROOT));
        node.put("message", run.message());
        for (SeedOverview seed : run.seeds()) {
            ObjectNode line = node.withArray("seeds").addObject();
            line.put("seed", seed.seed());
            line.put("stage", seed.stage());
            line.put("step", seed.step());
            line.put("done", seed.done());
            seed.score().ifPresent(score -> line.put("score", score));
        }
        return node;
    }
}
