package facewright.method.visemetcn;

/**
 * Lets the mouth rest where there is no sound at all, so that what the network makes of nothing is
 * never seen. Speech pauses are not meant: the network knows those.
 */
final class Silence {
    /** Frames after a frame that it depends on. */
    static final int LOOK_AHEAD = 12;

    /** Frames before a frame that it depends on. */
    static final int LOOK_BACK = 30;

    private static final int FULL_AHEAD = 6;
    private static final int FULL_BACK = 18;
    private static final float[] REST = rest();

    private Silence() {}

    /** The mouth of a pause in the training data. */
    private static float[] rest() {
        float[] rest = new float[MouthChannels.COUNT];
        rest[MouthChannels.JAW_OPEN.column()] = 0.024f;
        rest[MouthChannels.CLOSE.column()] = 0.75f;
        return rest;
    }

    /**
     * Blends frames towards rest, in place.
     *
     * @param scores of frames first .. first + n - 1
     * @param sounding whether there is any sound at each frame of the clip, from frame 0 of the
     *     array's own numbering; outside it is none
     * @param first position of the first scored frame in {@code sounding}
     */
    static void apply(TcnDecoder.Scores scores, boolean[] sounding, int first) {
        for (int i = 0; i < scores.channels().length; i++) {
            float share = share(sounding, first + i);
            if (share < 1) {
                float[] frame = scores.channels()[i];
                for (int c = 0; c < frame.length; c++) {
                    frame[c] = REST[c] + share * (frame[c] - REST[c]);
                }
                for (float[] contact : scores.contacts()) {
                    contact[i] *= share;
                }
            }
        }
    }

    private static float share(boolean[] sounding, int t) {
        int ahead = LOOK_AHEAD;
        for (int d = 0; d < LOOK_AHEAD; d++) {
            if (t + d < sounding.length && sounding[t + d]) {
                ahead = d;
                break;
            }
        }
        int back = LOOK_BACK;
        for (int d = 0; d < LOOK_BACK; d++) {
            if (t - d >= 0 && t - d < sounding.length && sounding[t - d]) {
                back = d;
                break;
            }
        }
        float before = ramp(ahead, FULL_AHEAD, LOOK_AHEAD);
        float after = ramp(back, FULL_BACK, LOOK_BACK);
        return Math.max(before, after);
    }

    private static float ramp(int distance, int full, int none) {
        return Math.max(0, Math.min(1, (none - distance) / (float) (none - full)));
    }
}
