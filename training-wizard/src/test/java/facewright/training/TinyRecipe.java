package facewright.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import facewright.domain.InferenceText;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.engine.BundleDescription;
import facewright.engine.ModelBundle;
import facewright.engine.Nd;
import facewright.engine.Tensors;
import facewright.engine.Torch;
import facewright.io.weights.TensorInfo;
import facewright.job.CancelToken;
import facewright.nn.EncodedExample;
import facewright.nn.EncodedExample.Values;
import facewright.nn.EncodedExamples;
import facewright.nn.ExampleEncoder;
import facewright.nn.NetworkRequest;
import facewright.nn.TrainableNetwork;
import facewright.nn.TrainingBatch;
import facewright.nn.TrainingConfig;
import facewright.nn.TrainingData;
import facewright.nn.TrainingExample;
import facewright.nn.TrainingLoss;
import facewright.nn.TrainingOption;
import facewright.nn.TrainingProvenance;
import facewright.nn.TrainingRecipe;
import facewright.nn.TrainingScore;
import facewright.nn.TrainingStep;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A real network of two convolutions that learns how loudness opens the jaw, in two stages: both
 * convolutions, then the second alone. Dropout, noise and crops make it sensitive to every seed.
 */
public final class TinyRecipe implements TrainingRecipe {
    @Override
    public String id() {
        return "tiny";
    }

    @Override
    public List<TrainingOption> options() {
        return List.of(
                TrainingOption.integer("network.width", 6, 1, 64, InferenceText.of("io.npy.label")),
                TrainingOption.number("noise", 0.05, 0, 1, InferenceText.of("io.npy.label")));
    }

