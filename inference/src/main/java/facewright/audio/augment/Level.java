package facewright.audio.augment;

/**
 * Another level; what does not fit is clipped.
 *
 * @param decibels gain
 */
record Level(double decibels) implements AudioEffect {
    @Override
    public String description() {
        return Augmentation.text("level %+.1f dB", decibels);
    }

    @Override
    public float[] apply(float[] samples) {
        double gain = Math.pow(10, decibels / 20);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.max(-1, Math.min(1, gain * samples[i]));
        }
        return samples;
    }
}
