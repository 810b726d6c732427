package facewright.app.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.animate.TakeCurves;
import facewright.app.settings.StudioSettings;
import facewright.assets.demo.DemoClip;
import facewright.assets.head.BuiltInHead;
import facewright.audio.AudioDecoder;
import facewright.domain.RigSequence;
import facewright.job.CancelToken;
import facewright.job.JobRequest;
import facewright.job.JobRunner;
import facewright.job.ProgressSink;
import facewright.method.MethodRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real decoder, method, head and demo clip, with jobs on threads as in the studio. */
class EndToEndTest {
    @TempDir Path root;
    private final BlockingQueue<Runnable> sessionThread = new LinkedBlockingQueue<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final List<Exception> failures = new ArrayList<>();
    private final StudioSettings settings = new StudioSettings();

    @AfterEach
    void stopWorkers() {
        workers.shutdownNow();
    }

    private final class Workers implements JobRunner {
        @Override
        public <R> CancelToken submit(JobRequest<R> request) {
            CancelToken cancel = new CancelToken();
            workers.execute(() -> run(request, cancel));
            return cancel;
        }

        private <R> void run(JobRequest<R> request, CancelToken cancel) {
            try {
                R result = request.job().run(ProgressSink.NONE, cancel);
                sessionThread.add(() -> request.succeeded(result));
            } catch (CancellationException e) {
                sessionThread.add(request::cancelled);
            } catch (Exception e) {
                sessionThread.add(() -> request.failed(e, failures::add));
            }
        }
    }

    private StudioSession session() {
        return new StudioSession(
                new StudioServices(
                        new Workers(),
                        sessionThread::add,
                        AudioDecoder::decode,
                        // Its previews while a slider moves are looked at.
                        new MethodRegistry(
                                List.of(MethodRegistry.discover().method("signal").orElseThrow())),
                        (choice, progress, cancel) -> BuiltInHead.load(),
                        DemoClip::copyTo,
                        root.resolve("data"),
                        Clock.systemUTC(),
                        "0.1.0",
                        settings,
                        SpeechAligner.NONE));
    }

    /** This test's thread is the session's thread until something is true. */
    private void runUntil(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable next = sessionThread.poll(60, TimeUnit.SECONDS);
            assertTrue(next != null, "nothing happens any more");
            next.run();
        }
    }

    private static boolean isReady(StudioSession session) {
        return session.selectedTake().map(take -> take.state() == TakeState.READY).orElse(false);
    }

    @Test
    void bringsTheDemoClipToLifeChangesItSavesItAndOpensItAgain() throws Exception {
        StudioSession session = session();
        session.openDemo();
        runUntil(() -> isReady(session));
        StudioClip clip = session.clips().get(0);
        StudioTake take = session.selectedTake().orElseThrow();
        assertEquals(DemoClip.FILE_NAME, clip.name());
        assertTrue(
                clip.summaryLineProperty()
                        .get()
                        .matches("\\d+\\.\\d s · 16 kHz · \u2212\\d+ LUFS · ok"),
                clip.summaryLineProperty().get());
        RigSequence first = (RigSequence) take.motion().orElseThrow();
        assertEquals(
                Math.round(clip.summary().orElseThrow().durationSeconds() * 30),
                first.frameCount());
        TakeCurves curves = take.curvesProperty().get();
        float[] opening = curves.lipOpeningMillimetres();
        float widest = 0;
        for (float value : opening) {
            widest = Math.max(widest, value);
        }
        assertTrue(widest > 3 && widest < 60, "widest opening " + widest + " mm");
        assertTrue(take.realTimeFactorProperty().get() > 0);

        session.setPlayhead(() -> 1);
        List<PreviewFrame> previews = new ArrayList<>();
        take.previewProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                previews.add(now);
                            }
                        });
        for (int i = 0; i <= 10; i++) {
            session.setParameter(take, "jawGain", "1." + (i == 10 ? "5" : "0" + i));
        }
        session.endEdit();
        runUntil(() -> isReady(session));
        assertEquals("1.5", take.provenance().orElseThrow().parameters().get("jawGain"));
        assertFalse(previews.isEmpty());
        assertEquals(30, previews.get(0).frame());
        RigSequence louder = (RigSequence) take.motion().orElseThrow();
        assertNotEquals(sum(first), sum(louder));

        session.undo();
        runUntil(() -> isReady(session));
        assertEquals(sum(first), sum((RigSequence) take.motion().orElseThrow()));
        session.redo();
        runUntil(() -> isReady(session));

        Path folder = root.resolve("Projekt für 第1話");
        session.project().saveAs(folder);
        runUntil(() -> !session.project().isDirty());
        session.project().collectAudio();
        runUntil(() -> clip.path().startsWith(folder));
        session.project().save();
        runUntil(() -> !session.project().isDirty());
        session.close();
        Path moved = Files.move(folder, root.resolve("moved"));

        StudioSession opened = session();
        opened.project().open(moved);
        runUntil(
                () ->
                        opened.selectedTake().map(t -> t.motion().isPresent()).orElse(false)
                                && opened.clips().get(0).audio().isPresent());
        assertEquals(List.of(), failures);
        assertEquals(TakeState.READY, opened.selectedTake().orElseThrow().state());
        assertEquals(
                sum(louder),
                sum((RigSequence) opened.selectedTake().orElseThrow().motion().orElseThrow()));
        assertSame(opened.clips().get(0), opened.selectedClip().orElseThrow());
        opened.close();
    }

    private static double sum(RigSequence motion) {
        double sum = 0;
        for (int t = 0; t < motion.frameCount(); t++) {
            for (int k = 0; k < motion.channels().size(); k++) {
                sum += motion.weight(t, k) * (1 + k);
            }
        }
        return sum;
    }

    @Test
    void theTimerKeepsUnsavedWorkSafe() throws Exception {
        settings.autosaveSecondsProperty().set(1);
        StudioSession session = session();
        try (AutosaveTimer timer = new AutosaveTimer(session, settings, sessionThread::add)) {
            session.openDemo();
            runUntil(() -> isReady(session));
            runUntil(this::hasAutosave);
        }
        session.close();
        assertFalse(hasAutosave());
    }

    private boolean hasAutosave() {
        Path sessions = SessionFolder.parent(root.resolve("data"));
        if (!Files.isDirectory(sessions)) {
            return false;
        }
        try (var files = Files.walk(sessions)) {
            return files.anyMatch(file -> file.endsWith(ProjectFolder.AUTOSAVE_NAME));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
