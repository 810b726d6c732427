package facewright.training;

import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.domain.SampleRate;
import facewright.domain.SpeakingStyle;
import facewright.nn.TrainingData;
import facewright.nn.TrainingExample;
import facewright.training.data.DataItem;
import facewright.training.data.DataSet;
import facewright.training.data.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Tones whose loudness opens a jaw: a data set that is made where it is read. */
public final class TinyData implements DataSet {
    private static final FrameRate RATE = FrameRate.of(50);
    private static final int SAMPLES_PER_FRAME = 320;

    private final List<DataItem> items = new ArrayList<>();

    public TinyData() {
        for (int i = 0; i < 14; i++) {
            Split split = i < 10 ? Split.TRAIN : i < 12 ? Split.VALIDATION : Split.TEST;
            items.add(
                    new DataItem(
                            "tone" + i,
                            "s" + i % 2,
                            split,
                            20 + 3 * i,
                            Map.of("engine", i % 2 == 0 ? "even" : "odd")));
        }
    }

    @Override
    public TrainingData facts() {
        return new TrainingData(
                "tiny",
                "Tones",
                "free",
                "0123",
                RATE,
                "metre",
                List.of("jawOpen"),
                0,
                "",
                List.of("s0", "s1"),
                Map.of());
    }

    @Override
    public List<DataItem> items() {
        return List.copyOf(items);
    }

    @Override
    public TrainingExample read(DataItem item) {
        Random random = new Random(item.name().hashCode());
        float[] samples = new float[item.frames() * SAMPLES_PER_FRAME];
        float[][] jaw = new float[item.frames()][1];
        double level = 0.3;
        for (int t = 0; t < item.frames(); t++) {
            level = Math.min(1, Math.max(0, level + 0.3 * random.nextGaussian()));
            jaw[t][0] = (float) level;
            for (int i = 0; i < SAMPLES_PER_FRAME; i++) {
                samples[t * SAMPLES_PER_FRAME + i] = (float) (level * Math.sin(i * 0.2) * 0.5);
            }
        }
        return new TrainingExample(
                item.name(),
                item.subject(),
                AudioClip.of(samples, SampleRate.SPEECH),
                new RigSequence(RATE, List.of("jawOpen"), jaw, Optional.empty()),
                SpeakingStyle.NEUTRAL,
                Optional.empty(),
                item.attributes());
    }

    @Override
    public void close() {}
}
