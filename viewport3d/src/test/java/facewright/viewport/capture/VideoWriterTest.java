package facewright.viewport.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FaceHead;
import facewright.domain.FrameRate;
import facewright.domain.FrameSource;
import facewright.domain.MotionDecoder;
import facewright.domain.RigSequence;
import facewright.domain.SampleRate;
import facewright.domain.SoundTrack;
import facewright.domain.StudioException;
import facewright.domain.TimeRange;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.viewport.CameraPose;
import facewright.viewport.CameraPreset;
import facewright.viewport.FaceBounds;
import facewright.viewport.TestHeads;
import facewright.viewport.render.PictureSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoWriterTest {
    private static final PictureSize SMALL = new PictureSize(160, 120);

    @TempDir Path folder;

    private final FaceHead head = TestHeads.egg();
    private final CameraPose camera = CameraPose.of(CameraPreset.FRONT, FaceBounds.of(head));

    @Test
    void writesH264AndAacOfEqualLength() throws Exception {
        Path file = folder.resolve("Gesicht – 顔.mp4");
        VideoResult result =
                VideoWriter.write(
                        request(frames(50, FrameRate.FPS_25), tone(48_000, 2.0), file),
                        ProgressSink.NONE,
                        new CancelToken());
        assertEquals(50, result.frameCount());
        assertEquals(2.0, result.durationSeconds(), 1e-9);
        Content content = Content.read(file);
        assertEquals(avcodec.AV_CODEC_ID_H264, content.videoCodec);
        assertEquals(avcodec.AV_CODEC_ID_AAC, content.audioCodec);
        assertEquals(50, content.frames);
        assertEquals(25.0, content.frameRate, 1e-6);
        assertEquals(2.0, content.durationSeconds, 0.03);
        // One AAC packet is 1024 samples; the last one may be padded.
        assertEquals(2.0, content.samples / 48_000.0, 1024 / 48_000.0 + 1e-6);
        assertTrue(content.loudest > 0.2, "sound was " + content.loudest);
    }

    @Test
    void keepsFractionalFrameRatesExactly() throws Exception {
        Path file = folder.resolve("ntsc.mp4");
        VideoWriter.write(
                request(frames(30, FrameRate.FPS_29_97), tone(16_000, 0.4), file),
                ProgressSink.NONE,
                new CancelToken());
        Content content = Content.read(file);
        assertEquals(30_000 / 1001.0, content.frameRate, 1e-4);
        assertEquals(30, content.frames);
        assertEquals(
                30 * 1001 / 30_000.0,
                content.samples / 16_000.0,
                1024 / 16_000.0 + 1e-6,
                "short sound is continued with silence");
    }

    @Test
    void filmsOnlyTheRange() throws Exception {
        Path file = folder.resolve("part.mp4");
        FrameSource frames = frames(50, FrameRate.FPS_25);
        VideoRequest all = request(frames, Optional.empty(), file);
        VideoResult result =
                VideoWriter.write(
                        new VideoRequest(
                                head,
                                frames,
                                camera,
                                SMALL,
                                all.sound(),
                                Optional.of(new TimeRange(0.4, 1.0)),
                                file),
                        ProgressSink.NONE,
                        new CancelToken());
        assertEquals(15, result.frameCount());
        assertEquals(15, Content.read(file).frames);
    }

    @Test
    void cancellingLeavesNothingBehind() throws Exception {
        Path file = folder.resolve("cancelled.mp4");
        CancelToken cancel = new CancelToken();
        ProgressSink cancelSoon =
                (fraction, message) -> {
                    if (fraction > 0.1) {
                        cancel.cancel();
                    }
                };
        assertThrows(
                CancellationException.class,
                () ->
                        VideoWriter.write(
                                request(frames(100, FrameRate.FPS_25), Optional.empty(), file),
                                cancelSoon,
                                cancel));
        assertEquals(List.of(), content(folder));
    }

    @Test
    void keepsTheOldFileWhenTheFolderCannotBeWritten() throws Exception {
        Path blocker = Files.writeString(folder.resolve("file"), "not a folder");
        StudioException e =
                assertThrows(
                        StudioException.class,
                        () ->
                                VideoWriter.write(
                                        request(
                                                frames(3, FrameRate.FPS_25),
                                                Optional.empty(),
                                                blocker.resolve("video.mp4")),
                                        ProgressSink.NONE,
                                        new CancelToken()));
        assertEquals("capture.video-failed", e.messageKey());
        assertEquals("not a folder", Files.readString(blocker));
    }

    @Test
    void progressGrowsToTheEnd() throws Exception {
        List<Double> reports = new ArrayList<>();
        VideoWriter.write(
                request(
                        frames(10, FrameRate.FPS_25),
                        Optional.empty(),
                        folder.resolve("progress.mp4")),
                (fraction, message) -> reports.add(fraction),
                new CancelToken());
        assertEquals(10, reports.size());
        assertEquals(1.0, reports.get(9));
        assertFalse(content(folder).isEmpty());
    }

    private VideoRequest request(FrameSource frames, Optional<SoundTrack> sound, Path file) {
        return new VideoRequest(head, frames, camera, SMALL, sound, Optional.empty(), file);
    }

    private static List<Path> content(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private FrameSource frames(int count, FrameRate rate) {
        float[][] weights = new float[count][1];
        for (int t = 0; t < count; t++) {
            weights[t][0] = (float) (0.5 - 0.5 * Math.cos(t * 0.5));
        }
        return new MotionDecoder(
                head.rig(), new RigSequence(rate, List.of("jawOpen"), weights, Optional.empty()));
    }

    private static Optional<SoundTrack> tone(int hertz, double seconds) {
        float[] samples = new float[(int) (hertz * seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * 440 * i / hertz));
        }
        return Optional.of(new Mono(new SampleRate(hertz), samples));
    }

    /** What an independent look into the file finds. */
    private static final class Content {
        int videoCodec;
        int audioCodec;
        int frames;
        long samples;
        double loudest;
        double frameRate;
        double durationSeconds;

        static Content read(Path file) throws Exception {
            Content content = new Content();
            try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file.toFile())) {
                grabber.setSampleMode(org.bytedeco.javacv.FrameGrabber.SampleMode.FLOAT);
                grabber.start();
                content.videoCodec = grabber.getVideoCodec();
                content.audioCodec = grabber.getAudioCodec();
                content.frameRate = grabber.getVideoFrameRate();
                content.durationSeconds = grabber.getLengthInTime() / 1e6;
                Frame frame;
                while ((frame = grabber.grab()) != null) {
                    if (frame.image != null) {
                        content.frames++;
                    }
                    if (frame.samples != null) {
                        java.nio.FloatBuffer buffer = (java.nio.FloatBuffer) frame.samples[0];
                        content.samples += buffer.remaining() / frame.audioChannels;
                        while (buffer.hasRemaining()) {
                            content.loudest = Math.max(content.loudest, Math.abs(buffer.get()));
                        }
                    }
                }
            }
            return content;
        }
    }

    /** Sound of one channel. */
    private record Mono(SampleRate rate, float[] samples) implements SoundTrack {
        @Override
        public int channelCount() {
            return 1;
        }

        @Override
        public int sampleCount() {
            return samples.length;
        }

        @Override
        public void copy(int fromSample, float[][] destination) {
            for (int i = 0; i < destination[0].length; i++) {
                int at = fromSample + i;
                destination[0][i] = at >= 0 && at < samples.length ? samples[at] : 0;
            }
        }
    }
}
