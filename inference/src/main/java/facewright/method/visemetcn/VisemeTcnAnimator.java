package facewright.method.visemetcn;

import com.fasterxml.jackson.databind.JsonNode;
import facewright.domain.FaceMotion;
import facewright.domain.HeadPoseTrack;
import facewright.domain.InferenceText;
import facewright.domain.RigSequence;
import facewright.domain.SpeakingStyle;
import facewright.domain.StudioException;
import facewright.engine.ModelBundle;
import facewright.engine.Torch;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationRequest;
import facewright.method.Animator;
import facewright.method.LayerParameters;
import facewright.method.ParameterValues;
import facewright.nn.model.Melody;
import facewright.speech.layer.FaceLayers;
import facewright.speech.layer.LayerStrengths;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Animates clips with the network of one bundle. Owns its native memory. */
final class VisemeTcnAnimator implements Animator {
    /** Frames that go through the network at once: bounds memory, and answers cancelling. */
    private static final int CHUNK = 3600;

    private static final List<String> CHANNELS =
            Stream.concat(MouthChannels.RIG.stream(), FaceLayers.CHANNELS.stream()).toList();

    private static final int MOUTH = MouthChannels.RIG.size();
    private static final double HEARING_SHARE = 0.6;
    private static final double SHIFT_OF_LIMIT = 0.6;

    private final TcnNetwork network;
    private final SpeakingStyle style;
    private final double contactLimit;
    private final LayerStrengths layers;
    private boolean closed;

    private VisemeTcnAnimator(
            TcnNetwork network, SpeakingStyle style, double contactLimit, LayerStrengths layers) {
        this.network = network;
        this.style = style;
        this.contactLimit = contactLimit;
        this.layers = layers;
    }

    /**
     * Opens a bundle.
     *
     * @throws StudioException when it is for another method, or its network or features are not
     *     those of this program
     */
    static VisemeTcnAnimator open(ModelBundle bundle, ParameterValues values)
            throws StudioException {
        SpeakingStyle style =
                new SpeakingStyle(
                        values.number("jawGain"),
                        values.number("lipGain"),
                        values.number("roundGain"),
                        values.number("rate"),
                        values.number("lead") / 1000);
        return open(bundle, style, values.number("closure"), LayerParameters.strengths(values));
    }

    /**
     * Opens a bundle.
     *
     * @param closure 0 makes contacts only where the network is sure, 1 wherever it suspects one
     */
    static VisemeTcnAnimator open(
            ModelBundle bundle, SpeakingStyle style, double closure, LayerStrengths layers)
            throws StudioException {
        Torch.inferenceMode();
        return new VisemeTcnAnimator(network(bundle), style, limit(bundle, closure), layers);
    }

    /** The network of a bundle of this method. */
    static TcnNetwork network(ModelBundle bundle) throws StudioException {
        bundle.requireMethod(VisemeTcnMethod.ID);
        JsonNode features = bundle.description().features();
        if (features.path("version").asInt() != VisemeTcnRecipe.ENCODING) {
            throw new StudioException(
                    InferenceText.of(
                            "viseme-tcn.other-features",
                            bundle.name(),
                            features.path("version").asText(),
                            Integer.toString(VisemeTcnRecipe.ENCODING)));
        }
        TcnConfig config;
        try {
            config = TcnConfig.fromJson(bundle.description().network());
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    InferenceText.of(
                            "bundle.unreadable", bundle.name(), String.valueOf(e.getMessage())),
                    e);
        }
        return TcnNetwork.open(bundle, config, Torch.newManager());
    }

    /** The probability from which a contact is made; that of the bundle for a closure of 0.5. */
    static double limit(ModelBundle bundle, double closure) {
        double trained = bundle.description().normalisation().path("contactLimit").asDouble(0.5);
        return Math.max(0.05, Math.min(0.95, trained + SHIFT_OF_LIMIT * (0.5 - closure)));
    }

    @Override
    public FaceMotion animate(AnimationRequest request, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        if (closed) {
            throw new IllegalStateException("the animator is closed");
        }
        Torch.inferenceMode();
        SpeechInput.Heard heard = network.config().hearing().listen(request.clip(), cancel);
        progress.report(HEARING_SHARE);
        TcnDecoder.Scores scores = run(heard.frames(), cancel);
        Silence.apply(scores, heard.sounding(), 0);
        int frames = request.frameCount();
        float[][] movement = TcnDecoder.decode(scores, request.frameRate(), frames, contactLimit);
        cancel.throwIfCancelled();
        boolean still = layers.equals(LayerStrengths.NONE);
        float[][] weights = new float[frames][still ? MOUTH : CHANNELS.size()];
        for (int t = 0; t < frames; t++) {
            MouthChannels.write(movement[t], weights[t]);
        }
        Optional<HeadPoseTrack> poses = Optional.empty();
        if (!still) {
            FaceLayers face =
                    Melody.layers(
                            request.clip(),
                            layers,
                            request.seed(),
                            progress.part(HEARING_SHARE, 1),
                            cancel);
            for (int t = 0; t < frames; t++) {
                face.write(request.frameRate().timeSeconds(t), weights[t], MOUTH);
            }
            poses = face.poses(request.frameRate(), 0, frames);
        }
        progress.report(1);
        return new RigSequence(
                request.frameRate(), still ? MouthChannels.RIG : CHANNELS, weights, poses);
    }

    /** Runs a long clip in parts that overlap by what the network sees of its neighbours. */
    private TcnDecoder.Scores run(float[][] input, CancelToken cancel) {
        int frames = input.length;
        float[][] channels = new float[frames][];
        float[][] contacts = new float[TcnConfig.CONTACTS][frames];
        for (int from = 0; from < frames; from += CHUNK) {
            cancel.throwIfCancelled();
            int to = Math.min(frames, from + CHUNK);
            int first = Math.max(0, from - network.config().lookBack());
            int last = Math.min(frames, to + network.config().lookAhead());
            float[][] part = java.util.Arrays.copyOfRange(input, first, last);
            TcnDecoder.Scores scores = TcnDecoder.run(network, part, style);
            for (int t = from; t < to; t++) {
                channels[t] = scores.channels()[t - first];
                for (int k = 0; k < contacts.length; k++) {
                    contacts[k][t] = scores.contacts()[k][t - first];
                }
            }
        }
        return new TcnDecoder.Scores(channels, contacts);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            network.close();
        }
    }
}
