package facewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.align.Aligner;
import facewright.align.dictionary.Pronouncer;
import facewright.align.dictionary.SpeechEngine;
import facewright.align.dictionary.UserDictionary;
import facewright.app.AppText;
import facewright.audio.AudioDecoder;
import facewright.domain.AudioClip;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.io.corpus.CorpusUtterance;
import facewright.io.corpus.SynthVoca;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.metrics.VertexFrames;
import facewright.speech.PhoneTrack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Measures methods on sets of recordings of a corpus, beside the mean pose. */
final class QualityMeasure {
    private static final double NOISE_DECIBELS = 20;
    private static final double SEMITONES = 3;

    private final SynthVoca corpus;
    private final LipMeasure lips;
    private final float[] meanPose;
    private final ProgressLine progress;
    private final CancelToken cancel;
    private @Nullable Aligner aligner;

    /**
     * @param meanPose weights of the corpus's channels
     */
    QualityMeasure(
            SynthVoca corpus,
            LipMeasure lips,
            float[] meanPose,
            ProgressLine progress,
            CancelToken cancel) {
        this.corpus = corpus;
        this.lips = lips;
        this.meanPose = meanPose;
        this.progress = progress;
        this.cancel = cancel;
    }

    /** All methods on the recordings of one engine. */
    ObjectNode set(
            String kind,
            String engine,
            List<CorpusUtterance> utterances,
            List<Contender> contenders)
            throws StudioException {
        ClosureTally still = new ClosureTally(lips);
        List<ClosureTally> tallies = new ArrayList<>();
        List<QualityRun> runs = new ArrayList<>();
        try {
            for (Contender contender : contenders) {
                runs.add(new QualityRun(contender));
                tallies.add(new ClosureTally(lips));
            }
            int done = 0;
            for (CorpusUtterance utterance : utterances) {
                cancel.throwIfCancelled();
                progress.start(++done, utterances.size(), utterance.name());
                AudioClip clip = clip(utterance);
                RigSequence curves = corpus.curves(utterance);
                VertexFrames truth = lips.decode(curves);
                PhoneTrack phones = corpus.phones(utterance);
                still.add(
                        truth,
                        lips.decode(
                                LipMeasure.still(
                                        curves.frameRate(),
                                        curves.channels(),
                                        meanPose,
                                        curves.frameCount())),
                        phones);
                for (int i = 0; i < runs.size(); i++) {
                    VertexFrames moved = lips.decode(animate(runs.get(i), clip, utterance));
                    tallies.get(i).add(truth, moved, phones);
                }
            }
        } finally {
            runs.forEach(QualityRun::close);
        }
        ObjectNode set = Json.object();
        set.put("set", kind);
        set.put("engine", engine);
        set.put("recordings", utterances.size());
        set.put("closures", still.closures());
        ArrayNode methods = set.putArray("methods");
        methods.add(result(AppText.get("cli.quality.mean-pose"), still, still));
        for (int i = 0; i < tallies.size(); i++) {
            methods.add(result(contenders.get(i).name(), tallies.get(i), still));
        }
        return set;
    }

    private static ObjectNode result(String name, ClosureTally tally, ClosureTally still) {
        ObjectNode row = Json.object();
        row.put("method", name);
        row.put("lve", tally.error());
        row.put("shareOfMeanPose", tally.error() / still.error());
        row.put("closureRecall", tally.recall());
        row.put("closureRecallTight", tally.tightRecall());
        return row;
    }

