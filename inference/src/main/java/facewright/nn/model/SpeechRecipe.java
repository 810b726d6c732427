package facewright.nn.model;

import ai.djl.Device;
import facewright.domain.FrameRate;
import facewright.domain.InferenceText;
import facewright.domain.MeshSequence;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.domain.UserText;
import facewright.engine.Torch;
import facewright.io.weights.WeightFile;
import facewright.job.CancelToken;
import facewright.nn.EncodedExample;
import facewright.nn.EncodedExample.Values;
import facewright.nn.ExampleEncoder;
import facewright.nn.TrainingConfig;
import facewright.nn.TrainingData;
import facewright.nn.TrainingExample;
import facewright.nn.TrainingOption;
import facewright.nn.TrainingRecipe;
import facewright.nn.audio.AudioEncoder;
import facewright.nn.audio.AudioTiming;
import facewright.nn.audio.EncoderConfig;
import facewright.nn.audio.FeatureMatrix;
import facewright.nn.layers.NamedBlock;
import facewright.nn.layers.WeightReader;
import facewright.nn.mel.MelConfig;
import facewright.nn.wav2vec2.Wav2Vec2Network;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What recipes of networks with an audio encoder share: the choice of the encoder, and examples of
 * encoded audio, motion and subject. The part of the encoder that never learns is run once for each
 * example.
 */
public abstract class SpeechRecipe implements TrainingRecipe {
    /** (rows, columns) features, the timing's number of rows for each frame. */
    public static final String AUDIO = "audio";

    /** (T, outputs) displacements from the subject's template, or rig weights. */
    public static final String MOTION = "motion";

    /** (subjects) shares; equal ones for a subject that is not trained on. */
    public static final String SUBJECT = "subject";

    private static final String ENCODER = "encoder.kind";
    private static final String MEL = "mel";
    private static final String WAV2VEC2 = "wav2vec2";
    private static final String ENCODER_FILE = "encoder.weights";
    private static final String ENCODER_START = "encoder.start";
    private static final String ENCODER_WIDTH = "encoder.width";
    private static final String ENCODER_LAYERS = "encoder.layers";

    /** Setting: how many examples a validation measures at most. */
    public static final String VALIDATED = "validation.examples";

    private static final String FRAME_STEP = "network.frame-step";
    private static final String MEMORIES = "network.memories";

    /** Options of the encoder and of what is learned, for the recipe's own list. */
    protected static List<TrainingOption> speechOptions() {
        return List.of(
                TrainingOption.choice(
                        ENCODER, MEL, List.of(MEL, WAV2VEC2), help("nn.option.encoder-kind")),
                TrainingOption.text(ENCODER_FILE, "", help("nn.option.encoder-weights")),
                TrainingOption.integer(ENCODER_WIDTH, 64, 8, 1024, help("nn.option.encoder-width")),
                TrainingOption.integer(ENCODER_LAYERS, 2, 0, 24, help("nn.option.encoder-layers")),
                TrainingOption.text(ENCODER_START, "", help("nn.option.encoder-start")),
                TrainingOption.integer(FRAME_STEP, 1, 1, 8, help("nn.option.frame-step")),
                TrainingOption.integer(MEMORIES, 0, 0, 8, help("nn.option.memories")),
                TrainingOption.number(TrainingInputs.STRENGTH, 0, 0, 3, help("nn.option.augment")),
                TrainingOption.number(
                        TrainingInputs.MEAN_STYLE, 0, 0, 1, help("nn.option.mean-style")),
                TrainingOption.number(
                        MotionLoss.ABSOLUTE, 0, 0, 100, help("nn.option.loss-absolute")),
                TrainingOption.number(
                        MotionLoss.CHANGES, 0, 0, 100, help("nn.option.loss-changes")),
                TrainingOption.integer(
                        TrainingInputs.OWN_FRAMES, 0, 0, 10, help("nn.option.own-frames")),
                TrainingOption.integer(
                        VALIDATED, 100_000, 1, 100_000, help("nn.option.validation-examples")));
    }

