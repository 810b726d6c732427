package facewright.assets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.assets.corpus.engine.RawSpeech;
import facewright.assets.corpus.engine.RawSpeech.Label;
import facewright.domain.StudioException;
import facewright.speech.PhoneAlphabet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordingCheckTest {
    private static final int HERTZ = 16_000;

    /** Half a second of silence, a hummed vowel, a stop, a vowel, silence; each 0.3 s long. */
    private static RawSpeech speech(double labelShift, double lastEnd, double level) {
        String[] phones = {"pau", "aa", "t", "iy", "pau"};
        short[] samples = new short[(int) (1.5 * HERTZ)];
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < phones.length; i++) {
            if (i == 1 || i == 3) {
                for (int s = (int) (0.3 * i * HERTZ); s < 0.3 * (i + 1) * HERTZ; s++) {
                    samples[s] = (short) (level * Math.sin(0.05 * s));
                }
            }
            double start = i == 0 ? 0 : 0.3 * i + labelShift;
            double end = i == phones.length - 1 ? lastEnd : 0.3 * (i + 1) + labelShift;
            labels.add(new Label(phones[i], start, end));
        }
        return new RawSpeech(HERTZ, new RawSpeech.Samples(samples), labels, List.of());
    }

    private static Optional<String> problem(RawSpeech speech) throws StudioException {
        return RecordingCheck.problem(Recording.of(speech, PhoneAlphabet.ARPABET));
    }

    @Test
    void goodLabelsPass() throws Exception {
        assertEquals(Optional.empty(), problem(speech(0, 1.5, 9000)));
        assertEquals(Optional.empty(), problem(speech(0.02, 1.505, 9000)));
    }

    @Test
    void labelsThatAreLateAreFound() throws Exception {
        assertTrue(problem(speech(0.1, 1.5, 9000)).orElse("").contains("pause"));
        assertTrue(problem(speech(-0.1, 1.5, 9000)).orElse("").contains("pause"));
    }

    @Test
    void labelsThatEndElsewhereAreFound() throws Exception {
        assertTrue(problem(speech(0, 1.52, 9000)).orElse("").contains("after the sound"));
        assertTrue(problem(speech(0, 1.45, 9000)).orElse("").contains("-50 ms after"));
    }

    @Test
    void soundsThatAreTooQuietAreFound() throws Exception {
        assertTrue(problem(speech(0, 1.5, 60)).orElse("").contains("peak"));
    }

    @Test
    void resamplesAndJoinsWithTimesThatStay() throws Exception {
        Recording one = Recording.of(speech(0, 1.5, 9000), PhoneAlphabet.ARPABET);
        Recording both = one.then(0.5, one);
        assertEquals(3.5, both.clip().durationSeconds(), 1e-9);
        assertEquals(3.5, both.phones().durationSeconds(), 1e-9);
        int second = both.phones().phoneAt(2.4);
        assertEquals("aa", both.phones().phones().get(second).symbol());
        assertEquals(2.3, both.phones().phones().get(second).startSeconds(), 1e-9);
    }
}
