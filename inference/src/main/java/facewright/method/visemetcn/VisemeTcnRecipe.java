package facewright.method.visemetcn;

import ai.djl.Device;
import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.domain.UserText;
import facewright.nn.ExampleEncoder;
import facewright.nn.NetworkRequest;
import facewright.nn.TrainableNetwork;
import facewright.nn.TrainingConfig;
import facewright.nn.TrainingData;
import facewright.nn.TrainingOption;
import facewright.nn.TrainingRecipe;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the network of viseme-tcn is trained. */
public final class VisemeTcnRecipe implements TrainingRecipe {
    /** Raised when the encoder makes something else. */
    static final int ENCODING = 1;

    private static final String HEARING = "network.hearing";

    static Hearing hearing(TrainingConfig config) {
        return Hearing.of(config.text(HEARING));
    }

    @Override
    public String id() {
        return VisemeTcnMethod.ID;
    }

    @Override
    public List<TrainingOption> options() {
        return List.of(
                TrainingOption.integer(
                        "network.width", 128, 8, 256, help("method.viseme-tcn.option.width")),
                TrainingOption.choice(
                        HEARING,
                        Hearing.BANDS.text(),
                        Arrays.stream(Hearing.values()).map(Hearing::text).toList(),
                        help("method.viseme-tcn.option.hearing")),
                TrainingOption.number(
                        "network.dropout", 0.0, 0, 0.9, help("method.viseme-tcn.option.dropout")),
                TrainingOption.number(
                        "augment.strength", 1, 0, 3, help("method.viseme-tcn.option.augment")),
                TrainingOption.number(
                        "loss.motion", 3, 0, 100, help("method.viseme-tcn.option.loss-motion")),
                TrainingOption.number(
                        "loss.lips", 0.1, 0, 100, help("method.viseme-tcn.option.loss-lips")),
                TrainingOption.number(
                        "loss.contacts",
                        0.15,
                        0,
                        100,
                        help("method.viseme-tcn.option.loss-contacts")),
                TrainingOption.number(
                        "loss.contact-balance",
                        4,
                        1,
                        100,
                        help("method.viseme-tcn.option.loss-balance")),
                TrainingOption.number(
                        "loss.sounds", 0.1, 0, 100, help("method.viseme-tcn.option.loss-sounds")),
                TrainingOption.number(
                        "contact.limit",
                        0.6,
                        0.05,
                        0.95,
                        help("method.viseme-tcn.option.contact-limit")),
                TrainingOption.integer(
                        "validation.examples",
                        40,
                        1,
                        100_000,
                        help("method.viseme-tcn.option.validation-examples")));
    }

    private static UserText help(String key) {
        return InferenceText.of(key);
    }

    @Override
    public Map<String, String> loopDefaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("steps", "9000");
        defaults.put("batch", "16");
        defaults.put("crop-frames", "180");
        defaults.put("learning-rate", "0.002");
        defaults.put("schedule", "cosine");
        defaults.put("weight-decay", "0.001");
        defaults.put("clip-norm", "1.0");
        defaults.put("warm-up", "100");
        defaults.put("average", "0.999");
        defaults.put("validate-every", "500");
        return defaults;
    }

    @Override
    public String scoreName() {
        return "LVE (root, 40 lip points), mm";
    }

    @Override
    public Optional<UserText> refuses(TrainingConfig config, TrainingData data) {
        if (!data.frameRate().equals(SpeechInput.RATE)
                || !data.channels().containsAll(MouthChannels.RIG)) {
            return Optional.of(InferenceText.of("method.viseme-tcn.data", data.name()));
        }
        return Optional.empty();
    }

    @Override
    public Set<String> encodingKeys() {
        return Set.of(HEARING);
    }

    @Override
    public int encodingVersion() {
        return ENCODING;
    }

    @Override
    public ExampleEncoder openEncoder(TrainingConfig config, TrainingData data, Device device) {
        return new TcnEncoder(hearing(config));
    }

    @Override
    public TrainableNetwork open(NetworkRequest request) throws StudioException {
        return TcnTraining.open(request);
    }
}
