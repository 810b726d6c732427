package facewright.cli;

import facewright.align.Aligner;
import facewright.align.dictionary.Pronouncer;
import facewright.align.dictionary.SpeechEngine;
import facewright.align.dictionary.UserDictionary;
import facewright.assets.head.BuiltInHead;
import facewright.audio.AudioDecoder;
import facewright.domain.AudioClip;
import facewright.domain.FaceHead;
import facewright.domain.FrameRate;
import facewright.domain.MotionDecoder;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.io.corpus.CorpusUtterance;
import facewright.io.corpus.SynthVoca;
import facewright.io.corpus.UtteranceKind;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationMethod;
import facewright.method.AnimationRequest;
import facewright.method.Animator;
import facewright.method.MethodContext;
import facewright.method.MethodRegistry;
import facewright.speech.Phone;
import facewright.speech.PhoneTrack;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Measures the method {@code phonetic} on a labelled corpus, with the true phones and with phones
 * that were aligned: closures on the built-in head and the error of the lips against the corpus's
 * own movement. The figures of docs/phonetic-method.md come from here.
 */
final class PhoneticStudy {
    private static final FrameRate RATE = FrameRate.FPS_60;
    private static final double SHUT_MILLIMETRES = 0.5;
    private static final double NEARLY_SHUT_MILLIMETRES = 1.5;
    private static final double LEAD_SECONDS = 0.03;

    private final FaceHead head = BuiltInHead.load();
    private final int[] pairs = head.region("inner-lips").orElseThrow().vertices();
    private final int[] lips = head.region("lips").orElseThrow().vertices();
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Aligner aligner;

    private PhoneticStudy(Aligner aligner) {
        this.aligner = aligner;
    }

    /** What was counted for one engine and one kind of phones. */
    private static final class Tally {
        private int utterances;
        private int bilabials;
        private int shut;
        private int nearlyShut;
        private double error;
        private double neutralError;
        private int frames;
    }

    /** Arguments: the folder of a corpus, and how many utterances of each engine to take. */
    public static void main(String[] arguments) throws Exception {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PhoneticStudy study =
                new PhoneticStudy(
                        Aligner.load(
                                UserDictionary.EMPTY,
                                SpeechEngine.installed().orElse(Pronouncer.NONE)));
        study.run(SynthVoca.open(Path.of(arguments[0])), Integer.parseInt(arguments[1]), out);
        study.print(out);
    }

    private void run(SynthVoca corpus, int perEngine, PrintWriter out) throws StudioException {
        Map<String, List<CorpusUtterance>> engines = new TreeMap<>();
        for (CorpusUtterance utterance : corpus.utterances()) {
            if (utterance.kind() == UtteranceKind.SPEECH && utterance.isOriginal()) {
                engines.computeIfAbsent(utterance.engine(), e -> new ArrayList<>()).add(utterance);
            }
        }
        for (Map.Entry<String, List<CorpusUtterance>> engine : engines.entrySet()) {
            List<CorpusUtterance> all = engine.getValue();
            int count = Math.min(perEngine, all.size());
            for (int i = 0; i < count; i++) {
                CorpusUtterance utterance = all.get(i * all.size() / count);
                try {
                    measure(corpus, utterance);
                } catch (StudioException e) {
                    out.println(utterance.name() + ": " + e.getMessage());
                }
            }
        }
    }

    private void measure(SynthVoca corpus, CorpusUtterance utterance) throws StudioException {
        AudioClip clip =
                AudioDecoder.decodeSpeech(
                        corpus.audioFile(utterance), ProgressSink.NONE, new CancelToken());
        PhoneTrack truth = corpus.phones(utterance);
        RigSequence wanted = corpus.curves(utterance);
        PhoneTrack aligned =
                aligner.align(
                                clip,
                                aligner.transcript(utterance.text()),
                                ProgressSink.NONE,
                                new CancelToken())
                        .track();
        count(utterance, "true phones", clip, truth, truth, wanted);
        count(utterance, "aligned", clip, truth, aligned, wanted);
    }