    /** All sets as one: errors by recordings, closures by closures. */
    static ObjectNode pooled(ArrayNode sets, String name) {
        ObjectNode all = Json.object();
        all.put("set", "known");
        all.put("engine", name);
        int recordings = 0;
        int closures = 0;
        for (JsonNode set : sets) {
            recordings += set.path("recordings").asInt();
            closures += set.path("closures").asInt();
        }
        all.put("recordings", recordings);
        all.put("closures", closures);
        ArrayNode methods = all.putArray("methods");
        for (int m = 0; m < sets.get(0).path("methods").size(); m++) {
            double error = 0;
            double closed = 0;
            double tight = 0;
            for (JsonNode set : sets) {
                JsonNode own = set.path("methods").path(m);
                int bilabials = set.path("closures").asInt();
                error += own.path("lve").asDouble() * set.path("recordings").asInt();
                closed += bilabials == 0 ? 0 : own.path("closureRecall").asDouble() * bilabials;
                tight += bilabials == 0 ? 0 : own.path("closureRecallTight").asDouble() * bilabials;
            }
            ObjectNode row = methods.addObject();
            row.put("method", sets.get(0).path("methods").path(m).path("method").asText());
            row.put("lve", error / recordings);
            row.put("shareOfMeanPose", error / recordings / methods.path(0).path("lve").asDouble());
            row.put("closureRecall", closed / closures);
            row.put("closureRecallTight", tight / closures);
        }
        return all;
    }

    /**
     * What happens when only the recording changes, by what was changed: {@code moved}, how far the
     * lips move from where they were, and {@code errorChange}, by how much their error against the
     * truth changes; lip vertex errors in mm.
     */
    ObjectNode invariance(List<CorpusUtterance> utterances, Contender contender)
            throws StudioException {
        Map<String, double[]> sums = new LinkedHashMap<>();
        try (QualityRun run = new QualityRun(contender)) {
            int done = 0;
            for (CorpusUtterance utterance : utterances) {
                progress.start(++done, utterances.size(), utterance.name());
                AudioClip clip = clip(utterance);
                VertexFrames truth = lips.decode(corpus.curves(utterance));
                VertexFrames usual = lips.decode(animate(run, clip, utterance));
                double error = lips.lipVertexError(truth, usual);
                for (Map.Entry<String, AudioClip> changed : changes(clip).entrySet()) {
                    cancel.throwIfCancelled();
                    VertexFrames moved = lips.decode(animate(run, changed.getValue(), utterance));
                    double[] sum = sums.computeIfAbsent(changed.getKey(), name -> new double[2]);
                    sum[0] += lips.lipVertexError(usual, moved);
                    sum[1] += lips.lipVertexError(truth, moved) - error;
                }
            }
        }
        ObjectNode result = Json.object();
        sums.forEach(
                (name, sum) -> {
                    ObjectNode change = result.putObject(name);
                    change.put("moved", sum[0] / utterances.size());
                    change.put("errorChange", sum[1] / utterances.size());
                });
        return result;
    }

    private static Map<String, AudioClip> changes(AudioClip clip) {
        Map<String, AudioClip> changes = new LinkedHashMap<>();
        changes.put(AppText.get("cli.quality.equaliser"), SoundChanges.equalised(clip));
        changes.put(AppText.get("cli.quality.noise"), SoundChanges.noisy(clip, NOISE_DECIBELS));
        changes.put(AppText.get("cli.quality.pitch-up"), SoundChanges.pitched(clip, SEMITONES));
        changes.put(AppText.get("cli.quality.pitch-down"), SoundChanges.pitched(clip, -SEMITONES));
        return changes;
    }

    private RigSequence animate(QualityRun run, AudioClip clip, CorpusUtterance utterance)
            throws StudioException {
        Optional<PhoneTrack> phones =
                run.readsPhones() ? Optional.of(aligned(clip, utterance)) : Optional.empty();
        return run.animate(clip, utterance.style(), phones, cancel);
    }

    /** Phones found from the text and the sound, as a person would get them. */
    private PhoneTrack aligned(AudioClip clip, CorpusUtterance utterance) throws StudioException {
        Aligner own = aligner;
        if (own == null) {
            own =
                    Aligner.load(
                            UserDictionary.EMPTY, SpeechEngine.installed().orElse(Pronouncer.NONE));
            aligner = own;
        }
        return own.align(clip, own.transcript(utterance.text()), ProgressSink.NONE, cancel).track();
    }

    private AudioClip clip(CorpusUtterance utterance) throws StudioException {
        return AudioDecoder.decodeSpeech(corpus.audioFile(utterance), ProgressSink.NONE, cancel);
    }
}
