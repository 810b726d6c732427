package facewright.align;

import facewright.align.acoustic.SpeechAnalysis;
import facewright.align.search.PhoneGraph;
import facewright.align.transcript.Transcript;
import facewright.domain.AudioClip;
import facewright.domain.InferenceText;
import facewright.domain.StudioException;

/** Whether a text can have been said in a clip at all, judged by its length. */
final class FitRules {
    /** Nobody speaks faster, seconds per phone. */
    private static final double FASTEST_PHONE_SECONDS = 0.03;

    /** Nobody speaks slower over a whole clip, pauses aside. */
    private static final double SLOWEST_PHONE_SECONDS = 1.0;

    /** -60 dB. */
    private static final float SILENT_PEAK = 0.001f;

    private FitRules() {}

    static void check(
            AudioClip clip, SpeechAnalysis analysis, PhoneGraph graph, Transcript transcript)
            throws StudioException {
        if (isSilent(clip)) {
            throw new StudioException(InferenceText.of("align.silent"));
        }
        double phones = graph.fewestPhones();
        if (analysis.frameCount() == 0 || clip.durationSeconds() < phones * FASTEST_PHONE_SECONDS) {
            throw tooShort(clip, transcript);
        }
        double speech = analysis.noise().speechSeconds();
        if (speech > phones * SLOWEST_PHONE_SECONDS) {
            throw new StudioException(
                    InferenceText.of(
                            "align.text-too-short", Math.round(speech), transcript.words().size()));
        }
    }

    private static boolean isSilent(AudioClip clip) {
        for (int i = 0; i < clip.sampleCount(); i++) {
            if (Math.abs(clip.sampleOrZero(i)) > SILENT_PEAK) {
                return false;
            }
        }
        return true;
    }

    static StudioException tooShort(AudioClip clip, Transcript transcript) {
        return new StudioException(
                InferenceText.of(
                        "align.audio-too-short",
                        clip.durationSeconds(),
                        transcript.words().size()));
    }
}
