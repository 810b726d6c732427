package facewright.cli;

import facewright.align.UnknownWordsException;
import facewright.app.AppText;
import facewright.app.AppVersion;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * The command line: chooses the command, runs it and turns its outcome into an exit code. 0: done;
 * 1: something failed; 2: the arguments make no sense.
 */
public final class Main {
    static final int FAILED = 1;

    private static final Logger LOGGER = LoggerFactory.getLogger(Main.class);

    /** First words that are commands; anything else is for the studio. */
    private static final Set<String> COMMANDS =
            Set.of(
                    "align",
                    "animate",
                    "cache",
                    "methods",
                    "benchmark",
                    "evaluate",
                    "evaluate-alignment",
                    "head",
                    "engine",
                    "quality",
                    "import-weights",
                    "train",
                    "train-worker",
                    "corpus",
                    "runs",
                    "dataset",
                    "help",
                    "--help",
                    "-h",
                    "--version",
                    "-V");

    private static final String DEMO = "demo";

    /**
     * JavaFX warns of missing 3D graphics, which nothing here uses. Held, lest its level be lost.
     */
    private static final java.util.logging.Logger TOOLKIT_LOGGER =
            java.util.logging.Logger.getLogger("javafx");

    /** Set by the launcher script where standard error is a terminal. */
    private static final String TERMINAL = "facewright.terminal";

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /**
     * Whether these arguments are for the command line. {@code demo} is, when there is no display
     * to open the studio on, or when it has options.
     */
    public static boolean handles(String... arguments) {
        if (arguments.length == 0) {
            return false;
        }
        return COMMANDS.contains(arguments[0])
                || (arguments[0].equals(DEMO) && (arguments.length > 1 || !hasDisplay()));
    }

    /** Runs a command on this process's standard streams; an interrupt ends it tidily. */
    public static int run(String... arguments) {
        System.setProperty("java.awt.headless", "true");
        LogManager.getLogManager().getLogger("").setLevel(Level.WARNING);
        TOOLKIT_LOGGER.setLevel(Level.SEVERE);
        CancelToken cancel = new CancelToken();
        CountDownLatch done = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(tidyEnd(cancel, done));
        try {
            boolean terminal = Boolean.getBoolean(TERMINAL);
            return run(writer(System.out), writer(System.err), terminal, cancel, arguments);
        } finally {
            done.countDown();
        }
    }

    /** Cancels the work and waits until it has removed what it left half done. */
    private static Thread tidyEnd(CancelToken cancel, CountDownLatch done) {
        return Executors.defaultThreadFactory()
                .newThread(
                        () -> {
                            cancel.cancel();
                            try {
                                done.await(5, TimeUnit.SECONDS);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    /**
     * Runs a command.
     *
     * @param out what the command has to say
     * @param err progress and complaints
     * @param terminal whether {@code err} is a terminal, where a line can be rewritten
     * @param cancel ends it early, with code 1
     * @return the exit code
     */
    static int run(
            PrintWriter out,
            PrintWriter err,
            boolean terminal,
            CancelToken cancel,
            String... arguments) {
        ProgressLine progress = new ProgressLine(err, terminal, cancel);
        int code = commandLine(out, err, progress, cancel).execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    static CommandLine commandLine(
            PrintWriter out, PrintWriter err, ProgressLine progress, CancelToken cancel) {
        CommandLine line = new CommandLine(new FacewrightCommand(err));
        describe(line, AppText.get("cli.summary"));
        add(line, new AnimateCommand(out, progress, cancel), AppText.get("cli.animate.summary"));
        add(line, new AlignCommand(out, progress, cancel), AppText.get("cli.align.summary"));
        add(line, new MethodsCommand(out), AppText.get("cli.methods.summary"));
        add(line, new DemoCommand(out, progress, cancel), AppText.get("cli.demo.summary"));
        add(
                line,
                new BenchmarkCommand(out, progress, cancel),
                AppText.get("cli.benchmark.summary"));
        add(line, new EvaluateCommand(out, progress, cancel), AppText.get("cli.evaluate.summary"));
        add(
                line,
                new EvaluateAlignmentCommand(out, progress, cancel),
                AppText.get("cli.evaluate-alignment.summary"));
        add(line, new QualityCommand(out, progress, cancel), AppText.get("cli.quality.summary"));
        add(line, new HeadCommand(out, progress, cancel), AppText.get("cli.head.summary"));
        add(line, new EngineCommand(out), AppText.get("cli.engine.summary"));
        add(line, new ImportWeightsCommand(out), AppText.get("cli.import-weights.summary"));
        add(line, new TrainCommand(out, progress, cancel), AppText.get("cli.train.summary"));
        add(line, new RunsCommand(out), AppText.get("cli.runs.summary"));
        add(line, new DatasetCommand(out, progress, cancel), AppText.get("cli.dataset.summary"));
        line.addSubcommand(new TrainWorkerCommand(out, cancel));
        add(line, new CacheCommand(out), AppText.get("cli.cache.summary"));
        CommandLine corpus = CorpusCommand.create(out, progress, cancel);
        describe(corpus, AppText.get("cli.corpus.summary"));
        line.addSubcommand(corpus);
        Converters.register(line);
        line.setResourceBundle(HelpTexts.all());
        line.setUsageHelpAutoWidth(true);
        line.setOut(out);
        line.setErr(err);
        line.setParameterExceptionHandler(
                (problem, args) -> complain(err, problem.getCommandLine(), problem.getMessage()));
        line.setExecutionExceptionHandler(
                (problem, command, parsed) -> {
                    if (problem instanceof UsageException) {
                        return complain(err, command, problem.getMessage());
                    }
                    err.println(explain(problem));
                    return FAILED;
                });
        return line;
    }

    private static int complain(PrintWriter err, CommandLine command, @Nullable String text) {
        err.println(text);
        err.println(AppText.get("cli.see-help", command.getCommandSpec().qualifiedName()));
        return CommandLine.ExitCode.USAGE;
    }

    static void add(CommandLine line, Object command, String summary) {
        CommandLine added = new CommandLine(command);
        describe(added, summary);
        line.addSubcommand(added);
    }

    private static void describe(CommandLine line, String summary) {
        line.getCommandSpec().usageMessage().description(summary);
        line.getCommandSpec().version("Facewright " + AppVersion.current());
    }

    /** What to tell the person about a failure; the rest goes to the log. */
    static String explain(Exception problem) {
        if (problem instanceof UnknownWordsException) {
            return problem.getMessage() + " " + AppText.get("cli.unknown-words");
        }
        if (problem instanceof StudioException) {
            LOGGER.debug("a command failed", problem);
            return String.valueOf(problem.getMessage());
        }
        if (problem instanceof CancellationException) {
            return AppText.get("cli.cancelled");
        }
        LOGGER.error("a command failed", problem);
        return AppText.get("cli.unexpected", String.valueOf(problem.getMessage()));
    }

    private static boolean hasDisplay() {
        return !System.getProperty("os.name", "").equals("Linux")
                || !System.getenv().getOrDefault("DISPLAY", "").isEmpty();
    }

    /** Standard streams in the terminal's encoding, which need not be Java's default. */
    private static PrintWriter writer(PrintStream stream) {
        String encoding =
                System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }
}
