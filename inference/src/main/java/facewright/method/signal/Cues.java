package facewright.method.signal;

import facewright.domain.FrameRate;

/**
 * What the rules look at, 200 times a second, for some stretch of a clip. Index i of an array is
 * step {@code firstStep + i}; step 0 is the clip's start. Independent of the method's settings.
 */
final class Cues {
    static final FrameRate RATE = FrameRate.of(200);
    static final double STEP_SECONDS = 0.005;

    final Levels levels;
    final int clipSteps;
    private final int firstStep;
    private final int count;

    /** Energy of everything, of 100-400 Hz, 350-1000, 1000-2600, 2600-4000 and 4000-7600, dB. */
    final float[] energy;

    final float[] murmur;
    final float[] first;
    final float[] second;
    final float[] third;
    final float[] hiss;

    /** Centres of mass of 200-1100 Hz and 800-3000 Hz, Hz: where the first two formants pull. */
    final float[] firstCentre;

    final float[] secondCentre;
    final float[] centroid;
    final float[] voicing;
    final float[] pitch;
    final float[] onset;

    Cues(Levels levels, int clipSteps, int firstStep, int count) {
        this.levels = levels;
        this.clipSteps = clipSteps;
        this.firstStep = firstStep;
        this.count = count;
        this.energy = new float[count];
        this.murmur = new float[count];
        this.first = new float[count];
        this.second = new float[count];
        this.third = new float[count];
        this.hiss = new float[count];
        this.firstCentre = new float[count];
        this.secondCentre = new float[count];
        this.centroid = new float[count];
        this.voicing = new float[count];
        this.pitch = new float[count];
        this.onset = new float[count];
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
