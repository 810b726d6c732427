package facewright.viewport.capture;

import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.viewport.ViewportText;
import facewright.viewport.render.RenderSettings;
import facewright.viewport.render.SoftwareRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes MP4 videos: H.264 pictures from the software renderer and AAC sound. The calling thread
 * draws, another one encodes.
 */
public final class VideoWriter {
    private static final Logger LOG = LoggerFactory.getLogger(VideoWriter.class);

    /** Pictures under way: one being drawn, one waiting, one being encoded. */
    private static final int PICTURES = 3;

    private static final long PATIENCE_MILLIS = 100;

    private VideoWriter() {}

    /**
     * Makes a video; the file appears complete or not at all.
     *
     * @throws StudioException when it cannot be encoded or written
     * @throws CancellationException when cancelled
     */
    public static VideoResult write(VideoRequest request, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        if (request.frameCount() < 1) {
            throw new StudioException(ViewportText.of("capture.no-frames", request.file()));
        }
        ExecutorService encoding =
                Executors.newSingleThreadExecutor(
                        task -> {
                            Thread thread = Executors.defaultThreadFactory().newThread(task);
                            thread.setName("video-encode");
                            thread.setDaemon(true);
                            return thread;
                        });
        try (StagedFile staged = new StagedFile(request.file(), ".mp4")) {
            pipeline(request, staged, encoding, progress, cancel);
            staged.commit();
            VideoResult result =
                    new VideoResult(
                            request.file(),
                            Files.size(request.file()),
                            request.frameCount(),
                            request.frames().frameRate().timeSeconds(request.frameCount()));
            LOG.info("wrote {} video frames to {}", result.frameCount(), result.file());
            return result;
        } catch (IOException e) {
            throw new StudioException(ViewportText.of("capture.video-failed", request.file()), e);
        } finally {
            encoding.shutdownNow();
        }
    }

    private static void pipeline(
            VideoRequest request,
            StagedFile staged,
            ExecutorService encoding,
            ProgressSink progress,
            CancelToken cancel)
            throws StudioException, IOException {
        BlockingQueue<int[]> empty = new ArrayBlockingQueue<>(PICTURES);
        BlockingQueue<int[]> drawn = new ArrayBlockingQueue<>(PICTURES);
        for (int i = 0; i < PICTURES; i++) {
            empty.add(new int[request.size().pixelCount()]);
        }
        Future<?> encoder =
                encoding.submit(
                        () -> {
                            encode(request, staged, drawn, empty);
                            return null;
                        });
        try {
            draw(request, drawn, empty, encoder, progress, cancel);
            encoder.get();
        } catch (ExecutionException e) {
            throw failure(request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            stop(encoder, encoding);
        }
    }

    private static StudioException failure(VideoRequest request, ExecutionException e) {
        return e.getCause() instanceof StudioException known
                ? known
                : new StudioException(
                        ViewportText.of("capture.video-failed", request.file()), e.getCause());
    }

    /** The encoder must be gone before its file is: it holds native memory and the file open. */
    private static void stop(Future<?> encoder, ExecutorService encoding) {
        encoder.cancel(true);
        encoding.shutdownNow();
        boolean interrupted = false;
        try {
            if (!encoding.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("the video encoder does not end");
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void draw(
            VideoRequest request,
            BlockingQueue<int[]> drawn,
            BlockingQueue<int[]> empty,
            Future<?> encoder,
            ProgressSink progress,
            CancelToken cancel)
            throws InterruptedException, ExecutionException {
        SoftwareRenderer renderer = new SoftwareRenderer(RenderSettings.FINE);
        PosedFrames posed = new PosedFrames(request.frames());
        int first = request.firstFrame();
        int count = request.frameCount();
        for (int i = 0; i < count; i++) {
            int[] picture = null;
            while (picture == null) {
                cancel.throwIfCancelled();
                if (encoder.isDone()) {
                    encoder.get();
                    throw new IllegalStateException("the encoder ended early");
                }
                picture = empty.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            }
            renderer.render(
                    request.head(),
                    posed.positions(first + i),
                    null,
                    request.camera(),
                    request.size(),
                    picture);
            drawn.put(picture);
            progress.report((i + 1.0) / count, ViewportText.get("capture.video-progress"));
        }
        cancel.throwIfCancelled();
    }

    private static void encode(
            VideoRequest request,
            StagedFile staged,
            BlockingQueue<int[]> drawn,
            BlockingQueue<int[]> empty)
            throws StudioException, IOException, InterruptedException {
        try (Mp4Encoder encoder = new Mp4Encoder(request, staged.path())) {
            for (int i = 0; i < request.frameCount(); i++) {
                int[] picture = drawn.take();
                encoder.add(picture);
                empty.put(picture);
            }
            encoder.finish();
        }
    }
}
