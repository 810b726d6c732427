package facewright.audio.augment;

/** The telephone's 8 bit samples: the mu law of ITU-T G.711, continuous form. */
record MuLawCodec() implements AudioEffect {
    private static final double MU = 255;

    @Override
    public String description() {
        return "codec mu-law";
    }

    @Override
    public float[] apply(float[] samples) {
        for (int i = 0; i < samples.length; i++) {
            double x = Math.max(-1, Math.min(1, samples[i]));
            double compressed = Math.signum(x) * Math.log1p(MU * Math.abs(x)) / Math.log1p(MU);
            double coded = Math.rint(compressed * 127) / 127;
            samples[i] =
                    (float)
                            (Math.signum(coded)
                                    * Math.expm1(Math.abs(coded) * Math.log1p(MU))
                                    / MU);
        }
        return samples;
    }
}
