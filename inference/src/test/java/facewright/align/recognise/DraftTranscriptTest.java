package facewright.align.recognise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.align.transcript.SpokenWord;
import facewright.domain.AudioClip;
import facewright.domain.SampleRate;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class DraftTranscriptTest {
    private static final AudioClip CLIP =
            AudioClip.of(new float[] {0, 1, -1, 0.5f, 2}, SampleRate.SPEECH);

    @Test
    void becomesATranscriptWordByWord() {
        DraftTranscript draft =
                new DraftTranscript(
                        List.of(new RecognisedWord("i'm", 0.9), new RecognisedWord("here", 0.2)));
        assertEquals("i'm here", draft.text());
        assertEquals(
                List.of(new SpokenWord("i'm", "i'm", 0), new SpokenWord("here", "here", 1)),
                draft.transcript().words());
        assertEquals(List.of("i'm", "here"), draft.transcript().tokens());
        assertThrows(IllegalArgumentException.class, () -> new RecognisedWord("a", 1.5));
    }

    @Test
    void streamsSamplesAsLittleEndianWords() throws Exception {
        List<Double> progress = new ArrayList<>();
        ClipStream stream = new ClipStream(CLIP, (f, m) -> progress.add(f), new CancelToken());
        byte[] before = stream.readNBytes(2 * ClipStream.PADDING);
        byte[] bytes = stream.readNBytes(10);
        assertArrayEquals(
                new byte[] {0, 0, (byte) 0xFF, 0x7F, 1, (byte) 0x80, 0, 0x40, (byte) 0xFF, 0x7F},
                bytes);
        byte[] after = stream.readNBytes(2 * ClipStream.PADDING);
        for (byte[] quiet : List.of(before, after)) {
            assertEquals(2 * ClipStream.PADDING, quiet.length);
            for (int i = 0; i < quiet.length; i++) {
                assertTrue(quiet[i] == 0 || (i % 2 == 0 && quiet[i] == 1), "quiet at " + i);
            }
        }
        assertEquals(-1, stream.read());
        assertEquals(1.0, progress.get(progress.size() - 1));
    }

    @Test
    void endsWhenCancelled() throws Exception {
        CancelToken cancel = new CancelToken();
        ClipStream stream = new ClipStream(CLIP, (f, m) -> {}, cancel);
        assertTrue(stream.read() >= 0);
        cancel.cancel();
        assertEquals(-1, stream.read());
        assertThrows(
                CancellationException.class,
                () -> SpeechRecogniser.recognise(CLIP, (f, m) -> {}, cancel));
    }

    @Test
    void saysWhenMemoryIsShort() throws Exception {
        SpeechRecogniser.checkMemory(1L << 30);
        StudioException refused =
                assertThrows(StudioException.class, () -> SpeechRecogniser.checkMemory(512L << 20));
        assertTrue(refused.getMessage().contains("512 MB"), refused.getMessage());
    }
}
