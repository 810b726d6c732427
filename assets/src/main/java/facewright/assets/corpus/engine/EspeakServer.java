package facewright.assets.corpus.engine;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The program that holds the library of espeak-ng; see {@link EspeakEngine}. */
final class EspeakServer implements SpeechServer.Speaker {
    private static final int SYNCHRONOUS = 2;
    private static final int PHONEME_EVENTS_IN_IPA = 3;
    private static final int RATE = 1;
    private static final int PITCH = 3;
    private static final int RANGE = 4;
    private static final int POSITION_CHARACTER = 1;
    private static final int UTF8 = 1;

    // espeak_EVENT of version 1.50 and later: 40 bytes. With another stride events are lost
    // silently.
    private static final int EVENT_BYTES = 40;
    private static final int TEXT_POSITION = 8;
    private static final int TEXT_LENGTH = 12;
    private static final int SAMPLE = 20;
    private static final int NAME = 32;
    private static final int NAME_BYTES = 8;
    private static final int END_OF_LIST = 0;
    private static final int WORD = 1;
    private static final int PHONEME = 7;

    /** The functions of the library that are used. */
    public interface Espeak extends Library {
        int espeak_Initialize(int output, int bufferMillis, @Nullable String path, int options);

        String espeak_Info(PointerByReference path);

        void espeak_SetSynthCallback(Receiver receiver);

        int espeak_SetVoiceByName(String name);

        int espeak_SetParameter(int parameter, int value, int relative);

        int espeak_Synth(
                byte[] text,
                NativeLong size,
                int position,
                int positionType,
                int endPosition,
                int flags,
                @Nullable IntByReference identifier,
                @Nullable Pointer user);

        int espeak_Synchronize();
    }

    /** Receives samples and events. */
    public interface Receiver extends Callback {
        int invoke(@Nullable Pointer samples, int count, Pointer events);
    }

    private final Espeak espeak;
    private final int hertz;
    // The library keeps only a pointer to it.
    private final Receiver receiver = this::receive;
    private final ByteArrayOutputStream samples = new ByteArrayOutputStream();
    private final List<EspeakLabels.Event> phones = new ArrayList<>();
    private final List<EspeakLabels.Event> words = new ArrayList<>();
    private String text = "";

    private EspeakServer() {
        espeak = Native.load(libraryName(), Espeak.class);
        hertz = espeak.espeak_Initialize(SYNCHRONOUS, 0, null, PHONEME_EVENTS_IN_IPA);
        if (hertz <= 0) {
            throw new IllegalStateException("espeak_Initialize returned " + hertz);
        }
        espeak.espeak_SetSynthCallback(receiver);
    }

    /** The library is installed under its version on Linux, unless headers are installed too. */
    private static String libraryName() {
        return com.sun.jna.Platform.isLinux() ? "libespeak-ng.so.1" : "espeak-ng";
    }

    public static void main(String[] arguments) throws IOException {
        SpeechServer.serve(EspeakServer::new);
    }

    @Override
    public String version() {
        return espeak.espeak_Info(new PointerByReference());
    }

    @Override
    public RawSpeech speak(String voice, String sentence) {
        String[] settings = voice.split(" ");
        if (settings.length != 4) {
            throw new IllegalArgumentException("a voice is: name rate pitch range, not " + voice);
        }
        int result = espeak.espeak_SetVoiceByName(settings[0]);
        if (result != 0) {
            throw new IllegalArgumentException("there is no voice " + settings[0]);
        }
        espeak.espeak_SetParameter(RATE, Integer.parseInt(settings[1]), 0);
        espeak.espeak_SetParameter(PITCH, Integer.parseInt(settings[2]), 0);
        espeak.espeak_SetParameter(RANGE, Integer.parseInt(settings[3]), 0);
        samples.reset();
        phones.clear();
        words.clear();
        text = sentence;
        byte[] utf8 = (sentence + "\0").getBytes(StandardCharsets.UTF_8);
        espeak.espeak_Synth(
                utf8, new NativeLong(utf8.length), 0, POSITION_CHARACTER, 0, UTF8, null, null);
        espeak.espeak_Synchronize();
        short[] values = new short[samples.size() / 2];
        ByteBuffer.wrap(samples.toByteArray())
                .order(ByteOrder.nativeOrder())
                .asShortBuffer()
                .get(values);
        EspeakLabels labels = new EspeakLabels(phones, words, values.length, hertz);
        return new RawSpeech(hertz, new RawSpeech.Samples(values), labels.phones(), labels.words());
    }

    private int receive(@Nullable Pointer wave, int count, Pointer events) {
        if (wave != null && count > 0) {
            samples.writeBytes(wave.getByteArray(0, 2 * count));
        }
        for (long at = 0; events.getInt(at) != END_OF_LIST; at += EVENT_BYTES) {
            int sample = events.getInt(at + SAMPLE);
            if (events.getInt(at) == PHONEME) {
                phones.add(new EspeakLabels.Event(sample, name(events, at + NAME)));
            } else if (events.getInt(at) == WORD) {
                int from = events.getInt(at + TEXT_POSITION) - 1;
                int end = from + events.getInt(at + TEXT_LENGTH);
                if (from >= 0 && end <= text.length()) {
                    words.add(new EspeakLabels.Event(sample, text.substring(from, end)));
                }
            }
        }
        return 0;
    }

    private static String name(Pointer events, long at) {
        byte[] bytes = events.getByteArray(at, NAME_BYTES);
        int length = 0;
        while (length < NAME_BYTES && bytes[length] != 0) {
            length++;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
