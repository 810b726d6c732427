package facewright.audio;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXIT;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXTERNAL;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;

import facewright.job.CancelToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Lets FFmpeg read a file through Java. So every path that Java can open works, whatever its
 * letters; nothing in a file can make FFmpeg open another one; and cancelling ends any read.
 */
final class ChannelInput implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int SEEK_SET = 0;
    private static final int SEEK_CUR = 1;
    private static final int SEEK_END = 2;

    private final FileChannel channel;
    private final CancelToken cancel;
    // FFmpeg holds these by address only: the fields keep them alive.
    private final Reader reader = new Reader();
    private final Seeker seeker = new Seeker();
    private final AVIOContext context;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
    private boolean closed;

    ChannelInput(Path file, CancelToken cancel) throws IOException {
        this.channel = FileChannel.open(file);
        this.cancel = cancel;
        BytePointer buffer = new BytePointer(av_malloc(BUFFER_BYTES)).capacity(BUFFER_BYTES);
        this.context = avio_alloc_context(buffer, BUFFER_BYTES, 0, null, reader, null, seeker);
    }

    AVIOContext context() {
        return context;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            av_free(context.buffer());
            avio_context_free(context);
            reader.close();
            seeker.close();
            channel.close();
        }
    }

    private final class Reader extends Read_packet_Pointer_BytePointer_int {
        @Override
        public int call(Pointer opaque, BytePointer destination, int size) {
            if (cancel.isCancelled()) {
                return AVERROR_EXIT();
            }
            try {
                bytes.clear().limit(Math.min(size, BUFFER_BYTES));
                int count = channel.read(bytes);
                if (count <= 0) {
                    return AVERROR_EOF();
                }
                destination.put(bytes.array(), 0, count);
                return count;
            } catch (IOException e) {
                return AVERROR_EXTERNAL();
            }
        }
    }

    private final class Seeker extends Seek_Pointer_long_int {
        @Override
        public long call(Pointer opaque, long offset, int whence) {
            try {
                if ((whence & AVSEEK_SIZE) != 0) {
                    return channel.size();
                }
                long base =
                        switch (whence & 3) {
                            case SEEK_SET -> 0;
                            case SEEK_CUR -> channel.position();
                            case SEEK_END -> channel.size();
                            default -> Long.MIN_VALUE / 2;
                        };
                if (base + offset < 0) {
                    return AVERROR_EXTERNAL();
                }
                channel.position(base + offset);
                return base + offset;
            } catch (IOException e) {
                return AVERROR_EXTERNAL();
            }
        }
    }
}
