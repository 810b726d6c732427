package facewright.cli;

import facewright.app.AppText;
import facewright.app.settings.StudioFolders;
import facewright.assets.corpus.engine.EspeakEngine;
import facewright.assets.corpus.engine.FliteEngine;
import facewright.assets.corpus.engine.MaryEngine;
import facewright.assets.corpus.engine.SpeechEngine;
import facewright.job.CancelToken;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be done with our own corpora. */
@Command(
        name = "corpus",
        subcommands = CommandLine.HelpCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class CorpusCommand {
    private CorpusCommand() {}

    /** The command with its subcommands. */
    static CommandLine create(PrintWriter out, ProgressLine progress, CancelToken cancel) {
        CommandLine line = new CommandLine(new CorpusCommand());
        Main.add(line, new CorpusEnginesCommand(out), AppText.get("cli.corpus.engines.summary"));
        Main.add(
                line,
                new CorpusGenerateCommand(out, progress, cancel),
                AppText.get("cli.corpus.generate.summary"));
        Main.add(
                line,
                new CorpusReportCommand(out, progress, cancel),
                AppText.get("cli.corpus.report.summary"));
        Main.add(
                line,
                new CorpusExportCommand(out, progress, cancel),
                AppText.get("cli.corpus.export.summary"));
        return line;
    }

    /** All engines that the generator knows. */
    static List<SpeechEngine> engines() {
        return List.of(
                new EspeakEngine(),
                new FliteEngine(),
                new MaryEngine(StudioFolders.data().resolve(MaryEngine.ID)));
    }

    /** The engines of these names; all where there are none. */
    static List<SpeechEngine> engines(List<String> names) {
        if (names.isEmpty()) {
            return engines();
        }
        List<SpeechEngine> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(
                    engines().stream()
                            .filter(engine -> engine.id().equals(name))
                            .findFirst()
                            .orElseThrow(() -> unknown(name)));
        }
        return chosen;
    }

    private static UsageException unknown(String name) {
        List<String> known = engines().stream().map(SpeechEngine::id).toList();
        return new UsageException(
                AppText.of("cli.corpus.unknown-engine", name, String.join(", ", known)));
    }
}
