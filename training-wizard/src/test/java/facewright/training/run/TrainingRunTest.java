package facewright.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import facewright.domain.StudioException;
import facewright.engine.ModelBundle;
import facewright.engine.TorchDevice;
import facewright.job.CancelToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class TrainingRunTest {
    @TempDir private Path folder;

    @Test
    void trainsEverySeedThroughAllStagesAndKeepsTheBestBundle() throws Exception {
        Path run = folder.resolve("run");
        List<TrainingEvent> events = TinyRuns.train(TinyRuns.request(run, Map.of(), false, 1L, 2L));
        TrainingEvent.Done done = (TrainingEvent.Done) events.get(events.size() - 1);

        List<TrainingEvent.Scored> scores =
                events.stream()
                        .filter(TrainingEvent.Scored.class::isInstance)
                        .map(TrainingEvent.Scored.class::cast)
                        .toList();
        assertEquals(12, scores.size());
        assertTrue(
                scores.get(5).score() < 0.6 * scores.get(0).score(),
                "the network did not learn: " + scores);

        JsonNode summary = json(run.resolve("summary.json"));
        double first = summary.at("/seeds/0/score").asDouble();
        double second = summary.at("/seeds/1/score").asDouble();
        assertEquals((first + second) / 2, done.mean(), 1e-12);
        assertEquals(Math.abs(first - second) / Math.sqrt(2), done.deviation(), 1e-12);
        assertEquals(first < second ? 1 : 2, done.bestSeed());
        assertEquals(Math.min(first, second), done.bestScore());
        ModelBundle bundle = ModelBundle.read(run.resolve("bundle"));
        assertEquals(done.bestSeed(), bundle.description().network().path("seed").asLong());

        JsonNode record = json(run.resolve("run.json"));
        assertEquals("tiny", record.path("recipe").asText());
        assertEquals("free", record.at("/data/licence").asText());
        assertEquals("0123", record.at("/data/sha256").asText());
        assertEquals(10, record.at("/data/examples/train").asInt());
        assertEquals("0.02", record.at("/config/whole.learning-rate").asText());
        assertEquals("0.1.0", record.at("/versions/facewright").asText());
    }

    @Test
    void sameSeedGivesTheSameWeightsAndAnotherSeedOthers() throws Exception {
        Path once = folder.resolve("once");
        Path again = folder.resolve("again");
        TinyRuns.train(TinyRuns.request(once, Map.of(), false, 1L, 2L));
        TinyRuns.train(TinyRuns.request(again, Map.of(), false, 1L));
        assertEquals(TinyRuns.weights(once, 1), TinyRuns.weights(again, 1));
        assertNotEquals(TinyRuns.weights(once, 1), TinyRuns.weights(once, 2));
    }

    @Test
    void goesOnAsIfItHadNeverStopped() throws Exception {
        Path unbroken = folder.resolve("unbroken");
        TinyRuns.train(TinyRuns.request(unbroken, Map.of(), false, 5L));
        Path broken = folder.resolve("broken");
        int stops = 0;
        // Stops after ever more events, so that every kind of place is met.
        for (int limit = 3; ; limit += 5) {
            CancelToken cancel = new CancelToken();
            AtomicInteger events = new AtomicInteger();
            int most = limit;
            try {
                TinyRuns.train(
                        TinyRuns.request(broken, Map.of(), stops > 0, 5L),
                        cancel,
                        event -> {
                            if (events.incrementAndGet() == most) {
                                cancel.cancel();
                            }
                        });
                break;
            } catch (CancellationException e) {
                stops++;
            }
        }
        assertTrue(stops >= 3, "stopped " + stops + " times");
        assertEquals(TinyRuns.weights(unbroken, 5), TinyRuns.weights(broken, 5));
        assertEquals(
                Files.readString(unbroken.resolve("seed-5/metrics.csv")),
                Files.readString(broken.resolve("seed-5/metrics.csv")));
    }

    @Test
    void endsEarlyWhenTheScoreNoLongerImproves() throws Exception {
        Path run = folder.resolve("run");
        TinyRuns.train(
                TinyRuns.request(
                        run,
                        Map.of(
                                "whole.patience", "2",
                                "whole.learning-rate", "0",
                                "whole.average", "0",
                                "head.steps", "1"),
                        false,
                        1L));
        JsonNode state = json(run.resolve("seed-1/state.json"));
        // The first validation is the best; two more do not improve on it.
        assertEquals(30, state.at("/stageSteps/whole").asInt());
        TinyRuns.train(
                TinyRuns.request(
                        folder.resolve("earlier"),
                        Map.of(
                                "whole.patience", "1",
                                "whole.learning-rate", "0",
                                "whole.average", "0",
                                "head.steps", "1"),
                        false,
                        1L));
        state = json(folder.resolve("earlier/seed-1/state.json"));
        assertEquals(20, state.at("/stageSteps/whole").asInt());
    }

    @Test
    void leavesOutWhatIsExcluded() throws Exception {
        Path run = folder.resolve("run");
        TinyRuns.train(
                TinyRuns.request(
                        run,
                        Map.of(
                                "data.exclude", "engine=odd, subject=nobody",
                                "whole.steps", "1",
                                "head.steps", "1"),
                        false,
                        1L));
        JsonNode record = json(run.resolve("run.json"));
        assertEquals(5, record.at("/data/examples/train").asInt());
        assertEquals(1, record.at("/data/examples/validation").asInt());
    }

    @Test
    void refusesToOverwriteAndToGoOnWithSomethingElse() throws Exception {
        Path run = folder.resolve("run");
        Map<String, String> quick = Map.of("whole.steps", "1", "head.steps", "1");
        TinyRuns.train(TinyRuns.request(run, quick, false, 1L));
        assertEquals("training.run-exists", key(TinyRuns.request(run, quick, false, 1L)));
        assertEquals(
                "training.run-other",
                key(TinyRuns.request(run, Map.of("head.steps", "2"), true, 1L)));
        assertEquals("training.run-other", key(TinyRuns.request(run, Map.of(), true, 2L)));
        assertEquals(
                "training.no-run",
                key(TinyRuns.request(folder.resolve("none"), Map.of(), true, 1L)));
        Files.writeString(Files.createDirectory(folder.resolve("full")).resolve("a.txt"), "a");
        assertEquals(
                "training.run-not-empty",
                key(TinyRuns.request(folder.resolve("full"), Map.of(), false, 1L)));
        // The same values again are no contradiction; there is nothing left to do.
        List<TrainingEvent> events = TinyRuns.train(TinyRuns.request(run, quick, true, 1L));
        assertTrue(events.get(events.size() - 1) instanceof TrainingEvent.Done);
    }

    @Test
    void namesTheKnownOptionsWhenOneIsMistyped() {
        StudioException problem =
                assertThrows(
                        StudioException.class,
                        () ->
                                TinyRuns.train(
                                        TinyRuns.request(
                                                folder.resolve("run"),
                                                Map.of("whole.stpes", "3"),
                                                false,
                                                1L)));
        assertTrue(problem.getMessage().contains("whole.steps"), problem.getMessage());
        assertTrue(problem.getMessage().contains("network.width"), problem.getMessage());
    }

    @Test
    void stopsWhenTheNumbersExplodeAndKeepsTheCheckpoint() throws Exception {
        Path run = folder.resolve("run");
        Map<String, String> settings =
                Map.of("whole.learning-rate", "10", "noise", "1", "whole.weight-decay", "10");
        StudioException problem =
                assertThrows(
                        StudioException.class,
                        () -> TinyRuns.train(TinyRuns.request(run, settings, false, 1L)));
        assertEquals("training.diverged", problem.messageKey());
        JsonNode state = json(run.resolve("seed-1/state.json"));
        assertEquals("failed", state.path("status").asText());
        assertEquals(problem.getMessage(), state.path("message").asText());
        assertTrue(Files.exists(run.resolve("seed-1").resolve(state.path("checkpoint").asText())));
    }

    @Test
    void saysThatAGraphicsCardIsMissingAndTrainsOnNothingElse() {
        TrainingRequest cpu = TinyRuns.request(folder.resolve("run"), Map.of(), false, 1L);
        TrainingRequest card =
                new TrainingRequest(
                        cpu.recipe(),
                        cpu.data(),
                        cpu.run(),
                        cpu.settings(),
                        cpu.seeds(),
                        new TorchDevice(63),
                        false,
                        cpu.cache(),
                        cpu.applicationVersion());
        assertEquals("engine.no-device", key(card));
        assertTrue(Files.notExists(cpu.run().resolve("run.json")));
    }

    private String key(TrainingRequest request) {
        return assertThrows(StudioException.class, () -> TinyRuns.train(request)).messageKey();
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }
}
