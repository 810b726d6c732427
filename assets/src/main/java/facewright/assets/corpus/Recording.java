package facewright.assets.corpus;

import facewright.assets.corpus.engine.RawSpeech;
import facewright.audio.SincResampler;
import facewright.domain.AudioClip;
import facewright.domain.SampleRate;
import facewright.domain.StudioException;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import facewright.speech.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A sound with what is said in it.
 *
 * @param clip 16 kHz
 * @param phones over the whole clip
 * @param labelErrorSeconds by how much the engine's last label ended after the sound
 */
record Recording(AudioClip clip, PhoneTrack phones, double labelErrorSeconds) {
    /** Standard deviation of the logarithm of a phone's length at another pace. */
    private static final double PACE_DEVIATION = 0.18;

    /** What an engine said, at 16 kHz. */
    static Recording of(RawSpeech speech, PhoneAlphabet alphabet) throws StudioException {
        AudioClip clip = resampled(speech);
        List<Phone> phones = new ArrayList<>();
        for (RawSpeech.Label label : speech.phones()) {
            // A last label may lie in what the engine cut off.
            if (label.startSeconds() < clip.durationSeconds() - 1e-4) {
                phones.add(new Phone(label.text(), label.startSeconds(), label.endSeconds()));
            }
        }
        List<Word> words = new ArrayList<>();
        for (RawSpeech.Label label : speech.words()) {
            words.add(new Word(label.text(), label.startSeconds(), label.endSeconds()));
        }
        double end = phones.isEmpty() ? 0 : phones.get(phones.size() - 1).endSeconds();
        return new Recording(
                clip,
                PhoneTrack.of(alphabet, clip.durationSeconds(), phones, words),
                end - clip.durationSeconds());
    }

    /** A sound in which nobody speaks. */
    static Recording silent(AudioClip clip) throws StudioException {
        return new Recording(
                clip, PhoneTrack.of(PhoneAlphabet.ARPABET, clip.durationSeconds(), List.of()), 0);
    }

    /** This, a pause, then another of the same alphabet. */
    Recording then(double pauseSeconds, Recording next) throws StudioException {
        SampleRate rate = clip.rate();
        int gap = (int) rate.samples(pauseSeconds);
        float[] samples = new float[clip.sampleCount() + gap + next.clip.sampleCount()];
        System.arraycopy(clip.toArray(), 0, samples, 0, clip.sampleCount());
        float[] second = next.clip.toArray();
        int from = clip.sampleCount() + gap;
        System.arraycopy(second, 0, samples, from, second.length);
        double offset = rate.seconds(from);
        List<Phone> joined = new ArrayList<>(phones.phones());
        for (Phone phone : next.phones.phones()) {
            joined.add(
                    new Phone(
                            phone.symbol(),
                            phone.startSeconds() + offset,
                            phone.endSeconds() + offset));
        }
        List<Word> words = new ArrayList<>(phones.words());
        for (Word word : next.phones.words()) {
            words.add(
                    new Word(
                            word.text(), word.startSeconds() + offset, word.endSeconds() + offset));
        }
        AudioClip whole = AudioClip.of(samples, rate);
        return new Recording(
                whole,
                PhoneTrack.of(phones.alphabet(), whole.durationSeconds(), joined, words),
                Math.abs(next.labelErrorSeconds) > Math.abs(labelErrorSeconds)
                        ? next.labelErrorSeconds
                        : labelErrorSeconds);
    }

    /** Another sound of the same speech, with all times divided by a tempo. */
    Recording with(AudioClip changed, double tempo) throws StudioException {
        double duration = changed.durationSeconds();
        List<Phone> scaled = new ArrayList<>();
        for (Phone phone : phones.phones()) {
            if (phone.startSeconds() / tempo < duration - 1e-6) {
                scaled.add(
                        new Phone(
                                phone.symbol(),
                                phone.startSeconds() / tempo,
                                phone.endSeconds() / tempo));
            }
        }
        List<Word> words = new ArrayList<>();
        for (Word word : phones.words()) {
            words.add(
                    new Word(word.text(), word.startSeconds() / tempo, word.endSeconds() / tempo));
        }
        return new Recording(
                changed,
                PhoneTrack.of(phones.alphabet(), duration, scaled, words),
                labelErrorSeconds);
    }

    /** The same phones at another pace, which changes from phone to phone. */
    PhoneTrack paced(long seed) throws StudioException {
        SplittableRandom random = new SplittableRandom(seed);
        double pace = 0.85 + 0.35 * random.nextDouble();
        List<Phone> paced = new ArrayList<>();
        List<Double> starts = new ArrayList<>();
        double time = 0;
        for (Phone phone : phones.phones()) {
            double length = phone.endSeconds() - phone.startSeconds();
            starts.add(time);
            time += length * pace * Math.exp(PACE_DEVIATION * random.nextGaussian());
        }
        starts.add(SampleRate.SPEECH.seconds(SampleRate.SPEECH.samples(time)));
        for (int i = 0; i < phones.phones().size(); i++) {
            String symbol = phones.phones().get(i).symbol();
            paced.add(new Phone(symbol, starts.get(i), starts.get(i + 1)));
        }
        List<Word> words = new ArrayList<>();
        for (int w = 0; w < phones.words().size(); w++) {
            double start = starts.get(phones.firstPhone(w));
            double end = starts.get(phones.endPhone(w));
            words.add(new Word(phones.words().get(w).text(), start, end));
        }
        double duration = starts.get(starts.size() - 1);
        return PhoneTrack.of(phones.alphabet(), duration, paced, words);
    }

    private static AudioClip resampled(RawSpeech speech) {
        short[] values = speech.samples().toArray();
        float[] samples = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            samples[i] = values[i] / 32768f;
        }
        int count =
                (int)
                        Math.round(
                                (double) values.length
                                        * SampleRate.SPEECH.hertz()
                                        / speech.hertz());
        float[] speechRate = new float[count];
        int[] place = {0};
        SincResampler resampler =
                new SincResampler(
                        speech.hertz(),
                        SampleRate.SPEECH.hertz(),
                        sample -> {
                            if (place[0] < count) {
                                speechRate[place[0]++] = sample;
                            }
                        });
        resampler.push(samples, samples.length);
        resampler.finish();
        return AudioClip.of(speechRate, SampleRate.SPEECH);
    }
}
