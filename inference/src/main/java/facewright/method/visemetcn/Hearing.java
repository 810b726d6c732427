package facewright.method.visemetcn;

import facewright.domain.AudioClip;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import java.util.Arrays;
import java.util.Locale;

/** What the network is given of the sound, frame by frame. */
enum Hearing {
    /** Log-mel bands alone, see {@link SpeechInput}: (T)(80). */
    BANDS(SpeechInput.BANDS),

    /**
     * Bands, then what the acoustic model takes each frame for, see {@link PhoneInput}: (T)(120).
     */
    BANDS_AND_PHONES(SpeechInput.BANDS + PhoneInput.PHONES);

    private final int inputs;

    Hearing(int inputs) {
        this.inputs = inputs;
    }

    /** Values of a frame. */
    int inputs() {
        return inputs;
    }

    /** The name in settings and bundles: lower case with hyphens. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The hearing of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Hearing of(String text) {
        for (Hearing hearing : values()) {
            if (hearing.text().equals(text)) {
                return hearing;
            }
        }
        throw new IllegalArgumentException("hearing " + text + " of " + Arrays.toString(values()));
    }

    /**
     * The hearing with so many values.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Hearing ofInputs(int inputs) {
        for (Hearing hearing : values()) {
            if (hearing.inputs == inputs) {
                return hearing;
            }
        }
        throw new IllegalArgumentException(inputs + " inputs");
    }

    /**
     * Listens to a clip.
     *
     * @param clip 16 kHz
     * @return T = round(60 x duration) frames of (inputs), and whether there is any sound
     * @throws StudioException when the acoustic model is missing
     */
    SpeechInput.Heard listen(AudioClip clip, CancelToken cancel) throws StudioException {
        SpeechInput.Heard heard = SpeechInput.of(clip, cancel);
        if (this == BANDS) {
            return heard;
        }
        float[][] phones = PhoneInput.of(clip, heard.frames().length, cancel);
        float[][] both = new float[phones.length][];
        for (int t = 0; t < both.length; t++) {
            both[t] = Arrays.copyOf(heard.frames()[t], inputs);
            System.arraycopy(phones[t], 0, both[t], SpeechInput.BANDS, PhoneInput.PHONES);
        }
        return new SpeechInput.Heard(both, heard.sounding());
    }
}
