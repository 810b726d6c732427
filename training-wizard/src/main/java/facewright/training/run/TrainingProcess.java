package facewright.training.run;

import facewright.domain.StudioException;
import facewright.engine.TorchOptions;
import facewright.io.files.FileErrors;
import facewright.training.TrainingText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A training in a process of its own, so that a failure of native code ends the training alone, and
 * several trainings can go on at once. {@link #stop} and {@link #kill} may be called by any thread.
 */
public final class TrainingProcess {
    /** File of the run folder that takes what the process logs, by way of {@link #follow}. */
    public static final String LOG_FILE = "log.txt";

    private static final Logger LOG = LoggerFactory.getLogger(TrainingProcess.class);
    private static final int LOG_LINES = 5;

    private final Process process;
    private final Writer commands;
    private final Path log;

    private TrainingProcess(Process process, Writer commands, Path log) {
        this.process = process;
        this.commands = commands;
        this.log = log;
    }

    /**
     * The command that starts a class of this program in another Java like this one.
     *
     * @param mainClass class that calls {@link TrainingWorker#run}
     * @param arguments its arguments
     */
    public static List<String> command(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (!Files.exists(java) && !Files.exists(java.resolveSibling("java.exe"))) {
            // An installed studio has no launcher of Java but itself.
            command.add(ProcessHandle.current().info().command().orElse(java.toString()));
            command.addAll(List.of(arguments));
            return command;
        }
        command.add(java.toString());
        command.addAll(TorchOptions.fromProperties().jvmOptions());
        command.add("-Djava.awt.headless=true");
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(mainClass);
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * Starts a training.
     *
     * @param command from {@link #command}
     * @throws StudioException when the process does not start
     */
    public static TrainingProcess start(List<String> command, TrainingRequest request)
            throws StudioException {
        Path run = request.run();
        Path log = run.resolve(LOG_FILE);
        try {
            Files.createDirectories(run);
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            Writer commands =
                    new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
            commands.write(TrainingWorker.format(request) + "\n");
            commands.flush();
            LOG.info("training in process {}: {}", process.pid(), run);
            return new TrainingProcess(process, commands, log);
        } catch (IOException e) {
            if (!Files.isDirectory(run)) {
                throw FileErrors.writing(run, e);
            }
            throw new StudioException(
                    TrainingText.of("training.process-failed", String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * Passes on what the process says until it ends. Blocks; for one thread.
     *
     * @param listener told on this thread
     * @return the last event: {@link TrainingEvent.Done}, {@link TrainingEvent.Stopped} or {@link
     *     TrainingEvent.Failed}
     */
    public TrainingEvent follow(Consumer<TrainingEvent> listener) throws InterruptedException {
        Optional<TrainingEvent> end = Optional.empty();
        try (BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        process.getInputStream(), StandardCharsets.UTF_8));
                Writer others =
                        Files.newBufferedWriter(
                                log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<TrainingEvent> event = TrainingLines.parse(line);
                if (event.isEmpty()) {
                    others.write(line + "\n");
                    others.flush();
                    continue;
                }
                listener.accept(event.get());
                if (event.get() instanceof TrainingEvent.Done
                        || event.get() instanceof TrainingEvent.Stopped
                        || event.get() instanceof TrainingEvent.Failed) {
                    end = event;
                }
            }
        } catch (IOException e) {
            LOG.debug("the process was cut off", e);
        }
        int code = process.waitFor();
        if (end.isPresent()) {
            return end.get();
        }
        TrainingEvent.Failed died =
                new TrainingEvent.Failed(
                        TrainingText.get(
                                "training.process-died", Integer.toString(code), lastWords()));
        listener.accept(died);
        return died;
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(
                    " / ", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    /** Asks the training to write a checkpoint and end. Returns at once. */
    public void stop() {
        try {
            commands.write(TrainingLines.STOP + "\n");
            commands.flush();
        } catch (IOException e) {
            LOG.debug("the process has ended already", e);
        }
    }

    /** Ends the process at once; at most one checkpoint interval is lost. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Id of the process. */
    public long pid() {
        return process.pid();
    }
}
