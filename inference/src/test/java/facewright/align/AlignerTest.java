package facewright.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.align.dictionary.Pronouncer;
import facewright.align.dictionary.Pronunciation;
import facewright.align.dictionary.UserDictionary;
import facewright.align.evaluate.TrackComparison;
import facewright.align.transcript.Transcript;
import facewright.domain.AudioClip;
import facewright.domain.StudioException;
import facewright.domain.TimeRange;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.speech.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AlignerTest {
    private static Aligner aligner;
    private static LabelledClip bishop;
    private static LabelledClip ferry;

    @BeforeAll
    static void load() throws Exception {
        aligner = Aligner.load(UserDictionary.EMPTY, Pronouncer.NONE);
        bishop = LabelledClip.load("bishop");
        ferry = LabelledClip.load("ferry");
    }

    private static Alignment align(AudioClip clip, String text) throws StudioException {
        return aligner.align(clip, Transcript.of(text), ProgressSink.NONE, new CancelToken());
    }

    private static String messageKey(AudioClip clip, String text) {
        return assertThrows(StudioException.class, () -> align(clip, text)).messageKey();
    }

    @Test
    void findsThePhonesWhereTheyWereSpoken() throws Exception {
        List<Double> errors = new ArrayList<>();
        for (LabelledClip clip : List.of(bishop, ferry)) {
            TrackComparison comparison =
                    TrackComparison.of(clip.labels(), align(clip.sound(), clip.text()).track());
            assertEquals(comparison.bilabials(), comparison.coveredBilabials());
            assertTrue(comparison.wrongPhones() <= 3, "wrong phones " + comparison.wrongPhones());
            comparison.errorsSeconds().forEach(e -> errors.add(Math.abs(e)));
        }
        double[] sorted = errors.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        assertTrue(sorted[sorted.length / 2] <= 0.010, "median " + sorted[sorted.length / 2]);
        assertTrue(
                sorted[sorted.length * 9 / 10] <= 0.025, "p90 " + sorted[sorted.length * 9 / 10]);
    }

    @Test
    void givesEveryWordItsPlace() throws Exception {
        Alignment alignment = align(bishop.sound(), bishop.text());
        List<String> words = alignment.track().words().stream().map(Word::text).toList();
        assertEquals(
                "The bishop moved both pawns and my partner gave up the game before midnight",
                String.join(" ", words));
        assertEquals(words.size(), alignment.words().size());
        for (int i = 0; i < words.size(); i++) {
            AlignedWord aligned = alignment.words().get(i);
            Word word = alignment.track().words().get(i);
            assertEquals(word.text(), aligned.word().text());
            assertEquals(word.startSeconds(), aligned.startSeconds());
            assertEquals(word.endSeconds(), aligned.endSeconds());
        }
        assertEquals(
                new Pronunciation(List.of("B", "IH", "SH", "AH", "P")),
                alignment.words().get(1).pronunciation());
    }

    @Test
    void leavesThePauseAtTheCommaOut() throws Exception {
        Alignment alignment = align(bishop.sound(), bishop.text());
        AlignedWord pawns = alignment.words().get(4);
        AlignedWord and = alignment.words().get(5);
        double pause = and.startSeconds() - pawns.endSeconds();
        assertTrue(pause > 0.05, "pause " + pause);
    }

    @Test
    void trustsTheRightTranscriptAndDoubtsAnother() throws Exception {
        assertFalse(align(bishop.sound(), bishop.text()).needsReview());
        assertFalse(align(ferry.sound(), ferry.text()).needsReview());
        assertTrue(align(bishop.sound(), ferry.text()).doubtful());
        assertTrue(align(ferry.sound(), bishop.text()).doubtful());
    }

    @Test
    void isTheSameOnEveryThread() throws Exception {
        Alignment alone = align(ferry.sound(), ferry.text());
        List<Alignment> together =
                IntStream.range(0, 4)
                        .parallel()
                        .mapToObj(
                                i -> {
                                    try {
                                        return align(ferry.sound(), ferry.text());
                                    } catch (StudioException e) {
                                        throw new AssertionError(e);
                                    }
                                })
                        .toList();
        together.forEach(a -> assertEquals(alone, a));
    }

    @Test
    void usesOwnWords() throws Exception {
        UserDictionary own =
                UserDictionary.EMPTY.with("zorp", List.of(Pronunciation.parse("f eh1 r iy0")));
        Alignment alignment =
                aligner.with(own)
                        .align(
                                ferry.sound(),
                                Transcript.of(ferry.text().replace("ferry", "zorp")),
                                ProgressSink.NONE,
                                new CancelToken());
        assertEquals("zorp", alignment.words().get(3).word().text());
        assertFalse(alignment.needsReview());
    }

    @Test
    void namesUnknownWords() {
        UnknownWordsException e =
                assertThrows(
                        UnknownWordsException.class,
                        () -> align(ferry.sound(), "Every zorp brings a Zorp and a blivet"));
        assertEquals(List.of("zorp", "blivet"), e.words());
        assertTrue(e.getMessage().contains("zorp, blivet"), e.getMessage());
    }

    @Test
    void refusesATextThatCannotHaveBeenSaid() {
        assertEquals("align.empty-transcript", messageKey(ferry.sound(), " ... - "));
        AudioClip start = ferry.sound().slice(new TimeRange(0, 0.9));
        assertEquals("align.audio-too-short", messageKey(start, ferry.text()));
        AudioClip blink = ferry.sound().slice(new TimeRange(0.5, 0.51));
        assertEquals("align.audio-too-short", messageKey(blink, "a"));
        assertEquals("align.text-too-short", messageKey(ferry.sound(), "a"));
    }

    @Test
    void refusesSilenceAndSurvivesNoise() throws Exception {
        float[] sound = new float[32_000];
        assertEquals(
                "align.silent",
                messageKey(AudioClip.of(sound, ferry.sound().rate()), "Nobody speaks here"));
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) (random.nextDouble() - 0.5);
        }
        align(AudioClip.of(sound, ferry.sound().rate()), "Nobody speaks here");
    }

    @Test
    void findsEveryRepetitionInALongClip() throws Exception {
        int times = 8;
        float[] once = ferry.sound().toArray();
        float[] all = new float[times * once.length];
        for (int i = 0; i < times; i++) {
            System.arraycopy(once, 0, all, i * once.length, once.length);
        }
        String[] texts = new String[times];
        Arrays.fill(texts, ferry.text());
        Alignment alignment =
                align(AudioClip.of(all, ferry.sound().rate()), String.join(" ", texts));
        Alignment alone = align(ferry.sound(), ferry.text());
        int words = alone.words().size();
        for (int i = 0; i < alignment.words().size(); i++) {
            double expected =
                    alone.words().get(i % words).startSeconds()
                            + i / words * ferry.sound().durationSeconds();
            assertEquals(expected, alignment.words().get(i).startSeconds(), 0.05);
        }
    }

    @Test
    void stopsWhenCancelled() {
        CancelToken cancel = new CancelToken();
        cancel.cancel();
        assertThrows(
                CancellationException.class,
                () -> aligner.align(ferry.sound(), ferry.transcript(), ProgressSink.NONE, cancel));
    }
}
