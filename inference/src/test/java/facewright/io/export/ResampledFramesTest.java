package facewright.io.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FaceHead;
import facewright.domain.FrameRate;
import facewright.domain.HeadPoseTrack;
import facewright.domain.MeshSequence;
import facewright.domain.MotionDecoder;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.domain.TimeRange;
import facewright.io.SyntheticHead;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResampledFramesTest {
    private final FaceHead head = SyntheticHead.create();

    @Test
    void theSameRateGivesTheSameFrames() throws Exception {
        RigSequence motion = SyntheticHead.motion(FrameRate.FPS_29_97, 50);
        ResampledFrames frames = resample(motion, FrameRate.FPS_29_97);
        assertEquals(50, frames.frameCount());
        float[] expected = new float[head.topology().vertexCount() * 3];
        float[] actual = expected.clone();
        for (int t = 0; t < 50; t++) {
            new MotionDecoder(head.rig(), motion).copyFrame(t, expected);
            frames.copyFrame(t, actual);
            assertArrayEquals(expected, actual);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"24", "25", "29.97", "30", "48", "60"})
    void smoothMotionIsFollowedAtEveryRate(String rateText) throws Exception {
        FrameRate rate = FrameRate.parse(rateText);
        RigSequence motion = SyntheticHead.motion(FrameRate.FPS_30, 120);
        RigSequence resampled = resample(motion, rate).rigMotion().orElseThrow();
        assertEquals(rate.frameCount(4), resampled.frameCount());
        RigSequence ideal = SyntheticHead.motion(rate, resampled.frameCount());
        double lastSource = FrameRate.FPS_30.timeSeconds(119);
        for (int t = 0; rate.timeSeconds(t) <= lastSource && t < ideal.frameCount(); t++) {
            for (int k = 0; k < SyntheticHead.CHANNELS.size(); k++) {
                assertEquals(ideal.weight(t, k), resampled.weight(t, k), 0.01, "frame " + t);
            }
        }
    }

    @Test
    void verticesFollowSmoothMotionAndHoldTheLastFrame() throws Exception {
        MeshSequence motion = SyntheticHead.mesh(head, FrameRate.FPS_30, 40, 0);
        ResampledFrames frames = resample(motion, FrameRate.FPS_60);
        assertEquals(80, frames.frameCount());
        MotionDecoder ideal =
                new MotionDecoder(head.rig(), SyntheticHead.motion(FrameRate.FPS_60, 80));
        float[] expected = new float[head.topology().vertexCount() * 3];
        float[] actual = expected.clone();
        for (int t = 2; t < 76; t++) {
            ideal.copyFrame(t, expected);
            frames.copyFrame(t, actual);
            assertArrayEquals(expected, actual, 2e-5f, "frame " + t);
        }
        motion.copyFrame(39, expected);
        frames.copyFrame(79, actual);
        assertArrayEquals(expected, actual);
    }

    @Test
    void weightsNeverLeaveTheValuesAroundThem() throws Exception {
        float[][] steps = {{0}, {1}, {1}, {0}, {0}, {1}, {0}};
        RigSequence motion =
                new RigSequence(FrameRate.FPS_25, List.of("mouthClose"), steps, Optional.empty());
        RigSequence resampled = resample(motion, FrameRate.of(240)).rigMotion().orElseThrow();
        for (int t = 0; t < resampled.frameCount(); t++) {
            assertTrue(resampled.weight(t, 0) >= 0 && resampled.weight(t, 0) <= 1);
        }
    }

    @Test
    void oneFrameSealsSurviveEveryLowerRate() throws Exception {
        for (int peak = 0; peak < 60; peak++) {
            float[][] weights = new float[60][2];
            weights[peak][0] = 0.995f;
            weights[peak][1] = 1;
            RigSequence motion =
                    new RigSequence(
                            FrameRate.FPS_60,
                            List.of("mouthClose", "jawOpen"),
                            weights,
                            Optional.empty());
            for (FrameRate rate : List.of(FrameRate.FPS_24, FrameRate.FPS_29_97)) {
                RigSequence resampled = resample(motion, rate).rigMotion().orElseThrow();
                int best = 0;
                for (int t = 0; t < resampled.frameCount(); t++) {
                    best = resampled.weight(t, 0) > resampled.weight(best, 0) ? t : best;
                }
                assertEquals(0.995f, resampled.weight(best, 0), "peak at " + peak);
                double distance = rate.timeSeconds(best) - FrameRate.FPS_60.timeSeconds(peak);
                assertTrue(Math.abs(distance) <= 0.51 / 24 + 1.0 / 60, "peak at " + peak);
            }
        }
    }

    @Test
    void aRangeStartsAtItsStartAndEndsAtItsEnd() throws Exception {
        RigSequence motion = SyntheticHead.motion(FrameRate.FPS_30, 90);
        ResampledFrames frames =
                ResampledFrames.of(
                        head.rig(), motion, Optional.of(new TimeRange(1, 2)), FrameRate.FPS_30);
        assertEquals(30, frames.frameCount());
        assertEquals(1, frames.startSeconds());
        RigSequence cut = frames.rigMotion().orElseThrow();
        assertEquals(motion.weight(30, 3), cut.weight(0, 3));
        assertEquals(motion.weight(59, 3), cut.weight(29, 3));
    }

    @Test
    void refusesEmptyRangesEmptyMotionsAndOtherHeads() {
        RigSequence motion = SyntheticHead.motion(FrameRate.FPS_30, 30);
        assertKey("export.empty-range", motion, Optional.of(new TimeRange(1, 2)));
        assertKey("export.empty-range", motion, Optional.of(new TimeRange(0.5, 0.5)));
        assertKey("export.no-frames", SyntheticHead.motion(FrameRate.FPS_30, 0), Optional.empty());
        RigSequence foreign =
                new RigSequence(
                        FrameRate.FPS_30,
                        List.of("tailWag"),
                        new float[][] {{1}},
                        Optional.empty());
        assertKey("export.wrong-head", foreign, Optional.empty());
    }

    private void assertKey(String key, RigSequence motion, Optional<TimeRange> range) {
        StudioException failure =
                assertThrows(
                        StudioException.class,
                        () -> ResampledFrames.of(head.rig(), motion, range, FrameRate.FPS_24));
        assertEquals(key, failure.messageKey());
    }

    @Test
    void headAnglesTakeTheShortWayRound() throws Exception {
        float[][] poses = {{0, 0, 0, 0, 3.1f, 0}, {0, 0, 0, 0, -3.1f, 0}};
        RigSequence motion =
                new RigSequence(
                        FrameRate.FPS_30,
                        List.of("jawOpen"),
                        new float[2][1],
                        Optional.of(new HeadPoseTrack(poses)));
        float[] pose = new float[6];
        resample(motion, FrameRate.FPS_60).headPose().orElseThrow().copyFrame(1, pose);
        assertEquals(Math.PI, pose[4], 1e-5);
    }

    private ResampledFrames resample(facewright.domain.FaceMotion motion, FrameRate rate)
            throws StudioException {
        return ResampledFrames.of(head.rig(), motion, Optional.empty(), rate);
    }
}
