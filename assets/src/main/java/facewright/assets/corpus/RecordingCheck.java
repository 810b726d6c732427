package facewright.assets.corpus;

import facewright.domain.AudioClip;
import facewright.speech.Phone;
import facewright.speech.PhoneTrack;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the times of phones fit the sound: the last label ends with the sound, pauses are quiet,
 * vowels are loud. Bounds are far from what good labels give and near to what labels that are off
 * by 100 ms give.
 */
final class RecordingCheck {
    private static final double LABEL_END_SECONDS = 0.010;
    private static final double SHORTEST_SECONDS = 0.2;
    private static final double LONGEST_SECONDS = 30;
    private static final double QUIETEST_PEAK = 0.01;
    private static final double PAUSE_EDGE_SECONDS = 0.030;
    private static final double PAUSE_DECIBELS = -20;
    private static final double VOWEL_DECIBELS = -30;
    private static final double VOWEL_SHARE = 0.85;
    private static final double WINDOW_SECONDS = 0.010;

    private RecordingCheck() {}

    /** What is wrong with a recording of speech, for the report; empty when nothing is. */
    static Optional<String> problem(Recording recording) {
        AudioClip clip = recording.clip();
        double duration = clip.durationSeconds();
        if (duration < SHORTEST_SECONDS || duration > LONGEST_SECONDS) {
            return said("is %.2f s long", duration);
        }
        if (Math.abs(recording.labelErrorSeconds()) > LABEL_END_SECONDS) {
            return said("labels end %.0f ms after the sound", 1000 * recording.labelErrorSeconds());
        }
        float peak = 0;
        for (float sample : clip.toArray()) {
            peak = Math.max(peak, Math.abs(sample));
        }
        if (peak < QUIETEST_PEAK) {
            return said("has a peak of %.4f", peak);
        }
        return fit(clip, recording.phones());
    }

    private static Optional<String> fit(AudioClip clip, PhoneTrack track) {
        double loud = loudDecibels(clip);
        int vowels = 0;
        int heard = 0;
        for (int i = 0; i < track.phones().size(); i++) {
            Phone phone = track.phones().get(i);
            double start = phone.startSeconds() + PAUSE_EDGE_SECONDS;
            double end = phone.endSeconds() - PAUSE_EDGE_SECONDS;
            if (track.isPause(i) && end - start >= 3 * WINDOW_SECONDS) {
                double level = decibels(clip, start, end) - loud;
                if (level > PAUSE_DECIBELS) {
                    return said("pause at %.2f s has %.0f dB", phone.startSeconds(), level);
                }
            }
            if (track.isVowel(i)) {
                vowels++;
                double centre = (phone.startSeconds() + phone.endSeconds()) / 2;
                double level =
                        decibels(clip, centre - WINDOW_SECONDS, centre + WINDOW_SECONDS) - loud;
                heard += level > VOWEL_DECIBELS ? 1 : 0;
            }
        }
        if (vowels == 0) {
            return Optional.of("has no vowel");
        }
        return heard < VOWEL_SHARE * vowels
                ? said("only %.0f %% of the vowels are heard", 100.0 * heard / vowels)
                : Optional.empty();
    }

    /** Level that is exceeded in 5 % of the windows. */
    private static double loudDecibels(AudioClip clip) {
        int count = Math.max(1, (int) (clip.durationSeconds() / WINDOW_SECONDS));
        double[] levels = new double[count];
        for (int i = 0; i < count; i++) {
            levels[i] = decibels(clip, i * WINDOW_SECONDS, (i + 1) * WINDOW_SECONDS);
        }
        Arrays.sort(levels);
        return levels[(int) (0.95 * (count - 1))];
    }

    private static double decibels(AudioClip clip, double start, double end) {
        int from = (int) clip.rate().samples(start);
        int to = (int) clip.rate().samples(end);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += clip.sampleOrZero(i) * clip.sampleOrZero(i);
        }
        return 10 * Math.log10(sum / Math.max(1, to - from) + 1e-12);
    }

    private static Optional<String> said(String pattern, Object... values) {
        return Optional.of(String.format(Locale.ROOT, pattern, values));
    }
}
