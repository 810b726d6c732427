package facewright.method.visemetcn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import facewright.domain.FrameRate;
import facewright.domain.SpeakingStyle;
import facewright.domain.StudioException;
import facewright.engine.ModelBundle;
import facewright.engine.Nd;
import facewright.engine.Torch;
import facewright.job.CancelToken;
import facewright.nn.EncodedExample;
import facewright.nn.EncodedExamples;
import facewright.nn.NetworkRequest;
import facewright.nn.SpeechBundles;
import facewright.nn.TrainingBatch;
import facewright.nn.TrainingConfig;
import facewright.nn.TrainingData;
import facewright.nn.TrainingProvenance;
import facewright.nn.TrainingScore;
import facewright.nn.TrainingStep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class TcnNetworkTest {
    private static final TrainingData DATA =
            new TrainingData(
                    "synthvoca",
                    "tiny",
                    "GPL-3.0-or-later",
                    "hash",
                    FrameRate.FPS_60,
                    "metre",
                    MouthChannels.RIG,
                    0,
                    "",
                    List.of("subject"),
                    Map.of());

    @TempDir private Path folder;

    @AfterEach
    void leaveTheThreadAsItWas() throws Exception {
        Torch.inferenceMode();
    }

    @Test
    void anOutputSeesExactlyItsSurroundings() throws Exception {
        try (TcnNetwork network = TinyNetworks.random()) {
            for (String name : network.state().keySet()) {
                if (name.endsWith(".mix.weight")) {
                    SpeechBundles.scale(network.state(), name, 5);
                }
            }
            int at = 60;
            float[][] input = input(120);
            float[] before = output(network, input, at);
            int ahead = network.config().lookAhead();
            int back = network.config().lookBack();
            assertEquals(12, ahead);
            for (int edge : new int[] {at + ahead, at - back}) {
                assertFalse(
                        Arrays.equals(before, output(network, changed(input, edge), at)),
                        "frame " + edge + " is seen");
            }
            for (int beyond : new int[] {at + ahead + 1, at - back - 1}) {
                assertArrayEquals(
                        before, output(network, changed(input, beyond), at), 1e-6f, "" + beyond);
            }
        }
    }

    /** Expected values: the same layers in PyTorch 1.13 with the same weights. */
    @Test
    void itComputesWhatPyTorchDoes() throws Exception {
        Torch.inferenceMode();
        Torch.threads(1);
        TcnConfig config = TcnConfig.ofWidth(Hearing.BANDS, 16, SoundClasses.NAMES.size());
        try (TcnNetwork network = TcnNetwork.fresh(config, Torch.newManager())) {
            int number = 0;
            for (String name : TcnNetwork.shapes(config).keySet()) {
                if (!name.startsWith("input.")) {
                    fill(network, name, TcnNetwork.isNorm(name) ? 1 : 0, size(name), number++);
                }
            }
            float[] mean = new float[SpeechInput.BANDS];
            float[] deviation = new float[SpeechInput.BANDS];
            for (int b = 0; b < mean.length; b++) {
                mean[b] = (float) (Math.sin(b * 0.3) - 6);
                deviation[b] = (float) (1.5 + 0.5 * Math.cos(b * 0.2));
            }
            Nd.overwrite(network.state().get(TcnNetwork.MEAN), mean);
            Nd.overwrite(network.state().get(TcnNetwork.DEVIATION), deviation);
            int frames = 20;
            float[] input = new float[frames * SpeechInput.BANDS];
            for (int i = 0; i < input.length; i++) {
                input[i] = (float) (-6 + 2 * Math.sin(0.37 * i));
            }
            try (NDManager scope = network.manager().newSubManager()) {
                TcnNetwork.Outputs outputs =
                        network.run(
                                scope.create(input, new Shape(1, frames, SpeechInput.BANDS)),
                                scope.create(
                                        new float[] {0.2f, -0.4f, 0.6f, 0, 0.1f}, new Shape(1, 5)),
                                0,
                                true);
                float[] channels = Nd.floats(outputs.channels());
                float[] first = {0.4949929f, -0.2614730f, -0.2626650f, 0.5547563f};
                float[] tenth = {0.2136327f, 0.4746878f, -0.8831730f, 0.5787776f};
                for (int c = 0; c < first.length; c++) {
                    assertEquals(first[c], channels[c * frames], 2e-5);
                    assertEquals(tenth[c], channels[c * frames + 10], 2e-5);
                }
                float[] contacts = Nd.floats(outputs.contacts());
                assertEquals(-0.0187080, contacts[frames - 1], 2e-5);
                assertEquals(-0.2185718, contacts[2 * frames - 1], 2e-5);
                assertEquals(0.3214008, Nd.floats(outputs.phones().get(0))[frames + 10], 2e-5);
            }
        }
    }

    private static void fill(
            TcnNetwork network, String name, double base, double size, int number) {
        NDArray array = network.state().get(name);
        float[] values = new float[(int) array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (base + size * Math.sin(1.7 * i + number));
        }
        Nd.overwrite(array, values);
    }

    private static double size(String name) {
        if (name.startsWith("stem") || name.endsWith("bias")) {
            return 0.1;
        }
        boolean strong = TcnNetwork.isNorm(name) || name.equals("style.weight");
        return strong || name.endsWith(".mix.weight") ? 0.3 : 0.2;
    }

    @Test
    void bundlesFromBeforeTheNormalisationStillFit() {
        TcnConfig config = TcnConfig.ofWidth(Hearing.BANDS, 8, 3);
        assertTrue(TcnConfig.fromJson(config.toJson()).normalised());
        var old = config.toJson();
        old.remove("normalised");
        assertFalse(TcnConfig.fromJson(old).normalised());
        assertTrue(
                TcnNetwork.shapes(TcnConfig.fromJson(old)).keySet().stream()
                        .noneMatch(TcnNetwork::isNorm));
    }

    @Test
    void itIsSmallEnoughToShip() {
        int width = Integer.parseInt(new VisemeTcnRecipe().options().get(0).defaultText());
        long parameters = 0;
        for (Shape shape :
                TcnNetwork.shapes(
                                TcnConfig.ofWidth(Hearing.BANDS, width, SoundClasses.NAMES.size()))
                        .values()) {
            parameters += shape.size();
        }
        assertTrue(parameters < 500_000, parameters + " parameters");
    }

    @Test
    void itLearnsWhenTheMouthOpensAndShuts() throws Exception {
        List<EncodedExample> encoded = new ArrayList<>();
        try (TcnEncoder encoder = new TcnEncoder(Hearing.BANDS)) {
            for (int i = 0; i < 4; i++) {
                encoded.add(encoder.encode(TinyNetworks.example(i), 0));
            }
        }
        EncodedExamples examples = examples(encoded);
        Torch.threads(1);
        Torch.seed(1);
        try (TcnTraining training = TcnTraining.open(request(examples))) {
            TrainingScore before = training.validate("network", examples, new CancelToken());
            train(training, encoded, 60);
            TrainingScore after = training.validate("network", examples, new CancelToken());
            assertTrue(
                    after.score() < 0.6 * before.score(), before.score() + " to " + after.score());
            assertEquals(1, after.parts().get("closure recall"), 1e-9);
            checkBundle(training, encoded.get(0));
        }
    }

    private void checkBundle(TcnTraining training, EncodedExample example) throws Exception {
        Torch.inferenceMode();
        Path bundle = folder.resolve("bundle");
        training.writeBundle(
                bundle,
                new TrainingProvenance(
                        "run",
                        VisemeTcnMethod.ID,
                        Map.of("a", "b"),
                        DATA,
                        7,
                        Map.of("network", 60L),
                        1.5,
                        "LVE",
                        "test",
                        "2000-01-01T00:00:00Z"));
        try (TcnNetwork network = VisemeTcnAnimator.network(ModelBundle.read(bundle))) {
            float[] input = example.array(TcnEncoder.MEL).values();
            float[][] rows = new float[example.frames()][SpeechInput.BANDS];
            for (int t = 0; t < rows.length; t++) {
                System.arraycopy(input, t * SpeechInput.BANDS, rows[t], 0, SpeechInput.BANDS);
            }
            float[] read = output(network, rows, 20);
            float opened = read[MouthChannels.JAW_OPEN.column()];
            assertTrue(opened >= 0 && opened <= 1, "jaw " + opened);
        }
        assertEquals(7, ModelBundle.read(bundle).description().training().path("seed").asInt());
    }

    @Test
    void aRecordingWithoutPhonesIsRefusedByName() throws Exception {
        var example = TinyNetworks.example(3);
        var bare =
                new facewright.nn.TrainingExample(
                        "no-phones",
                        example.subject(),
                        example.clip(),
                        example.motion(),
                        example.style(),
                        java.util.Optional.empty(),
                        Map.of());
        try (TcnEncoder encoder = new TcnEncoder(Hearing.BANDS)) {
            StudioException refusal =
                    assertThrows(StudioException.class, () -> encoder.encode(bare, 0));
            assertTrue(String.valueOf(refusal.getMessage()).contains("no-phones"));
        }
    }

    private static void train(TcnTraining training, List<EncodedExample> examples, int steps)
            throws Exception {
        Torch.trainingMode();
        for (String name : training.trainable("network")) {
            training.state().get(name).setRequiresGradient(true);
        }
        try (NDManager manager = Torch.newManager()) {
            for (int step = 0; step < steps; step++) {
                try (NDScope scope = new NDScope();
                        NDManager batch = manager.newSubManager()) {
                    scope.suppressNotUsedWarning();
                    try (GradientCollector collector =
                            Engine.getInstance().newGradientCollector()) {
                        NDArray loss =
                                training.loss(
                                                new TrainingBatch(examples, batch),
                                                new TrainingStep(
                                                        "network", step, steps, new Random(step)))
                                        .total();
                        collector.backward(loss);
                    }
                    Torch.inferenceMode();
                    for (String name : training.trainable("network")) {
                        NDArray weight = training.state().get(name);
                        NDArray gradient = weight.getGradient();
                        NDArray sign = gradient.sign();
                        weight.subi(Nd.scale(sign, 3e-3 * (1 - step / (double) steps)));
                        gradient.subi(gradient);
                    }
                    Torch.trainingMode();
                }
            }
        }
        Torch.inferenceMode();
    }

    private static NetworkRequest request(EncodedExamples examples) throws Exception {
        TrainingConfig config =
                TrainingConfig.of(
                        new VisemeTcnRecipe().options(),
                        Map.of("network.width", "16", "augment.strength", "0.2"));
        return new NetworkRequest(config, DATA, examples, Device.cpu());
    }

    private static EncodedExamples examples(List<EncodedExample> list) {
        return new EncodedExamples() {
            @Override
            public int size() {
                return list.size();
            }

            @Override
            public EncodedExample get(int index) {
                return list.get(index);
            }
        };
    }

    private static float[][] input(int frames) {
        Random random = new Random(2);
        float[][] input = new float[frames][SpeechInput.BANDS];
        for (float[] frame : input) {
            for (int b = 0; b < frame.length; b++) {
                frame[b] = (float) (-8 + 2 * random.nextGaussian());
            }
        }
        return input;
    }

    private static float[][] changed(float[][] input, int frame) {
        float[][] copy = input.clone();
        copy[frame] = input[frame].clone();
        for (int b = 0; b < copy[frame].length; b++) {
            copy[frame][b] += 5;
        }
        return copy;
    }

    private static float[] output(TcnNetwork network, float[][] input, int frame) {
        return TcnDecoder.run(network, input, SpeakingStyle.NEUTRAL).channels()[frame];
    }
}
