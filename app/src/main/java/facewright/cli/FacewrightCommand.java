package facewright.cli;

import facewright.engine.TorchOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command without a subcommand: prints what there is. */
@Command(
        name = "facewright",
        subcommands = CommandLine.HelpCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class FacewrightCommand implements Callable<Integer> {
    private final PrintWriter err;

    FacewrightCommand(PrintWriter err) {
        this.err = err;
    }

    @Option(names = "--verbose", scope = ScopeType.INHERIT, descriptionKey = "verbose")
    void setVerbose(boolean verbose) {
        LogManager.getLogManager().getLogger("").setLevel(verbose ? Level.INFO : Level.WARNING);
    }

    @Option(
            names = "--libtorch",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            descriptionKey = "libtorch")
    void setLibtorch(Path folder) {
        System.setProperty(TorchOptions.LIBTORCH_PROPERTY, folder.toAbsolutePath().toString());
    }

    @Override
    public Integer call() {
        new CommandLine(this).usage(err);
        return CommandLine.ExitCode.USAGE;
    }
}
