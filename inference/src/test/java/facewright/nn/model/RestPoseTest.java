package facewright.nn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import facewright.domain.FrameRate;
import facewright.nn.EncodedExample;
import facewright.nn.EncodedExamples;
import facewright.nn.SpeechBundles;
import facewright.nn.TrainingData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestPoseTest {
    private static final int FRAMES = 60;
    private static final TrainingData RIG = SpeechBundles.data(1);
    private static final TrainingData MESH =
            new TrainingData(
                    "folder",
                    "test",
                    "none",
                    "0",
                    FrameRate.FPS_30,
                    "metre",
                    List.of(),
                    2,
                    "",
                    List.of(),
                    Map.of());

    /** Two rows of sound and two outputs for each frame; the first frames hear nothing. */
    private static EncodedExamples examples(int silent) {
        float[] audio = new float[FRAMES * 2];
        float[] motion = new float[FRAMES * 2];
        for (int t = 0; t < FRAMES; t++) {
            boolean speech = t >= silent;
            audio[2 * t + 1] = speech ? 0.5f : 0;
            motion[2 * t] = speech ? 1 : t % 2 == 0 ? 0.25f : 0.5f;
            motion[2 * t + 1] = speech ? 0 : 0.75f;
        }
        EncodedExample example =
                new EncodedExample(
                        "one",
                        "someone",
                        FRAMES,
                        Map.of(
                                SpeechRecipe.AUDIO,
                                EncodedExample.Values.overTime(audio, 2, 1),
                                SpeechRecipe.MOTION,
                                EncodedExample.Values.overTime(motion, 1, 2)));
        return new EncodedExamples() {
            @Override
            public int size() {
                return 3;
            }

            @Override
            public EncodedExample get(int index) {
                return example;
            }
        };
    }

    @Test
    void isTheMeanOfFramesThatHearNothing() throws Exception {
        assertEquals(List.of(0.375, 0.75), RestPose.of(RIG, examples(20)));
    }

    @Test
    void isUnknownWhereThereIsHardlyAnySilence() throws Exception {
        assertEquals(List.of(), RestPose.of(RIG, examples(9)));
        assertEquals(List.of(), RestPose.of(RIG, examples(0)));
    }

    @Test
    void verticesHaveNone() throws Exception {
        assertEquals(List.of(), RestPose.of(MESH, examples(20)));
    }
}
