package facewright.method.visemetcn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.domain.StudioException;
import facewright.engine.BundleDescription;
import facewright.engine.ModelBundle;
import facewright.engine.Nd;
import facewright.engine.Tensors;
import facewright.engine.Torch;
import facewright.engine.TorchDevice;
import facewright.io.weights.TensorInfo;
import facewright.io.weights.WeightTensor;
import facewright.job.CancelToken;
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
import facewright.nn.mel.MelAugmentation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The network of this method under training. */
final class TcnTraining implements TrainableNetwork {
    /** Examples from which the mean and the deviation of the input are taken. */
    private static final int STATISTICS_EXAMPLES = 400;

    private static final double LEAST_DEVIATION = 0.1;

    private final TrainingConfig config;
    private final TcnNetwork network;
    private final TcnLoss loss;

    private TcnTraining(TrainingConfig config, TcnNetwork network) {
        this.config = config;
        this.network = network;
        this.loss = new TcnLoss(config);
    }

    static TcnTraining open(NetworkRequest request) throws StudioException {
        TrainingConfig config = request.config();
        TcnConfig shape =
                TcnConfig.ofWidth(
                        VisemeTcnRecipe.hearing(config),
                        config.integer("network.width"),
                        SoundClasses.NAMES.size());
        TorchDevice device =
                request.device().isGpu()
                        ? new TorchDevice(request.device().getDeviceId())
                        : TorchDevice.CPU;
        TcnNetwork network = TcnNetwork.fresh(shape, Torch.newManager(device));
        boolean complete = false;
        try {
            measureInput(network, request.train());
            complete = true;
        } finally {
            if (!complete) {
                network.close();
            }
        }
        return new TcnTraining(config, network);
    }

    /** Mean and deviation of each input over evenly chosen examples. */
    private static void measureInput(TcnNetwork network, EncodedExamples train)
            throws StudioException {
        Hearing hearing = network.config().hearing();
        int inputs = hearing.inputs();
        double[] sum = new double[inputs];
        double[] squares = new double[inputs];
        long frames = 0;
        int count = Math.min(train.size(), STATISTICS_EXAMPLES);
        for (int i = 0; i < count; i++) {
            EncodedExample example = train.get((int) ((long) i * train.size() / count));
            float[] input =
                    TcnEncoder.input(example, example.array(TcnEncoder.MEL).values(), hearing);
            for (int k = 0; k < input.length; k++) {
                sum[k % inputs] += input[k];
                squares[k % inputs] += input[k] * input[k];
            }
            frames += example.frames();
        }
        float[] mean = new float[inputs];
        float[] deviation = new float[inputs];
        for (int b = 0; b < mean.length; b++) {
            double m = frames == 0 ? 0 : sum[b] / frames;
            double variance = frames == 0 ? 1 : squares[b] / frames - m * m;
            mean[b] = (float) m;
            deviation[b] = (float) Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, variance)));
        }
        set(network, TcnNetwork.MEAN, mean);
        set(network, TcnNetwork.DEVIATION, deviation);
    }

    private static void set(TcnNetwork network, String name, float[] values) {
        NDArray array = network.state().get(name);
        if (array != null) {
            Nd.overwrite(array, values);
        }
    }

    @Override
    public Map<String, NDArray> state() {
        return network.state();
    }

    @Override
    public Set<String> trainable(String stage) {
        Set<String> names = new LinkedHashSet<>(network.state().keySet());
        names.remove(TcnNetwork.MEAN);
        names.remove(TcnNetwork.DEVIATION);
        return names;
    }

    @Override
    public Set<String> undecayed(String stage) {
        Set<String> names = new LinkedHashSet<>(network.state().keySet());
        names.removeIf(name -> !name.endsWith(".bias") && !TcnNetwork.isNorm(name));
        return names;
    }

    @Override
    public TrainingLoss loss(TrainingBatch batch, TrainingStep step) {
        Hearing hearing = network.config().hearing();
        int size = batch.frames() * hearing.inputs();
        float[] input = new float[batch.size() * size];
        for (int b = 0; b < batch.size(); b++) {
            EncodedExample example = batch.examples().get(b);
            float[] mel = example.array(TcnEncoder.MEL).values().clone();
            MelAugmentation.apply(
                    mel, example.frames(), config.number("augment.strength"), step.random());
            float[] own = TcnEncoder.input(example, mel, hearing);
            System.arraycopy(own, 0, input, b * size, own.length);
        }
        TcnNetwork.Outputs outputs =
                network.run(
                        batch.tensor(
                                input, new Shape(batch.size(), batch.frames(), hearing.inputs())),
                        batch.array(TcnEncoder.STYLE),
                        config.number("network.dropout"),
                        true);
        return loss.of(outputs, batch);
    }

    @Override
    public TrainingScore validate(String stage, EncodedExamples examples, CancelToken cancel)
            throws StudioException {
        int count = Math.min(examples.size(), config.integer("validation.examples"));
        double limit = config.number("contact.limit");
        TcnScore score = new TcnScore();
        for (int i = 0; i < count; i++) {
            cancel.throwIfCancelled();
            EncodedExample example = examples.get((int) ((long) i * examples.size() / count));
            TcnDecoder.Scores scores =
                    TcnDecoder.run(
                            network,
                            TcnEncoder.input(
                                    example,
                                    example.array(TcnEncoder.MEL).values(),
                                    network.config().hearing()),
                            example.frames(),
                            example.array(TcnEncoder.STYLE).values(),
                            example.array(TcnEncoder.GAINS).values());
            score.add(
                    example, TcnDecoder.decode(scores, SpeechInput.RATE, example.frames(), limit));
        }
        return score.result();
    }

    @Override
    public void writeBundle(Path folder, TrainingProvenance provenance) throws StudioException {
        Map<String, TensorInfo> infos = new TreeMap<>();
        Map<String, WeightTensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, NDArray> entry : network.state().entrySet()) {
            WeightTensor tensor = Tensors.copy(entry.getValue());
            tensors.put(entry.getKey(), tensor);
            infos.put(entry.getKey(), tensor.info());
        }
        ObjectNode features = BundleDescription.nothing();
        features.put("kind", "log-mel");
        features.put("hearing", network.config().hearing().text());
        features.put("bands", SpeechInput.BANDS);
        features.put("version", VisemeTcnRecipe.ENCODING);
        ObjectNode normalisation = BundleDescription.nothing();
        normalisation.put("contactLimit", config.number("contact.limit"));
        ModelBundle.write(
                folder,
                new BundleDescription(
                        VisemeTcnMethod.ID,
                        network.config().toJson(),
                        features,
                        BundleDescription.Output.ofChannels(MouthChannels.RIG),
                        SpeechInput.RATE,
                        normalisation,
                        TrainingNotes.of(provenance),
                        provenance.data().licence(),
                        ""),
                infos,
                name -> java.util.Objects.requireNonNull(tensors.get(name)));
    }

    @Override
    public void close() {
        network.close();
    }
}
