package facewright.app.playback;

/**
 * Reads the samples of a programme along its way: through loops without a click, backwards where it
 * runs backwards, silent beyond its end. Belongs to the thread that renders.
 */
final class ProgrammeReader {
    /** Loop seams are cross-faded over this time. */
    private static final double SEAM_SECONDS = 0.005;

    /**
     * The clip's own ends are faded over this time: a recording may begin in the middle of sound.
     */
    private static final double EDGE_SECONDS = 0.002;

    private final ClipSound sound;
    private final Programme programme;
    private final int seam;
    private final int edge;
    private final float[][] single;
    private float[][] other;

    ProgrammeReader(ClipSound sound, Programme programme) {
        this.sound = sound;
        this.programme = programme;
        long loopLength = programme.loopEndSample() - programme.loopStartSample();
        this.seam = (int) Math.min(Math.round(SEAM_SECONDS * sound.rateHertz()), loopLength / 4);
        this.edge =
                (int)
                        Math.min(
                                Math.round(EDGE_SECONDS * sound.rateHertz()),
                                sound.sampleCount() / 4);
        this.single = new float[sound.channelCount()][];
        this.other = new float[sound.channelCount()][0];
    }

    /**
     * Reads unrolled samples [from, from + count) of the programme.
     *
     * @param from unrolled position; negative is before the start and read from the clip as it is
     * @param destination one array per channel of the clip, each exactly {@code count} long
     */
    void read(long from, float[][] destination, int count) {
        int done = 0;
        while (done < count) {
            int run = (int) Math.min(count - done, runLength(from + done));
            readRun(clipSample(from + done), destination, done, run);
            done += run;
        }
    }

    /** Clip sample at an unrolled position. */
    private long clipSample(long unrolled) {
        if (programme.isReversed()) {
            return programme.startSample() - 1 - unrolled;
        }
        long sample = programme.startSample() + unrolled;
        if (!programme.loops() || sample < programme.loopEndSample()) {
            return sample;
        }
        long length = programme.loopEndSample() - programme.loopStartSample();
        return programme.loopStartSample() + (sample - programme.loopStartSample()) % length;
    }

    /** Number of samples that follow each other in the clip from here on. */
    private long runLength(long unrolled) {
        return programme.loops()
                ? programme.loopEndSample() - clipSample(unrolled)
                : Integer.MAX_VALUE;
    }

    private void readRun(long clipFrom, float[][] destination, int at, int count) {
        boolean reversed = programme.isReversed();
        long first = reversed ? clipFrom - count + 1 : clipFrom;
        copy(first, count, single);
        fadeEdges(first, count, single);
        if (programme.loops()) {
            mixSeam(first, count);
        } else {
            muteBeyondEnd(first, count);
        }
        for (int c = 0; c < destination.length; c++) {
            for (int i = 0; i < count; i++) {
                destination[c][at + i] = single[c][reversed ? count - 1 - i : i];
            }
        }
    }

    private void copy(long first, int count, float[][] target) {
        for (int c = 0; c < target.length; c++) {
            if (target[c] == null || target[c].length != count) {
                target[c] = new float[count];
            }
        }
        int bounded =
                (int)
                        Math.max(
                                -(long) Integer.MAX_VALUE / 2,
                                Math.min(first, Integer.MAX_VALUE / 2));
        sound.copy(bounded, target);
    }

    private void fadeEdges(long first, int count, float[][] samples) {
        for (int i = 0; i < count; i++) {
            long fromEdge = Math.min(first + i, sound.sampleCount() - 1 - first - i);
            if (fromEdge >= 0 && fromEdge < edge) {
                float gain = (fromEdge + 0.5f) / edge;
                for (float[] channel : samples) {
                    channel[i] *= gain;
                }
            }
        }
    }

    /**
     * The last samples of the loop turn into those before its start, so that the jump is smooth.
     */
    private void mixSeam(long first, int count) {
        long seamStart = programme.loopEndSample() - seam;
        if (first + count <= seamStart || first >= programme.loopEndSample()) {
            return;
        }
        long length = programme.loopEndSample() - programme.loopStartSample();
        copy(first - length, count, other);
        fadeEdges(first - length, count, other);
        for (int i = (int) Math.max(0, seamStart - first); i < count; i++) {
            float into = (first + i - seamStart + 0.5f) / seam;
            for (int c = 0; c < single.length; c++) {
                single[c][i] += into * (other[c][i] - single[c][i]);
            }
        }
    }

    private void muteBeyondEnd(long first, int count) {
        for (int i = 0; i < count; i++) {
            boolean beyond =
                    programme.isReversed()
                            ? first + i < programme.endSample()
                            : first + i >= programme.endSample();
            if (beyond) {
                for (float[] channel : single) {
                    channel[i] = 0;
                }
            }
        }
    }
}