    /** The text of an option. */
    protected static UserText help(String key) {
        return InferenceText.of(key);
    }

    @Override
    public Set<String> encodingKeys() {
        return Set.of(ENCODER, ENCODER_FILE, FRAME_STEP, MEMORIES);
    }

    @Override
    public int encodingVersion() {
        return 1;
    }

    /** Values per frame of what is learned. */
    public static int outputs(TrainingData data) {
        return data.channels().isEmpty() ? data.vertexCount() * 3 : data.channels().size();
    }

    /**
     * The rate of the frames that are learned, and as many rows of audio for each as the settings
     * say; where they say nothing, two unchanged rows at 25 frames per second, else one stretched
     * row.
     */
    public static AudioTiming timing(TrainingConfig config, TrainingData data) {
        FrameRate rate = everyNth(data.frameRate(), config.integer(FRAME_STEP));
        int memories = config.integer(MEMORIES);
        if (memories > 0) {
            return new AudioTiming(rate, memories);
        }
        AudioTiming pairs = new AudioTiming(rate, 2);
        return pairs.isStretched() ? new AudioTiming(rate, 1) : pairs;
    }

    private static FrameRate everyNth(FrameRate all, int step) {
        int denominator = Math.multiplyExact(all.denominator(), step);
        int shared =
                BigInteger.valueOf(all.numerator())
                        .gcd(BigInteger.valueOf(denominator))
                        .intValueExact();
        return new FrameRate(all.numerator() / shared, denominator / shared);
    }

    /**
     * The encoder's sizes.
     *
     * @throws StudioException when a file of weights is needed and missing
     */
    protected static EncoderConfig encoder(TrainingConfig config) throws StudioException {
        if (config.text(ENCODER).equals(MEL)) {
            int width = config.integer(ENCODER_WIDTH) / 4 * 4;
            return new MelConfig(width, config.integer(ENCODER_LAYERS), 4, 2 * width);
        }
        try (Wav2Vec2Network network = pretrained(config)) {
            return network.config();
        }
    }

    private static Wav2Vec2Network pretrained(TrainingConfig config) throws StudioException {
        String file = config.text(ENCODER_FILE);
        if (file.isEmpty()) {
            throw new StudioException(InferenceText.of("nn.encoder-weights-missing", ENCODER_FILE));
        }
        return Wav2Vec2Network.load(Path.of(file), 0);
    }

    /**
     * Gives a network's encoder its pretrained weights, where it has some.
     *
     * @param network whose encoder's names start with {@code audio_encoder.}
     */
    protected static void copyPretrained(TrainingConfig config, NamedBlock network)
            throws StudioException {
        if (config.text(ENCODER).equals(MEL)) {
            copyStart(config.text(ENCODER_START), network);
            return;
        }
        try (Wav2Vec2Network source = pretrained(config)) {
            source.weights()
                    .forEach(
                            (name, weight) -> {
                                ai.djl.ndarray.NDArray copy = weight.array().duplicate();
                                copy.attach(network.manager());
                                java.util.Objects.requireNonNull(
                                                network.weights().get("audio_encoder." + name))
                                        .set(copy);
                            });
        }
    }

    private static void copyStart(String file, NamedBlock network) throws StudioException {
        if (file.isEmpty()) {
            return;
        }
        String name = String.valueOf(Path.of(file).getFileName());
        try (WeightFile weights = WeightFile.open(Path.of(file))) {
            new WeightReader(weights, name).fillBelow(network, "audio_encoder.");
        }
    }

    @Override
    public ExampleEncoder openEncoder(TrainingConfig config, TrainingData data, Device device)
            throws StudioException {
        Torch.start();
        return config.text(ENCODER).equals(MEL)
                ? new Examples(config, data, null)
                : new Examples(config, data, pretrained(config));
    }

