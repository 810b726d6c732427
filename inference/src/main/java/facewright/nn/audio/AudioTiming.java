package facewright.nn.audio;

import facewright.domain.FrameRate;

/**
 * How audio features, at 50 per second, meet animation frames: {@code memoriesPerFrame} feature
 * rows for every frame. Rows are stretched to the rate that asks for, unless that is the rate they
 * have.
 *
 * @param rate of the animation
 * @param memoriesPerFrame rows that a frame may look at: frame i sees rows i x k to i x k + k - 1
 */
public record AudioTiming(FrameRate rate, int memoriesPerFrame) {
    /** Feature rows per second of every audio encoder here. */
    public static final double FEATURE_RATE = 50.0;

    /** VOCASET: 30 frames per second, one stretched row each. */
    public static final AudioTiming VOCASET = new AudioTiming(FrameRate.FPS_30, 1);

    /** BIWI: 25 frames per second, two rows each as they are. */
    public static final AudioTiming BIWI = new AudioTiming(FrameRate.FPS_25, 2);

    public AudioTiming {
        if (memoriesPerFrame < 1 || memoriesPerFrame > 8) {
            throw new IllegalArgumentException(
                    "1 to 8 feature rows per frame, not " + memoriesPerFrame);
        }
    }

    private boolean isNative() {
        return rate.framesPerSecond() * memoriesPerFrame == FEATURE_RATE;
    }

    /** Whether rows are brought to another rate. */
    public boolean isStretched() {
        return !isNative();
    }

    /** Rows that a clip's rows become, as the originals count them. */
    public int rows(int featureRows) {
        return isNative()
                ? featureRows
                : (int) (featureRows / FEATURE_RATE * (rate.framesPerSecond() * memoriesPerFrame));
    }

    /** Frames that this many feature rows give. */
    public int frames(int featureRows) {
        return rows(featureRows) / memoriesPerFrame;
    }

    /** Features with {@code memoriesPerFrame} rows for each of the frames they give. */
    public FeatureMatrix fit(FeatureMatrix features) {
        int used = frames(features.rows()) * memoriesPerFrame;
        int rows = rows(features.rows());
        return (rows == 0 ? features : features.stretched(rows)).first(used);
    }

    /**
     * Features for a recorded motion of this many frames, as in training: stretched to it, or cut
     * where they have the rate already.
     *
     * @return {@code memoriesPerFrame} rows for as many of the frames as there are features for
     */
    public FeatureMatrix fit(FeatureMatrix features, int frames) {
        if (!isNative()) {
            return features.stretched(frames * memoriesPerFrame);
        }
        int possible = Math.min(frames, features.rows() / memoriesPerFrame);
        return features.first(possible * memoriesPerFrame);
    }
}
