package facewright.assets.corpus.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;

/**
 * The program that holds MaryTTS; see {@link MaryEngine}. Calls it by reflection, because this
 * program is built without it. One sentence per request: with two, MaryTTS counts the start of the
 * second twice.
 */
final class MaryServer implements SpeechServer.Speaker {
    private final Object mary;
    private final Method setOutputType;
    private final Method setAudioEffects;
    private final Method generateAudio;
    private final Method generateText;

    private MaryServer() throws ReflectiveOperationException {
        // Otherwise it makes a folder "log" wherever the program was started.
        System.setProperty("mary.base", System.getProperty("java.io.tmpdir"));
        Class<?> type = Class.forName("marytts.LocalMaryInterface");
        mary = type.getConstructor().newInstance();
        setOutputType = type.getMethod("setOutputType", String.class);
        setAudioEffects = type.getMethod("setAudioEffects", String.class);
        generateAudio = type.getMethod("generateAudio", String.class);
        generateText = type.getMethod("generateText", String.class);
        type.getMethod("setVoice", String.class).invoke(mary, "cmu-slt-hsmm");
    }

    public static void main(String[] arguments) throws IOException {
        SpeechServer.serve(MaryServer::new);
    }

    @Override
    public String version() {
        try {
            return (String)
                    Class.forName("marytts.Version").getMethod("specificationVersion").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public RawSpeech speak(String voice, String text)
            throws ReflectiveOperationException, IOException {
        setAudioEffects.invoke(mary, voice.equals("plain") ? "" : voice);
        setOutputType.invoke(mary, "AUDIO");
        short[] samples;
        int hertz;
        try (AudioInputStream sound = (AudioInputStream) generateAudio.invoke(mary, text)) {
            AudioFormat format = sound.getFormat();
            if (format.getSampleSizeInBits() != 16 || format.getChannels() != 1) {
                throw new IOException("sound of an unexpected form: " + format);
            }
            hertz = Math.round(format.getSampleRate());
            samples = samples(sound, format.isBigEndian());
        }
        setOutputType.invoke(mary, "REALISED_DURATIONS");
        String durations = (String) generateText.invoke(mary, text);
        return new RawSpeech(hertz, new RawSpeech.Samples(samples), labels(durations), List.of());
    }

    private static short[] samples(AudioInputStream sound, boolean bigEndian) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        // Its readAllBytes stops at the first block.
        for (int n = sound.read(buffer); n > 0; n = sound.read(buffer)) {
            all.write(buffer, 0, n);
        }
        byte[] bytes = all.toByteArray();
        short[] samples = new short[bytes.length / 2];
        for (int i = 0; i < samples.length; i++) {
            int high = bytes[2 * i + (bigEndian ? 0 : 1)];
            int low = bytes[2 * i + (bigEndian ? 1 : 0)] & 0xff;
            samples[i] = (short) ((high << 8) | low);
        }
        return samples;
    }

    /** Reads lines of {@code end number phone}; other lines are comments. */
    static List<RawSpeech.Label> labels(String durations) {
        List<RawSpeech.Label> labels = new ArrayList<>();
        double time = 0;
        for (String line : durations.split("\n")) {
            String[] parts = line.trim().split("\\s+");
            if (parts.length == 3) {
                double end = Double.parseDouble(parts[0]);
                if (end > time) {
                    labels.add(new RawSpeech.Label(parts[2], time, end));
                    time = end;
                }
            }
        }
        return labels;
    }
}
