package facewright.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.StudioException;
import facewright.domain.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PhoneTrackTest {
    /** "map off" with a pause before, between and behind. */
    private static PhoneTrack track() throws StudioException {
        return PhoneTrack.of(
                PhoneAlphabet.ARPABET,
                1.0,
                List.of(
                        new Phone("M", 0.1, 0.2),
                        new Phone("AE1", 0.2, 0.35),
                        new Phone("P", 0.35, 0.45),
                        new Phone("AO1", 0.5, 0.7),
                        new Phone("F", 0.7, 0.8)),
                List.of(new Word("map", 0.1, 0.45), new Word("off", 0.5, 0.8)));
    }

    private static List<String> symbols(PhoneTrack track) {
        return track.phones().stream().map(Phone::symbol).toList();
    }

    private static void assertContiguous(PhoneTrack track) {
        double time = 0;
        for (Phone phone : track.phones()) {
            assertEquals(time, phone.startSeconds(), 0.0, phone.toString());
            time = phone.endSeconds();
        }
        assertEquals(track.durationSeconds(), time, 0.0);
    }

    @Test
    void everythingThatIsNotSaidIsAPause() throws StudioException {
        PhoneTrack track = track();
        assertEquals(List.of("pau", "M", "AE1", "P", "pau", "AO1", "F", "pau"), symbols(track));
        assertContiguous(track);
        assertTrue(track.isPause(0) && track.isPause(4) && track.isPause(7));
        assertFalse(track.isPause(1));
    }

    @Test
    void gapsAndOverlapsOfRoundingAreClosed() throws StudioException {
        PhoneTrack track =
                PhoneTrack.of(
                        PhoneAlphabet.IPA,
                        0.3,
                        List.of(
                                new Phone("m", 0.0004, 0.1),
                                new Phone("aɪ", 0.0995, 0.2),
                                new Phone("p", 0.2005, 0.32)));
        assertEquals(List.of("m", "aɪ", "p"), symbols(track));
        assertContiguous(track);
        assertEquals(0.3, track.durationSeconds(), 0.0);
    }

    @Test
    void aTrackWithoutPhonesIsOnePause() throws StudioException {
        PhoneTrack track = PhoneTrack.of(PhoneAlphabet.SAMPA, 2.5, List.of());
        assertEquals(List.of("_"), symbols(track));
        assertContiguous(track);
    }

    @Test
    void phonesKnowTheirSounds() throws StudioException {
        PhoneTrack track = track();
        assertTrue(track.isBilabial(1) && track.isBilabial(3) && !track.isBilabial(6));
        assertTrue(track.isLabiodental(6) && !track.isLabiodental(1));
        assertTrue(track.isVowel(2) && track.isVowel(5) && !track.isVowel(3));
    }

    @Test
    void wordsOwnTheirPhones() throws StudioException {
        PhoneTrack track = track();
        assertEquals(1, track.firstPhone(0));
        assertEquals(4, track.endPhone(0));
        assertEquals(OptionalInt.of(1), track.wordAt(0.75));
        assertEquals(OptionalInt.empty(), track.wordAt(0.47));
        assertEquals(OptionalInt.of(0), track.wordOf(3));
        assertEquals(List.of(new Word("map", 0.1, 0.45), new Word("off", 0.5, 0.8)), track.words());
    }

    @Test
    void findsThePhoneAtATime() throws StudioException {
        PhoneTrack track = track();
        assertEquals(0, track.phoneAt(-1));
        assertEquals(2, track.phoneAt(0.2));
        assertEquals(1, track.phoneAt(0.19999));
        assertEquals(7, track.phoneAt(9));
    }

    @Test
    void aMovedBoundaryTakesTheWordWithIt() throws StudioException {
        PhoneTrack moved = track().withBoundary(1, 0.15);
        assertContiguous(moved);
        assertEquals(0.15, moved.words().get(0).startSeconds(), 0.0);
        assertEquals(0.15, moved.phones().get(0).endSeconds(), 0.0);
        assertNotEquals(track(), moved);
    }

    @Test
    void aBoundaryStopsBeforeItsNeighbours() throws StudioException {
        PhoneTrack track = track();
        assertEquals(0.195, track.withBoundary(1, 5).phones().get(1).startSeconds(), 1e-9);
        assertEquals(0.105, track.withBoundary(2, -5).phones().get(2).startSeconds(), 1e-9);
        assertThrows(IndexOutOfBoundsException.class, () -> track.withBoundary(0, 0.1));
        assertThrows(IndexOutOfBoundsException.class, () -> track.withBoundary(8, 0.1));
    }

    @Test
    void aReplacedPhoneKeepsItsTime() throws StudioException {
        PhoneTrack changed = track().withSymbol(3, "T");
        assertEquals(List.of("pau", "M", "AE1", "T", "pau", "AO1", "F", "pau"), symbols(changed));
        assertEquals(0.35, changed.phones().get(3).startSeconds(), 0.0);
        assertFalse(changed.isBilabial(3));
        StudioException failure =
                assertThrows(StudioException.class, () -> track().withSymbol(3, "QQ"));
        assertTrue(failure.getMessage().contains("QQ"), failure.getMessage());
    }

    @Test
    void anInsertedPhoneJoinsTheWord() throws StudioException {
        PhoneTrack longer = track().withInserted(3, 0.4, "S");
        assertContiguous(longer);
        assertEquals(5, longer.endPhone(0));
        assertEquals(6, longer.firstPhone(1));
        assertEquals("S", longer.phones().get(4).symbol());
        assertThrows(IllegalArgumentException.class, () -> track().withInserted(3, 0.9, "S"));
    }

    @Test
    void aPhoneTakenOutLeavesItsTimeToANeighbour() throws StudioException {
        PhoneTrack shorter = track().without(2);
        assertContiguous(shorter);
        assertEquals(0.35, shorter.phones().get(1).endSeconds(), 0.0);
        assertEquals(3, shorter.endPhone(0));
        assertContiguous(track().without(0));
        assertEquals(0, track().without(0).firstPhone(0));
        PhoneTrack gone = track().without(5).without(5);
        assertEquals(List.of("map"), gone.words().stream().map(Word::text).toList());
    }

    @Test
    void aSliceStartsAtZeroAndKeepsTheRestOfItsWords() throws StudioException {
        PhoneTrack slice = track().slice(new TimeRange(0.25, 0.75));
        assertContiguous(slice);
        assertEquals(List.of("AE1", "P", "pau", "AO1", "F"), symbols(slice));
        assertEquals(0.5, slice.durationSeconds(), 1e-9);
        assertEquals(List.of("map", "off"), slice.words().stream().map(Word::text).toList());
        assertEquals(0, slice.firstPhone(0));
        assertEquals(5, slice.endPhone(1));
        assertThrows(IllegalArgumentException.class, () -> track().slice(new TimeRange(2, 3)));
    }

    @Test
    void namesTheRangeThatAnEditChanges() throws StudioException {
        PhoneTrack track = track();
        assertEquals(Optional.empty(), track.changedRange(track()));
        assertEquals(Optional.empty(), track.changedRange(track.withWordText(0, "mapp")));
        assertEquals(
                Optional.of(new TimeRange(0.35, 0.45)),
                track.changedRange(track.withSymbol(3, "T")));
        assertEquals(
                Optional.of(new TimeRange(0.1, 0.35)),
                track.changedRange(track.withBoundary(2, 0.25)));
        assertEquals(
                Optional.of(new TimeRange(0.35, 0.45)),
                track.changedRange(track.withInserted(3, 0.4, "S")));
    }

    @Test
    void refusesPhonesThatOverlapOrLieOutside() {
        assertRefused("0.15", new Phone("m", 0.1, 0.2), new Phone("p", 0.15, 0.3));
        assertRefused("1.00", new Phone("m", 0.9, 1.2));
        assertRefused("1.00", new Phone("m", 1.0, 1.01));
        assertRefused("QQ", new Phone("QQ", 0.1, 0.2));
    }

    private static void assertRefused(String named, Phone... phones) {
        StudioException failure =
                assertThrows(
                        StudioException.class,
                        () -> PhoneTrack.of(PhoneAlphabet.ARPABET, 1, List.of(phones)));
        assertTrue(failure.getMessage().contains(named), failure.getMessage());
    }

    @Test
    void refusesAWordWithoutPhones() {
        StudioException failure =
                assertThrows(
                        StudioException.class,
                        () ->
                                PhoneTrack.of(
                                        PhoneAlphabet.ARPABET,
                                        1,
                                        List.of(new Phone("m", 0.1, 0.2)),
                                        List.of(
                                                new Word("hum", 0.1, 0.2),
                                                new Word("oh", 0.3, 1))));
        assertTrue(failure.getMessage().contains("oh"), failure.getMessage());
    }
}
