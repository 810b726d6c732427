package facewright.app.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.playback.AudioOutput.Lead;
import facewright.domain.FrameRate;
import facewright.domain.TimeRange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayerTest {
    private static final int RATE = 48_000;

    private final FakeTime time = new FakeTime();
    private final FakeOutput output = new FakeOutput(time);
    private final Player player = new Player(output, time);

    private void loadFiveSeconds() {
        // The value of each sample says which one it is.
        player.loadSound(ArrayClip.of(RATE, 5, t -> t / 10), 5);
    }

    private void run(double seconds) {
        for (double done = 0; done < seconds - 1e-9; done += 0.01) {
            time.advance(0.01);
            player.tick();
        }
    }

    private double position() {
        return player.positionSecondsProperty().get();
    }

    private boolean playing() {
        return player.playingProperty().get();
    }

    @Test
    void playsAndPauses() {
        loadFiveSeconds();
        player.play();
        run(1);
        assertTrue(playing());
        assertEquals(1, position(), 0.005);
        player.toggle();
        run(1);
        assertFalse(playing());
        assertEquals(1, position(), 0.005);
        assertFalse(output.isRunning());
        player.toggle();
        run(0.5);
        assertEquals(1.5, position(), 0.005);
    }

    @Test
    void stopsAtTheEndAndStartsAgainFromTheBeginning() {
        loadFiveSeconds();
        player.seek(4.5);
        player.play();
        run(0.6);
        assertFalse(playing());
        assertEquals(5, position());
        player.play();
        assertEquals(0, position());
        assertTrue(playing());
    }

    @Test
    void seeksToTheExactSample() {
        loadFiveSeconds();
        player.seek(1.23456789);
        player.play();
        assertEquals(1.23456789, position(), 1e-12);
        assertEquals(Math.round(1.23456789 * RATE) / (double) RATE / 10, output.render(1)[0], 1e-6);
    }

    @Test
    void seekingWhilePlayingPlaysOn() {
        loadFiveSeconds();
        player.play();
        run(0.5);
        player.seek(3);
        run(0.5);
        assertTrue(playing());
        assertEquals(3.5, position(), 0.005);
    }

    @Test
    void seekStaysInsideTheClip() {
        loadFiveSeconds();
        player.seek(9);
        assertEquals(5, position());
        player.seek(-1);
        assertEquals(0, position());
    }

    @ParameterizedTest
    @CsvSource({"0.25", "0.5", "0.75", "1.25", "1.5", "2"})
    void speedsMapToClipTime(double speed) {
        loadFiveSeconds();
        player.speedProperty().set(speed);
        player.play();
        run(2);
        assertEquals(2 * speed, position(), 0.02);
    }

    @Test
    void changingTheSpeedWhilePlayingGoesOnFromHere() {
        loadFiveSeconds();
        player.play();
        run(1);
        player.speedProperty().set(0.5);
        run(1);
        assertTrue(playing());
        assertEquals(1.5, position(), 0.02);
    }

    @Test
    void loopsTheWholeClip() {
        loadFiveSeconds();
        player.loopingProperty().set(true);
        player.seek(4);
        player.play();
        run(2);
        assertTrue(playing());
        assertEquals(1, position(), 0.01);
    }

    @Test
    void loopsTheRange() {
        loadFiveSeconds();
        player.rangeProperty().set(new TimeRange(2, 3));
        player.loopingProperty().set(true);
        player.seek(4);
        player.play();
        assertEquals(2, position());
        run(10.25);
        assertEquals(2.25, position(), 0.01);
    }

    @Test
    void withoutLoopTheRangeDoesNotStopPlayback() {
        loadFiveSeconds();
        player.rangeProperty().set(new TimeRange(2, 3));
        player.seek(2.5);
        player.play();
        run(1);
        assertEquals(3.5, position(), 0.01);
    }

    @Test
    void switchingLoopOnWhilePlayingInsideTheRangeGoesOn() {
        loadFiveSeconds();
        player.rangeProperty().set(new TimeRange(2, 3));
        player.seek(2.5);
        player.play();
        run(0.25);
        player.loopingProperty().set(true);
        run(0.5);
        assertEquals(2.25, position(), 0.01);
    }

    @Test
    void movingTheRangeWhileLoopingFollows() {
        loadFiveSeconds();
        player.rangeProperty().set(new TimeRange(2, 3));
        player.loopingProperty().set(true);
        player.seek(2);
        player.play();
        run(0.5);
        player.rangeProperty().set(new TimeRange(4, 4.5));
        assertEquals(4, position(), 0.01);
        run(0.6);
        assertEquals(4.1, position(), 0.01);
    }

    @Test
    void shuttlesForwardsAndDoublesTheRate() {
        loadFiveSeconds();
        player.shuttle(1);
        run(0.5);
        assertEquals(0.5, position(), 0.01);
        assertEquals(1, player.shuttleRateProperty().get());
        player.shuttle(1);
        assertEquals(2, player.shuttleRateProperty().get());
        run(0.5);
        assertEquals(1.5, position(), 0.02);
        player.shuttle(1);
        assertEquals(2, player.shuttleRateProperty().get());
        player.shuttle(0);
        assertFalse(playing());
        assertEquals(0, player.shuttleRateProperty().get());
    }

    @Test
    void shuttlesBackwardsWithReversedSoundAndStopsAtTheStart() {
        loadFiveSeconds();
        player.seek(1);
        player.shuttle(-1);
        float[] samples = output.render(2);
        assertTrue(samples[1] < samples[0], "sound is not reversed");
        run(0.5);
        assertEquals(0.5, position(), 0.01);
        player.shuttle(-1);
        assertEquals(-2, player.shuttleRateProperty().get());
        run(0.5);
        assertFalse(playing());
        assertEquals(0, position());
    }

    @Test
    void changingTheShuttleDirectionStartsAtNormalRate() {
        loadFiveSeconds();
        player.seek(2);
        player.shuttle(1);
        player.shuttle(1);
        player.shuttle(-1);
        assertEquals(-1, player.shuttleRateProperty().get());
    }

    @Test
    void playsAroundThePositionAndReturns() {
        loadFiveSeconds();
        player.seek(2.5);
        player.playAround();
        assertEquals(1.5, position(), 1e-9);
        run(1);
        assertEquals(2.5, position(), 0.01);
        run(1.1);
        assertFalse(playing());
        assertEquals(2.5, position(), 1e-9);
    }

    @Test
    void playingAroundAgainKeepsTheMiddle() {
        loadFiveSeconds();
        player.seek(2.5);
        player.playAround();
        run(0.5);
        player.playAround();
        run(2.1);
        assertEquals(2.5, position(), 1e-9);
    }

    @Test
    void playingAroundNearTheStartIsCutThere() {
        loadFiveSeconds();
        player.seek(0.25);
        player.playAround();
        assertEquals(0, position());
        run(1.3);
        assertFalse(playing());
        assertEquals(0.25, position(), 1e-9);
    }

    @Test
    void scrubbingMovesThePositionAndSounds() {
        loadFiveSeconds();
        player.beginScrub();
        assertTrue(player.scrubbingProperty().get());
        player.scrubTo(2);
        assertEquals(2, position());
        assertEquals(List.of(Lead.SHORT), output.started);
        float loudest = 0;
        for (float sample : output.render(2880)) {
            loudest = Math.max(loudest, sample);
        }
        assertEquals(0.2f, loudest, 0.005f);
        player.endScrub();
        assertFalse(player.scrubbingProperty().get());
        assertFalse(output.isRunning());
        assertFalse(playing());
    }

    @Test
    void scrubbingInterruptsPlaybackAndGoesOnAfterwards() {
        loadFiveSeconds();
        player.play();
        run(0.5);
        player.beginScrub();
        assertFalse(playing());
        player.scrubTo(3);
        run(1);
        assertEquals(3, position());
        player.endScrub();
        assertTrue(playing());
        run(0.5);
        assertEquals(3.5, position(), 0.01);
    }

    @Test
    void playingTakesThePlayheadOutOfTheHand() {
        loadFiveSeconds();
        player.beginScrub();
        player.scrubTo(2);
        player.toggle();
        assertFalse(player.scrubbingProperty().get());
        player.scrubTo(4);
        player.endScrub();
        run(0.5);
        assertTrue(playing());
        assertTrue(output.isRunning());
        assertEquals(2.5, position(), 0.01);
    }

    @Test
    void loadingAnotherClipEndsTheScrubSound() {
        loadFiveSeconds();
        player.beginScrub();
        loadFiveSeconds();
        assertFalse(player.scrubbingProperty().get());
        assertFalse(output.isRunning());
    }

    @Test
    void stepsToFrameStarts() {
        loadFiveSeconds();
        player.seek(1.01);
        player.stepFrames(1, FrameRate.FPS_30);
        assertEquals(31 / 30.0, position(), 1e-9);
        player.stepFrames(-2, FrameRate.FPS_30);
        assertEquals(29 / 30.0, position(), 1e-9);
        player.stepFrames(-100, FrameRate.FPS_30);
        assertEquals(0, position());
        player.stepFrames(1000, FrameRate.FPS_30);
        assertEquals(149 / 30.0, position(), 1e-9);
    }

    @Test
    void steppingStopsPlayback() {
        loadFiveSeconds();
        player.play();
        run(1);
        player.stepFrames(1, FrameRate.FPS_25);
        assertFalse(playing());
        assertFalse(output.isRunning());
    }

    @Test
    void playsSilentlyAtOnceWithoutADevice() {
        output.state = SoundState.NO_DEVICE;
        output.reported = -1L;
        loadFiveSeconds();
        player.play();
        run(0.1);
        assertEquals(0.1, position(), 0.005);
        assertEquals(SoundState.NO_DEVICE, player.soundStateProperty().get());
    }

    @Test
    void goesOnWithoutAJumpWhenTheDeviceIsLost() {
        loadFiveSeconds();
        player.play();
        run(1);
        output.state = SoundState.DEVICE_LOST;
        output.reported = -1L;
        run(1);
        assertTrue(playing());
        assertEquals(2, position(), 0.01);
        assertEquals(SoundState.DEVICE_LOST, player.soundStateProperty().get());
    }

    @Test
    void noticesTheDeviceWhileStopped() {
        output.state = SoundState.NO_DEVICE;
        player.tick();
        assertEquals(SoundState.NO_DEVICE, player.soundStateProperty().get());
    }

    @Test
    void playsAClipWithoutSoundAgainstTheClock() {
        player.loadSound(null, 2);
        player.play();
        run(1);
        assertEquals(1, position(), 0.005);
        assertTrue(output.started.isEmpty());
        player.beginScrub();
        player.scrubTo(0.5);
        player.endScrub();
        assertEquals(0.5, position(), 0.005);
    }

    @Test
    void nothingLoadedDoesNothing() {
        player.load(null, 0);
        player.play();
        player.playAround();
        player.shuttle(1);
        player.shuttle(-1);
        player.stepFrames(1, FrameRate.FPS_30);
        player.seek(3);
        player.beginScrub();
        player.scrubTo(1);
        player.endScrub();
        player.tick();
        assertFalse(playing());
        assertEquals(0, position());
    }

    @Test
    void loadingStopsAndForgetsTheRange() {
        loadFiveSeconds();
        player.rangeProperty().set(new TimeRange(1, 2));
        player.play();
        run(1);
        loadFiveSeconds();
        assertFalse(playing());
        assertFalse(output.isRunning());
        assertEquals(0, position());
        assertNull(player.rangeProperty().get());
    }

    @Test
    void volumeAndMuteReachTheOutput() {
        player.volumeProperty().set(0.4);
        assertEquals(0.4, output.gain);
        player.mutedProperty().set(true);
        assertEquals(0, output.gain);
        player.mutedProperty().set(false);
        assertEquals(0.4, output.gain);
    }

    @Test
    void closesItsOutput() {
        loadFiveSeconds();
        player.play();
        player.close();
        assertTrue(output.closed);
        assertFalse(playing());
    }
}
