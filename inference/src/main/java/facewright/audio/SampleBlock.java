package facewright.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBL;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S64;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_U8;
import static org.bytedeco.ffmpeg.global.avutil.av_get_bytes_per_sample;
import static org.bytedeco.ffmpeg.global.avutil.av_get_packed_sample_fmt;
import static org.bytedeco.ffmpeg.global.avutil.av_sample_fmt_is_planar;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** A stretch of decoded sound, (channels)(samples) floats, refilled from FFmpeg frames. */
final class SampleBlock {
    private final float[][] channels;
    private int count;

    SampleBlock(int channelCount) {
        this.channels = new float[channelCount][4096];
    }

    /** The samples; only the first {@link #count()} of each channel are valid. */
    float[][] channels() {
        return channels;
    }

    int count() {
        return count;
    }

    void shortenTo(int newCount) {
        count = Math.min(count, newCount);
    }

    /** Copies a frame; a channel that the frame lacks repeats its first one. */
    void fill(AVFrame frame) {
        count = frame.nb_samples();
        int frameChannels = frame.ch_layout().nb_channels();
        int format = frame.format();
        boolean planar = av_sample_fmt_is_planar(format) != 0;
        int packed = av_get_packed_sample_fmt(format);
        int bytes = av_get_bytes_per_sample(format);
        for (int c = 0; c < channels.length; c++) {
            if (channels[c].length < count) {
                channels[c] = new float[count];
            }
            int source = c < frameChannels ? c : 0;
            int stride = planar ? 1 : frameChannels;
            BytePointer plane = frame.extended_data(planar ? source : 0);
            ByteBuffer data =
                    plane.position(0)
                            .capacity((long) count * stride * bytes)
                            .asByteBuffer()
                            .order(ByteOrder.nativeOrder());
            copy(data, packed, planar ? 0 : source, stride, channels[c]);
        }
    }

    private void copy(ByteBuffer data, int format, int first, int stride, float[] destination) {
        for (int i = 0; i < count; i++) {
            int index = first + i * stride;
            float value;
            if (format == AV_SAMPLE_FMT_S16) {
                value = data.getShort(2 * index) / 32768f;
            } else if (format == AV_SAMPLE_FMT_FLT) {
                value = data.getFloat(4 * index);
            } else if (format == AV_SAMPLE_FMT_S32) {
                value = data.getInt(4 * index) * 0x1p-31f;
            } else if (format == AV_SAMPLE_FMT_DBL) {
                value = (float) data.getDouble(8 * index);
            } else if (format == AV_SAMPLE_FMT_U8) {
                value = ((data.get(index) & 0xff) - 128) / 128f;
            } else if (format == AV_SAMPLE_FMT_S64) {
                value = (float) (data.getLong(8 * index) * 0x1p-63);
            } else {
                throw new IllegalStateException("unknown sample format " + format);
            }
            destination[i] = value;
        }
    }
}
