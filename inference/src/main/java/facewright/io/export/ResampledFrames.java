package facewright.io.export;

import facewright.domain.FaceMotion;
import facewright.domain.FaceRig;
import facewright.domain.FaceTopology;
import facewright.domain.FrameRate;
import facewright.domain.FrameSource;
import facewright.domain.HeadPoseTrack;
import facewright.domain.InferenceText;
import facewright.domain.MotionDecoder;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.domain.TimeRange;
import java.util.Arrays;
import java.util.Optional;

/**
 * A motion, or a part of it, at another frame rate. Rig motion is interpolated in its weights
 * (which keeps lip seals and blinks that fall between two new frames), vertices by Catmull-Rom
 * splines. Frames that exist in the source are taken as they are; the last one is held, never
 * continued. Not safe for concurrent use.
 */
public final class ResampledFrames implements FrameSource {
    private static final int SPLINE = 4;

    private final FrameSource source;
    private final FrameRate rate;
    private final double startSeconds;
    private final Optional<SampleTimes> times;
    private final Optional<RigSequence> rigMotion;
    private final Optional<HeadPoseTrack> headPose;
    private final float[][] cache = new float[SPLINE][0];
    private final int[] cachedFrame = new int[SPLINE];

    private ResampledFrames(
            FrameSource source,
            FrameRate rate,
            double startSeconds,
            Optional<SampleTimes> times,
            Optional<RigSequence> rigMotion,
            Optional<HeadPoseTrack> headPose) {
        this.source = source;
        this.rate = rate;
        this.startSeconds = startSeconds;
        this.times = times;
        this.rigMotion = rigMotion;
        this.headPose = headPose;
        Arrays.fill(cachedFrame, -1);
    }

    /**
     * Resamples a motion of a head.
     *
     * @param range the part wanted; empty for all of it
     * @throws StudioException when the range holds no frame or the motion does not fit the head
     */
    public static ResampledFrames of(
            FaceRig rig, FaceMotion motion, Optional<TimeRange> range, FrameRate rate)
            throws StudioException {
        MotionDecoder decoder = decoder(rig, motion);
        if (!(motion instanceof RigSequence sequence)) {
            return of(decoder, range, rate);
        }
        SampleTimes times = new SampleTimes(motion.frameCount(), motion.frameRate(), range, rate);
        RigSequence resampled = new TrackResampler(times).resample(sequence, rate);
        return new ResampledFrames(
                decoder(rig, resampled),
                rate,
                times.startSeconds(),
                Optional.empty(),
                Optional.of(resampled),
                resampled.headPose());
    }

    /**
     * Resamples vertices.
     *
     * @param range the part wanted; empty for all of it
     * @throws StudioException when the range holds no frame
     */
    public static ResampledFrames of(FrameSource source, Optional<TimeRange> range, FrameRate rate)
            throws StudioException {
        SampleTimes times = new SampleTimes(source.frameCount(), source.frameRate(), range, rate);
        return new ResampledFrames(
                source,
                rate,
                times.startSeconds(),
                Optional.of(times),
                Optional.empty(),
                source.headPose().map(new TrackResampler(times)::resample));
    }

    private static MotionDecoder decoder(FaceRig rig, FaceMotion motion) throws StudioException {
        try {
            return new MotionDecoder(rig, motion);
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    InferenceText.of("export.wrong-head", String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public FaceTopology topology() {
        return source.topology();
    }

    @Override
    public FrameRate frameRate() {
        return rate;
    }

    @Override
    public int frameCount() {
        return times.map(SampleTimes::count).orElseGet(source::frameCount);
    }

    /** Where frame 0 lies in the source, seconds. */
    public double startSeconds() {
        return startSeconds;
    }

    /** The resampled weights, where the motion is a rig motion. */
    public Optional<RigSequence> rigMotion() {
        return rigMotion;
    }

    @Override
    public Optional<HeadPoseTrack> headPose() {
        return headPose;
    }

    @Override
    public void copyFrame(int t, float[] destination) {
        if (times.isEmpty()) {
            source.copyFrame(t, destination);
            return;
        }
        double position = times.get().position(t);
        int left = (int) position;
        float u = (float) (position - left);
        if (u == 0) {
            source.copyFrame(left, destination);
        } else {
            interpolate(left, u, destination);
        }
    }

    private void interpolate(int left, float u, float[] destination) {
        int last = source.frameCount() - 1;
        float[] before = frame(Math.max(0, left - 1), destination.length);
        float[] a = frame(left, destination.length);
        float[] b = frame(Math.min(last, left + 1), destination.length);
        float[] after = frame(Math.min(last, left + 2), destination.length);
        float u2 = u * u;
        float u3 = u2 * u;
        float w0 = 0.5f * (-u3 + 2 * u2 - u);
        float w1 = 0.5f * (3 * u3 - 5 * u2 + 2);
        float w2 = 0.5f * (-3 * u3 + 4 * u2 + u);
        float w3 = 0.5f * (u3 - u2);
        for (int i = 0; i < destination.length; i++) {
            destination[i] = w0 * before[i] + w1 * a[i] + w2 * b[i] + w3 * after[i];
        }
    }

    /** A source frame from the small cache; neighbours never share a slot. */
    private float[] frame(int index, int length) {
        int slot = index % SPLINE;
        if (cachedFrame[slot] != index) {
            if (cache[slot].length != length) {
                cache[slot] = new float[length];
            }
            source.copyFrame(index, cache[slot]);
            cachedFrame[slot] = index;
        }
        return cache[slot];
    }
}
