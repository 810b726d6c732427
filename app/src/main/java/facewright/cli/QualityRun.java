package facewright.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.app.AppText;
import facewright.audio.AudioDecoder;
import facewright.domain.AudioClip;
import facewright.domain.RigSequence;
import facewright.domain.SpeakingStyle;
import facewright.domain.StudioException;
import facewright.io.corpus.CorpusUtterance;
import facewright.io.corpus.SynthVoca;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationMethod;
import facewright.method.AnimationRequest;
import facewright.method.Animator;
import facewright.method.MethodContext;
import facewright.method.MethodRegistry;
import facewright.method.Parameter;
import facewright.metrics.ClosureRecall;
import facewright.metrics.LengthUnit;
import facewright.metrics.VertexFrames;
import facewright.speech.Phone;
import facewright.speech.PhoneTrack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One method on the recordings of a corpus, each in the style of its subject. */
final class QualityRun implements AutoCloseable {
    /** Inner lips this close count as closed, mm; the bound of the targets. */
    private static final double CLOSED = 1.5;

    /** The bound that our own ground truth keeps, mm. */
    private static final double TIGHT = 0.5;

    /** Visible movement comes before its sound. */
    private static final double EARLY_SECONDS = 0.035;

    private static final double NOISE_DECIBELS = 20;

    private final AnimationMethod method;
    private final MethodContext context;
    private SpeakingStyle style = SpeakingStyle.NEUTRAL;
    private Animator animator;

    private QualityRun(AnimationMethod method, MethodContext context, Animator animator) {
        this.method = method;
        this.context = context;
        this.animator = animator;
    }

    static QualityRun open(String id, MethodContext context) throws StudioException {
        MethodRegistry methods = MethodRegistry.discover();
        AnimationMethod method =
                methods.method(id)
                        .orElseThrow(
                                () ->
                                        new UsageException(
                                                AppText.of(
                                                        "cli.animate.unknown-method",
                                                        id,
                                                        String.join(
                                                                ", ",
                                                                methods.methods().stream()
                                                                        .map(AnimationMethod::id)
                                                                        .toList()))));
        return new QualityRun(method, context, opened(method, context, SpeakingStyle.NEUTRAL));
    }

    /** The method with the style, where it has parameters for it, and with the mouth alone. */
    private static Animator opened(
            AnimationMethod method, MethodContext context, SpeakingStyle style)
            throws StudioException {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("jawGain", Double.toString(style.jawGain()));
        wanted.put("lipGain", Double.toString(style.lipGain()));
        wanted.put("roundGain", Double.toString(style.roundGain()));
        wanted.put("rate", Double.toString(style.rateGain()));
        wanted.put("lead", Double.toString(1000 * style.leadSeconds()));
        wanted.put("blinks", "false");
        wanted.put("gaze", "0");
        wanted.put("brows", "0");
        wanted.put("head", "0");
        Map<String, String> known = new LinkedHashMap<>();
        for (Parameter parameter : method.parameters().parameters()) {
            String value = wanted.get(parameter.key());
            if (value != null) {
                known.put(parameter.key(), value);
            }
        }
        return method.open(context, method.parameters().values(known));
    }

    private RigSequence animate(AudioClip clip, CorpusUtterance utterance, CancelToken cancel)
            throws StudioException {
        if (!utterance.style().equals(style)) {
            Animator next = opened(method, context, utterance.style());
            animator.close();
            animator = next;
            style = utterance.style();
        }
        AnimationRequest request =
                new AnimationRequest(clip, facewright.domain.FrameRate.FPS_60, 0, Optional.empty());
        if (animator.animate(request, ProgressSink.NONE, cancel) instanceof RigSequence rig) {
            return rig;
        }
        throw new StudioException(AppText.of("cli.quality.not-rig", method.id()));
    }

    /** Sums up values and closures of one way to animate. */
    private static final class Tally {
        private double error;
        private int recordings;
        private double closures;
        private double closed;
        private double tight;

        void add(LipMeasure lips, VertexFrames truth, VertexFrames moved, PhoneTrack phones) {
            error += lips.lipVertexError(truth, moved);
            recordings++;
            List<ClosureRecall.Window> windows = windows(phones, moved.frameCount());
            double[] opening = lips.opening(moved);
            closures += windows.size();
            closed += share(opening, windows, CLOSED) * windows.size();
            tight += share(opening, windows, TIGHT) * windows.size();
        }

