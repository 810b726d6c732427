package facewright.method.faceformer;

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
import java.util.Set;

/** A FaceFormer network under training. */
final class FaceFormerTraining implements TrainableNetwork {
    private final FaceFormerNetwork network;
    private final TrainingState state;
    private final boolean known;
    private final Dropout dropout;
    private final TrainingInputs inputs;
    private final MotionLoss loss;
    private final int validated;
    private final List<Double> rest;

    /**
     * @param network closed with the training; its parameters without a value are drawn here
     */
    FaceFormerTraining(FaceFormerNetwork network, NetworkRequest request) throws StudioException {
        TrainingConfig config = request.config();
        this.network = network;
        this.known = config.isOn(FaceFormerRecipe.KNOWN);
        this.dropout = new Dropout(config.number(FaceFormerRecipe.DROPOUT));
        this.inputs = new TrainingInputs(config, network.encoder());
        this.loss = new MotionLoss(config);
        this.validated = config.integer(SpeechRecipe.VALIDATED);
        this.rest = RestPose.of(request.data(), request.train());
        network.initialise(TrainingState.drawnSeed(network.manager()));
        state = new TrainingState();
        state.add("", network, network.encoder().analysisWeights());
    }

    @Override
    public Map<String, NDArray> state() {
        return state.arrays();
    }

    @Override
    public Set<String> trainable(String stage) {
        return state.learning();
    }

    @Override
    public Set<String> undecayed(String stage) {
        return state.undecayed();
    }

    @Override
    public TrainingLoss loss(TrainingBatch batch, TrainingStep step) {
        TrainingBatch parts = TrainingInputs.equallyLong(batch, network.manager(), step.random());
        NDArray motion = parts.array(SpeechRecipe.MOTION);
        NDArray made =
                network.learn(
                        inputs.audio(parts, step.random()),
                        inputs.subjects(parts, step.random()),
                        motion,
                        known,
                        inputs.ownFrames(step.random()),
                        dropout);
        NDArray square = Nd.meanSquare(made.sub(motion)).stopGradient();
        return new TrainingLoss(loss.of(made, motion), Map.of("square", square));
    }

    @Override
    public TrainingScore validate(String stage, EncodedExamples examples, CancelToken cancel)
            throws StudioException {
        double squares = 0;
        long values = 0;
        int count = Math.min(examples.size(), validated);
        for (int i = 0; i < count; i++) {
            EncodedExample example = examples.get((int) ((long) i * examples.size() / count));
            float[] made = animate(example, cancel);
            float[] wanted = example.array(SpeechRecipe.MOTION).values();
            for (int k = 0; k < wanted.length; k++) {
                double error = (double) made[k] - wanted[k];
                squares += error * error;
            }
            values += wanted.length;
        }
        return new TrainingScore(Math.sqrt(squares / values), Map.of());
    }

    /** As the method does it: encoded in windows, decoded from its own frames. */
    private float[] animate(EncodedExample example, CancelToken cancel) {
        EncodedExample.Values audio = example.array(SpeechRecipe.AUDIO);
        int rows = (int) audio.shape()[0];
        FeatureMatrix features = new FeatureMatrix(rows, (int) audio.shape()[1], audio.values());
        FeatureMatrix hidden =
                new WindowedEncoder(network.encoder())
                        .encode(features, network.manager(), ProgressSink.NONE, cancel);
        float[][] shares = {example.array(SpeechRecipe.SUBJECT).values()};
        FeatureMatrix made =
                new FaceFormerDecoder(network)
                        .decode(hidden, example.frames(), shares, ProgressSink.NONE, cancel);
        return LinearFrames.outputs(made, network.outputMap());
    }

    /** Where the mean of all styles was learned, it is style 0, and those of subjects follow. */
    @Override
    public void writeBundle(Path folder, TrainingProvenance provenance) throws StudioException {
        Map<String, NDArray> tensors = new LinkedHashMap<>(state.all());
        FaceFormerConfig config = network.config();
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            if (inputs.learnsMeanStyle()) {
                SpeechDecoderConfig speech = config.speech();
                config =
                        new FaceFormerConfig(
                                speech.withSubjects(speech.subjects() + 1), config.outputs());
                tensors.computeIfPresent(
                        FaceFormerNetwork.STYLES,
                        (name, styles) -> TrainingInputs.withMeanStyle(styles, 1));
            }
            BundleWriting.write(
                    folder,
                    FaceFormerMethod.ID,
                    FaceFormerBundle.toJson(config),
                    config.speech().timing().rate(),
                    rest,
                    tensors,
                    provenance);
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
