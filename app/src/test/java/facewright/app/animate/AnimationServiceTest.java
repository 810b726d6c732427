package facewright.app.animate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.AudioClip;
import facewright.domain.FaceHead;
import facewright.domain.FaceMotion;
import facewright.domain.FrameRate;
import facewright.domain.Provenance;
import facewright.domain.SampleRate;
import facewright.method.MethodContext;
import facewright.method.MethodRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnimationServiceTest {
    private final FakeMethod method = new FakeMethod("fake");
    private final LaterJobRunner jobs = new LaterJobRunner();
    private final FaceHead head = FakeHead.make();
    private final Instant now = Instant.parse("2026-11-21T06:00:00Z");
    private final List<String> events = new ArrayList<>();
    private final List<AnimationResult> results = new ArrayList<>();
    private final AnimationService service =
            new AnimationService(
                    new MethodRegistry(List.of(method)),
                    new MethodContext(Path.of("nowhere")),
                    jobs,
                    Runnable::run,
                    Clock.fixed(now, ZoneOffset.UTC),
                    "0.1.0");

    private void request(String take, String methodId, String gain) {
        service.request(
                new AnimationOrder(
                        take,
                        "job " + gain,
                        methodId,
                        Map.of("gain", gain),
                        3,
                        FrameRate.FPS_30,
                        AudioClip.of(new float[16_000], SampleRate.SPEECH),
                        "abc",
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        head,
                        100),
                new Recorder(gain));
    }

    private final class Recorder implements AnimationListener {
        private final String name;

        Recorder(String name) {
            this.name = name;
        }

        @Override
        public void onStarted() {
            events.add(name + " started");
        }

        @Override
        public void onProgress(double fraction) {}

        @Override
        public void onPreviewFrame(int frame, FaceMotion motion) {
            events.add(name + " preview " + frame + " of " + motion.frameCount());
        }

        @Override
        public void onFinished(AnimationResult result) {
            events.add(name + " finished");
            results.add(result);
        }

        @Override
        public void onFailed(String message, Exception failure) {
            events.add(name + " failed: " + message);
        }

        @Override
        public void onCancelled() {
            events.add(name + " cancelled");
        }
    }

    @Test
    void showsTheFrameOnScreenFirstAndTellsHowTheMotionWasMade() {
        request("take", "fake", "0.50");
        jobs.runAll();
        assertEquals(List.of("0.50 started", "0.50 preview 29 of 1", "0.50 finished"), events);
        AnimationResult result = results.get(0);
        assertEquals(30, result.motion().frameCount());
        assertEquals(
                new Provenance(
                        "fake",
                        "1",
                        Map.of("gain", "0.5", "blinks", "true"),
                        3,
                        "abc",
                        java.util.Optional.empty(),
                        head.topology().hash(),
                        java.util.Optional.empty(),
                        "0.1.0",
                        now),
                result.provenance());
        assertTrue(result.realTimeFactor() >= 0 && result.realTimeFactor() < 10);
        assertEquals(30, result.curves().orElseThrow().frameCount());
    }

    @Test
    void letsTheNewestOrderWinAndSkipsThoseInBetween() {
        request("take", "fake", "0.1");
        method.whileAnimating =
                () -> {
                    method.whileAnimating = () -> {};
                    request("take", "fake", "0.2");
                    request("take", "fake", "0.3");
                };
        jobs.runAll();
        assertEquals(List.of("0.1", "0.3"), method.animated);
        assertEquals(
                List.of(
                        "0.1 started",
                        "0.1 preview 29 of 1",
                        "0.3 started",
                        "0.3 preview 29 of 1",
                        "0.3 finished"),
                events);
    }

    @Test
    void animatesOtherTakesIndependently() {
        request("one", "fake", "0.1");
        request("two", "fake", "0.1");
        assertEquals(2, jobs.waitingCount());
        jobs.runAll();
        assertEquals(2, results.size());
        assertEquals(1, method.opened, "the open animator is used again");
    }

    @Test
    void opensAgainOnlyForOtherValuesAndClosesEverything() {
        request("take", "fake", "0.1");
        jobs.runAll();
        request("take", "fake", "0.10");
        jobs.runAll();
        assertEquals(1, method.opened);
        request("take", "fake", "0.2");
        jobs.runAll();
        assertEquals(2, method.opened);
        assertEquals(1, method.closed);
        service.close();
        assertEquals(2, method.closed);
    }

    @Test
    void tellsAboutACancelBeforeAndDuringTheWork() {
        request("take", "fake", "0.1");
        service.cancel("take");
        jobs.runAll();
        method.whileAnimating = () -> service.cancel("take");
        request("take", "fake", "0.2");
        jobs.runAll();
        assertEquals("0.1 cancelled", events.get(0));
        assertEquals("0.2 cancelled", events.get(events.size() - 1));
        assertTrue(results.isEmpty());
        service.cancel("unknown");
    }

    @Test
    void failsWithATextForPeople() {
        request("take", "gone", "0.1");
        jobs.runAll();
        assertTrue(events.get(1).contains("\"gone\" is not part of this installation"));
        request("take", "fake", "9");
        jobs.runAll();
        assertTrue(events.get(3).contains("gain is a number from 0 to 2"), events.get(3));
        method.failure = new IllegalStateException("secret");
        request("take", "fake", "1");
        jobs.runAll();
        String last = events.get(events.size() - 1);
        assertTrue(last.startsWith("1 failed: Something unexpected"), last);
        assertEquals(List.of(), jobs.failures);
    }
}
