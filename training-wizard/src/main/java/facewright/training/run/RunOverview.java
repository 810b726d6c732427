package facewright.training.run;

import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Where a run is, for lists of runs.
 *
 * @param folder of the run
 * @param recipe id of the recipe
 * @param startedAt ISO 8601
 * @param state what becomes of it
 * @param seeds what becomes of each seed, in their order
 * @param message why it failed; empty otherwise
 */
public record RunOverview(
        Path folder,
        String recipe,
        String startedAt,
        State state,
        List<SeedOverview> seeds,
        String message) {
    /** What becomes of a run. */
    public enum State {
        /** A process trains now. */
        RUNNING,
        /** Stopped on request; can be resumed. */
        STOPPED,
        /** Its process ended without notice; can be resumed. */
        INTERRUPTED,
        FAILED,
        DONE
    }

    /**
     * Where a seed is.
     *
     * @param seed of the training
     * @param stage it is in
     * @param step of the last checkpoint
     * @param score best so far in that stage; empty before the first validation
     * @param done whether it is done
     */
    public record SeedOverview(
            long seed, String stage, long step, OptionalDouble score, boolean done) {}

    public RunOverview {
        seeds = List.copyOf(seeds);
    }

    /**
     * The run in a folder.
     *
     * @throws StudioException when there is none, or its files are damaged
     */
    public static RunOverview read(Path folder) throws StudioException {
        RunRecord record = RunRecord.read(folder);
        List<SeedOverview> seeds = new ArrayList<>();
        State state = RunLock.isTaken(folder) ? State.RUNNING : State.INTERRUPTED;
        String message = "";
        for (long seed : record.seeds()) {
            SeedState found =
                    SeedState.read(SeedTraining.folder(folder, seed))
                            .orElse(SeedState.start(seed, ""));
            seeds.add(
                    new SeedOverview(
                            seed,
                            found.stage(),
                            found.step(),
                            found.best()
                                    .map(best -> OptionalDouble.of(best.score()))
                                    .orElse(OptionalDouble.empty()),
                            found.status() == SeedState.Status.DONE));
            if (state == State.INTERRUPTED && found.status() == SeedState.Status.FAILED) {
                state = State.FAILED;
                message = found.message();
            } else if (state == State.INTERRUPTED && found.status() == SeedState.Status.STOPPED) {
                state = State.STOPPED;
            }
        }
        if (state != State.RUNNING && seeds.stream().allMatch(SeedOverview::done)) {
            state = State.DONE;
        }
        return new RunOverview(folder, record.recipe(), record.startedAt(), state, seeds, message);
    }

    /**
     * The runs in a folder, itself included, by name. Folders that are no runs are left out.
     *
     * @throws StudioException when the folder cannot be read, or a run in it is damaged
     */
    public static List<RunOverview> list(Path folder) throws StudioException {
        if (RunRecord.exists(folder)) {
            return List.of(read(folder));
        }
        List<Path> runs;
        try (Stream<Path> entries = Files.list(folder)) {
            runs = entries.filter(RunRecord::exists).sorted().toList();
        } catch (IOException e) {
            throw FileErrors.reading(folder, e);
        }
        List<RunOverview> list = new ArrayList<>();
        for (Path run : runs) {
            list.add(read(run));
        }
        return list;
    }
}
