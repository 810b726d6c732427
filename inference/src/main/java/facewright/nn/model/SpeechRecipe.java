package facewright.nn.model;

import ai.djl.Device;
import facewright.domain.InferenceText;
import facewright.domain.MeshSequence;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.domain.UserText;
import facewright.engine.Torch;
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
import facewright.nn.mel.MelConfig;
import facewright.nn.wav2vec2.Wav2Vec2Network;
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
    private static final String ENCODER_WIDTH = "encoder.width";
    private static final String ENCODER_LAYERS = "encoder.layers";

    /** Options of the encoder, for the recipe's own list. */
    protected static List<TrainingOption> encoderOptions() {
        return List.of(
                TrainingOption.choice(
                        ENCODER, MEL, List.of(MEL, WAV2VEC2), help("nn.option.encoder-kind")),
                TrainingOption.text(ENCODER_FILE, "", help("nn.option.encoder-weights")),
                TrainingOption.integer(ENCODER_WIDTH, 64, 8, 1024, help("nn.option.encoder-width")),
                TrainingOption.integer(ENCODER_LAYERS, 2, 0, 24, help("nn.option.encoder-layers")));
    }

    /** The text of an option. */
    protected static UserText help(String key) {
        return InferenceText.of(key);
    }

    @Override
    public Set<String> encodingKeys() {
        return Set.of(ENCODER, ENCODER_FILE);
    }

    @Override
    public int encodingVersion() {
        return 1;
    }

    /** Values per frame of what is learned. */
    public static int outputs(TrainingData data) {
        return data.channels().isEmpty() ? data.vertexCount() * 3 : data.channels().size();
    }

    /** Two unchanged rows a frame at 25 frames per second, else one stretched row. */
    public static AudioTiming timing(TrainingData data) {
        AudioTiming pairs = new AudioTiming(data.frameRate(), 2);
        return pairs.isStretched() ? new AudioTiming(data.frameRate(), 1) : pairs;
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

    @Override
    public ExampleEncoder openEncoder(TrainingConfig config, TrainingData data, Device device)
            throws StudioException {
        Torch.start();
        return config.text(ENCODER).equals(MEL)
                ? new Examples(data, null)
                : new Examples(data, pretrained(config));
    }

    /** Encodes examples, with the pretrained convolutions or without any. */
    private static final class Examples implements ExampleEncoder {
        private final TrainingData data;
        private final AudioTiming timing;
        private final @Nullable Wav2Vec2Network network;
        private final MelNetwork mel;

        Examples(TrainingData data, @Nullable Wav2Vec2Network network) throws StudioException {
            this.data = data;
            this.network = network;
            timing = timing(data);
            mel = new MelNetwork();
        }

        @Override
        public EncodedExample encode(TrainingExample example, int variant) throws StudioException {
            Torch.inferenceMode();
            AudioEncoder encoder = network == null ? mel.encoder() : network.encoder();
            FeatureMatrix features = encoder.analyse(example.clip().toArray(), new CancelToken());
            if (features.rows() == 0 || example.motion().frameCount() < 2) {
                throw new StudioException(InferenceText.of("nn.example-too-short", example.name()));
            }
            FeatureMatrix fit = timing.fit(features, example.motion().frameCount());
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
                    rig.copyFrame(t, frame);
                } else {
                    ((MeshSequence) example.motion()).copyFrame(t, frame);
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
