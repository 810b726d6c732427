package facewright.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.job.CancelToken;
import facewright.job.JobRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("fx")
class FxJobRunnerTest {
    private static final long WAIT_SECONDS = 30;

    private final JobList jobs = new JobList();
    private final CompletableFuture<Exception> unhandled = new CompletableFuture<>();
    private final FxJobRunner runner = new FxJobRunner(jobs, unhandled::complete);

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void runsOnANamedThreadAndAnswersOnTheFxThread() throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        runner.submit(
                new JobRequest<>("work", (progress, cancel) -> Thread.currentThread().getName())
                        .onSuccess(
                                name ->
                                        answer.complete(
                                                name + " " + Platform.isFxApplicationThread())));

        assertTrue(answer.get(WAIT_SECONDS, TimeUnit.SECONDS).matches("job-cpu-\\d+ true"));
    }

    @Test
    void handsAFailureWithoutHandlerToTheDefaultOne() throws Exception {
        runner.submit(
                new JobRequest<>(
                        "work",
                        (progress, cancel) -> {
                            throw new IllegalStateException("broken");
                        }));

        assertEquals("broken", unhandled.get(WAIT_SECONDS, TimeUnit.SECONDS).getMessage());
    }

    @Test
    void reportsAJobThatAnErrorEnded() throws Exception {
        runner.submit(
                new JobRequest<>(
                        "work",
                        (progress, cancel) -> {
                            throw new StackOverflowError();
                        }));

        assertNotNull(unhandled.get(WAIT_SECONDS, TimeUnit.SECONDS));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(jobs.items().isEmpty());
    }

    @Test
    void showsProgressWhileRunningAndCancels() throws Exception {
        CountDownLatch reported = new CountDownLatch(1);
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        CancelToken token =
                runner.submit(
                        new JobRequest<>(
                                        "work",
                                        (progress, cancel) -> {
                                            progress.report(0.25, "half of a half");
                                            reported.countDown();
                                            while (true) {
                                                cancel.throwIfCancelled();
                                                Thread.onSpinWait();
                                            }
                                        })
                                .onCancelled(() -> cancelled.complete(true)));
        assertTrue(reported.await(WAIT_SECONDS, TimeUnit.SECONDS));
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(0.25, jobs.items().get(0).progressProperty().get());
        assertEquals("half of a half", jobs.items().get(0).messageProperty().get());
        assertFalse(cancelled.isDone());
        token.cancel();
        assertTrue(cancelled.get(WAIT_SECONDS, TimeUnit.SECONDS));
    }
}
