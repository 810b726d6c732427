package facewright.app.playback;

import java.util.Arrays;

/**
 * The sound of scrubbing: a short windowed grain of the clip each time the hand has moved, silence
 * while it rests. {@link #aim} may be called from any thread.
 */
final class ScrubRenderer implements AudioOutput.Renderer {
    private static final double GRAIN_SECONDS = 0.06;
    private static final double HOP_SECONDS = 0.03;
    private static final long NOTHING = Long.MIN_VALUE;

    private final ClipSound sound;
    private final float[][] grain;
    private final float[][] tail;
    private final int hop;
    private volatile long aim = NOTHING;
    private int untilNext;

    ScrubRenderer(ClipSound sound) {
        this.sound = sound;
        this.hop = Math.max(1, (int) Math.round(HOP_SECONDS * sound.rateHertz()));
        int length = Math.max(1, (int) Math.round(GRAIN_SECONDS * sound.rateHertz()));
        this.grain = new float[sound.channelCount()][length];
        this.tail = new float[sound.channelCount()][length];
    }

    /** Asks for a grain around this time; a newer request replaces one that has not begun. */
    void aim(double clipSeconds) {
        aim = Math.round(clipSeconds * sound.rateHertz());
    }

    @Override
    public void render(float[][] destination, int count) {
        int done = 0;
        while (done < count) {
            if (untilNext == 0) {
                startGrain();
            }
            int part = untilNext > 0 ? Math.min(count - done, untilNext) : count - done;
            emit(destination, done, part);
            untilNext -= Math.min(untilNext, part);
            done += part;
        }
    }

    private void startGrain() {
        long target = aim;
        if (target == NOTHING) {
            return;
        }
        if (aim == target) {
            aim = NOTHING;
        }
        int length = grain[0].length;
        sound.copy((int) (target - length / 2), grain);
        for (int c = 0; c < grain.length; c++) {
            for (int i = 0; i < length; i++) {
                double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / length);
                tail[c][i] += (float) (grain[c][i] * window);
            }
        }
        untilNext = hop;
    }

    private void emit(float[][] destination, int at, int count) {
        for (int c = 0; c < destination.length; c++) {
            float[] pending = tail[Math.min(c, tail.length - 1)];
            int available = Math.min(count, pending.length);
            System.arraycopy(pending, 0, destination[c], at, available);
            Arrays.fill(destination[c], at + available, at + count, 0f);
            System.arraycopy(pending, available, pending, 0, pending.length - available);
            Arrays.fill(pending, pending.length - available, pending.length, 0f);
        }
    }
}
