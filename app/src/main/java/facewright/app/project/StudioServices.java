package facewright.app.project;

import facewright.app.settings.StudioSettings;
import facewright.job.JobRunner;
import facewright.method.MethodRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executor;

/**
 * What a session needs from its surroundings.
 *
 * @param jobs runs all long work
 * @param sessionThread runs callbacks on the thread that uses the session: {@code
 *     Platform::runLater} in the studio, {@code Runnable::run} with a direct job runner
 * @param audio reads recordings
 * @param methods everything that can animate
 * @param heads makes the head that takes are shown on
 * @param demo makes the bundled recording available as a file
 * @param dataFolder for weights, unsaved work and recovery
 * @param clock for provenance and time stamps
 * @param applicationVersion for provenance
 * @param settings recent projects and recordings are noted there
 */
public record StudioServices(
        JobRunner jobs,
        Executor sessionThread,
        AudioLoader audio,
        MethodRegistry methods,
        HeadSource heads,
        DemoAudio demo,
        Path dataFolder,
        Clock clock,
        String applicationVersion,
        StudioSettings settings,
        SpeechAligner aligner) {
    /** Services with settings that are forgotten at the end. */
    public StudioServices(
            JobRunner jobs,
            Executor sessionThread,
            AudioLoader audio,
            MethodRegistry methods,
            HeadSource heads,
            DemoAudio demo,
            Path dataFolder,
            Clock clock,
            String applicationVersion) {
        this(
                jobs,
                sessionThread,
                audio,
                methods,
                heads,
                demo,
                dataFolder,
                clock,
                applicationVersion,
                new StudioSettings(),
                SpeechAligner.NONE);
    }

    /** Copies the bundled recording into a folder, where it is not there yet. */
    @FunctionalInterface
    public interface DemoAudio {
        /**
         * @return the file
         */
        Path copyTo(Path folder) throws java.io.IOException;
    }
}
