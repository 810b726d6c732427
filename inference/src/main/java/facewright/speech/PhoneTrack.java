package facewright.speech;

import facewright.domain.StudioException;
import facewright.domain.TimeRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is said in a clip and when: phones that follow each other without gaps from 0 to the end of
 * the clip, and the words that they make. Pauses are phones too. Words own whole phones, so they
 * move with them. Immutable; every change is a new track.
 */
public final class PhoneTrack {
    /** No edit makes a phone shorter than this. */
    public static final double SHORTEST_SECONDS = 0.005;

    private final PhoneAlphabet alphabet;
    private final List<Phone> phones;
    private final List<List<ArticulatoryClass>> classes;
    private final List<Span> spans;

    /** Phones of a word: first, and one behind the last. */
    record Span(String text, int first, int end) {}

    private PhoneTrack(PhoneAlphabet alphabet, List<Phone> phones, List<Span> spans)
            throws StudioException {
        this.alphabet = alphabet;
        this.phones = List.copyOf(phones);
        this.spans = List.copyOf(spans);
        List<List<ArticulatoryClass>> found = new ArrayList<>();
        for (Phone phone : phones) {
            found.add(alphabet.classes(phone.symbol()));
        }
        this.classes = List.copyOf(found);
    }

    /** {@link #of(PhoneAlphabet, double, List, List)} without words. */
    public static PhoneTrack of(PhoneAlphabet alphabet, double durationSeconds, List<Phone> phones)
            throws StudioException {
        return of(alphabet, durationSeconds, phones, List.of());
    }

    /**
     * Makes a track. What lies between the phones, before the first and after the last becomes a
     * pause; gaps and overlaps of up to a millisecond are closed. A word gets the phones whose
     * centre it covers.
     *
     * @param durationSeconds of the clip, above 0; a last phone may end up to 50 ms later and is
     *     cut
     * @param phones in order of time
     * @param words in order of time; may be fewer than are spoken
     * @throws StudioException when a symbol is not part of the alphabet, phones or words overlap or
     *     lie outside the clip, or a word has no phone; the message names the item and its time
     */
    public static PhoneTrack of(
            PhoneAlphabet alphabet, double durationSeconds, List<Phone> phones, List<Word> words)
            throws StudioException {
        if (!(durationSeconds > 0) || durationSeconds == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("duration must be above 0, was " + durationSeconds);
        }
        List<Phone> whole = PhoneTrackParts.withoutGaps(alphabet, durationSeconds, phones);
        return new PhoneTrack(alphabet, whole, PhoneTrackParts.spans(alphabet, whole, words));
    }

    static boolean isPause(List<ArticulatoryClass> classes) {
        return classes.stream().allMatch(ArticulatoryClass::isSilence);
    }

    public PhoneAlphabet alphabet() {
        return alphabet;
    }

    /** Duration of the clip; the end of the last phone. */
    public double durationSeconds() {
        return phones.get(phones.size() - 1).endSeconds();
    }

    /** All phones, pauses included: at least one, each starting where the one before it ends. */
    public List<Phone> phones() {
        return phones;
    }

    /** The words with the times of their phones. */
    public List<Word> words() {
        return spans.stream()
                .map(
                        s ->
                                new Word(
                                        s.text(),
                                        phones.get(s.first()).startSeconds(),
                                        phones.get(s.end() - 1).endSeconds()))
                .toList();
    }

    /** Index of the first phone of a word. */
    public int firstPhone(int word) {
        return spans.get(word).first();
    }

    /** One behind the index of the last phone of a word. */
    public int endPhone(int word) {
        return spans.get(word).end();
    }

    /** What a phone means for the mouth. */
    public List<ArticulatoryClass> classes(int phone) {
        return classes.get(phone);
    }

    /** Whether nothing is said. */
    public boolean isPause(int phone) {
        return isPause(classes.get(phone));
    }

    /** Whether the lips are shut: /p b m/. */
    public boolean isBilabial(int phone) {
        return classes.get(phone).stream().anyMatch(ArticulatoryClass::isBilabial);
    }

