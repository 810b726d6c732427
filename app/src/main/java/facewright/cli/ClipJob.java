package facewright.cli;

import facewright.align.Alignment;
import facewright.app.AppVersion;
import facewright.app.animate.AnimationListener;
import facewright.app.animate.AnimationOrder;
import facewright.app.animate.AnimationResult;
import facewright.app.animate.AnimationService;
import facewright.assets.head.BuiltInHead;
import facewright.audio.AudioDecoder;
import facewright.audio.DecodedAudio;
import facewright.domain.FaceHead;
import facewright.domain.FaceMotion;
import facewright.domain.FrameRate;
import facewright.domain.StudioException;
import facewright.io.export.AxesPreset;
import facewright.io.export.ExportRequest;
import facewright.io.export.ExportResult;
import facewright.io.export.Exporters;
import facewright.job.CancelToken;
import facewright.job.DirectJobRunner;
import facewright.job.ProgressSink;
import facewright.method.MethodContext;
import facewright.method.MethodRegistry;
import facewright.speech.PhoneTrack;
import facewright.viewport.CameraPreset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Animates recordings and writes what was asked for, one after the other, on the calling thread.
 */
final class ClipJob implements AutoCloseable {
    private static final double DECODED = 0.1;
    private static final double ALIGNED = 0.2;
    private static final double ANIMATED = 0.3;

    private final Plan plan;
    private final Exporters exporters = Exporters.discover();
    private final FaceHead head = BuiltInHead.load();
    private final CancelToken cancel;
    private final AnimationService service;
    private ProgressSink animationProgress = ProgressSink.NONE;

    /**
     * What to do with every recording.
     *
     * @param formats ids of exporters, and {@link VideoFile#ID}
     * @param exportOptions of the exporters
     * @param view of videos
     * @param said in the recording; empty when nobody wrote it down
     */
    record Plan(
            String methodId,
            Map<String, String> parameters,
            FrameRate frameRate,
            long seed,
            Path folder,
            List<String> formats,
            Map<String, String> exportOptions,
            AxesPreset axes,
            CameraPreset view,
            Optional<SpokenText> said) {}

    ClipJob(Plan plan, MethodRegistry methods, MethodContext context, CancelToken cancel) {
        this.plan = plan;
        this.cancel = cancel;
        this.service =
                new AnimationService(
                        methods,
                        context,
                        new DirectJobRunner(
                                (fraction, message) -> animationProgress.report(fraction, message),
                                failure -> {}),
                        Runnable::run,
                        Clock.systemUTC(),
                        AppVersion.current());
    }

    FaceHead head() {
        return head;
    }

    /**
     * Does everything for one recording.
     *
     * @throws CancellationException when cancelled
     */
    ClipOutcome run(Clips.Clip clip, ProgressSink progress) {
        ClipOutcome outcome = new ClipOutcome(clip);
        try {
            DecodedAudio audio =
                    AudioDecoder.decode(clip.file(), progress.part(0, DECODED), cancel);
            outcome.decoded(audio);
            Optional<PhoneTrack> phones = Optional.empty();
            if (plan.said.isPresent()) {
                Alignment alignment =
                        plan.said
                                .get()
                                .align(audio.speech(), progress.part(DECODED, ALIGNED), cancel);
                outcome.aligned(alignment);
                phones = Optional.of(alignment.track());
            }
            AnimationResult animation =
                    animate(clip, audio, phones, progress.part(ALIGNED, ANIMATED));
            outcome.animated(animation);
            for (int i = 0; i < plan.formats.size(); i++) {
                double share = (1 - ANIMATED) / plan.formats.size();
                ProgressSink part = progress.part(ANIMATED + i * share, ANIMATED + (i + 1) * share);
                String format = plan.formats.get(i);
                outcome.exported(format, write(format, clip, audio, animation.motion(), part));
            }
        } catch (CancellationException e) {
            throw e;
        } catch (Exception e) {
            outcome.failed(Main.explain(e));
        }
        return outcome;
    }

    private AnimationResult animate(
            Clips.Clip clip, DecodedAudio audio, Optional<PhoneTrack> phones, ProgressSink progress)
            throws Exception {
        animationProgress = progress;
        Waiting waiting = new Waiting();
        service.request(
                new AnimationOrder(
                        clip.name(),
                        clip.name(),
                        plan.methodId,
                        plan.parameters,
                        plan.seed,
                        plan.frameRate,
                        audio.speech(),
                        audio.sha256(),
                        phones,
                        Optional.empty(),
                        head,
                        -1),
                waiting);
        return waiting.result();
    }

    private ExportResult write(
            String format,
            Clips.Clip clip,
            DecodedAudio audio,
            FaceMotion motion,
            ProgressSink progress)
            throws StudioException {
        if (format.equals(VideoFile.ID)) {
            Path file = plan.folder.resolve(clip.name() + "." + VideoFile.ID);
            return VideoFile.write(
                    head, motion, audio.playback(), plan.view, file, progress, cancel);
        }
        ExportRequest request =
                new ExportRequest(
                                head,
                                motion,
                                Optional.empty(),
                                plan.frameRate,
                                plan.axes,
                                plan.folder,
                                clip.name(),
                                Optional.of(clip.file()),
                                plan.exportOptions)
                        .withSound(audio.playback());
        return exporters
                .exporter(format)
                .orElseThrow(() -> new IllegalStateException("no exporter " + format))
                .export(request, progress, cancel);
    }

    @Override
    public void close() {
        service.close();
    }

    /** Receives the result of a service that works inline. */
    private static final class Waiting implements AnimationListener {
        private @Nullable AnimationResult finished;
        private @Nullable Exception failed;

        AnimationResult result() throws Exception {
            if (failed != null) {
                throw failed;
            }
            if (finished == null) {
                throw new CancellationException();
            }
            return finished;
        }

        @Override
        public void onStarted() {}

        @Override
        public void onProgress(double fraction) {}

        @Override
        public void onPreviewFrame(int frame, FaceMotion motion) {}

        @Override
        public void onFinished(AnimationResult result) {
            finished = result;
        }

        @Override
        public void onFailed(String message, Exception failure) {
            failed = failure;
        }

        @Override
        public void onCancelled() {}
    }
}
