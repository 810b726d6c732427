package facewright.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trainings in processes of their own that are ended with no warning. {@code -Dfacewright.kills=10}
 * ends more of them.
 */
@Tag("engine")
class KilledTrainingTest {
    private static final List<String> COMMAND = TinyRuns.command();
    private static final int KILLS = Integer.getInteger("facewright.kills", 3);
    private static final Map<String, String> SETTINGS =
            Map.of("whole.log-every", "1", "head.log-every", "1");

    @TempDir private Path folder;

    @Test
    void arrivesAtTheSameWeightsHoweverOftenItIsKilled() throws Exception {
        Path unbroken = folder.resolve("unbroken");
        TinyRuns.train(TinyRuns.request(unbroken, SETTINGS, false, 7L));

        Path killed = folder.resolve("killed");
        Random random = new Random(Long.getLong("facewright.kill-seed", 1));
        int died = 0;
        TrainingEvent end = new TrainingEvent.Stopped();
        for (int i = 0; i <= KILLS; i++) {
            TrainingProcess process =
                    TrainingProcess.start(
                            COMMAND,
                            TinyRuns.request(killed, SETTINGS, RunRecord.exists(killed), 7L));
            AtomicInteger events = new AtomicInteger();
            int most = i < KILLS ? 3 + random.nextInt(60 / KILLS) : Integer.MAX_VALUE;
            end =
                    process.follow(
                            event -> {
                                if (events.incrementAndGet() == most) {
                                    process.kill();
                                }
                            });
            died += end instanceof TrainingEvent.Failed ? 1 : 0;
        }
        assertEquals(KILLS, died);
        assertInstanceOf(TrainingEvent.Done.class, end);
        assertEquals(TinyRuns.weights(unbroken, 7), TinyRuns.weights(killed, 7));
        assertEquals(
                Files.readString(unbroken.resolve("seed-7/metrics.csv")),
                Files.readString(killed.resolve("seed-7/metrics.csv")));
    }

    @Test
    void stopsWithACheckpointWhenAsked() throws Exception {
        Path run = folder.resolve("stopped");
        Map<String, String> endless =
                Map.of("whole.steps", "1000000", "whole.checkpoint-every", "1000000");
        TrainingProcess process =
                TrainingProcess.start(COMMAND, TinyRuns.request(run, endless, false, 7L));
        TrainingEvent end =
                process.follow(
                        event -> {
                            if (event instanceof TrainingEvent.Metrics) {
                                process.stop();
                            }
                        });
        assertInstanceOf(TrainingEvent.Stopped.class, end);
        SeedState state = SeedState.read(run.resolve("seed-7")).orElseThrow();
        assertEquals(SeedState.Status.STOPPED, state.status());
        assertTrue(state.step() >= 10, "stopped at step " + state.step());
        assertEquals(StageTraining.checkpointName("whole", state.step()), state.checkpoint());
    }
}