    @Override
    public Map<String, String> loopDefaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        for (String stage : stages()) {
            defaults.put(stage + ".steps", "30");
            defaults.put(stage + ".batch", "3");
            defaults.put(stage + ".crop-frames", "25");
            defaults.put(stage + ".validate-every", "10");
            defaults.put(stage + ".checkpoint-every", "7");
            defaults.put(stage + ".learning-rate", "0.02");
            defaults.put(stage + ".warm-up", "3");
            defaults.put(stage + ".average", "0.9");
        }
        defaults.put("head.accumulate", "2");
        return defaults;
    }

    @Override
    public List<String> stages() {
        return List.of("whole", "head");
    }

    @Override
    public String scoreName() {
        return "mean absolute error";
    }

    @Override
    public Set<String> encodingKeys() {
        return Set.of();
    }

    @Override
    public int encodingVersion() {
        return 1;
    }

    @Override
    public int variants(TrainingConfig config) {
        return 2;
    }

    @Override
    public ExampleEncoder openEncoder(TrainingConfig config, TrainingData data, Device device) {
        return new ExampleEncoder() {
            @Override
            public EncodedExample encode(TrainingExample example, int variant) {
                RigSequence motion = (RigSequence) example.motion();
                int frames = motion.frameCount();
                float[] loudness = new float[frames];
                float[] jaw = new float[frames];
                for (int t = 0; t < frames; t++) {
                    for (int i = 0; i < 320; i++) {
                        loudness[t] += Math.abs(example.clip().sampleOrZero(t * 320 + i)) / 320;
                    }
                    loudness[t] *= variant == 0 ? 1f : 1.1f;
                    jaw[t] = motion.weight(t, 0);
                }
                return new EncodedExample(
                        example.name(),
                        example.subject(),
                        frames,
                        Map.of(
                                "loudness", Values.overTime(loudness, 1, 1),
                                "jaw", Values.overTime(jaw, 1, 1)));
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public TrainableNetwork open(NetworkRequest request) throws StudioException {
        return new Network(request);
    }

    private static final class Network implements TrainableNetwork {
        private final NDManager manager = Torch.newManager();
        private final Map<String, NDArray> state = new LinkedHashMap<>();
        private final double noise;

        Network(NetworkRequest request) throws StudioException {
            int width = request.config().integer("network.width");
            noise = request.config().number("noise");
            state.put("in.weight", manager.randomNormal(0, 0.5f, new Shape(width, 1, 3), type()));
            state.put("in.bias", manager.zeros(new Shape(width)));
            state.put("out.weight", manager.randomNormal(0, 0.3f, new Shape(1, width, 3), type()));
            state.put("out.bias", manager.zeros(new Shape(1)));
            float mean = 0;
            for (int i = 0; i < request.train().size(); i++) {
                for (float value : request.train().get(i).array("loudness").values()) {
                    mean += value / request.train().get(i).frames() / request.train().size();
                }
            }
            state.put("mean", manager.full(new Shape(1), mean));
        }

        private static DataType type() {
            return DataType.FLOAT32;
        }

        @Override
        public Map<String, NDArray> state() {
            return state;
        }

        @Override
        public Set<String> trainable(String stage) {
            return stage.equals("whole")
                    ? Set.of("in.weight", "in.bias", "out.weight", "out.bias")
                    : Set.of("out.weight", "out.bias");
        }

        @Override
        public Set<String> undecayed(String stage) {
            return Set.of("in.bias", "out.bias");
        }

        /** (B, T, 1) to (B, 1, T). */
        private NDArray forward(NDArray loudness, boolean training) {
            NDArray x = loudness.transpose(0, 2, 1).sub(state.get("mean"));
            x = Nd.conv1d(x, state.get("in.weight"), state.get("in.bias"), 1, 1, 1, 1);
            x = x.getNDArrayInternal().relu();
            if (training) {
                x = x.getNDArrayInternal().dropout(x, 0.1f, true).singletonOrThrow();
            }
            return Nd.conv1d(x, state.get("out.weight"), state.get("out.bias"), 1, 1, 1, 1);
        }

        @Override
        public TrainingLoss loss(TrainingBatch batch, TrainingStep step) {
            NDArray loudness = batch.array("loudness");
            float[] values = new float[(int) loudness.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (noise * step.random().nextGaussian());
            }
            loudness = loudness.add(batch.tensor(values, loudness.getShape()));
            NDArray error =
                    forward(loudness, true)
                            .sub(batch.array("jaw").transpose(0, 2, 1))
                            .mul(batch.mask().expandDims(1));
            NDArray total = Nd.meanSquare(error);
            return new TrainingLoss(total, Map.of("square", total));
        }

        @Override
        public TrainingScore validate(String stage, EncodedExamples examples, CancelToken cancel)
                throws StudioException {
            double sum = 0;
            int frames = 0;
            for (int i = 0; i < examples.size(); i++) {
                TrainingBatch batch = new TrainingBatch(List.of(examples.get(i)), manager);
                float[] predicted = Nd.floats(forward(batch.array("loudness"), false));
                float[] wanted = examples.get(i).array("jaw").values();
                for (int t = 0; t < predicted.length; t++) {
                    sum += Math.abs(predicted[t] - wanted[t]);
                }
                frames += predicted.length;
            }
            return new TrainingScore(sum / frames, Map.of("length, frames", (double) frames));
        }

        @Override
        public void writeBundle(Path folder, TrainingProvenance provenance) throws StudioException {
            Map<String, TensorInfo> infos = new LinkedHashMap<>();
            state.forEach((name, array) -> infos.put(name, Tensors.copy(array).info()));
            ModelBundle.write(
                    folder,
                    new BundleDescription(
                            "tiny",
                            BundleDescription.nothing().put("seed", provenance.seed()),
                            BundleDescription.nothing(),
                            BundleDescription.Output.ofChannels(List.of("jawOpen")),
                            provenance.data().frameRate(),
                            BundleDescription.nothing(),
                            BundleDescription.nothing(),
                            provenance.data().licence(),
                            ""),
                    infos,
                    name -> Tensors.copy(state.get(name)));
        }

        @Override
        public void close() {
            manager.close();
        }
    }
}
