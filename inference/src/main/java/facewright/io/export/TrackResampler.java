package facewright.io.export;

import facewright.domain.FrameRate;
import facewright.domain.HeadPoseTrack;
import facewright.domain.RigSequence;
import java.util.List;
import java.util.Set;

/**
 * Brings rig weights and head poses to other frame times. Monotone cubic interpolation (Fritsch and
 * Carlson 1980, with harmonic-mean slopes): smooth, meets every source frame, and never leaves the
 * values on either side, so weights stay in their range.
 */
final class TrackResampler {
    /** Channels whose short peaks carry meaning: a lip seal or a blink that is missed is seen. */
    private static final Set<String> SEALS = Set.of("mouthClose", "eyeBlinkLeft", "eyeBlinkRight");

    private static final float SEALED = 0.99f;

    private final SampleTimes times;

    TrackResampler(SampleTimes times) {
        this.times = times;
    }

    /** The motion at the new times; seals that fall between them are kept at the nearest frame. */
    RigSequence resample(RigSequence motion, FrameRate rate) {
        List<String> channels = motion.channels();
        float[][] result = new float[times.count()][channels.size()];
        float[] track = new float[motion.frameCount()];
        for (int k = 0; k < channels.size(); k++) {
            for (int t = 0; t < track.length; t++) {
                track[t] = motion.weight(t, k);
            }
            for (int i = 0; i < result.length; i++) {
                result[i][k] = (float) value(track, times.position(i));
            }
            if (SEALS.contains(channels.get(k))) {
                keepSeals(track, result, k);
            }
        }
        return new RigSequence(rate, channels, result, motion.headPose().map(this::resample));
    }

    /** Head poses at the new times; angles take the short way round. */
    HeadPoseTrack resample(HeadPoseTrack poses) {
        float[][] result = new float[times.count()][6];
        float[][] tracks = new float[6][poses.frameCount()];
        float[] pose = new float[6];
        for (int t = 0; t < poses.frameCount(); t++) {
            poses.copyFrame(t, pose);
            for (int c = 0; c < 6; c++) {
                tracks[c][t] = c >= 3 && t > 0 ? nearestTurn(pose[c], tracks[c][t - 1]) : pose[c];
            }
        }
        for (int i = 0; i < result.length; i++) {
            double position = Math.min(times.position(i), poses.frameCount() - 1.0);
            for (int c = 0; c < 6; c++) {
                result[i][c] = (float) value(tracks[c], position);
            }
        }
        return new HeadPoseTrack(result);
    }

    private static float nearestTurn(float angle, float before) {
        double turns = Math.rint((before - angle) / (2 * Math.PI));
        return (float) (angle + turns * 2 * Math.PI);
    }

    private void keepSeals(float[] track, float[][] result, int channel) {
        int t = 0;
        while (t < track.length) {
            if (track[t] < SEALED) {
                t++;
                continue;
            }
            int first = t;
            int peak = t;
            while (t < track.length && track[t] >= SEALED) {
                peak = track[t] > track[peak] ? t : peak;
                t++;
            }
            if (isExported(first, t - 1)) {
                keepPeak(track[peak], peak, first, t - 1, result, channel);
            }
        }
    }

    private void keepPeak(
            float value, int peak, int first, int last, float[][] result, int channel) {
        for (int i = nearestFrame(first); i <= nearestFrame(last); i++) {
            if (result[i][channel] >= value) {
                return;
            }
        }
        result[nearestFrame(peak)][channel] = value;
    }

    private boolean isExported(int first, int last) {
        double start = times.position(0);
        return last > start - 0.5 && first < times.endPosition();
    }

    /** The target frame nearest to a source frame; the earlier one of two. */
    private int nearestFrame(int sourceFrame) {
        int low = 0;
        int high = times.count() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.position(middle) < sourceFrame) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0) {
            return 0;
        }
        double before = sourceFrame - times.position(low - 1);
        double after = Math.abs(times.position(low) - sourceFrame);
        return before <= after ? low - 1 : low;
    }

    private static double value(float[] track, double position) {
        int left = (int) position;
        double u = position - left;
        if (u == 0 || left >= track.length - 1) {
            return track[Math.min(left, track.length - 1)];
        }
        double a = track[left];
        double b = track[left + 1];
        double slopeA = slope(track, left);
        double slopeB = slope(track, left + 1);
        double u2 = u * u;
        double u3 = u2 * u;
        double value =
                (2 * u3 - 3 * u2 + 1) * a
                        + (u3 - 2 * u2 + u) * slopeA
                        + (3 * u2 - 2 * u3) * b
                        + (u3 - u2) * slopeB;
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), value));
    }

    private static double slope(float[] track, int i) {
        if (i == 0) {
            return track[1] - track[0];
        }
        if (i == track.length - 1) {
            return track[i] - track[i - 1];
        }
        double before = track[i] - track[i - 1];
        double after = track[i + 1] - track[i];
        return before * after <= 0 ? 0 : 2 * before * after / (before + after);
    }
}
