package facewright.audio.augment;

/**
 * Differences in 4 bits with a step that follows them, after the recommendation of the Interactive
 * Multimedia Association (1992): what old voice recorders do.
 */
record AdpcmCodec() implements AudioEffect {
    private static final int[] INDEX_CHANGE = {-1, -1, -1, -1, 2, 4, 6, 8};
    private static final int STEPS = 89;
    private static final double GROWTH = 1.1;

    @Override
    public String description() {
        return "codec adpcm";
    }

    @Override
    public float[] apply(float[] samples) {
        double predicted = 0;
        int index = 0;
        for (int i = 0; i < samples.length; i++) {
            double step = 7 * Math.pow(GROWTH, index);
            double difference = samples[i] * 32768 - predicted;
            int code = (int) Math.min(7, Math.abs(difference) * 4 / step);
            predicted += Math.signum(difference) * (code + 0.5) * step / 4;
            predicted = Math.max(-32768, Math.min(32767, predicted));
            index = Math.max(0, Math.min(STEPS - 1, index + INDEX_CHANGE[code]));
            samples[i] = (float) (predicted / 32768);
        }
        return samples;
    }
}
