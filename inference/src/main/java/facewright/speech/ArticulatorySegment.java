package facewright.speech;

import facewright.domain.StudioException;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of one articulatory class.
 *
 * @param articulation class
 * @param startSeconds start
 * @param endSeconds end, after the start
 * @param emphasis scales the opening and the lip shapes of a vowel; 1 is usual
 */
public record ArticulatorySegment(
        ArticulatoryClass articulation, double startSeconds, double endSeconds, double emphasis) {
    /** Share of a two-part sound (diphthong, affricate) that its first part takes. */
    private static final double FIRST_PART = 0.6;

    static ArticulatoryClass silenceClass() {
        ArticulatoryClass silence = SpeechTables.classes().get(ArticulatoryClass.SILENCE);
        if (silence == null) {
            throw new IllegalStateException("the articulation table has no class sil");
        }
        return silence;
    }

    /** A segment with usual emphasis. */
    public ArticulatorySegment(
            ArticulatoryClass articulation, double startSeconds, double endSeconds) {
        this(articulation, startSeconds, endSeconds, 1);
    }

    /**
     * Splits the phones of a track into their articulatory parts.
     *
     * @param emphasis of every phone; empty is 1 for all
     * @throws IllegalArgumentException when there is another number of emphases than of phones
     */
    public static List<ArticulatorySegment> of(PhoneTrack track, List<Double> emphasis) {
        if (!emphasis.isEmpty() && emphasis.size() != track.phones().size()) {
            throw new IllegalArgumentException(
                    track.phones().size() + " phones have " + emphasis.size() + " emphases");
        }
        List<ArticulatorySegment> segments = new ArrayList<>();
        for (int i = 0; i < track.phones().size(); i++) {
            double strength = emphasis.isEmpty() ? 1 : emphasis.get(i);
            addParts(segments, track.classes(i), track.phones().get(i), strength);
        }
        return segments;
    }

    /**
     * Splits phones into their articulatory parts and fills gaps, the beginning and the end with
     * silence.
     *
     * @param phones in order of time, not overlapping
     * @param durationSeconds of the clip; phones may not begin after it
     * @throws StudioException for a symbol that the alphabet does not have
     * @throws IllegalArgumentException when phones overlap by more than a microsecond
     */
    public static List<ArticulatorySegment> of(
            List<Phone> phones, PhoneAlphabet alphabet, double durationSeconds)
            throws StudioException {
        List<ArticulatorySegment> segments = new ArrayList<>();
        double time = 0;
        for (Phone phone : phones) {
            if (phone.startSeconds() < time - 1e-6) {
                throw new IllegalArgumentException(
                        "phone "
                                + phone.symbol()
                                + " starts at "
                                + phone.startSeconds()
                                + " before "
                                + time);
            }
            addSilence(segments, time, phone.startSeconds());
            addParts(segments, alphabet.classes(phone.symbol()), phone, 1);
            time = phone.endSeconds();
        }
        addSilence(segments, time, durationSeconds);
        return segments;
    }

    private static void addSilence(List<ArticulatorySegment> segments, double start, double end) {
        if (end > start + 1e-6) {
            segments.add(new ArticulatorySegment(silenceClass(), start, end));
        }
    }

    private static void addParts(
            List<ArticulatorySegment> segments,
            List<ArticulatoryClass> classes,
            Phone phone,
            double emphasis) {
        double length = phone.endSeconds() - phone.startSeconds();
        double start = phone.startSeconds();
        for (int i = 0; i < classes.size(); i++) {
            double share =
                    classes.size() == 2
                            ? (i == 0 ? FIRST_PART : 1 - FIRST_PART)
                            : 1.0 / classes.size();
            double end = i == classes.size() - 1 ? phone.endSeconds() : start + share * length;
            segments.add(new ArticulatorySegment(classes.get(i), start, end, emphasis));
            start = end;
        }
    }

    double centreSeconds() {
        return (startSeconds + endSeconds) / 2;
    }

    double durationSeconds() {
        return endSeconds - startSeconds;
    }
}
