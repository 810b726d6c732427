package facewright.nn.model;

import facewright.domain.StudioException;
import facewright.nn.EncodedExample;
import facewright.nn.EncodedExamples;
import facewright.nn.TrainingData;
import java.util.ArrayList;
import java.util.List;

/**
 * How recorded mouths stand where nothing is heard: the mean of frames whose audio is zeros, as the
 * encoder {@code mel} hears silence. A network alone with silence may do anything: CodeTalker's
 * normalises over the clip, and a clip in which nothing changes leaves it nothing.
 */
public final class RestPose {
    /** Examples that are looked at, taken evenly. */
    private static final int EXAMPLES = 400;

    private static final int FEWEST_FRAMES = 30;

    private RestPose() {}

    /**
     * Measures the pose.
     *
     * @return one value for each rig channel; empty where there is too little silence, and for
     *     vertices, which have no pose of rest of their own
     */
    public static List<Double> of(TrainingData data, EncodedExamples examples)
            throws StudioException {
        if (data.channels().isEmpty()) {
            return List.of();
        }
        double[] sum = new double[0];
        int frames = 0;
        int count = Math.min(EXAMPLES, examples.size());
        for (int i = 0; i < count; i++) {
            EncodedExample example = examples.get((int) ((long) i * examples.size() / count));
            float[] audio = example.array(SpeechRecipe.AUDIO).values();
            float[] motion = example.array(SpeechRecipe.MOTION).values();
            int heard = audio.length / example.frames();
            int outputs = motion.length / example.frames();
            sum = sum.length == 0 ? new double[outputs] : sum;
            for (int t = 0; t < example.frames(); t++) {
                if (isSilent(audio, t * heard, (t + 1) * heard)) {
                    frames++;
                    for (int k = 0; k < outputs; k++) {
                        sum[k] += motion[t * outputs + k];
                    }
                }
            }
        }
        List<Double> pose = new ArrayList<>();
        if (frames >= FEWEST_FRAMES) {
            for (double value : sum) {
                pose.add(value / frames);
            }
        }
        return pose;
    }

    private static boolean isSilent(float[] audio, int from, int to) {
        for (int i = from; i < to; i++) {
            if (audio[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
