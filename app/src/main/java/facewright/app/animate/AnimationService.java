package facewright.app.animate;

import facewright.app.AppText;
import facewright.domain.AudioClip;
import facewright.domain.FaceMotion;
import facewright.domain.Provenance;
import facewright.domain.StudioException;
import facewright.domain.TimeRange;
import facewright.domain.UserText;
import facewright.job.CancelToken;
import facewright.job.JobRequest;
import facewright.job.JobRunner;
import facewright.job.ProgressSink;
import facewright.method.AnimationMethod;
import facewright.method.AnimationRequest;
import facewright.method.Animator;
import facewright.method.MethodContext;
import facewright.method.MethodRegistry;
import facewright.method.ParameterValues;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Animates takes in the background. Of several orders for one take only the newest counts: the
 * running one is cancelled, those in between never start. {@link #request}, {@link #cancel} and
 * {@link #close} belong to the callback thread.
 */
public final class AnimationService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnimationService.class);

    private final MethodRegistry methods;
    private final MethodContext context;
    private final JobRunner jobs;
    private final Executor callbackThread;
    private final Clock clock;
    private final String applicationVersion;
    private final AnimatorPool animators;
    private final Map<String, Line> lines = new HashMap<>();

    /**
     * @param callbackThread the thread that the runner's handlers run on
     * @param clock for provenance
     */
    public AnimationService(
            MethodRegistry methods,
            MethodContext context,
            JobRunner jobs,
            Executor callbackThread,
            Clock clock,
            String applicationVersion) {
        this.methods = methods;
        this.context = context;
        this.jobs = jobs;
        this.callbackThread = callbackThread;
        this.clock = clock;
        this.applicationVersion = applicationVersion;
        this.animators = new AnimatorPool(context);
    }

    /** One order with the one who wants to know; dead once a newer one arrived. */
    private static final class Ticket {
        private final AnimationOrder order;
        private final AnimationListener listener;
        private boolean replaced;

        Ticket(AnimationOrder order, AnimationListener listener) {
            this.order = order;
            this.listener = listener;
        }
    }

    /** The queue of one take: at most one order at work and one waiting. */
    private static final class Line {
        private @Nullable Ticket working;
        private @Nullable CancelToken token;
        private @Nullable Ticket waiting;
    }

    /** Animates a take; replaces what was ordered for it before. */
    public void request(AnimationOrder order, AnimationListener listener) {
        Line line = lines.computeIfAbsent(order.takeId(), id -> new Line());
        line.waiting = new Ticket(order, listener);
        if (line.working == null) {
            startWaiting(order.takeId(), line);
        } else {
            line.working.replaced = true;
            if (line.token != null) {
                line.token.cancel();
            }
        }
    }

    /** Cancels what is ordered for a take. */
    public void cancel(String takeId) {
        Line line = lines.get(takeId);
        if (line == null) {
            return;
        }
        Ticket waiting = line.waiting;
        line.waiting = null;
        if (line.token != null) {
            line.token.cancel();
        }
        if (waiting != null) {
            waiting.listener.onCancelled();
        }
    }

    private void startWaiting(String takeId, Line line) {
        Ticket ticket = line.waiting;
        if (ticket == null) {
            lines.remove(takeId);
            return;
        }
        line.waiting = null;
        line.working = ticket;
        CancelToken token =
                jobs.submit(
                        new JobRequest<>(
                                        ticket.order.title(),
                                        (progress, cancel) -> animate(ticket, progress, cancel))
                                .onSuccess(result -> succeeded(ticket, result))
                                .onFailure(failure -> failed(ticket, failure))
                                .onCancelled(() -> cancelled(ticket))
                                .onFinished(
                                        () -> {
                                            line.working = null;
                                            line.token = null;
                                            startWaiting(takeId, line);
                                        }));
        if (line.working == ticket) {
            line.token = token;
        }
    }

    private AnimationResult animate(Ticket ticket, ProgressSink progress, CancelToken cancel)
            throws Exception {
        AnimationOrder order = ticket.order;
        tell(ticket, AnimationListener::onStarted);
        AnimationMethod method =
                methods.method(order.methodId())
                        .orElseThrow(
                                () ->
                                        new StudioException(
                                                AppText.of(
                                                        "animate.unknown-method",
                                                        order.methodId())));
        ParameterValues values = values(method, order.parameters());
        ProgressSink everywhere =
                (fraction, message) -> {
                    progress.report(fraction, message);
                    tell(ticket, listener -> listener.onProgress(fraction));
                };
        AudioClip speech = order.speech();
        AnimationRequest request =
                new AnimationRequest(
                        speech,
                        order.frameRate(),
                        order.seed(),
                        method.readsPhones() ? order.phones() : Optional.empty());
        Provenance provenance = provenance(order, method, values);
        Optional<TimeRange> edited =
                order.earlier()
                        .flatMap(e -> e.edited(provenance, order.frameRate(), request.phones()));
        return animators.use(
                method,
                values,
                cancel,
                animator -> {
                    String name = method.descriptor().name().text();
                    refuse(
                            animator.mesh()
                                    .flatMap(mesh -> MotionFit.problem(name, order.head(), mesh)));
                    preview(ticket, animator, request);
                    cancel.throwIfCancelled();
                    long start = System.nanoTime();
                    FaceMotion motion =
                            edited.isPresent()
                                    ? animator.reanimate(
                                            request,
                                            order.earlier().orElseThrow().motion(),
                                            edited.get(),
                                            everywhere,
                                            cancel)
                                    : animator.animate(request, everywhere, cancel);
                    double seconds = (System.nanoTime() - start) / 1e9;
                    refuse(MotionFit.problem(name, order.head(), motion));
                    LOG.info(
                            "{}: {} frames in {} s",
                            order.title(),
                            motion.frameCount(),
                            Math.round(seconds * 1000) / 1000.0);
                    return new AnimationResult(
                            motion,
                            TakeCurves.tryOf(order.head(), motion),
                            provenance,
                            edited.isEmpty(),
                            seconds,
                            speech.durationSeconds());
                });
    }

    private static void refuse(Optional<UserText> misfit) throws StudioException {
        if (misfit.isPresent()) {
            throw new StudioException(misfit.get());
        }
    }

    private static ParameterValues values(AnimationMethod method, Map<String, String> texts)
            throws StudioException {
        try {
            return method.parameters().values(texts);
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    AppText.of(
                            "animate.bad-parameters",
                            method.descriptor().name().text(),
                            String.valueOf(e.getMessage())),
                    e);
        }
    }

    private void preview(Ticket ticket, Animator animator, AnimationRequest request)
            throws StudioException {
        int frame = Math.min(ticket.order.previewFrame(), request.frameCount() - 1);
        if (frame < 0) {
            return;
        }
        Optional<FaceMotion> motion = animator.preview(request, frame);
        motion.filter(m -> MotionFit.fits(ticket.order.head(), m))
                .ifPresent(m -> tell(ticket, listener -> listener.onPreviewFrame(frame, m)));
    }

    private Provenance provenance(
            AnimationOrder order, AnimationMethod method, ParameterValues values) {
        return new Provenance(
                method.id(),
                method.descriptor().version(),
                values.texts(),
                order.seed(),
                order.audioSha256(),
                method.readsPhones() ? order.phones().map(SpeechHash::of) : Optional.empty(),
                order.head().topology().hash(),
                Optional.empty(),
                applicationVersion,
                clock.instant());
    }

    private void tell(Ticket ticket, java.util.function.Consumer<AnimationListener> message) {
        callbackThread.execute(
                () -> {
                    if (!ticket.replaced) {
                        message.accept(ticket.listener);
                    }
                });
    }

    private static void succeeded(Ticket ticket, AnimationResult result) {
        if (!ticket.replaced) {
            ticket.listener.onFinished(result);
        }
    }

    private static void failed(Ticket ticket, Exception failure) {
        if (ticket.replaced) {
            LOG.debug("{} failed after it had been replaced", ticket.order.title(), failure);
            return;
        }
        String message;
        if (failure instanceof StudioException) {
            message = String.valueOf(failure.getMessage());
        } else {
            LOG.error("{} failed", ticket.order.title(), failure);
            message = AppText.get("animate.unexpected");
        }
        ticket.listener.onFailed(message, failure);
    }

    private static void cancelled(Ticket ticket) {
        if (!ticket.replaced) {
            ticket.listener.onCancelled();
        }
    }

    /** Cancels everything and closes all animators; waits for those at work. */
    @Override
    public void close() {
        for (Line line : lines.values()) {
            line.waiting = null;
            if (line.token != null) {
                line.token.cancel();
            }
        }
        animators.close();
    }

    /** Where methods find their weights. */
    public MethodContext context() {
        return context;
    }
}
