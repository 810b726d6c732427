package facewright.nn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.domain.SpeakingStyle;
import facewright.engine.ModelBundle;
import facewright.engine.Nd;
import facewright.engine.Torch;
import facewright.io.weights.WeightFile;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationMethod;
import facewright.method.AnimationRequest;
import facewright.method.Animator;
import facewright.method.MethodContext;
import facewright.method.MethodRegistry;
import facewright.method.TestSpeech;
import facewright.nn.EncodedExample;
import facewright.nn.EncodedExamples;
import facewright.nn.ExampleEncoder;
import facewright.nn.NetworkRequest;
import facewright.nn.SpeechBundles;
import facewright.nn.TrainableNetwork;
import facewright.nn.TrainingBatch;
import facewright.nn.TrainingConfig;
import facewright.nn.TrainingExample;
import facewright.nn.TrainingRecipe;
import facewright.nn.TrainingStep;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trains both networks for a few steps, writes their bundles and animates with them. */
@Tag("engine")
class SpeechRecipeTest {
    private static final int STEPS = 12;

    @TempDir Path folder;

    @AfterEach
    void gradientsOff() throws Exception {
        Torch.inferenceMode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"faceformer", "codetalker"})
    void learnsAndShipsWhatItLearned(String id) throws Exception {
        Torch.seed(3);
        TrainingRecipe recipe =
                TrainingRecipe.all().stream().filter(r -> r.id().equals(id)).findFirst().get();
        Map<String, String> small =
                id.equals("faceformer")
                        ? Map.of("network.width", "16", "encoder.width", "16", "dropout", "0")
                        : Map.of(
                                "network.width", "16",
                                "encoder.width", "16",
                                "codebook.code-width", "4",
                                "codebook.codes-per-frame", "4",
                                "dropout", "0");
        TrainingConfig config = TrainingConfig.of(recipe.options(), small);
        EncodedExample example;
        try (ExampleEncoder encoder =
                recipe.openEncoder(config, SpeechBundles.data(2), Device.cpu())) {
            example = encoder.encode(recording(), 0);
        }
        assertEquals(30, example.frames());
        EncodedExamples examples = examples(example);
        try (TrainableNetwork network =
                recipe.open(
                        new NetworkRequest(
                                config, SpeechBundles.data(2), examples, Device.cpu()))) {
            for (String stage : recipe.stages()) {
                double before = network.validate(stage, examples, new CancelToken()).score();
                double[] losses = train(network, stage, example);
                // A code that jumps may raise the loss of a step; it falls all the same.
                double lowest = Arrays.stream(losses).min().orElseThrow();
                assertTrue(lowest < 0.98 * losses[0], stage + ": " + Arrays.toString(losses));
                double after = network.validate(stage, examples, new CancelToken()).score();
                assertTrue(Double.isFinite(after) && after != before, stage);
            }
            Path bundle = folder.resolve("bundles").resolve("trained");
            network.writeBundle(bundle, SpeechBundles.provenance(2));
        }
        AnimationMethod method = MethodRegistry.discover().method(id).orElseThrow();
        try (Animator animator =
                method.open(new MethodContext(folder), method.parameters().defaults())) {
            RigSequence motion =
                    (RigSequence)
                            animator.animate(
                                    new AnimationRequest(
                                            TestSpeech.syllables(1, 3), FrameRate.FPS_30, 1),
                                    ProgressSink.NONE,
                                    new CancelToken());
            assertEquals(SpeechBundles.CHANNELS, motion.channels().subList(0, 3));
            assertEquals(30, motion.frameCount());
        }
    }

    /** Every second frame, two rows of sound each, voices changed, its own frames, a mean style. */
    @ParameterizedTest
    @ValueSource(strings = {"faceformer", "codetalker"})
    void learnsWithAllThatTheOriginalDoesNotHave(String id) throws Exception {
        Torch.seed(3);
        TrainingRecipe recipe =
                TrainingRecipe.all().stream().filter(r -> r.id().equals(id)).findFirst().get();
        Map<String, String> settings = new HashMap<>();
        settings.put("network.width", "16");
        settings.put("encoder.width", "16");
        settings.put("network.frame-step", "2");
        settings.put("network.memories", "2");
        settings.put("own-frames", "2");
        settings.put("augment.strength", "0.5");
        settings.put("style.mean-share", "0.5");
        settings.put("loss.absolute", "0.3");
        settings.put("loss.changes", "0.3");
        if (id.equals("faceformer")) {
            settings.put("teacher-forcing", "true");
        } else {
            settings.put("codebook.code-width", "4");
            settings.put("codebook.codes-per-frame", "4");
        }
        TrainingConfig config = TrainingConfig.of(recipe.options(), settings);
        EncodedExample example;
        try (ExampleEncoder encoder =
                recipe.openEncoder(config, SpeechBundles.data(2), Device.cpu())) {
            example = encoder.encode(recording(), 0);
        }
        assertEquals(15, example.frames());
        assertEquals(30, example.array(SpeechRecipe.AUDIO).shape()[0]);
        float[] motion = example.array(SpeechRecipe.MOTION).values();
        assertEquals(0.5 + 0.3 * Math.sin(2 * 0.7), motion[3], 1e-6, "the third frame recorded");
        Path bundle = folder.resolve("bundle");
        try (TrainableNetwork network =
                recipe.open(
                        new NetworkRequest(
                                config, SpeechBundles.data(2), examples(example), Device.cpu()))) {
            for (String stage : recipe.stages()) {
                double[] losses = train(network, stage, example);
                assertTrue(Arrays.stream(losses).allMatch(Double::isFinite), stage);
                assertNotEquals(losses[0], losses[STEPS - 1], stage);
            }
            network.writeBundle(bundle, SpeechBundles.provenance(2));
        }
        ModelBundle written = ModelBundle.read(bundle);
        assertEquals(15, written.description().frameRate().framesPerSecond());
        assertEquals(3, written.description().network().path("subjects").asInt());
        boolean rows = id.equals("codetalker");
        try (WeightFile weights = written.openWeights()) {
            float[] styles =
                    weights.read(rows ? "learnable_style_emb.weight" : "obj_vector.weight")
                            .toFloats();
            for (int k = 0; k < 16; k++) {
                float mean = rows ? styles[k] : styles[3 * k];
                float one = rows ? styles[16 + k] : styles[3 * k + 1];
                float two = rows ? styles[32 + k] : styles[3 * k + 2];
                assertEquals((one + two) / 2, mean, 1e-6, "style 0 is the mean of the others");
            }
        }
    }

    /** A few steps by the signs of the gradients, on one example. */
    private static double[] train(TrainableNetwork network, String stage, EncodedExample example)
            throws Exception {
        double[] losses = new double[STEPS];
        assertFalse(network.trainable(stage).isEmpty());
        network.beginStage(stage);
        for (int step = 0; step < STEPS; step++) {
            Torch.trainingMode();
            try (NDScope scope = new NDScope();
                    NDManager manager = Torch.newManager()) {
                network.state()
                        .forEach(
                                (name, array) ->
                                        array.setRequiresGradient(
                                                network.trainable(stage).contains(name)));
                try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                    NDArray loss =
                            network.loss(
                                            new TrainingBatch(List.of(example, example), manager),
                                            new TrainingStep(stage, step, STEPS, new Random(1)))
                                    .total();
                    losses[step] = loss.getFloat();
                    collector.backward(loss);
                }
                Torch.inferenceMode();
                for (String name : network.trainable(stage)) {
                    NDArray array = network.state().get(name);
                    NDArray gradient = array.getGradient();
                    array.subi(Nd.scale(gradient.sign(), 0.002));
                    gradient.subi(gradient);
                }
            }
        }
        network.state().values().forEach(array -> array.setRequiresGradient(false));
        return losses;
    }

    private static EncodedExamples examples(EncodedExample example) {
        return new EncodedExamples() {
            @Override
            public int size() {
                return 1;
            }

            @Override
            public EncodedExample get(int index) {
                return example;
            }
        };
    }

    private static TrainingExample recording() {
        float[][] frames = new float[30][3];
        for (int t = 0; t < frames.length; t++) {
            frames[t][0] = 0.5f + 0.3f * (float) Math.sin(t * 0.7);
            frames[t][1] = 0.4f;
        }
        return new TrainingExample(
                "one",
                "subject1",
                TestSpeech.syllables(1, 3),
                new RigSequence(FrameRate.FPS_30, SpeechBundles.CHANNELS, frames, Optional.empty()),
                SpeakingStyle.NEUTRAL,
                Optional.empty(),
                Map.of());
    }
}
