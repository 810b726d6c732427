package facewright.cli;

import facewright.job.CancelToken;
import facewright.training.data.DataSets;
import facewright.training.run.TrainingWorker;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The process that {@link TrainCommand} and the studio start; not for people. */
@Command(name = TrainWorkerCommand.NAME, hidden = true)
final class TrainWorkerCommand implements Callable<Integer> {
    static final String NAME = "train-worker";

    private final PrintWriter out;
    private final CancelToken cancel;

    TrainWorkerCommand(PrintWriter out, CancelToken cancel) {
        this.out = out;
        this.cancel = cancel;
    }

    @Override
    public Integer call() {
        BufferedReader commands =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return TrainingWorker.run(
                commands,
                DataSets::open,
                line -> {
                    out.println(line);
                    out.flush();
                },
                cancel,
                Clock.systemUTC());
    }
}
