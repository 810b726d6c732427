package facewright.method.phonetic;

import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.features.FeatureExtractor;
import facewright.features.SpeechFeatures;
import facewright.features.SpeechLevels;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.speech.Curves;
import facewright.speech.layer.Emphasis;
import facewright.speech.layer.PitchContour;
import facewright.speech.layer.Prosody;

/** What the sound of a clip tells beyond its phones: pauses, loudness, melody. Immutable. */
final class Voice implements Emphasis.Loudness {
    private static final FrameRate RATE = FrameRate.of(100);
    private static final double SURELY_VOICED = 0.6;

    /** A voice this much weaker than speech says nothing about its melody. */
    private static final double WEAK_DECIBELS = 15;

    private final float[] decibels;
    private final PitchContour contour;
    private final Prosody prosody;

    private Voice(float[] decibels, PitchContour contour, Prosody prosody) {
        this.decibels = decibels;
        this.contour = contour;
        this.prosody = prosody;
    }

    static Voice of(AudioClip clip, ProgressSink progress, CancelToken cancel) {
        SpeechLevels levels = SpeechLevels.of(clip);
        SpeechFeatures features = new FeatureExtractor(RATE).extract(clip, progress, cancel);
        int count = features.frameCount();
        float[] decibels = new float[count];
        float[] hertz = new float[levels.isAudible() ? count : 0];
        for (int i = 0; i < count; i++) {
            float energy = features.energyDecibels(i);
            decibels[i] = (float) (energy - levels.speechDecibels());
            if (i < hertz.length) {
                boolean voiced =
                        features.voicing(i) > SURELY_VOICED && decibels[i] > -WEAK_DECIBELS;
                hertz[i] = voiced ? features.pitchHertz(i) : 0;
            }
        }
        PitchContour contour = new PitchContour(1 / RATE.framesPerSecond(), 0, hertz);
        return new Voice(
                decibels,
                contour,
                new Prosody(clip.durationSeconds(), levels.pauses(), contour.accents()));
    }

    @Override
    public double decibels(double seconds) {
        return decibels.length == 0 ? 0 : Curves.at(decibels, seconds * RATE.framesPerSecond());
    }

    PitchContour contour() {
        return contour;
    }

    Prosody prosody() {
        return prosody;
    }
}
