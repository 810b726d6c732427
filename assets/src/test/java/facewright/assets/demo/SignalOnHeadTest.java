package facewright.assets.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.assets.head.BuiltInHead;
import facewright.audio.AudioDecoder;
import facewright.domain.AudioClip;
import facewright.domain.FaceHead;
import facewright.domain.FrameRate;
import facewright.domain.MotionDecoder;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationMethod;
import facewright.method.AnimationRequest;
import facewright.method.Animator;
import facewright.method.MethodContext;
import facewright.method.MethodRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The method {@code signal} on the built-in head speaking the demo clip. */
class SignalOnHeadTest {
    private static final double MOST_ACCELERATION = 10;
    private static final double SHUT_MILLIMETRES = 1.5;

    /** Middles of p, b and m in the clip where the lips must be seen to meet, seconds. */
    private static final double[] CLOSURES = {0.55, 0.78, 3.56, 7.34, 9.23, 9.56};

    /** Middles of open vowels, seconds. */
    private static final double[] OPEN_VOWELS = {2.82, 4.17, 9.72};

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {30, 60})
    void movesLipsWithoutJitter(int framesPerSecond) throws Exception {
        FaceHead head = BuiltInHead.load();
        MotionDecoder decoder = speak(head, FrameRate.of(framesPerSecond));
        int[] lips = head.region("lips").orElseThrow().vertices();
        int values = head.topology().vertexCount() * 3;
        float[][] frames = new float[decoder.frameCount()][values];
        double largest = 0;
        for (int t = 0; t < frames.length; t++) {
            decoder.copyFrame(t, frames[t]);
            for (int i = 0; t >= 2 && i < lips.length; i++) {
                double sum = 0;
                for (int k = 3 * lips[i]; k < 3 * lips[i] + 3; k++) {
                    double second = frames[t][k] - 2 * frames[t - 1][k] + frames[t - 2][k];
                    sum += second * second;
                }
                largest = Math.max(largest, Math.sqrt(sum));
            }
        }
        double acceleration = largest * framesPerSecond * framesPerSecond;
        assertTrue(acceleration < MOST_ACCELERATION, "acceleration " + acceleration + " m/s2");
        assertTrue(acceleration > 1, "nothing moves: " + acceleration + " m/s2");
    }

    @Test
    void shutsTheLipsForBilabialsAndOpensThemForVowels() throws Exception {
        FaceHead head = BuiltInHead.load();
        MotionDecoder decoder = speak(head, FrameRate.FPS_60);
        for (double seconds : CLOSURES) {
            double gap = smallestGap(head, decoder, seconds - 0.07, seconds + 0.05);
            assertTrue(gap < SHUT_MILLIMETRES, "gap " + gap + " mm at " + seconds + " s");
        }
        for (double seconds : OPEN_VOWELS) {
            double gap = smallestGap(head, decoder, seconds - 0.04, seconds - 0.01);
            assertTrue(gap > 3, "gap " + gap + " mm at " + seconds + " s");
        }
    }

    @Test
    void restsInThePauseAndAtBothEnds() throws Exception {
        FaceHead head = BuiltInHead.load();
        MotionDecoder decoder = speak(head, FrameRate.FPS_60);
        float[] rest = new float[head.topology().vertexCount() * 3];
        head.rig().template().copyPositions(rest);
        int[] lips = head.region("lips").orElseThrow().vertices();
        float[] frame = new float[rest.length];
        for (double seconds : new double[] {0.0, 6.2, 10.4}) {
            decoder.copyFrame(FrameRate.FPS_60.frameAt(seconds), frame);
            double farthest = 0;
            for (int vertex : lips) {
                farthest =
                        Math.max(farthest, Math.abs(frame[3 * vertex + 1] - rest[3 * vertex + 1]));
            }
            assertEquals(0, farthest * 1000, 0.5, "mm at " + seconds + " s");
        }
    }

    private static double smallestGap(
            FaceHead head, MotionDecoder decoder, double from, double to) {
        int upper = head.landmarks().get("lip-upper-inner");
        int lower = head.landmarks().get("lip-lower-inner");
        float[] frame = new float[head.topology().vertexCount() * 3];
        double smallest = 1000;
        for (int t = (int) Math.round(from * 60); t <= Math.round(to * 60); t++) {
            decoder.copyFrame(t, frame);
            double dy = frame[3 * upper + 1] - frame[3 * lower + 1];
            double dz = frame[3 * upper + 2] - frame[3 * lower + 2];
            smallest = Math.min(smallest, 1000 * Math.hypot(dy, dz));
        }
        return smallest;
    }

    private MotionDecoder speak(FaceHead head, FrameRate rate) throws Exception {
        AudioClip clip =
                AudioDecoder.decode(DemoClip.copyTo(folder), ProgressSink.NONE, new CancelToken())
                        .speech();
        AnimationMethod method = MethodRegistry.discover().method("signal").orElseThrow();
        try (Animator animator =
                method.open(new MethodContext(folder), method.parameters().defaults())) {
            return new MotionDecoder(
                    head.rig(),
                    animator.animate(
                            new AnimationRequest(clip, rate, 1),
                            ProgressSink.NONE,
                            new CancelToken()));
        }
    }
}
