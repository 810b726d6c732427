package facewright.speech;

import java.util.Set;

/**
 * How a class of sounds is articulated: a target for every {@link Articulator} and how strongly the
 * class insists on it. Immutable.
 */
public final class ArticulatoryClass {
    static final String SILENCE = "sil";

    private static final Set<String> VOWELS =
            Set.of("aa", "ae", "ah", "eh", "ax", "ih", "iy", "ao", "oh", "uw", "uh", "er");

    private final String name;
    private final float[] targets;
    private final float[] dominances;

    ArticulatoryClass(String name, float[] targets, float[] dominances) {
        if (targets.length != Articulator.values().length || dominances.length != targets.length) {
            throw new IllegalArgumentException(
                    "class "
                            + name
                            + " needs "
                            + Articulator.values().length
                            + " targets and dominances");
        }
        this.name = name;
        this.targets = targets.clone();
        this.dominances = dominances.clone();
    }

    /** Name in the articulation table, for example {@code aa}, {@code p}, {@code sil}. */
    public String name() {
        return name;
    }

    /** Target, 0 to 1. */
    public float target(Articulator articulator) {
        return targets[articulator.column()];
    }

    /** Dominance, above 0. */
    public float dominance(Articulator articulator) {
        return dominances[articulator.column()];
    }

    /** Whether the lips must be shut during the sound: /p b m/. */
    public boolean isBilabial() {
        return target(Articulator.CLOSE) >= 1;
    }

    /** Whether the lower lip must be at the upper teeth during the sound: /f v/. */
    public boolean isLabiodental() {
        return target(Articulator.FV) >= 1;
    }

    /** Whether nothing is said. */
    public boolean isSilence() {
        return name.equals(SILENCE);
    }

    /** Whether it is a vowel. */
    public boolean isVowel() {
        return VOWELS.contains(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
