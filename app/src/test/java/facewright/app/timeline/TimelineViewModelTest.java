package facewright.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.playback.ArrayClip;
import facewright.app.playback.FakeOutput;
import facewright.app.playback.FakeTime;
import facewright.app.playback.Player;
import facewright.audio.PlaybackAudio;
import facewright.domain.FrameRate;
import facewright.domain.SampleRate;
import facewright.domain.TimeRange;
import facewright.job.CancelToken;
import facewright.job.DirectJobRunner;
import facewright.job.JobRequest;
import facewright.job.JobRunner;
import facewright.job.ProgressSink;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineViewModelTest {
    private final FakeTime time = new FakeTime();
    private final Player player = new Player(new FakeOutput(time), time);
    private final TimelineViewModel model = new TimelineViewModel(player);
    private final JobRunner direct =
            new DirectJobRunner(
                    ProgressSink.NONE,
                    failure -> {
                        throw new AssertionError(failure);
                    });

    @BeforeEach
    void load() {
        player.loadSound(null, 10);
    }

    private void assertRange(double start, double end) {
        TimeRange range = player.rangeProperty().get();
        assertNotNull(range);
        assertEquals(start, range.startSeconds(), 1e-9);
        assertEquals(end, range.endSeconds(), 1e-9);
    }

    @Test
    void snapsToTheNearestFrame() {
        assertEquals(72 / 30.0, model.snap(2.41), 1e-9);
        assertEquals(73 / 30.0, model.snap(2.42), 1e-9);
        model.frameRateProperty().set(FrameRate.FPS_29_97);
        assertEquals(72 * 1001 / 30_000.0, model.snap(2.41), 1e-9);
        model.snappingProperty().set(false);
        assertEquals(2.41, model.snap(2.41));
        assertEquals(10, model.snap(12));
        assertEquals(0, model.snap(-2));
    }

    @Test
    void setsTheRangeFromThePlayhead() {
        player.seek(2);
        model.setIn();
        assertRange(2, 10);
        player.seek(4);
        model.setOut();
        assertRange(2, 4);
        player.seek(3);
        model.setIn();
        assertRange(3, 4);
    }

    @Test
    void anInPointBehindTheOutPointDropsTheOutPoint() {
        model.setRange(2, 4);
        player.seek(6);
        model.setIn();
        assertRange(6, 10);
        player.seek(1);
        model.setOut();
        assertRange(0, 1);
    }

    @Test
    void clearsTheRange() {
        model.setRange(2, 4);
        model.clearRange();
        assertNull(player.rangeProperty().get());
    }

    @Test
    void rangeIsSetInEitherDirectionAndAtLeastOneFrameLong() {
        model.setRange(4, 2);
        assertRange(2, 4);
        model.setRange(3, 3);
        assertRange(3, 3 + 1 / 30.0);
        model.setRange(10, 10);
        assertRange(10 - 1 / 30.0, 10);
        model.setRange(-3, 30);
        assertRange(0, 10);
    }

    @Test
    void rangeEdgesCannotBeDraggedPastEachOther() {
        model.setRange(2, 4);
        model.dragIn(9);
        assertRange(4 - 1 / 30.0, 4);
        model.setRange(2, 4);
        model.dragOut(1);
        assertRange(2, 2 + 1 / 30.0);
        model.setRange(2, 4);
        model.dragIn(1);
        model.dragOut(5.01);
        assertRange(1, 5);
    }

    @Test
    void draggingWithoutARangeDoesNothing() {
        model.dragIn(3);
        model.dragOut(3);
        assertNull(player.rangeProperty().get());
    }

    @Test
    void walksOverMarkersRangeEdgesAndEnds() {
        model.markers().add(new TimelineMarker(7, "late", "red"));
        model.markers().add(new TimelineMarker(3, "early", "red"));
        model.setRange(2, 4);
        List<Double> forwards = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            model.nextMarker();
            forwards.add(player.positionSecondsProperty().get());
        }
        assertEquals(List.of(2.0, 3.0, 4.0, 7.0, 10.0, 10.0), forwards);
        model.previousMarker();
        model.previousMarker();
        assertEquals(4.0, player.positionSecondsProperty().get());
    }

    @Test
    void goesToTypedTimes() {
        assertTrue(model.seekTyped("2:12"));
        assertEquals(2.4, player.positionSecondsProperty().get(), 1e-9);
        assertTrue(model.seekTyped("+20"));
        assertEquals(92 / 30.0, player.positionSecondsProperty().get(), 1e-9);
        assertFalse(model.seekTyped("soon"));
        assertEquals(92 / 30.0, player.positionSecondsProperty().get(), 1e-9);
    }

    @Test
    void buildsTheWaveformInAJob() {
        model.load(
                PlaybackAudio.of(new SampleRate(16_000), new float[][] {new float[16_000]}),
                1,
                direct);
        WaveformPyramid waveform = model.waveformProperty().get();
        assertNotNull(waveform);
        assertEquals(16_000, waveform.sound().sampleCount());
        assertEquals(1, player.durationSecondsProperty().get());
        model.load(null, 0, direct);
        assertNull(model.waveformProperty().get());
    }

    @Test
    void anotherClipClearsTracksAndMarkers() {
        model.tracks().add(new CurveTrack("Jaw", "", "red", FrameRate.FPS_30, new float[3], false));
        model.markers().add(new TimelineMarker(1, "here", "red"));
        model.showSound(null, direct);
        assertTrue(model.tracks().isEmpty());
        assertTrue(model.markers().isEmpty());
    }

    @Test
    void aWaveformThatComesLateIsNotShownForAnotherClip() {
        List<Runnable> later = new ArrayList<>();
        JobRunner slow =
                new JobRunner() {
                    @Override
                    public <R> CancelToken submit(JobRequest<R> request) {
                        CancelToken token = new CancelToken();
                        later.add(
                                () -> {
                                    try {
                                        request.succeeded(
                                                request.job()
                                                        .run(ProgressSink.NONE, new CancelToken()));
                                    } catch (Exception e) {
                                        throw new AssertionError(e);
                                    }
                                });
                        return token;
                    }
                };
        model.showSound(ArrayClip.sine(16_000, 1, 100), slow);
        model.showSound(ArrayClip.sine(16_000, 2, 100), slow);
        later.get(1).run();
        later.get(0).run();
        WaveformPyramid shown = model.waveformProperty().get();
        assertNotNull(shown);
        assertEquals(32_000, shown.sound().sampleCount());
    }
}
