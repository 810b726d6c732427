package facewright.speech.layer;

import facewright.domain.TimeRange;
import facewright.speech.PhoneTrack;
import java.util.ArrayList;
import java.util.List;

/**
 * The rhythm of an utterance, which the layers follow.
 *
 * @param durationSeconds of the clip
 * @param pauses in which nothing is said, in order of time
 * @param accents in order of time
 */
public record Prosody(double durationSeconds, List<TimeRange> pauses, List<Accent> accents) {
    /** Shorter silences belong to speech: closures of stops, breaths between words. */
    public static final double SHORTEST_PAUSE_SECONDS = 0.3;

    /** A stressed vowel of this length has an accent of full strength. */
    private static final double LONG_VOWEL_SECONDS = 0.2;

    private static final double BETWEEN_ACCENTS_SECONDS = 0.6;

    public Prosody {
        pauses = List.copyOf(pauses);
        accents = List.copyOf(accents);
    }

    /**
     * What phones alone tell: pauses, and accents on long stressed vowels. For speech whose pitch
     * is not known.
     */
    public static Prosody of(PhoneTrack track) {
        List<Accent> accents = new ArrayList<>();
        for (int i = 0; i < track.phones().size(); i++) {
            if (!track.isVowel(i) || !track.isStressed(i)) {
                continue;
            }
            double start = track.phones().get(i).startSeconds();
            double length = track.phones().get(i).endSeconds() - start;
            Accent accent =
                    new Accent(start + length / 2, Math.min(1, length / LONG_VOWEL_SECONDS));
            int last = accents.size() - 1;
            if (last < 0
                    || accent.seconds() - accents.get(last).seconds() >= BETWEEN_ACCENTS_SECONDS) {
                accents.add(accent);
            } else if (accent.strength() > accents.get(last).strength()) {
                accents.set(last, accent);
            }
        }
        return new Prosody(track.durationSeconds(), pauses(track), accents);
    }

    private static List<TimeRange> pauses(PhoneTrack track) {
        List<TimeRange> pauses = new ArrayList<>();
        double start = -1;
        for (int i = 0; i < track.phones().size(); i++) {
            if (track.isPause(i)) {
                start = start < 0 ? track.phones().get(i).startSeconds() : start;
                double end = track.phones().get(i).endSeconds();
                boolean ends = i + 1 == track.phones().size() || !track.isPause(i + 1);
                if (ends && end - start >= SHORTEST_PAUSE_SECONDS) {
                    pauses.add(new TimeRange(start, end));
                }
            } else {
                start = -1;
            }
        }
        return pauses;
    }

    /** The times at which speech stops: starts of pauses, except a pause before the first word. */
    public List<Double> phraseEnds() {
        return pauses.stream().map(TimeRange::startSeconds).filter(s -> s > 0).toList();
    }
}
