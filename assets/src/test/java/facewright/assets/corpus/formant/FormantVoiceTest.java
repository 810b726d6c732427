package facewright.assets.corpus.formant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.AudioClip;
import facewright.domain.SampleRate;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormantVoiceTest {
    private static final int RATE = 16_000;
    private static final double LENGTH = 0.2;

    private static PhoneTrack track(String... symbols) throws Exception {
        List<Phone> phones = new ArrayList<>();
        for (int i = 0; i < symbols.length; i++) {
            phones.add(new Phone(symbols[i], i * LENGTH, (i + 1) * LENGTH));
        }
        return PhoneTrack.of(PhoneAlphabet.ARPABET, symbols.length * LENGTH, phones);
    }

    /** Effective value of a part of a phone, which is 0 at its start and 1 at its end. */
    private static double level(AudioClip clip, int phone, double from, double to) {
        float[] part = part(clip, phone, from, to);
        double power = 0;
        for (float sample : part) {
            power += sample * sample;
        }
        return Math.sqrt(power / part.length);
    }

    private static float[] part(AudioClip clip, int phone, double from, double to) {
        double start = phone * LENGTH;
        return Arrays.copyOfRange(
                clip.toArray(),
                (int) ((start + from * LENGTH) * RATE),
                (int) ((start + to * LENGTH) * RATE));
    }

    /** Power between two frequencies, by sums of sines and cosines. */
    private static double power(float[] samples, double low, double high) {
        double sum = 0;
        for (double hertz = low; hertz <= high; hertz += 20) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < samples.length; i++) {
                double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / samples.length);
                re += window * samples[i] * Math.cos(2 * Math.PI * hertz * i / RATE);
                im += window * samples[i] * Math.sin(2 * Math.PI * hertz * i / RATE);
            }
            sum += re * re + im * im;
        }
        return sum;
    }

    @Test
    void theSameSeedSaysTheSame() throws Exception {
        PhoneTrack phones = track("pau", "m", "aa", "s", "pau");
        float[] said = FormantVoice.draw(3).speak(phones).toArray();
        assertArrayEquals(said, FormantVoice.draw(3).speak(phones).toArray());
        assertFalse(Arrays.equals(said, FormantVoice.draw(4).speak(phones).toArray()));
        assertEquals(RATE, said.length);
        assertTrue(
                FormantVoice.draw(3)
                        .description()
                        .matches("formant voice, throat \\d\\.\\d\\d, \\d+ Hz"));
    }

    @Test
    void soundsAreWhereTheirLabelsAreAndLikeThemselves() throws Exception {
        PhoneTrack phones = track("pau", "aa", "s", "iy", "p", "aa", "b", "aa", "m", "aa", "pau");
        for (long seed = 0; seed < 30; seed++) {
            FormantVoice voice = FormantVoice.draw(seed);
            String name = seed + ": " + voice.description();
            AudioClip clip = voice.speak(phones);
            for (float sample : clip.toArray()) {
                assertTrue(Math.abs(sample) <= 1, name);
            }
            double vowel = level(clip, 5, 0.2, 0.8);
            assertTrue(level(clip, 0, 0, 0.9) < 0.1 * vowel, name + " pauses");
            assertTrue(level(clip, 4, 0.2, 0.6) < 0.1 * vowel, name + " shuts for p");
            assertTrue(level(clip, 8, 0.2, 0.8) > 0.05 * vowel, name + " hums m");
            float[] open = part(clip, 1, 0.2, 0.8);
            float[] front = part(clip, 3, 0.3, 0.9);
            double openness = power(open, 1700, 3600) / power(open, 450, 1600);
            double frontness = power(front, 1700, 3600) / power(front, 450, 1600);
            assertTrue(frontness > 2 * openness, name + " iy " + frontness + " aa " + openness);
            float[] hiss = part(clip, 2, 0.2, 0.8);
            assertTrue(power(hiss, 3500, 7900) > 4 * power(hiss, 100, 1500), name + " hisses s");
        }
    }

    @Test
    void voicesDiffer() throws Exception {
        PhoneTrack phones = track("aa", "aa");
        double lowest = Double.MAX_VALUE;
        double highest = 0;
        for (long seed = 0; seed < 30; seed++) {
            float[] vowel = part(FormantVoice.draw(seed).speak(phones), 1, 0, 1);
            double brightness = power(vowel, 2000, 5000) / power(vowel, 50, 2000);
            lowest = Math.min(lowest, brightness);
            highest = Math.max(highest, brightness);
        }
        assertTrue(highest > 10 * lowest, lowest + " to " + highest);
    }

    @Test
    void everySymbolOfEveryAlphabetCanBeSaid() throws Exception {
        for (PhoneAlphabet alphabet : PhoneAlphabet.values()) {
            for (String symbol : alphabet.symbols()) {
                List<Phone> one = List.of(new Phone(symbol, 0, 0.3));
                PhoneTrack phones = PhoneTrack.of(alphabet, 0.3, one);
                assertEquals(
                        SampleRate.SPEECH.samples(0.3),
                        FormantVoice.draw(1).speak(phones).sampleCount(),
                        alphabet + " " + symbol);
            }
        }
    }
}
