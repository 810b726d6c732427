package facewright.method.codetalker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationMethod;
import facewright.method.AnimationRequest;
import facewright.method.Animator;
import facewright.method.TestSpeech;
import facewright.nn.ShippedSpeechTest;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The method with the weights that ship. */
@Tag("engine")
class CodeTalkerShippedTest extends ShippedSpeechTest {
    private static final int FPS = 30;

    /** Channels that the network moves; the layers of the face follow. */
    private static final int MOUTH = 17;

    @Override
    protected AnimationMethod method() {
        return new CodeTalkerMethod();
    }

    /** Windows of five seconds that share a second, against a clip of 18 s in one piece. */
    @Test
    void noJoinOfWindowsIsFasterThanTheRest() throws Exception {
        float[][] whole = mouth("20");
        float[][] parts = mouth("5");
        assertEquals(whole.length, parts.length);
        boolean[] join = new boolean[parts.length - 1];
        int window = 5 * FPS;
        int shared = window / 5;
        int count = (parts.length - shared + window - shared - 1) / (window - shared);
        for (int w = 1; w < count; w++) {
            int from = (parts.length - window) * w / (count - 1);
            int end = (parts.length - window) * (w - 1) / (count - 1) + window;
            Arrays.fill(join, from, Math.min(join.length, end), true);
        }
        double[] elsewhere = new double[join.length];
        int rest = 0;
        int inside = 0;
        for (int t = 0; t < join.length; t++) {
            if (join[t]) {
                inside++;
            } else {
                elsewhere[rest++] = distance(parts[t], parts[t + 1]);
            }
        }
        double limit = Arrays.stream(elsewhere, 0, rest).sorted().toArray()[(int) (0.99 * rest)];
        int fast = 0;
        double off = 0;
        for (int t = 0; t < join.length; t++) {
            fast += join[t] && distance(parts[t], parts[t + 1]) > limit ? 1 : 0;
            off += distance(whole[t], parts[t]) / join.length;
        }
        // As seldom as anywhere else, with room for chance.
        assertTrue(fast <= 0.03 * inside, fast + " of " + inside + " steps are too fast");
        assertTrue(off > 0 && off < 0.5, "mean difference to one piece: " + off);
    }

    private float[][] mouth(String windowSeconds) throws Exception {
        AnimationMethod method = method();
        try (Animator animator =
                method.open(
                        context(),
                        method.parameters().values(Map.of("windowSeconds", windowSeconds)))) {
            RigSequence motion =
                    (RigSequence)
                            animator.animate(
                                    new AnimationRequest(
                                            TestSpeech.syllables(18, 5), FrameRate.of(FPS), 1),
                                    ProgressSink.NONE,
                                    new CancelToken());
            float[][] frames = new float[motion.frameCount()][motion.channels().size()];
            for (int t = 0; t < frames.length; t++) {
                motion.copyFrame(t, frames[t]);
                frames[t] = Arrays.copyOf(frames[t], MOUTH);
            }
            return frames;
        }
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (a[k] - b[k]) * (a[k] - b[k]);
        }
        return Math.sqrt(sum);
    }
}
