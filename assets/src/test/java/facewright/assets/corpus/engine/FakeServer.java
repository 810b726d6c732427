package facewright.assets.corpus.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An engine for tests: every letter is a sound of 80 ms, vowels hum, spaces and ends are silent.
 */
public final class FakeServer implements SpeechServer.Speaker {
    private static final int HERTZ = 8000;
    private static final int SOUND = HERTZ * 80 / 1000;

    public static void main(String[] arguments) throws IOException {
        SpeechServer.serve(FakeServer::new);
    }

    @Override
    public String version() {
        return "7";
    }

    /**
     * Voices: any text gives a pitch; {@code late} has labels 200 ms early, {@code mute} fails,
     * {@code quits} ends the program.
     */
    @Override
    public RawSpeech speak(String voice, String text) {
        if (voice.startsWith("mute")) {
            throw new IllegalArgumentException("no such voice");
        }
        if (voice.startsWith("quits")) {
            System.exit(3);
        }
        System.setProperty("facewright.test", text);
        String letters = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "") + " ";
        short[] samples = new short[SOUND * letters.length()];
        List<RawSpeech.Label> labels = new ArrayList<>();
        int pitch = 100 + Math.floorMod(voice.hashCode(), 100);
        int shift = voice.startsWith("late") ? 2 * SOUND : 0;
        for (int i = 0; i < letters.length(); i++) {
            String phone = phone(letters.charAt(i));
            double level = phone.equals("ɑː") ? 8000 : phone.isEmpty() ? 0 : 900;
            for (int s = i * SOUND + shift;
                    s < Math.min((i + 1) * SOUND + shift, samples.length);
                    s++) {
                samples[s] = (short) (level * Math.sin(2 * Math.PI * pitch * s / HERTZ));
            }
            labels.add(
                    new RawSpeech.Label(
                            phone, (double) i * SOUND / HERTZ, (double) (i + 1) * SOUND / HERTZ));
        }
        return new RawSpeech(HERTZ, new RawSpeech.Samples(samples), labels, List.of());
    }

    private static String phone(char letter) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> "ɑː";
            case 'b', 'm', 'p' -> "m";
            case 'f', 'v' -> "f";
            case ' ' -> "";
            default -> "n";
        };
    }
}