    private void count(
            CorpusUtterance utterance,
            String kind,
            AudioClip clip,
            PhoneTrack truth,
            PhoneTrack known,
            RigSequence wanted)
            throws StudioException {
        RigSequence motion = animate(clip, known);
        MotionDecoder frames = new MotionDecoder(head.rig(), motion);
        MotionDecoder target = new MotionDecoder(head.rig(), wanted);
        Tally tally = tallies.computeIfAbsent(utterance.engine() + ", " + kind, k -> new Tally());
        tally.utterances++;
        float[] positions = new float[head.topology().vertexCount() * 3];
        for (int i = 0; i < truth.phones().size(); i++) {
            if (truth.isBilabial(i)) {
                double gap = smallestGap(frames, truth.phones().get(i), positions);
                tally.bilabials++;
                tally.shut += gap < SHUT_MILLIMETRES ? 1 : 0;
                tally.nearlyShut += gap < NEARLY_SHUT_MILLIMETRES ? 1 : 0;
            }
        }
        float[] other = new float[positions.length];
        float[] neutral = new float[positions.length];
        head.rig().template().copyPositions(neutral);
        for (int t = 0; t < Math.min(frames.frameCount(), target.frameCount()); t++) {
            frames.copyFrame(t, positions);
            target.copyFrame(t, other);
            tally.error += largestDistance(positions, other);
            tally.neutralError += largestDistance(neutral, other);
            tally.frames++;
        }
    }

    private static RigSequence animate(AudioClip clip, PhoneTrack phones) throws StudioException {
        AnimationMethod method = MethodRegistry.discover().method("phonetic").orElseThrow();
        try (Animator animator =
                method.open(new MethodContext(Path.of("")), method.parameters().defaults())) {
            return (RigSequence)
                    animator.animate(
                            new AnimationRequest(clip, RATE, 1, Optional.of(phones)),
                            ProgressSink.NONE,
                            new CancelToken());
        }
    }

    /** The smallest opening while a sound is seen: the widest of the inner lips' pairs, mm. */
    private double smallestGap(MotionDecoder frames, Phone phone, float[] positions) {
        int first = RATE.frameAt(Math.max(0, phone.startSeconds() - LEAD_SECONDS));
        int last = RATE.frameAt(Math.max(0, phone.endSeconds() - LEAD_SECONDS));
        double smallest = Double.MAX_VALUE;
        for (int t = first; t <= Math.min(last, frames.frameCount() - 1); t++) {
            frames.copyFrame(t, positions);
            double widest = 0;
            for (int i = 0; i < pairs.length; i += 2) {
                double gap = positions[3 * pairs[i] + 1] - positions[3 * pairs[i + 1] + 1];
                widest = Math.max(widest, 1000 * gap);
            }
            smallest = Math.min(smallest, widest);
        }
        return smallest;
    }

    /** Millimetres. */
    private double largestDistance(float[] one, float[] other) {
        double largest = 0;
        for (int v : lips) {
            double sum = 0;
            for (int k = 3 * v; k < 3 * v + 3; k++) {
                sum += (one[k] - other[k]) * (one[k] - other[k]);
            }
            largest = Math.max(largest, sum);
        }
        return 1000 * Math.sqrt(largest);
    }

    private void print(PrintWriter out) {
        tallies.forEach(
                (name, t) ->
                        out.printf(
                                java.util.Locale.ROOT,
                                "%s: %d utterances, %d p b m, gap < 0.5 mm %.1f %%, < 1.5 mm"
                                        + " %.1f %%, lip error %.2f mm (rest %.2f mm)%n",
                                name,
                                t.utterances,
                                t.bilabials,
                                100.0 * t.shut / t.bilabials,
                                100.0 * t.nearlyShut / t.bilabials,
                                t.error / t.frames,
                                t.neutralError / t.frames));
    }
}