        private static double share(
                double[] opening, List<ClosureRecall.Window> windows, double limit) {
            return windows.isEmpty()
                    ? 0
                    : ClosureRecall.of(opening, windows, limit, 0, LengthUnit.MILLIMETRE).value();
        }

        double error() {
            return error / recordings;
        }
    }

    private static List<ClosureRecall.Window> windows(PhoneTrack phones, int frames) {
        List<ClosureRecall.Window> windows = new ArrayList<>();
        for (int i = 0; i < phones.phones().size(); i++) {
            if (phones.isBilabial(i)) {
                Phone phone = phones.phones().get(i);
                int from = (int) Math.ceil((phone.startSeconds() - EARLY_SECONDS) * 60);
                int to = (int) Math.ceil(phone.endSeconds() * 60);
                from = Math.max(0, from);
                to = Math.min(frames, Math.max(to, from + 1));
                if (from < to) {
                    windows.add(new ClosureRecall.Window(from, to));
                }
            }
        }
        return windows;
    }

    /** Measures a set beside the mean pose and another method. */
    static void measure(
            ObjectNode row,
            SynthVoca corpus,
            List<CorpusUtterance> utterances,
            LipMeasure lips,
            float[] mean,
            QualityRun run,
            QualityRun other,
            ProgressLine progress,
            CancelToken cancel)
            throws StudioException {
        Tally still = new Tally();
        Tally simple = new Tally();
        Tally own = new Tally();
        int done = 0;
        for (CorpusUtterance utterance : utterances) {
            cancel.throwIfCancelled();
            progress.start(++done, utterances.size(), utterance.name());
            AudioClip clip = clip(corpus, utterance, cancel);
            RigSequence curves = corpus.curves(utterance);
            VertexFrames truth = lips.decode(curves);
            PhoneTrack phones = corpus.phones(utterance);
            own.add(lips, truth, lips.decode(run.animate(clip, utterance, cancel)), phones);
            simple.add(lips, truth, lips.decode(other.animate(clip, utterance, cancel)), phones);
            RigSequence pose =
                    LipMeasure.still(
                            curves.frameRate(), curves.channels(), mean, curves.frameCount());
            still.add(lips, truth, lips.decode(pose), phones);
        }
        row.put("recordings", utterances.size());
        row.put("closures", (int) own.closures);
        row.put("meanPoseLve", still.error());
        row.put("signalLve", simple.error());
        row.put("lve", own.error());
        row.put("shareOfMeanPose", own.error() / still.error());
        row.put("signalClosureRecall", simple.closed / simple.closures);
        row.put("closureRecall", own.closed / own.closures);
        row.put("closureRecallTight", own.tight / own.closures);
    }

    /** How far the lips move when only the recording changes, mm, by what was changed. */
    ObjectNode invariance(
            SynthVoca corpus,
            List<CorpusUtterance> utterances,
            LipMeasure lips,
            ProgressLine progress,
            CancelToken cancel)
            throws StudioException {
        Map<String, Double> sums = new LinkedHashMap<>();
        int done = 0;
        for (CorpusUtterance utterance : utterances) {
            cancel.throwIfCancelled();
            progress.start(++done, utterances.size(), utterance.name());
            AudioClip clip = clip(corpus, utterance, cancel);
            VertexFrames usual = lips.decode(animate(clip, utterance, cancel));
            for (Map.Entry<String, AudioClip> changed : changes(clip).entrySet()) {
                VertexFrames moved = lips.decode(animate(changed.getValue(), utterance, cancel));
                sums.merge(changed.getKey(), lips.lipVertexError(usual, moved), Double::sum);
            }
        }
        ObjectNode result = Json.object();
        sums.forEach((name, sum) -> result.put(name, sum / utterances.size()));
        return result;
    }

    private static Map<String, AudioClip> changes(AudioClip clip) {
        Map<String, AudioClip> changes = new LinkedHashMap<>();
        changes.put(AppText.get("cli.quality.equaliser"), SoundChanges.equalised(clip));
        changes.put(AppText.get("cli.quality.noise"), SoundChanges.noisy(clip, NOISE_DECIBELS));
        changes.put(AppText.get("cli.quality.pitch-up"), SoundChanges.pitched(clip, 3));
        changes.put(AppText.get("cli.quality.pitch-down"), SoundChanges.pitched(clip, -3));
        return changes;
    }

    private static AudioClip clip(SynthVoca corpus, CorpusUtterance utterance, CancelToken cancel)
            throws StudioException {
        return AudioDecoder.decode(corpus.audioFile(utterance), ProgressSink.NONE, cancel).speech();
    }

    @Override
    public void close() {
        animator.close();
    }
}
