package facewright.training;

import facewright.job.CancelToken;
import facewright.training.run.TrainingWorker;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** A process that trains on {@link TinyData}. */
public final class TinyWorker {
    private TinyWorker() {}

    public static void main(String[] arguments) {
        BufferedReader commands =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.exit(
                TrainingWorker.run(
                        commands,
                        folder -> new TinyData(),
                        line -> {
                            System.out.println(line);
                            System.out.flush();
                        },
                        new CancelToken(),
                        Clock.systemUTC()));
    }
}
