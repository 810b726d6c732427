package facewright.audio;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import facewright.domain.StudioException;
import facewright.job.CancelToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * The sound of one file, opened with FFmpeg: its properties, then its samples block by block at the
 * file's own rate. Owns native memory; one thread; close it.
 */
final class NativeAudioFile implements AutoCloseable {
    /** Demuxers that may look at a file: nothing that follows references to other files. */
    private static final String FORMATS = "wav,w64,mp3,flac,ogg,mov,aac";

    private final Path file;
    private final CancelToken cancel;
    private final ChannelInput input;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private @Nullable AVFormatContext format;
    private @Nullable AVCodecContext codec;
    private final AVStream stream;
    private final SampleBlock block;
    private final String codecName;
    private final int hertz;

    /** Whether the time unit of the stream is one sample. */
    private final boolean countsSamples;

    private boolean inputEnded;
    private int damagedPackets;
    private boolean closed;

    static {
        // FFmpeg would write its own remarks to the terminal.
        av_log_set_level(AV_LOG_QUIET);
    }

    /**
     * Opens a file for reading its sound.
     *
     * @throws StudioException when it is not a sound file or has no sound
     */
    NativeAudioFile(Path file, CancelToken cancel) throws StudioException {
        this.file = file;
        this.cancel = cancel;
        try {
            this.input = new ChannelInput(file, cancel);
        } catch (IOException e) {
            throw AudioErrors.unreadable(file, e);
        }
        boolean opened = false;
        try {
            this.format = openFormat();
            this.stream = findSound(format);
            AVCodecParameters parameters = stream.codecpar();
            this.codecName = avcodec_get_name(parameters.codec_id()).getString();
            this.hertz = parameters.sample_rate();
            int channelCount = parameters.ch_layout().nb_channels();
            if (hertz < 1) {
                throw AudioErrors.badSampleRate(file, hertz);
            }
            if (channelCount < 1) {
                throw AudioErrors.noUsableSound(file);
            }
            this.countsSamples = stream.time_base().num() == 1 && stream.time_base().den() == hertz;
            this.codec = openCodec(parameters);
            this.block = new SampleBlock(channelCount);
            opened = true;
        } finally {
            if (!opened) {
                close();
            }
        }
    }

    private AVFormatContext openFormat() throws StudioException {
        AVFormatContext context = avformat_alloc_context();
        context.pb(input.context());
        AVDictionary options = new AVDictionary(null);
        int result;
        try {
            av_dict_set(options, "format_whitelist", FORMATS, 0);
            result = avformat_open_input(context, (String) null, null, options);
        } finally {
            av_dict_free(options);
        }
        cancel.throwIfCancelled();
        if (result < 0) {
            throw AudioErrors.notAudio(file);
        }
        format = context;
        avformat_find_stream_info(context, (AVDictionary) null);
        cancel.throwIfCancelled();
        return context;
    }

    private AVStream findSound(AVFormatContext context) throws StudioException {
        int index = av_find_best_stream(context, AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
        if (index < 0) {
            for (int i = 0; i < context.nb_streams(); i++) {
                if (context.streams(i).codecpar().codec_type() == AVMEDIA_TYPE_VIDEO) {
                    throw AudioErrors.videoWithoutSound(file);
                }
            }
            throw AudioErrors.noUsableSound(file);
        }
        return context.streams(index);
    }

    private AVCodecContext openCodec(AVCodecParameters parameters) throws StudioException {
        AVCodec decoder = avcodec_find_decoder(parameters.codec_id());
        if (decoder == null || decoder.isNull()) {
            throw AudioErrors.unknownCodec(file, codecName);
        }
        AVCodecContext context = avcodec_alloc_context3(decoder);
        codec = context;
        avcodec_parameters_to_context(context, parameters);
        context.pkt_timebase(stream.time_base());
        context.thread_count(1);
        if (avcodec_open2(context, decoder, (AVDictionary) null) < 0) {
            throw AudioErrors.unknownCodec(file, codecName);
        }
        return context;
    }

    int hertz() {
        return hertz;
    }

    int channelCount() {
        return block.channels().length;
    }

    String codecName() {
        return codecName;
    }

    /** Packets that could not be decoded so far. */
    int damagedPackets() {
        return damagedPackets;
    }

    /** Duration as the file declares it; may be estimated, see {@link #isDurationEstimated()}. */
    OptionalDouble declaredSeconds() {
        long ticks = stream.duration();
        if (ticks != AV_NOPTS_VALUE && ticks > 0) {
            return OptionalDouble.of(
                    (double) ticks * stream.time_base().num() / stream.time_base().den());
        }
        if (format != null && format.duration() != AV_NOPTS_VALUE && format.duration() > 0) {
            return OptionalDouble.of((double) format.duration() / AV_TIME_BASE);
        }
        return OptionalDouble.empty();
    }

    /** Whether the duration is only guessed from the file's size. */
    boolean isDurationEstimated() {
        return format != null && format.duration_estimation_method() == AVFMT_DURATION_FROM_BITRATE;
    }

    /**
     * The next stretch of sound, valid until the next call; null at the end.
     *
     * @throws StudioException when the sound changes its sample rate in the middle
     */
    @Nullable SampleBlock next() throws StudioException {
        AVCodecContext decoder = java.util.Objects.requireNonNull(codec);
        while (true) {
            cancel.throwIfCancelled();
            int received = avcodec_receive_frame(decoder, frame);
            if (received == 0) {
                if (frame.sample_rate() > 0 && frame.sample_rate() != hertz) {
                    throw AudioErrors.changingRate(file);
                }
                block.fill(frame);
                cutPadding();
                return block;
            }
            if (received == AVERROR_EOF() || inputEnded) {
                return null;
            }
            sendPacket(decoder);
        }
    }

    /** The last frame of AAC is filled up with silence; its packet says how much of it counts. */
    private void cutPadding() {
        if (countsSamples && frame.duration() > 0 && frame.duration() < block.count()) {
            block.shortenTo((int) frame.duration());
        }
    }

    private void sendPacket(AVCodecContext decoder) {
        while (av_read_frame(java.util.Objects.requireNonNull(format), packet) >= 0) {
            try {
                if (packet.stream_index() == stream.index()) {
                    if (avcodec_send_packet(decoder, packet) < 0) {
                        damagedPackets++;
                    }
                    return;
                }
            } finally {
                av_packet_unref(packet);
            }
            cancel.throwIfCancelled();
        }
        cancel.throwIfCancelled();
        inputEnded = true;
        avcodec_send_packet(decoder, null);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        av_frame_free(frame);
        av_packet_free(packet);
        if (codec != null) {
            avcodec_free_context(codec);
        }
        if (format != null) {
            avformat_close_input(format);
        }
        try {
            input.close();
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(NativeAudioFile.class)
                    .warn("closing {} failed", file, e);
        }
    }
}
