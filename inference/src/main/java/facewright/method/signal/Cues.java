package facewright.method.signal;

import facewright.domain.FrameRate;
import facewright.features.SpeechLevels;

/**
 * What the rules look at, 200 times a second, for some stretch of a clip. Index i of an array is
 * step {@code firstStep + i}; step 0 is the clip's start. Independent of the method's settings.
 */
final class Cues {
    static final FrameRate RATE = FrameRate.of(200);
    static final double STEP_SECONDS = 0.005;

    final SpeechLevels levels;
    final int clipSteps;
    private final int firstStep;
    private final int count;

    /** Energy of everything, dB. */
    final float[] energy;

    /** Energy of the voice bar and of nasal murmurs: 100-400 Hz, dB. */
    final float[] murmur;

    /** Energy about the first formant of open vowels: 350-1000 Hz, dB. */
    final float[] first;

    /** Energy of 700-1300 Hz, dB. */
    final float[] low;

    /** Energy of 1300-2300 Hz, dB. */
    final float[] middle;

    /** Energy of 2300-3500 Hz, dB. */
    final float[] upper;

    /** Energy of 4000-7600 Hz, dB. */
    final float[] hiss;

    /** Energy of 350-4000 Hz, dB: drops whenever the mouth is shut. */
    final float[] sonority;

    /** Centre of mass of 200-1100 Hz, Hz: follows the first formant. */
    final float[] firstCentre;

    /** Centre of mass of the magnitudes of 700-3000 Hz, octaves above 1 Hz: the second formant. */
    final float[] secondCentre;

    final float[] voicing;
    final float[] pitch;

    Cues(SpeechLevels levels, int clipSteps, int firstStep, int count) {
        this.levels = levels;
        this.clipSteps = clipSteps;
        this.firstStep = firstStep;
        this.count = count;
        this.energy = new float[count];
        this.murmur = new float[count];
        this.first = new float[count];
        this.low = new float[count];
        this.middle = new float[count];
        this.upper = new float[count];
        this.hiss = new float[count];
        this.sonority = new float[count];
        this.firstCentre = new float[count];
        this.secondCentre = new float[count];
        this.voicing = new float[count];
        this.pitch = new float[count];
    }

    int firstStep() {
        return firstStep;
    }

    int endStep() {
        return firstStep + count;
    }

    int count() {
        return count;
    }
}
