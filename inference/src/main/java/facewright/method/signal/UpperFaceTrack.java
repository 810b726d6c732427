package facewright.method.signal;

import facewright.speech.layer.FaceLayers;
import facewright.speech.layer.PitchContour;
import facewright.speech.layer.Prosody;

/** Blinks, gaze, brows and head from the cues of a clip. */
final class UpperFaceTrack {
    /** A voice this much weaker than speech says nothing about its melody. */
    private static final double WEAK_DECIBELS = 15;

    private static final double SURELY_VOICED = 0.6;

    private UpperFaceTrack() {}

    static FaceLayers of(Cues cues, SignalSettings settings, long seed) {
        PitchContour contour = contour(cues);
        Prosody prosody =
                new Prosody(
                        cues.clipSteps * Cues.STEP_SECONDS,
                        cues.levels.pauses(),
                        contour.accents());
        return new FaceLayers(prosody, contour, settings.layers(), seed);
    }

    private static PitchContour contour(Cues cues) {
        float[] hertz = new float[cues.levels.isAudible() ? cues.count() : 0];
        for (int i = 0; i < hertz.length; i++) {
            boolean voiced =
                    cues.voicing[i] > SURELY_VOICED
                            && cues.energy[i] > cues.levels.speechDecibels() - WEAK_DECIBELS;
            hertz[i] = voiced ? cues.pitch[i] : 0;
        }
        return new PitchContour(Cues.STEP_SECONDS, cues.firstStep(), hertz);
    }
}
