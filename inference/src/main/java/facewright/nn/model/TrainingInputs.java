package facewright.nn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import facewright.nn.EncodedExample;
import facewright.nn.TrainingBatch;
import facewright.nn.TrainingConfig;
import facewright.nn.audio.AudioEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What networks with an audio encoder are given in a step of training, changed each time an example
 * is seen: the voice, and now and then the mean of all styles instead of the speaker's own, so that
 * a network also knows what to do for somebody it never heard.
 */
public final class TrainingInputs {
    /** Setting: how strongly voices are changed. */
    static final String STRENGTH = "augment.strength";

    /** Setting: the share of examples that are given the mean of all styles. */
    static final String MEAN_STYLE = "style.mean-share";

    /** Setting: how many times, at most, a network is given its own frames; 0: recorded ones. */
    static final String OWN_FRAMES = "own-frames";

    private final AudioEncoder encoder;
    private final double strength;
    private final double meanShare;
    private final int ownFrames;

    public TrainingInputs(TrainingConfig config, AudioEncoder encoder) {
        this.encoder = encoder;
        strength = config.number(STRENGTH);
        meanShare = config.number(MEAN_STYLE);
        ownFrames = config.integer(OWN_FRAMES);
    }

    /**
     * Equally long parts of the examples of a batch: nothing is computed behind the end of a
     * shorter one, and longer ones lose a part that is drawn anew each time.
     */
    public static TrainingBatch equallyLong(
            TrainingBatch batch, ai.djl.ndarray.NDManager manager, Random random) {
        int least = batch.examples().stream().mapToInt(EncodedExample::frames).min().orElseThrow();
        if (least == batch.frames()) {
            return batch;
        }
        List<EncodedExample> parts = new ArrayList<>();
        for (EncodedExample example : batch.examples()) {
            parts.add(example.crop(random.nextInt(example.frames() - least + 1), least));
        }
        return new TrainingBatch(parts, manager);
    }

    /** Features of equally long examples, (B, rows, columns). */
    public NDArray audio(TrainingBatch batch, Random random) {
        if (strength == 0) {
            return batch.array(SpeechRecipe.AUDIO);
        }
        EncodedExample.Values first = batch.examples().get(0).array(SpeechRecipe.AUDIO);
        int size = first.values().length;
        float[] all = new float[Math.multiplyExact(size, batch.size())];
        for (int b = 0; b < batch.size(); b++) {
            float[] own = batch.examples().get(b).array(SpeechRecipe.AUDIO).values().clone();
            encoder.vary(own, strength, random);
            System.arraycopy(own, 0, all, b * size, size);
        }
        return batch.tensor(all, new Shape(batch.size()).addAll(new Shape(first.shape())));
    }

    /** Shares of the styles, (B, subjects). */
    public NDArray subjects(TrainingBatch batch, Random random) {
        if (meanShare == 0) {
            return batch.array(SpeechRecipe.SUBJECT);
        }
        int subjects = batch.examples().get(0).array(SpeechRecipe.SUBJECT).values().length;
        float[] all = new float[Math.multiplyExact(subjects, batch.size())];
        for (int b = 0; b < batch.size(); b++) {
            if (random.nextDouble() < meanShare) {
                Arrays.fill(all, b * subjects, (b + 1) * subjects, 1f / subjects);
            } else {
                float[] own = batch.examples().get(b).array(SpeechRecipe.SUBJECT).values();
                System.arraycopy(own, 0, all, b * subjects, subjects);
            }
        }
        return batch.tensor(all, new Shape(batch.size(), subjects));
    }

    /** How many times a step gives the network its own frames; -1 where it gives recorded ones. */
    public int ownFrames(Random random) {
        return ownFrames == 0 ? -1 : random.nextInt(ownFrames + 1);
    }

    /** Whether some examples learn the mean of all styles, so that it is a style to ship. */
    public boolean learnsMeanStyle() {
        return meanShare > 0;
    }

    /**
     * Styles with the mean of all before the first.
     *
     * @param styles one along this axis for each subject
     * @return one more
     */
    public static NDArray withMeanStyle(NDArray styles, int axis) {
        return styles.mean(new int[] {axis}, true).concat(styles, axis);
    }
}
