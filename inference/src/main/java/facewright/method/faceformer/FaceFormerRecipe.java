package facewright.method.faceformer;

import facewright.domain.StudioException;
import facewright.engine.Torch;
import facewright.nn.NetworkRequest;
import facewright.nn.TrainableNetwork;
import facewright.nn.TrainingConfig;
import facewright.nn.TrainingOption;
import facewright.nn.model.SpeechDecoderConfig;
import facewright.nn.model.SpeechRecipe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains FaceFormer as its authors did: from its own frames, with gradients through all of them,
 * Adam at 1e-4. The size that is the default learns in hours on a processor; the published one is
 * encoder wav2vec2, width 64, period 30.
 */
public final class FaceFormerRecipe extends SpeechRecipe {
    static final String KNOWN = "teacher-forcing";
    static final String DROPOUT = "dropout";

    private static final String WIDTH = "network.width";
    private static final String LAYERS = "network.layers";
    private static final String HEADS = "network.heads";
    private static final String PERIOD = "network.period";

    @Override
    public String id() {
        return FaceFormerMethod.ID;
    }

    @Override
    public List<TrainingOption> options() {
        List<TrainingOption> all = new ArrayList<>(speechOptions());
        all.add(TrainingOption.integer(WIDTH, 64, 4, 1024, help("nn.option.width")));
        all.add(TrainingOption.integer(LAYERS, 1, 1, 12, help("nn.option.layers")));
        all.add(TrainingOption.integer(HEADS, 4, 1, 16, help("nn.option.heads")));
        all.add(TrainingOption.integer(PERIOD, 30, 1, 240, help("nn.option.period")));
        all.add(TrainingOption.flag(KNOWN, false, help("nn.option.teacher-forcing")));
        all.add(TrainingOption.number(DROPOUT, 0.1, 0, 0.9, help("nn.option.dropout")));
        return all;
    }

    @Override
    public Map<String, String> loopDefaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("steps", "20000");
        defaults.put("batch", "1");
        defaults.put("optimizer", "adam");
        defaults.put("schedule", "constant");
        defaults.put("learning-rate", "1.0E-4");
        defaults.put("clip-norm", "0.0");
        defaults.put("weight-decay", "0.0");
        return defaults;
    }

    @Override
    public String scoreName() {
        return "root mean square error of displacements or weights";
    }

    @Override
    public TrainableNetwork open(NetworkRequest request) throws StudioException {
        Torch.start();
        TrainingConfig config = request.config();
        int width = config.integer(WIDTH);
        FaceFormerNetwork network =
                new FaceFormerNetwork(
                        new FaceFormerConfig(
                                new SpeechDecoderConfig(
                                        encoder(config),
                                        timing(config, request.data()),
                                        config.integer(PERIOD),
                                        width,
                                        2 * width,
                                        config.integer(LAYERS),
                                        config.integer(HEADS),
                                        Math.max(1, request.data().subjects().size())),
                                outputs(request.data())),
                        Torch.newManager());
        try {
            copyPretrained(config, network);
            return new FaceFormerTraining(network, request);
        } catch (StudioException | RuntimeException e) {
            network.close();
            throw e;
        }
    }
}