    /** Encodes examples, with the pretrained convolutions or without any. */
    private static final class Examples implements ExampleEncoder {
        private final TrainingData data;
        private final AudioTiming timing;
        private final int frameStep;
        private final @Nullable Wav2Vec2Network network;
        private final MelNetwork mel;

        Examples(TrainingConfig config, TrainingData data, @Nullable Wav2Vec2Network network)
                throws StudioException {
            this.data = data;
            this.network = network;
            this.frameStep = config.integer(FRAME_STEP);
            timing = timing(config, data);
            mel = new MelNetwork();
        }

        @Override
        public EncodedExample encode(TrainingExample example, int variant) throws StudioException {
            Torch.inferenceMode();
            AudioEncoder encoder = network == null ? mel.encoder() : network.encoder();
            FeatureMatrix features = encoder.analyse(example.clip().toArray(), new CancelToken());
            int learned = (example.motion().frameCount() + frameStep - 1) / frameStep;
            if (features.rows() == 0 || learned < 2) {
                throw new StudioException(InferenceText.of("nn.example-too-short", example.name()));
            }
            FeatureMatrix fit = timing.fit(features, learned);
            int frames = fit.rows() / timing.memoriesPerFrame();
            Map<String, Values> arrays = new LinkedHashMap<>();
            arrays.put(
                    AUDIO, Values.overTime(fit.values(), timing.memoriesPerFrame(), fit.columns()));
            arrays.put(MOTION, Values.overTime(motion(example, frames), 1, outputs(data)));
            arrays.put(SUBJECT, Values.fixed(shares(example.subject())));
            return new EncodedExample(example.name(), example.subject(), frames, arrays);
        }

        private float[] shares(String subject) {
            int count = Math.max(1, data.subjects().size());
            float[] shares = new float[count];
            int index = data.subjects().indexOf(subject);
            for (int i = 0; i < count; i++) {
                shares[i] = index < 0 ? 1f / count : i == index ? 1 : 0;
            }
            return shares;
        }

        private float[] motion(TrainingExample example, int frames) throws StudioException {
            int outputs = outputs(data);
            float[] values = new float[frames * outputs];
            float[] frame = new float[outputs];
            float[] template =
                    Optional.ofNullable(data.templates().get(example.subject()))
                            .orElse(new float[outputs]);
            for (int t = 0; t < frames; t++) {
                if (example.motion() instanceof RigSequence rig) {
                    rig.copyFrame(t * frameStep, frame);
                } else {
                    ((MeshSequence) example.motion()).copyFrame(t * frameStep, frame);
                }
                for (int i = 0; i < outputs; i++) {
                    values[t * outputs + i] =
                            data.channels().isEmpty() ? frame[i] - template[i] : frame[i];
                }
            }
            return values;
        }

        @Override
        public void close() {
            mel.close();
            if (network != null) {
                network.close();
            }
        }
    }

    /** Holds an encoder whose analysis has no weights. */
    private static final class MelNetwork extends NamedBlock {
        private final AudioEncoder encoder;

        MelNetwork() throws StudioException {
            super(Torch.newManager());
            encoder = new MelConfig(8, 0, 1, 8).declare(scope(), this::manager);
        }

        AudioEncoder encoder() {
            return encoder;
        }

        @Override
        protected ai.djl.ndarray.NDList forwardInternal(
                ai.djl.training.ParameterStore store,
                ai.djl.ndarray.NDList inputs,
                boolean training,
                ai.djl.util.PairList<String, Object> arguments) {
            return new ai.djl.ndarray.NDList(encoder.encode(inputs.singletonOrThrow()));
        }

        @Override
        public ai.djl.ndarray.types.Shape[] getOutputShapes(ai.djl.ndarray.types.Shape[] inputs) {
            return inputs.clone();
        }
    }
}
