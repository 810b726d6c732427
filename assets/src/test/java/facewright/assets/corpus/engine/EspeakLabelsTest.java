package facewright.assets.corpus.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import facewright.assets.corpus.engine.EspeakLabels.Event;
import facewright.assets.corpus.engine.RawSpeech.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

class EspeakLabelsTest {
    private static final int HERTZ = 1000;

    private static EspeakLabels labels(List<Event> phones, List<Event> words) {
        return new EspeakLabels(phones, words, 600, HERTZ);
    }

    @Test
    void aVoicelessStopBeginsBeforeItsBurstAndItsWordWithIt() {
        EspeakLabels labels =
                labels(
                        List.of(
                                new Event(0, ""),
                                new Event(100, "ə"),
                                new Event(200, "ˈp"),
                                new Event(260, "iː"),
                                new Event(500, "")),
                        List.of(new Event(100, "a"), new Event(200, "pea")));
        assertLabels(
                labels.phones(),
                new Label("", 0, 0.1),
                new Label("ə", 0.1, 0.155),
                new Label("p", 0.155, 0.26),
                new Label("iː", 0.26, 0.5),
                new Label("", 0.5, 0.6));
        assertLabels(labels.words(), new Label("a", 0.1, 0.155), new Label("pea", 0.155, 0.6));
    }

    private static void assertLabels(List<Label> found, Label... wanted) {
        assertEquals(wanted.length, found.size(), found.toString());
        for (int i = 0; i < wanted.length; i++) {
            assertEquals(wanted[i].text(), found.get(i).text());
            assertEquals(wanted[i].startSeconds(), found.get(i).startSeconds(), 1e-9);
            assertEquals(wanted[i].endSeconds(), found.get(i).endSeconds(), 1e-9);
        }
    }

    @Test
    void leavesTwentyMillisecondsOfTheSoundBefore() {
        EspeakLabels labels =
                labels(
                        List.of(new Event(0, "s"), new Event(50, "t"), new Event(80, "ɹ")),
                        List.of());
        assertEquals(0.020, labels.phones().get(1).startSeconds(), 1e-9);
        labels = labels(List.of(new Event(0, "s"), new Event(15, "t")), List.of());
        assertEquals(0.015, labels.phones().get(1).startSeconds(), 1e-9);
    }

    @Test
    void voicedStopsStayWhereTheyAre() {
        EspeakLabels labels = labels(List.of(new Event(0, "ə"), new Event(200, "b")), List.of());
        assertEquals(0.2, labels.phones().get(1).startSeconds(), 1e-9);
    }

    @Test
    void skipsSoundsWithoutLengthAndWordsWithoutSounds() {
        EspeakLabels labels =
                labels(
                        List.of(
                                new Event(0, "m"),
                                new Event(100, "n"),
                                new Event(100, "ɑː"),
                                new Event(300, "_:")),
                        List.of(new Event(0, "ma"), new Event(300, "-")));
        assertEquals(List.of("m", "ɑː", "_:"), labels.phones().stream().map(Label::text).toList());
        assertEquals(List.of("ma"), labels.words().stream().map(Label::text).toList());
    }
}
