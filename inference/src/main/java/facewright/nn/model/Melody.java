package facewright.nn.model;

import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.features.FeatureExtractor;
import facewright.features.SpeechFeatures;
import facewright.features.SpeechLevels;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.speech.layer.FaceLayers;
import facewright.speech.layer.LayerStrengths;
import facewright.speech.layer.PitchContour;
import facewright.speech.layer.Prosody;

/** What blinks, gaze, brows and head follow: pauses and the melody of a voice. */
public final class Melody {
    private static final FrameRate RATE = FrameRate.of(40);
    private static final double SURELY_VOICED = 0.6;

    /** A voice this much weaker than speech says nothing about its melody. */
    private static final double WEAK_DECIBELS = 15;

    private Melody() {}

    /** The layers of a clip. */
    public static FaceLayers layers(
            AudioClip clip,
            LayerStrengths strengths,
            long seed,
            ProgressSink progress,
            CancelToken cancel) {
        SpeechLevels levels = SpeechLevels.of(clip);
        SpeechFeatures features = new FeatureExtractor(RATE).extract(clip, progress, cancel);
        float[] hertz = new float[levels.isAudible() ? features.frameCount() : 0];
        for (int i = 0; i < hertz.length; i++) {
            boolean voiced =
                    features.voicing(i) > SURELY_VOICED
                            && features.energyDecibels(i) > levels.speechDecibels() - WEAK_DECIBELS;
            hertz[i] = voiced ? features.pitchHertz(i) : 0;
        }
        PitchContour contour = new PitchContour(1 / RATE.framesPerSecond(), 0, hertz);
        Prosody prosody = new Prosody(clip.durationSeconds(), levels.pauses(), contour.accents());
        return new FaceLayers(prosody, contour, strengths, seed);
    }
}
