package facewright.align.recognise;

import facewright.domain.AudioClip;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.io.InputStream;

/**
 * A clip as a stream of 16 bit little-endian samples. Says how far the reader is, and ends early
 * when cancelled: the recogniser has no other way to be stopped.
 */
final class ClipStream extends InputStream {
    private static final int FULL_SCALE = 32_767;

    /** Samples of quiet before and after the clip: to the recogniser, pauses frame sentences. */
    static final int PADDING = 6_400;

    private final AudioClip clip;
    private final ProgressSink progress;
    private final CancelToken cancel;
    private final long length;
    private long position;

    ClipStream(AudioClip clip, ProgressSink progress, CancelToken cancel) {
        this.clip = clip;
        this.progress = progress;
        this.cancel = cancel;
        this.length = 2L * (PADDING + clip.sampleCount() + PADDING);
    }

    @Override
    public int read() {
        if (position >= length || cancel.isCancelled()) {
            return -1;
        }
        int index = (int) (position / 2) - PADDING;
        // The faintest noise: the logarithm of nothing is no number.
        int value =
                index < 0 || index >= clip.sampleCount()
                        ? Math.floorMod(index, 2)
                        : Math.round(
                                Math.max(-1, Math.min(1, clip.sampleOrZero(index))) * FULL_SCALE);
        int part = position % 2 == 0 ? value & 0xFF : (value >> 8) & 0xFF;
        position++;
        return part;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) {
        int done = 0;
        while (done < count) {
            int value = read();
            if (value < 0) {
                break;
            }
            bytes[offset + done++] = (byte) value;
        }
        progress.report((double) position / Math.max(1, length));
        return done == 0 && count > 0 ? -1 : done;
    }
}
