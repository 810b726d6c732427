package facewright.app.animate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FaceHead;
import facewright.domain.FrameRate;
import facewright.domain.RegionMask;
import facewright.domain.RigSequence;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LipErrorTest {
    /** The jaw moves vertex 1 by 20 mm and vertex 2, which is no lip, by 30 mm. */
    private static FaceHead head() {
        FaceHead fake = FakeHead.make();
        return new FaceHead(
                "Test",
                fake.rig(),
                fake.appearance(),
                Map.of("lips", new RegionMask("lips", new int[] {0, 1})),
                fake.landmarks());
    }

    private static RigSequence jaw(FrameRate rate, float... weights) {
        float[][] frames = new float[weights.length][];
        for (int t = 0; t < frames.length; t++) {
            frames[t] = new float[] {weights[t]};
        }
        return new RigSequence(rate, List.of("jawOpen"), frames, Optional.empty());
    }

    private static LipError error(RigSequence motion, RigSequence truth) {
        return LipError.of(head(), motion, truth, ProgressSink.NONE, new CancelToken())
                .orElseThrow();
    }

    @Test
    void isTheLargestDistanceOfALipInMillimetres() {
        LipError error =
                error(jaw(FrameRate.FPS_30, 0, 0.5f, 1), jaw(FrameRate.FPS_30, 0, 0.25f, 0));
        assertArrayEquals(new float[] {0, 5, 20}, error.millimetres(), 1e-3f);
        assertEquals(25.0 / 3, error.mean(), 1e-3);
    }

    @Test
    void comparesAtTheSameTimesWhateverTheRates() {
        RigSequence truth = jaw(FrameRate.FPS_60, 0, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f);
        assertArrayEquals(
                new float[] {0, 0, 0},
                error(jaw(FrameRate.FPS_30, 0, 0.2f, 0.4f), truth).millimetres(),
                1e-3f);
        // Frame 1 lies in the middle of two frames of the truth.
        assertArrayEquals(
                new float[] {0, 0},
                error(jaw(FrameRate.FPS_24, 0, 0.25f), truth).millimetres(),
                1e-3f);
    }

    @Test
    void endsWithTheShorterOfTheTwo() {
        assertEquals(
                2,
                error(jaw(FrameRate.FPS_30, 1, 1, 1, 1), jaw(FrameRate.FPS_60, 1, 1, 1, 1))
                        .millimetres()
                        .length);
    }

    @Test
    void saysNothingAboutAHeadWithoutLips() {
        RigSequence motion = jaw(FrameRate.FPS_30, 0);
        assertTrue(
                LipError.of(FakeHead.make(), motion, motion, ProgressSink.NONE, new CancelToken())
                        .isEmpty());
    }
}
