package facewright.features;

import facewright.domain.FrameRate;

/** The features of a clip, frame by frame. Immutable. Units as in {@link FeatureFrame}. */
public final class SpeechFeatures {
    private final FrameRate frameRate;
    private final float[][] logMel;
    private final float[][] tracks;

    private static final int ENERGY = 0;
    private static final int ZERO_CROSSINGS = 1;
    private static final int CENTROID = 2;
    private static final int ONSET = 3;
    private static final int PITCH = 4;
    private static final int VOICING = 5;
    private static final int TRACKS = 6;

    private SpeechFeatures(FrameRate frameRate, float[][] logMel, float[][] tracks) {
        this.frameRate = frameRate;
        this.logMel = logMel;
        this.tracks = tracks;
    }

    public FrameRate frameRate() {
        return frameRate;
    }

    /** T. */
    public int frameCount() {
        return logMel.length;
    }

    /** Copies the (80) log-mel values of a frame. */
    public void copyLogMel(int frame, float[] destination) {
        System.arraycopy(logMel[frame], 0, destination, 0, FeatureFrame.MEL_BANDS);
    }

    public float energyDecibels(int frame) {
        return tracks[ENERGY][frame];
    }

    public float zeroCrossings(int frame) {
        return tracks[ZERO_CROSSINGS][frame];
    }

    public float centroidHertz(int frame) {
        return tracks[CENTROID][frame];
    }

    public float onset(int frame) {
        return tracks[ONSET][frame];
    }

    public float pitchHertz(int frame) {
        return tracks[PITCH][frame];
    }

    public float voicing(int frame) {
        return tracks[VOICING][frame];
    }

    /** Collects frames from an extractor. */
    static final class Builder implements FeatureExtractor.FrameSink {
        private final FrameRate frameRate;
        private final float[][] logMel;
        private final float[][] tracks;

        Builder(FrameRate frameRate, int frameCount) {
            this.frameRate = frameRate;
            this.logMel = new float[frameCount][FeatureFrame.MEL_BANDS];
            this.tracks = new float[TRACKS][frameCount];
        }

        @Override
        public void accept(int frame, FeatureFrame features) {
            features.copyLogMel(logMel[frame]);
            tracks[ENERGY][frame] = features.energyDecibels();
            tracks[ZERO_CROSSINGS][frame] = features.zeroCrossings();
            tracks[CENTROID][frame] = features.centroidHertz();
            tracks[ONSET][frame] = features.onset();
            tracks[PITCH][frame] = features.pitchHertz();
            tracks[VOICING][frame] = features.voicing();
        }

        SpeechFeatures build() {
            return new SpeechFeatures(frameRate, logMel, tracks);
        }
    }
}
