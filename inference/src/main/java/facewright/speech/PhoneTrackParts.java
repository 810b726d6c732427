package facewright.speech;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.speech.PhoneTrack.Span;
import java.util.ArrayList;
import java.util.List;

/** Makes the parts of a {@link PhoneTrack} from labels as files and aligners have them. */
final class PhoneTrackParts {
    /** Labels may end this much after the clip; engines round to their own grid. */
    private static final double OVERHANG_SECONDS = 0.05;

    /** Gaps and overlaps up to this are rounding of the labels, not silence. */
    private static final double ROUNDING_SECONDS = 0.001;

    private PhoneTrackParts() {}

    /**
     * Phones from 0 to the end of the clip, each starting where the one before it ends.
     *
     * @throws StudioException when phones overlap or lie outside the clip
     */
    static List<Phone> withoutGaps(
            PhoneAlphabet alphabet, double durationSeconds, List<Phone> phones)
            throws StudioException {
        List<Phone> whole = new ArrayList<>();
        double time = 0;
        for (Phone phone : phones) {
            if (phone.startSeconds() < time - ROUNDING_SECONDS) {
                throw new StudioException(
                        InferenceText.of(
                                "speech.phone-overlaps", phone.symbol(), phone.startSeconds()));
            }
            if (phone.endSeconds() > durationSeconds + OVERHANG_SECONDS
                    || phone.startSeconds() >= durationSeconds) {
                throw new StudioException(
                        InferenceText.of(
                                "speech.phone-outside",
                                phone.symbol(),
                                phone.startSeconds(),
                                durationSeconds));
            }
            double start = phone.startSeconds();
            if (start > time + ROUNDING_SECONDS) {
                whole.add(new Phone(alphabet.pause(), time, start));
            } else {
                start = time;
            }
            double end = Math.min(durationSeconds, phone.endSeconds());
            if (end > start) {
                whole.add(new Phone(phone.symbol(), start, end));
                time = end;
            }
        }
        if (durationSeconds > time + ROUNDING_SECONDS || whole.isEmpty()) {
            whole.add(new Phone(alphabet.pause(), time, durationSeconds));
        } else {
            Phone last = whole.remove(whole.size() - 1);
            whole.add(new Phone(last.symbol(), last.startSeconds(), durationSeconds));
        }
        return whole;
    }

    /**
     * The phones of each word: those whose centre it covers, without pauses at its ends.
     *
     * @throws StudioException when the alphabet lacks a symbol or a word has no phone
     */
    static List<Span> spans(PhoneAlphabet alphabet, List<Phone> phones, List<Word> words)
            throws StudioException {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (Word word : words) {
            int first = from;
            while (first < phones.size() && centre(phones.get(first)) < word.startSeconds()) {
                first++;
            }
            int end = first;
            while (end < phones.size() && centre(phones.get(end)) < word.endSeconds()) {
                end++;
            }
            while (first < end && isPause(alphabet, phones.get(first))) {
                first++;
            }
            while (end > first && isPause(alphabet, phones.get(end - 1))) {
                end--;
            }
            if (first == end) {
                throw new StudioException(
                        InferenceText.of(
                                "speech.word-without-phones", word.text(), word.startSeconds()));
            }
            spans.add(new Span(word.text(), first, end));
            from = end;
        }
        return spans;
    }

    private static double centre(Phone phone) {
        return (phone.startSeconds() + phone.endSeconds()) / 2;
    }

    private static boolean isPause(PhoneAlphabet alphabet, Phone phone) throws StudioException {
        return PhoneTrack.isPause(alphabet.classes(phone.symbol()));
    }
}
