package facewright.method.codetalker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import facewright.domain.StudioException;
import facewright.engine.Nd;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.nn.EncodedExample;
import facewright.nn.EncodedExamples;
import facewright.nn.NetworkRequest;
import facewright.nn.TrainableNetwork;
import facewright.nn.TrainingBatch;
import facewright.nn.TrainingConfig;
import facewright.nn.TrainingLoss;
import facewright.nn.TrainingProvenance;
import facewright.nn.TrainingScore;
import facewright.nn.TrainingStep;
import facewright.nn.audio.FeatureMatrix;
import facewright.nn.audio.WindowedEncoder;
import facewright.nn.layers.Dropout;
import facewright.nn.model.BundleWriting;
import facewright.nn.model.LinearFrames;
import facewright.nn.model.MotionLoss;
import facewright.nn.model.RestPose;
import facewright.nn.model.SpeechDecoderConfig;
import facewright.nn.model.SpeechRecipe;
import facewright.nn.model.TrainingInputs;
import facewright.nn.model.TrainingState;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** CodeTalker's two stages under training. */
final class CodeTalkerTraining implements TrainableNetwork {
    private static final double WINDOW_SECONDS = 20;

    private final CodeTalkerNetwork network;
    private final CodebookNetwork codebook;
    private final TrainingState state = new TrainingState();
    private final Dropout dropout;
    private final TrainingInputs inputs;
    private final MotionLoss motionLoss;
    private final int validated;
    private final List<Double> rest;

    /**
     * @param network closed with the training, as is its codebook; parameters without a value are
     *     drawn here
     */
    CodeTalkerTraining(CodeTalkerNetwork network, NetworkRequest request) throws StudioException {
        TrainingConfig config = request.config();
        this.network = network;
        this.codebook = network.codebook();
        this.dropout = new Dropout(config.number(CodeTalkerRecipe.DROPOUT));
        this.inputs = new TrainingInputs(config, network.encoder());
        this.motionLoss = new MotionLoss(config);
        this.validated = config.integer(SpeechRecipe.VALIDATED);
        this.rest = RestPose.of(request.data(), request.train());
        codebook.initialise(TrainingState.drawnSeed(network.manager()));
        network.initialise(TrainingState.drawnSeed(network.manager()));
        state.add(CodeTalkerBundle.CODEBOOK, codebook, List.of());
        state.add("", network, network.encoder().analysisWeights());
    }

    @Override
    public Map<String, NDArray> state() {
        return state.arrays();
    }

    @Override
    public Set<String> trainable(String stage) {
        boolean first = stage.equals(CodeTalkerRecipe.CODEBOOK);
        return state.learning().stream()
                .filter(name -> name.startsWith(CodeTalkerBundle.CODEBOOK) == first)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> undecayed(String stage) {
        return state.undecayed();
    }

    @Override
    public TrainingLoss loss(TrainingBatch batch, TrainingStep step) {
        TrainingBatch parts = TrainingInputs.equallyLong(batch, network.manager(), step.random());
        NDArray motion = parts.array(SpeechRecipe.MOTION);
        return step.stage().equals(CodeTalkerRecipe.CODEBOOK)
                ? codebookLoss(motion)
                : speechLoss(parts, motion, step.random());
    }

    private TrainingLoss codebookLoss(NDArray motion) {
        CodebookNetwork.Loss loss = codebook.loss(motion);
        return new TrainingLoss(
                loss.total(),
                Map.of("reconstruction", loss.reconstruction(), "codes", loss.codes()));
    }

    private TrainingLoss speechLoss(TrainingBatch parts, NDArray motion, Random random) {
        CodeTalkerNetwork.Asked asked =
                network.learn(
                        inputs.audio(parts, random),
                        inputs.subjects(parts, random),
                        motion,
                        inputs.ownFrames(random),
                        dropout);
        NDArray made = motionLoss.of(asked.motion(), motion);
        return new TrainingLoss(
                made.add(asked.codeLoss()), Map.of("motion", made, "codes", asked.codeLoss()));
    }

    @Override
    public TrainingScore validate(String stage, EncodedExamples examples, CancelToken cancel)
            throws StudioException {
        double sum = 0;
        long values = 0;
        int count = Math.min(examples.size(), validated);
        for (int i = 0; i < count; i++) {
            cancel.throwIfCancelled();
            EncodedExample example = examples.get((int) ((long) i * examples.size() / count));
            float[] wanted = example.array(SpeechRecipe.MOTION).values();
            float[] made =
                    stage.equals(CodeTalkerRecipe.CODEBOOK)
                            ? rebuilt(example)
                            : animate(example, cancel);
            for (int k = 0; k < wanted.length; k++) {
                sum += Math.abs((double) made[k] - wanted[k]);
            }
            values += wanted.length;
        }
        return new TrainingScore(sum / values, Map.of());
    }

    private float[] rebuilt(EncodedExample example) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            EncodedExample.Values values = example.array(SpeechRecipe.MOTION);
            NDArray motion =
                    Nd.constants(
                            codebook.manager(),
                            values.values(),
                            1,
                            example.frames(),
                            codebook.config().outputs());
            NDArray tokens =
                    codebook.snap(
                            codebook.encode(motion)
                                    .reshape(1, example.frames(), codebook.config().tokenWidth()));
            return codebook.decode(tokens).toFloatArray();
        }
    }

    /** As the method does it: encoded in windows, decoded from its own frames. */
    private float[] animate(EncodedExample example, CancelToken cancel) {
        EncodedExample.Values audio = example.array(SpeechRecipe.AUDIO);
        FeatureMatrix features =
                new FeatureMatrix((int) audio.shape()[0], (int) audio.shape()[1], audio.values());
        FeatureMatrix hidden =
                new WindowedEncoder(network.encoder())
                        .encode(features, network.manager(), ProgressSink.NONE, cancel);
        float[][] shares = {example.array(SpeechRecipe.SUBJECT).values()};
        FeatureMatrix made =
                new CodeTalkerDecoder(network, WINDOW_SECONDS)
                        .decode(hidden, example.frames(), shares, ProgressSink.NONE, cancel);
        return LinearFrames.outputs(made, codebook.outputMap());
    }

    /** Where the mean of all styles was learned, it is style 0, and those of subjects follow. */
    @Override
    public void writeBundle(Path folder, TrainingProvenance provenance) throws StudioException {
        Map<String, NDArray> tensors = new LinkedHashMap<>(state.all());
        SpeechDecoderConfig config = network.config();
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            if (inputs.learnsMeanStyle()) {
                config = config.withSubjects(config.subjects() + 1);
                tensors.computeIfPresent(
                        CodeTalkerNetwork.STYLES,
                        (name, styles) -> TrainingInputs.withMeanStyle(styles, 0));
            }
            BundleWriting.write(
                    folder,
                    CodeTalkerMethod.ID,
                    CodeTalkerBundle.toJson(config, codebook.config()),
                    config.timing().rate(),
                    rest,
                    tensors,
                    provenance);
        }
    }

    @Override
    public void close() {
        network.close();
        codebook.close();
    }
}