    /** Whether the lower lip is at the upper teeth: /f v/. */
    public boolean isLabiodental(int phone) {
        return classes.get(phone).stream().anyMatch(ArticulatoryClass::isLabiodental);
    }

    /** Whether it is a vowel or a diphthong. */
    public boolean isVowel(int phone) {
        return classes.get(phone).get(0).isVowel();
    }

    /** Whether its symbol is marked with primary stress. */
    public boolean isStressed(int phone) {
        return alphabet.isStressed(phones.get(phone).symbol());
    }

    /** Index of the phone that sounds at a time; times outside the clip give the nearest. */
    public int phoneAt(double seconds) {
        int low = 0;
        int high = phones.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (phones.get(middle).startSeconds() <= seconds) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Index of the word that is spoken at a time; empty between words. */
    public OptionalInt wordAt(double seconds) {
        return wordOf(phoneAt(seconds));
    }

    /** Index of the word that a phone belongs to; empty for pauses between words. */
    public OptionalInt wordOf(int phone) {
        for (int w = 0; w < spans.size(); w++) {
            if (phone >= spans.get(w).first() && phone < spans.get(w).end()) {
                return OptionalInt.of(w);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Moves the boundary between two phones.
     *
     * @param phone index of the phone that starts at the boundary, 1 to the last
     * @param seconds where to; kept {@link #SHORTEST_SECONDS} away from the neighbouring
     *     boundaries, or in the middle between them when they are closer
     */
    public PhoneTrack withBoundary(int phone, double seconds) {
        Objects.checkIndex(phone - 1, phones.size() - 1);
        Phone left = phones.get(phone - 1);
        Phone right = phones.get(phone);
        double lowest = left.startSeconds() + SHORTEST_SECONDS;
        double highest = right.endSeconds() - SHORTEST_SECONDS;
        double place =
                lowest > highest
                        ? (left.startSeconds() + right.endSeconds()) / 2
                        : Math.max(lowest, Math.min(highest, seconds));
        List<Phone> changed = new ArrayList<>(phones);
        changed.set(phone - 1, new Phone(left.symbol(), left.startSeconds(), place));
        changed.set(phone, new Phone(right.symbol(), place, right.endSeconds()));
        return sameSounds(changed, spans);
    }

    /**
     * Makes a phone another sound.
     *
     * @throws StudioException when the alphabet has no such symbol
     */
    public PhoneTrack withSymbol(int phone, String symbol) throws StudioException {
        Phone old = phones.get(phone);
        List<Phone> changed = new ArrayList<>(phones);
        changed.set(phone, new Phone(symbol, old.startSeconds(), old.endSeconds()));
        return new PhoneTrack(alphabet, changed, spans);
    }

    /**
     * Puts a new phone into the second part of a phone; it joins the same word.
     *
     * @param phone the one to split
     * @param seconds where the new phone starts, inside the phone
     * @throws StudioException when the alphabet has no such symbol
     * @throws IllegalArgumentException when the time is not inside the phone
     */
    public PhoneTrack withInserted(int phone, double seconds, String symbol)
            throws StudioException {
        Phone old = phones.get(phone);
        if (!(seconds > old.startSeconds() && seconds < old.endSeconds())) {
            throw new IllegalArgumentException(
                    "a phone can be inserted inside "
                            + old.startSeconds()
                            + " to "
                            + old.endSeconds()
                            + ", not at "
                            + seconds);
        }
        List<Phone> changed = new ArrayList<>(phones);
        changed.set(phone, new Phone(old.symbol(), old.startSeconds(), seconds));
        changed.add(phone + 1, new Phone(symbol, seconds, old.endSeconds()));
        List<Span> moved = new ArrayList<>();
        for (Span s : spans) {
            moved.add(
                    new Span(
                            s.text(),
                            s.first() > phone ? s.first() + 1 : s.first(),
                            s.end() > phone ? s.end() + 1 : s.end()));
        }
        return new PhoneTrack(alphabet, changed, moved);
    }

    /**
     * Takes a phone out; the phone before it grows, the next one for the first. A word that loses
     * its last phone goes too.
     *
     * @throws IllegalArgumentException when it is the only phone
     */
    public PhoneTrack without(int phone) {
        if (phones.size() == 1) {
            throw new IllegalArgumentException("the only phone cannot be taken out");
        }
        List<Phone> changed = new ArrayList<>(phones);
        Phone gone = changed.remove(phone);
        int heir = Math.max(0, phone - 1);
        Phone old = changed.get(heir);
        changed.set(
                heir,
                new Phone(
                        old.symbol(),
                        Math.min(old.startSeconds(), gone.startSeconds()),
                        Math.max(old.endSeconds(), gone.endSeconds())));
        List<Span> kept = new ArrayList<>();
        for (Span s : spans) {
            Span moved =
                    new Span(
                            s.text(),
                            s.first() > phone ? s.first() - 1 : s.first(),
                            s.end() > phone ? s.end() - 1 : s.end());
            if (moved.end() > moved.first()) {
                kept.add(moved);
            }
        }
        return sameSounds(changed, kept);
    }

    /** Gives a word another spelling; its sounds stay. */
    public PhoneTrack withWordText(int word, String text) {
        List<Span> changed = new ArrayList<>(spans);
        Span old = changed.get(word);
        changed.set(word, new Span(text, old.first(), old.end()));
        return sameSounds(phones, changed);
    }

    /**
     * The part inside a range, with times from the range's start. A phone that the range cuts is
     * shortened; a word stays with what is left of it.
     *
     * @throws IllegalArgumentException when the range holds no part of the track
     */
    public PhoneTrack slice(TimeRange range) {
        List<Phone> inside = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < phones.size(); i++) {
            Phone phone = phones.get(i);
            double start = Math.max(range.startSeconds(), phone.startSeconds());
            double end = Math.min(range.endSeconds(), phone.endSeconds());
            if (end > start) {
                first = first < 0 ? i : first;
                inside.add(
                        new Phone(
                                phone.symbol(),
                                start - range.startSeconds(),
                                end - range.startSeconds()));
            }
        }
        if (inside.isEmpty()) {
            throw new IllegalArgumentException(range + " holds no part of the track");
        }
        List<Span> kept = new ArrayList<>();
        for (Span s : spans) {
            int from = Math.max(s.first() - first, 0);
            int end = Math.min(s.end() - first, inside.size());
            if (end > from) {
                kept.add(new Span(s.text(), from, end));
            }
        }
        return sameSounds(inside, kept);
    }

    /**
     * Where two tracks of one clip sound different: from the first to the last phone that is not
     * the same in both. Empty when all phones are the same.
     */
    public Optional<TimeRange> changedRange(PhoneTrack other) {
        int shared = Math.min(phones.size(), other.phones.size());
        int head = 0;
        while (head < shared && phones.get(head).equals(other.phones.get(head))) {
            head++;
        }
        if (head == phones.size() && head == other.phones.size()) {
            return Optional.empty();
        }
        int tail = 0;
        while (tail < shared - head
                && phones.get(phones.size() - 1 - tail)
                        .equals(other.phones.get(other.phones.size() - 1 - tail))) {
            tail++;
        }
        double start = head == 0 ? 0 : phones.get(head - 1).endSeconds();
        double end =
                tail == 0
                        ? Math.max(durationSeconds(), other.durationSeconds())
                        : phones.get(phones.size() - tail).startSeconds();
        return Optional.of(new TimeRange(start, Math.max(start, end)));
    }

    private PhoneTrack sameSounds(List<Phone> changed, List<Span> newSpans) {
        try {
            return new PhoneTrack(alphabet, changed, newSpans);
        } catch (StudioException e) {
            throw new IllegalStateException("a known symbol became unknown", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneTrack track
                && alphabet == track.alphabet
                && phones.equals(track.phones)
                && spans.equals(track.spans);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new Object[] {alphabet, phones, spans});
    }

    @Override
    public String toString() {
        return "PhoneTrack of " + phones.size() + " phones, " + spans.size() + " words";
    }
}
