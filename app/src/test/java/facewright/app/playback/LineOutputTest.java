package facewright.app.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import facewright.app.playback.AudioOutput.Lead;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.junit.jupiter.api.Test;

class LineOutputTest {
    private static final AudioOutput.Renderer HALF =
            (destination, count) -> {
                for (float[] channel : destination) {
                    Arrays.fill(channel, 0, count, 0.5f);
                }
            };

    private final List<FakeLine> lines = new ArrayList<>();
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private Exception refusal;
    private Consumer<FakeLine> prepare = line -> {};
    private int writesBeforeStop = 3;
    private int writesUntilLost = Integer.MAX_VALUE;
    private final LineOutput output = new LineOutput(this::open, queue::add, () -> {});

    private SourceDataLine open(AudioFormat format, int bufferBytes)
            throws LineUnavailableException {
        if (refusal instanceof LineUnavailableException unavailable) {
            throw unavailable;
        }
        if (refusal instanceof RuntimeException runtime) {
            throw runtime;
        }
        FakeLine fake = new FakeLine(format, bufferBytes);
        fake.writesUntilLost = writesUntilLost;
        int[] writes = {0};
        fake.onWrite =
                () -> {
                    if (++writes[0] % writesBeforeStop == 0) {
                        output.stop();
                    }
                };
        prepare.accept(fake);
        lines.add(fake);
        return fake.line;
    }

    /** Does what the audio thread would do. */
    private void runThread() {
        while (!queue.isEmpty()) {
            queue.poll().run();
        }
    }

    @Test
    void writesChunksOf20MillisecondsUntilItIsStopped() {
        output.start(48_000, 2, Lead.SAFE, HALF);
        runThread();
        FakeLine line = lines.get(0);
        assertEquals(3 * 960 * 4, line.written.size());
        assertEquals(0x40, line.written.toByteArray()[1]);
        assertEquals(List.of("start", "stop", "flush"), line.calls);
        assertEquals(16, line.format.getSampleSizeInBits());
        assertEquals(0.3, line.bufferBytes / 4 / 48_000.0, 0.2);
    }

    @Test
    void asksForTheDeviceOnItsOwnThreadOnly() {
        output.start(48_000, 2, Lead.SAFE, HALF);
        assertTrue(lines.isEmpty());
        assertEquals(-1, output.playedSamples());
    }

    @Test
    void keepsTheLineForTheNextStreamOfTheSameFormat() {
        output.start(48_000, 1, Lead.SAFE, HALF);
        runThread();
        output.start(48_000, 1, Lead.SAFE, HALF);
        runThread();
        assertEquals(1, lines.size());
        output.start(44_100, 1, Lead.SAFE, HALF);
        runThread();
        assertEquals(2, lines.size());
        assertFalse(lines.get(0).open);
    }

    @Test
    void countsSamplesFromTheStartOfEachStream() {
        List<Long> positions = new ArrayList<>();
        AudioOutput.Renderer asking = (d, count) -> positions.add(output.playedSamples());
        output.start(48_000, 1, Lead.SAFE, asking);
        runThread();
        output.start(48_000, 1, Lead.SAFE, asking);
        runThread();
        assertEquals(List.of(0L, 960L, 1920L, 0L, 960L, 1920L), positions);
        assertEquals(-1, output.playedSamples());
    }

    @Test
    void aStreamThatWasReplacedBeforeItBeganIsNeverHeard() {
        output.start(48_000, 1, Lead.SAFE, (d, count) -> fail());
        output.start(48_000, 1, Lead.SAFE, HALF);
        runThread();
        assertEquals(1, lines.size());
    }

    @Test
    void saysSoWhenThereIsNoDeviceForTheFormat() {
        refusal = new IllegalArgumentException("No line matching");
        output.start(48_000, 1, Lead.SAFE, HALF);
        runThread();
        assertEquals(SoundState.NO_DEVICE, output.state());
        assertEquals(-1, output.playedSamples());
    }

    @Test
    void saysSoWhenTheDeviceIsInUse() {
        refusal = new LineUnavailableException("busy");
        output.start(48_000, 1, Lead.SAFE, HALF);
        runThread();
        assertEquals(SoundState.NO_DEVICE, output.state());
    }

    @Test
    void triesAgainWithTheNextStream() {
        refusal = new LineUnavailableException("busy");
        output.start(48_000, 1, Lead.SAFE, HALF);
        runThread();
        refusal = null;
        output.start(48_000, 1, Lead.SAFE, HALF);
        runThread();
        assertEquals(SoundState.READY, output.state());
        assertTrue(lines.get(0).written.size() > 0);
    }

    @Test
    void noticesADeviceThatGoesAway() {
        writesUntilLost = 2;
        output.start(48_000, 1, Lead.SAFE, HALF);
        runThread();
        assertEquals(SoundState.DEVICE_LOST, output.state());
        assertEquals(-1, output.playedSamples());
        assertFalse(lines.get(0).open);
        writesUntilLost = Integer.MAX_VALUE;
        output.start(48_000, 1, Lead.SAFE, HALF);
        runThread();
        assertEquals(SoundState.READY, output.state());
    }

    @Test
    void keepsShortStreamsCloseToWhatIsHeard() {
        int[] rendered = {0};
        int[] asked = {0};
        List<Integer> renderedWhileFull = new ArrayList<>();
        prepare =
                line -> {
                    // 100 ms wait to be heard, then only 40 ms.
                    line.availableBytes = line.bufferBytes - 9600;
                    line.onAvailable =
                            () -> {
                                if (asked[0]++ < 5) {
                                    renderedWhileFull.add(rendered[0]);
                                } else {
                                    line.availableBytes = line.bufferBytes - 3840;
                                }
                            };
                };
        output.start(48_000, 1, Lead.SHORT, (d, count) -> rendered[0]++);
        runThread();
        assertEquals(List.of(0, 0, 0, 0, 0), renderedWhileFull);
        assertEquals(3, rendered[0]);
    }

    @Test
    void gainIsHeard() {
        output.setGain(0.5);
        output.start(48_000, 1, Lead.SAFE, HALF);
        runThread();
        assertEquals(0x20, lines.get(0).written.toByteArray()[101]);
    }

    @Test
    void closingGivesTheDeviceBack() {
        output.start(48_000, 1, Lead.SAFE, HALF);
        runThread();
        output.close();
        runThread();
        assertFalse(lines.get(0).open);
    }
}
