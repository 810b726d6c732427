package facewright.method.visemetcn;

import facewright.domain.InferenceText;
import facewright.domain.MeshSequence;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.nn.EncodedExample;
import facewright.nn.ExampleEncoder;
import facewright.nn.TrainingExample;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns a recording with its rig curves into what the network is trained with. */
final class TcnEncoder implements ExampleEncoder {
    /** (T)(80). */
    static final String MEL = "mel";

    /** (T)(40); present where the network is given it. */
    static final String PHONES = "phones";

    /** (T)(outputs). */
    static final String MOUTH = "mouth";

    /** (T)(2). */
    static final String CONTACTS = "contacts";

    /** (T)(1). */
    static final String SOUNDS = "sounds";

    /** (5). */
    static final String STYLE = "style";

    /** (outputs). */
    static final String GAINS = "gains";

    private final Hearing hearing;

    TcnEncoder(Hearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public EncodedExample encode(TrainingExample example, int variant) throws StudioException {
        if (example.motion() instanceof MeshSequence
                || !example.motion().frameRate().equals(SpeechInput.RATE)
                || example.phones().isEmpty()) {
            throw new StudioException(
                    InferenceText.of("method.viseme-tcn.example", example.name()));
        }
        float[][] mouth = MouthChannels.read((RigSequence) example.motion());
        float[][] mel = SpeechInput.of(example.clip(), new CancelToken()).frames();
        int frames = Math.min(mouth.length, mel.length);
        if (frames == 0) {
            throw new StudioException(
                    InferenceText.of("method.viseme-tcn.example", example.name()));
        }
        Map<String, EncodedExample.Values> arrays = new LinkedHashMap<>();
        arrays.put(MEL, overTime(mel, frames));
        if (hearing == Hearing.BANDS_AND_PHONES) {
            arrays.put(
                    PHONES,
                    overTime(PhoneInput.of(example.clip(), mel.length, new CancelToken()), frames));
        }
        arrays.put(MOUTH, overTime(mouth, frames));
        float[] contacts =
                SoundClasses.contacts(
                        example.phones().get(),
                        example.style().leadSeconds(),
                        SpeechInput.RATE,
                        frames);
        arrays.put(CONTACTS, EncodedExample.Values.overTime(contacts, 1, TcnConfig.CONTACTS));
        arrays.put(
                SOUNDS,
                EncodedExample.Values.overTime(
                        SoundClasses.perFrame(example.phones().get(), SpeechInput.RATE, frames),
                        1,
                        1));
        arrays.put(STYLE, EncodedExample.Values.fixed(MouthChannels.values(example.style())));
        arrays.put(GAINS, EncodedExample.Values.fixed(MouthChannels.gains(example.style())));
        return new EncodedExample(example.name(), example.subject(), frames, arrays);
    }

    /**
     * What the network is given of an example.
     *
     * @param mel (T x 80), those of the example or changed ones
     * @return (T x inputs)
     */
    static float[] input(EncodedExample example, float[] mel, Hearing hearing) {
        if (hearing == Hearing.BANDS) {
            return mel;
        }
        float[] phones = example.array(PHONES).values();
        float[] input = new float[example.frames() * hearing.inputs()];
        for (int t = 0; t < example.frames(); t++) {
            int at = t * hearing.inputs();
            System.arraycopy(mel, t * SpeechInput.BANDS, input, at, SpeechInput.BANDS);
            System.arraycopy(
                    phones,
                    t * PhoneInput.PHONES,
                    input,
                    at + SpeechInput.BANDS,
                    PhoneInput.PHONES);
        }
        return input;
    }

    private static EncodedExample.Values overTime(float[][] rows, int frames) {
        int width = rows[0].length;
        float[] flat = new float[frames * width];
        for (int t = 0; t < frames; t++) {
            System.arraycopy(rows[t], 0, flat, t * width, width);
        }
        return EncodedExample.Values.overTime(flat, 1, width);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
