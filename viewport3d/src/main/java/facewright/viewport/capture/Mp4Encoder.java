package facewright.viewport.capture;

import facewright.domain.FrameRate;
import facewright.domain.SoundTrack;
import facewright.domain.StudioException;
import facewright.viewport.ViewportText;
import facewright.viewport.render.PictureSize;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/** Encodes pictures and sound into one MP4 file. Owns native memory; one thread. */
final class Mp4Encoder implements AutoCloseable {
    /** By preference. FFmpeg would silently write MPEG-4 part 2 for a name that it lacks. */
    private static final List<String> H264_ENCODERS =
            List.of("libx264", "libopenh264", "h264_videotoolbox", "h264_mf");

    /** About 0.2 bit per pixel: skin without blocks. */
    private static final double BITS_PER_PIXEL = 0.2;

    private static final int SOUND_BITS_PER_SECOND = 160_000;
    private static final int CHANNELS_OF_A_PIXEL = 4;

    private final VideoRequest request;
    private final FFmpegFrameRecorder recorder;
    private final ByteBuffer pixels;
    private int frames;
    private long samples;

    Mp4Encoder(VideoRequest request, Path file) throws StudioException, IOException {
        this.request = request;
        avutil.av_log_set_level(avutil.AV_LOG_ERROR);
        String encoder = h264Encoder();
        PictureSize size = request.size();
        FrameRate rate = request.frames().frameRate();
        pixels =
                ByteBuffer.allocateDirect(size.pixelCount() * CHANNELS_OF_A_PIXEL)
                        .order(ByteOrder.LITTLE_ENDIAN);
        recorder = new FFmpegFrameRecorder(file.toString(), size.width(), size.height());
        recorder.setFormat("mp4");
        recorder.setVideoCodec(avcodec.AV_CODEC_ID_H264);
        recorder.setVideoCodecName(encoder);
        recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
        recorder.setFrameRate(rate.framesPerSecond());
        recorder.setGopSize((int) Math.max(1, Math.round(rate.framesPerSecond() * 2)));
        recorder.setVideoBitrate(
                (int) (size.pixelCount() * rate.framesPerSecond() * BITS_PER_PIXEL));
        // Says how the colours were made from RGB; players guess by the picture's size otherwise.
        recorder.setVideoOption("colorspace", "smpte170m");
        recorder.setVideoOption("color_primaries", "bt709");
        recorder.setVideoOption("color_trc", "bt709");
        recorder.setVideoOption("color_range", "tv");
        recorder.setOption("movflags", "+faststart");
        request.sound()
                .ifPresent(
                        sound -> {
                            recorder.setAudioChannels(sound.channelCount());
                            recorder.setSampleRate(sound.rate().hertz());
                            recorder.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
                            recorder.setAudioBitrate(SOUND_BITS_PER_SECOND);
                        });
        try {
            recorder.start();
        } catch (FFmpegFrameRecorder.Exception e) {
            recorder.release();
            throw e;
        }
    }

    private static String h264Encoder() throws StudioException {
        for (String name : H264_ENCODERS) {
            AVCodec codec = avcodec.avcodec_find_encoder_by_name(name);
            if (codec != null) {
                return name;
            }
        }
        throw new StudioException(ViewportText.of("capture.no-h264"));
    }

    /** Adds a picture and the sound until its end. */
    void add(int[] argb) throws IOException {
        pixels.asIntBuffer().put(argb);
        recorder.recordImage(
                request.size().width(),
                request.size().height(),
                Frame.DEPTH_UBYTE,
                CHANNELS_OF_A_PIXEL,
                request.size().width() * CHANNELS_OF_A_PIXEL,
                avutil.AV_PIX_FMT_BGRA,
                pixels);
        frames++;
        if (request.sound().isPresent()) {
            addSound(request.sound().get());
        }
    }

    private void addSound(SoundTrack sound) throws IOException {
        FrameRate rate = request.frames().frameRate();
        long end = sound.rate().samples(rate.timeSeconds(frames));
        int count = (int) (end - samples);
        float[][] part = new float[sound.channelCount()][count];
        long start = sound.rate().samples(rate.timeSeconds(request.firstFrame()));
        sound.copy((int) (start + samples), part);
        FloatBuffer interleaved = FloatBuffer.allocate(count * part.length);
        for (int i = 0; i < count; i++) {
            for (float[] channel : part) {
                interleaved.put(channel[i]);
            }
        }
        interleaved.flip();
        recorder.recordSamples(sound.rate().hertz(), part.length, interleaved);
        samples = end;
    }

    /** Writes what the encoders still hold; without it the file is not readable. */
    void finish() throws IOException {
        recorder.stop();
    }

    @Override
    public void close() throws IOException {
        recorder.release();
    }
}
