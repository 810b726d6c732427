package facewright.method.signal;

import facewright.domain.AudioClip;
import facewright.features.FeatureExtractor;
import facewright.features.FeatureFrame;
import facewright.features.SpeechLevels;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;

/** Measures the cues of a clip. */
final class CueAnalysis {
    private static final double WINDOW_SECONDS = 0.02;

    private CueAnalysis() {}

    /** Steps of a whole clip. */
    static int stepCount(AudioClip clip) {
        return Cues.RATE.frameCount(clip.durationSeconds()) + 1;
    }

    /** Measures some steps, which may lie outside the clip. */
    static Cues analyse(
            AudioClip clip, int firstStep, int count, ProgressSink progress, CancelToken cancel) {
        cancel.throwIfCancelled();
        Cues cues = new Cues(SpeechLevels.of(clip), stepCount(clip), firstStep, count);
        new FeatureExtractor(Cues.RATE, WINDOW_SECONDS)
                .extract(
                        clip,
                        firstStep,
                        count,
                        (step, frame) -> copy(frame, cues, step - firstStep),
                        progress,
                        cancel);
        return cues;
    }

    private static void copy(FeatureFrame frame, Cues cues, int i) {
        cues.energy[i] = frame.energyDecibels();
        cues.murmur[i] = frame.bandDecibels(100, 400);
        cues.first[i] = frame.bandDecibels(350, 1000);
        cues.low[i] = frame.bandDecibels(700, 1300);
        cues.middle[i] = frame.bandDecibels(1300, 2300);
        cues.upper[i] = frame.bandDecibels(2300, 3500);
        cues.hiss[i] = frame.bandDecibels(4000, 7600);
        cues.sonority[i] = frame.bandDecibels(350, 4000);
        cues.firstCentre[i] = frame.bandCentroidHertz(200, 1100);
        cues.secondCentre[i] = frame.magnitudeCentreOctaves(700, 3000);
        cues.voicing[i] = frame.voicing();
        cues.pitch[i] = frame.pitchHertz();
    }
}
