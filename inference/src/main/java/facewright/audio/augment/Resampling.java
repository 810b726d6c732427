package facewright.audio.augment;

import facewright.audio.SincResampler;
import facewright.domain.SampleRate;

/** Plays faster or slower: tempo, pitch and formants together. */
record Resampling(int percent) implements AudioEffect {
    double tempo() {
        return percent / 100.0;
    }

    @Override
    public String description() {
        return Augmentation.text("resample %.2f", tempo());
    }

    @Override
    public float[] apply(float[] samples) {
        int hertz = SampleRate.SPEECH.hertz();
        float[] result = new float[(int) Math.round(samples.length / tempo())];
        int[] place = {0};
        SincResampler resampler =
                new SincResampler(
                        hertz / 100 * percent,
                        hertz,
                        sample -> {
                            if (place[0] < result.length) {
                                result[place[0]++] = sample;
                            }
                        });
        resampler.push(samples, samples.length);
        resampler.finish();
        return result;
    }
}
