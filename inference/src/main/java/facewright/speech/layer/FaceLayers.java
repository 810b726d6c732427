package facewright.speech.layer;

import facewright.domain.FrameRate;
import facewright.domain.HeadPoseTrack;
import facewright.domain.RigSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All layers of one utterance as weights of rig channels and as a head pose. */
public final class FaceLayers {
    /** The channels that the layers move. */
    public static final List<String> CHANNELS =
            List.of(
                    "eyeBlinkLeft",
                    "eyeBlinkRight",
                    "browInnerUp",
                    "browOuterUpLeft",
                    "browOuterUpRight",
                    "eyeLookInLeft",
                    "eyeLookInRight",
                    "eyeLookOutLeft",
                    "eyeLookOutRight",
                    "eyeLookUpLeft",
                    "eyeLookUpRight",
                    "eyeLookDownLeft",
                    "eyeLookDownRight");

    private static final double OUTER_BROW = 0.6;

    /** Angles of the gaze channels at weight 1 on the built-in head; other heads are close. */
    private static final double SIDE = Math.toRadians(28);

    private static final double UP = Math.toRadians(22);
    private static final double DOWN = Math.toRadians(25);

    private final BlinkLayer blinks;
    private final BrowLayer brows;
    private final GazeLayer gaze;
    private final HeadLayer head;
    private final LayerStrengths strengths;
    private final float[] pose = new float[6];

    public FaceLayers(Prosody prosody, PitchContour contour, LayerStrengths strengths, long seed) {
        this.strengths = strengths;
        blinks = BlinkLayer.of(prosody, strengths.blinksPerMinute(), seed);
        brows = new BrowLayer(contour, prosody, strengths.brows());
        gaze = GazeLayer.of(prosody, strengths.gaze(), seed);
        head = new HeadLayer(prosody, strengths.head(), seed);
    }

    /**
     * Writes the weights of {@link #CHANNELS} at a time. While gaze and head both move, the eyes
     * make up for the head and stay on what they look at.
     *
     * @param first index of the first of them in {@code weights}
     */
    public void write(double seconds, float[] weights, int first) {
        double closed = blinks.closed(seconds);
        double brow = brows.raised(seconds);
        double yaw = gaze.yaw(seconds);
        double pitch = gaze.pitch(seconds);
        if (strengths.gaze() > 0) {
            head.copyPose(seconds, pose);
            yaw -= pose[4];
            pitch += pose[3];
        }
        int k = first;
        k = both(weights, k, closed);
        weights[k++] = weight(brow);
        k = both(weights, k, OUTER_BROW * brow);
        double left = weight(yaw / SIDE);
        double right = weight(-yaw / SIDE);
        weights[k++] = (float) right;
        weights[k++] = (float) left;
        weights[k++] = (float) left;
        weights[k++] = (float) right;
        k = both(weights, k, pitch / UP);
        both(weights, k, -pitch / DOWN);
    }

    private static int both(float[] weights, int k, double value) {
        weights[k] = weight(value);
        weights[k + 1] = weights[k];
        return k + 2;
    }

    private static float weight(double value) {
        return (float) Math.max(0, Math.min(1, value));
    }

    /**
     * Head poses of some frames; empty when the head is switched off.
     *
     * @param firstFrame of the clip
     */
    public Optional<HeadPoseTrack> poses(FrameRate rate, int firstFrame, int count) {
        if (strengths.head() == 0) {
            return Optional.empty();
        }
        float[][] poses = new float[count][6];
        for (int t = 0; t < count; t++) {
            head.copyPose(rate.timeSeconds(firstFrame + t), poses[t]);
        }
        return Optional.of(new HeadPoseTrack(poses));
    }

    /**
     * The motion with the layers' channels added, and with a head pose unless the head is switched
     * off. Channels that the motion has already are replaced.
     */
    public RigSequence addTo(RigSequence motion) {
        List<String> channels = new ArrayList<>(motion.channels());
        channels.removeAll(CHANNELS);
        int own = channels.size();
        channels.addAll(CHANNELS);
        FrameRate rate = motion.frameRate();
        float[][] weights = new float[motion.frameCount()][channels.size()];
        for (int t = 0; t < weights.length; t++) {
            for (int k = 0; k < own; k++) {
                weights[t][k] = motion.weight(t, motion.channels().indexOf(channels.get(k)));
            }
            write(rate.timeSeconds(t), weights[t], own);
        }
        Optional<HeadPoseTrack> poses = poses(rate, 0, weights.length).or(motion::headPose);
        return new RigSequence(rate, channels, weights, poses);
    }
}
