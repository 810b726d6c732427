package facewright.audio.augment;

/** A change of sound. */
interface AudioEffect {
    /** What it does, with its numbers: {@code reverb 0.31 s 0.25}. */
    String description();

    /**
     * @param samples 16 kHz mono; may be changed in place
     * @return the changed samples; as many, unless the effect changes the tempo
     */
    float[] apply(float[] samples);
}
