package facewright.method.codetalker;

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
 * Trains CodeTalker as its authors did: first the codebook (absolute error, AdamW at 1e-4, halved
 * in steps), then the network that asks it (teacher forcing, Adam at 1e-4). The size that is the
 * default learns in hours on a processor.
 */
public final class CodeTalkerRecipe extends SpeechRecipe {
    /** The first stage. */
    static final String CODEBOOK = "codebook";

    /** The second stage. */
    static final String SPEECH = "speech";

    static final String DROPOUT = "dropout";

    private static final String CODES = "codebook.codes";
    private static final String CODE_WIDTH = "codebook.code-width";
    private static final String CODES_PER_FRAME = "codebook.codes-per-frame";
    private static final String CODEBOOK_LAYERS = "codebook.layers";
    private static final String WIDTH = "network.width";
    private static final String LAYERS = "network.layers";
    private static final String PERIOD = "network.period";

    @Override
    public String id() {
        return CodeTalkerMethod.ID;
    }

    @Override
    public List<String> stages() {
        return List.of(CODEBOOK, SPEECH);
    }

    @Override
    public List<TrainingOption> options() {
        List<TrainingOption> all = new ArrayList<>(speechOptions());
        all.add(TrainingOption.integer(CODES, 128, 2, 4096, help("nn.option.codes")));
        all.add(TrainingOption.integer(CODE_WIDTH, 16, 2, 512, help("nn.option.code-width")));
        all.add(
                TrainingOption.integer(
                        CODES_PER_FRAME, 8, 1, 64, help("nn.option.codes-per-frame")));
        all.add(
                TrainingOption.integer(
                        CODEBOOK_LAYERS, 2, 1, 12, help("nn.option.codebook-layers")));
        all.add(TrainingOption.integer(WIDTH, 64, 4, 1024, help("nn.option.width")));
        all.add(TrainingOption.integer(LAYERS, 2, 1, 12, help("nn.option.layers")));
        all.add(TrainingOption.integer(PERIOD, 30, 1, 240, help("nn.option.period")));
        all.add(TrainingOption.number(DROPOUT, 0.1, 0, 0.9, help("nn.option.dropout")));
        return all;
    }

    @Override
    public Map<String, String> loopDefaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        for (String stage : stages()) {
            defaults.put(stage + ".steps", "20000");
            defaults.put(stage + ".batch", "1");
            defaults.put(stage + ".learning-rate", "1.0E-4");
            defaults.put(stage + ".clip-norm", "0.0");
        }
        defaults.put(CODEBOOK + ".optimizer", "adamw");
        defaults.put(SPEECH + ".optimizer", "adam");
        defaults.put(SPEECH + ".weight-decay", "0.0");
        defaults.put(SPEECH + ".schedule", "constant");
        return defaults;
    }

    @Override
    public String scoreName() {
        return "mean absolute error of displacements or weights";
    }

    @Override
    public TrainableNetwork open(NetworkRequest request) throws StudioException {
        Torch.start();
        TrainingConfig config = request.config();
        int tokens = config.integer(CODE_WIDTH) * config.integer(CODES_PER_FRAME);
        int width = config.integer(WIDTH);
        CodebookNetwork codebook =
                new CodebookNetwork(
                        new CodebookConfig(
                                outputs(request.data()),
                                tokens,
                                config.integer(CODEBOOK_LAYERS),
                                1,
                                tokens * 3 / 2,
                                config.integer(CODES),
                                config.integer(CODE_WIDTH),
                                config.integer(CODES_PER_FRAME),
                                false,
                                true),
                        Torch.newManager());
        CodeTalkerNetwork network =
                new CodeTalkerNetwork(
                        new SpeechDecoderConfig(
                                encoder(config),
                                timing(config, request.data()),
                                config.integer(PERIOD),
                                width,
                                2 * width,
                                config.integer(LAYERS),
                                width % 4 == 0 ? 4 : 1,
                                Math.max(1, request.data().subjects().size())),
                        codebook,
                        Torch.newManager());
        try {
            copyPretrained(config, network);
            return new CodeTalkerTraining(network, request);
        } catch (StudioException | RuntimeException e) {
            network.close();
            codebook.close();
            throw e;
        }
    }
}
