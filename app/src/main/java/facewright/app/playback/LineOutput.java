package facewright.app.playback;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays on a {@link SourceDataLine}, 16 bit, from one thread of its own named {@code audio}. The
 * line stays open between streams. Without a device it stays silent and says so; a device that goes
 * away while playing does not stop the stream, the clock goes on by itself.
 */
public final class LineOutput implements AudioOutput {
    private static final Logger LOG = LoggerFactory.getLogger(LineOutput.class);
    private static final double CHUNK_SECONDS = 0.02;
    private static final double BUFFER_SECONDS = 0.3;
    private static final double SHORT_LEAD_SECONDS = 0.06;
    private static final long IDLE_NANOS = 4_000_000;

    private final LineFactory lines;
    private final Executor thread;
    private final Runnable closeThread;
    private volatile SoundState state = SoundState.READY;
    private volatile double gain = 1;
    private volatile @Nullable LineStream current;

    // Only used on the audio thread.
    private @Nullable SourceDataLine line;

    /** The machine's default device, looked for in the background. */
    public static LineOutput system() {
        ThreadFactory plain = Executors.defaultThreadFactory();
        ExecutorService executor =
                Executors.newSingleThreadExecutor(
                        task -> {
                            Thread worker = plain.newThread(task);
                            worker.setName("audio");
                            worker.setDaemon(true);
                            return worker;
                        });
        LineOutput output = new LineOutput(LineFactory.SYSTEM, executor, executor::shutdown);
        executor.execute(output::probe);
        return output;
    }

    LineOutput(LineFactory lines, Executor thread, Runnable closeThread) {
        this.lines = lines;
        this.thread = thread;
        this.closeThread = closeThread;
    }

    /** One stream: its format, its samples, and how much of it the line has played. */
    private static final class LineStream {
        final AudioFormat format;
        final Lead lead;
        final Renderer renderer;
        volatile boolean cancelled;
        volatile @Nullable SourceDataLine playingOn;
        volatile long firstPosition;

        LineStream(AudioFormat format, Lead lead, Renderer renderer) {
            this.format = format;
            this.lead = lead;
            this.renderer = renderer;
        }
    }

    @Override
    public void start(int rateHertz, int channelCount, Lead lead, Renderer renderer) {
        stop();
        LineStream stream =
                new LineStream(
                        new AudioFormat(rateHertz, 16, channelCount, true, false), lead, renderer);
        current = stream;
        execute(() -> play(stream));
    }

    @Override
    public void stop() {
        LineStream stream = current;
        if (stream != null) {
            stream.cancelled = true;
            current = null;
        }
    }

    @Override
    public long playedSamples() {
        LineStream stream = current;
        SourceDataLine open = stream == null ? null : stream.playingOn;
        return open == null || stream == null
                ? -1
                : Math.max(0, open.getLongFramePosition() - stream.firstPosition);
    }

    @Override
    public SoundState state() {
        return state;
    }

    @Override
    public void setGain(double newGain) {
        gain = newGain;
    }

    @Override
    public void close() {
        stop();
        execute(this::closeLine);
        closeThread.run();
    }

    private void execute(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("Sound is closed already", e);
        }
    }

    /** Finds out early whether there is a device, so that the window can say so. */
    private void probe() {
        openLine(new AudioFormat(48_000, 16, 2, true, false));
        closeLine();
    }

    private void play(LineStream stream) {
        if (stream.cancelled) {
            return;
        }
        SourceDataLine open = openLine(stream.format);
        if (open == null) {
            return;
        }
        try {
            stream.firstPosition = open.getLongFramePosition();
            open.start();
            stream.playingOn = open;
            writeUntilCancelled(stream, open);
            open.stop();
            open.flush();
        } catch (DeviceLostException | IllegalStateException | IllegalArgumentException e) {
            LOG.warn("The sound device went away; playing silently", e);
            state = SoundState.DEVICE_LOST;
            stream.playingOn = null;
            closeLine();
        }
    }

    private void writeUntilCancelled(LineStream stream, SourceDataLine open)
            throws DeviceLostException {
        int channels = stream.format.getChannels();
        int chunk = Math.max(1, (int) (stream.format.getSampleRate() * CHUNK_SECONDS));
        float[][] samples = new float[channels][chunk];
        byte[] bytes = new byte[chunk * channels * 2];
        double startGain = gain;
        while (!stream.cancelled) {
            if (stream.lead == Lead.SHORT && isFarAhead(stream, open)) {
                LockSupport.parkNanos(IDLE_NANOS);
                continue;
            }
            stream.renderer.render(samples, chunk);
            double endGain = gain;
            Pcm16.encode(samples, chunk, startGain, endGain, bytes);
            startGain = endGain;
            int written = open.write(bytes, 0, bytes.length);
            if (written < bytes.length && !stream.cancelled) {
                throw new DeviceLostException(
                        "wrote " + written + " of " + bytes.length + " bytes");
            }
        }
    }

    private static boolean isFarAhead(LineStream stream, SourceDataLine open) {
        int bytesPerSecond = (int) (stream.format.getFrameRate() * stream.format.getFrameSize());
        return open.getBufferSize() - open.available() > SHORT_LEAD_SECONDS * bytesPerSecond;
    }

    private @Nullable SourceDataLine openLine(AudioFormat format) {
        SourceDataLine open = line;
        if (open != null && open.isOpen() && open.getFormat().matches(format)) {
            return open;
        }
        closeLine();
        int bufferFrames = (int) (format.getFrameRate() * BUFFER_SECONDS);
        try {
            SourceDataLine opened = lines.open(format, bufferFrames * format.getFrameSize());
            line = opened;
            state = SoundState.READY;
            return opened;
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            if (state == SoundState.READY) {
                LOG.info("No sound device, playing silently: {}", e.getMessage());
                state = SoundState.NO_DEVICE;
            }
            return null;
        }
    }

    private void closeLine() {
        SourceDataLine open = line;
        line = null;
        if (open != null) {
            open.close();
        }
    }

    /** The line did not take what it was given. */
    private static final class DeviceLostException extends Exception {
        private static final long serialVersionUID = 1L;

        DeviceLostException(String message) {
            super(message);
        }
    }
}
