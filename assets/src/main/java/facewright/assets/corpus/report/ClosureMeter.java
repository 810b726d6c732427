package facewright.assets.corpus.report;

import facewright.assets.head.BuiltInHead;
import facewright.domain.FaceHead;
import facewright.domain.FrameRate;
import facewright.domain.MotionDecoder;
import facewright.domain.RegionMask;
import facewright.domain.RigSequence;
import facewright.speech.Phone;
import facewright.speech.PhoneTrack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Measures on the built-in head whether the lips shut when they must: for every /p b m/ the
 * smallest of the frames' widest gaps between inner-lip pairs, millimetres.
 */
final class ClosureMeter {
    private static final double SHUT_MILLIMETRES = 0.5;

    private final FaceHead head = BuiltInHead.load();
    private final int[] pairs =
            head.region("inner-lips")
                    .map(RegionMask::vertices)
                    .orElseThrow(() -> new IllegalStateException("the head has no inner lips"));
    private final float[] positions = new float[3 * head.topology().vertexCount()];
    private final List<Double> gaps = new ArrayList<>();

    /** Adds an utterance. Sounds shorter than a frame count with the frame nearest to them. */
    void add(PhoneTrack phones, RigSequence curves, double leadSeconds) {
        MotionDecoder decoder = new MotionDecoder(head.rig(), curves);
        FrameRate rate = curves.frameRate();
        for (int i = 0; i < phones.phones().size(); i++) {
            if (!phones.isBilabial(i)) {
                continue;
            }
            Phone phone = phones.phones().get(i);
            int first = rate.frameAt(Math.max(0, phone.startSeconds() - leadSeconds));
            int last = rate.frameAt(Math.max(0, phone.endSeconds() - leadSeconds)) + 1;
            double smallest = Double.MAX_VALUE;
            for (int t = first; t <= Math.min(last, curves.frameCount() - 1); t++) {
                decoder.copyFrame(t, positions);
                smallest = Math.min(smallest, widestGap());
            }
            if (smallest < Double.MAX_VALUE) {
                gaps.add(smallest);
            }
        }
    }

    private double widestGap() {
        double widest = 0;
        for (int i = 0; i < pairs.length; i += 2) {
            double gap = positions[3 * pairs[i] + 1] - positions[3 * pairs[i + 1] + 1];
            widest = Math.max(widest, 1000 * gap);
        }
        return widest;
    }

    int closures() {
        return gaps.size();
    }

    /** Share of closures with a gap under half a millimetre; 1 where there was none. */
    double shutShare() {
        long shut = gaps.stream().filter(gap -> gap < SHUT_MILLIMETRES).count();
        return gaps.isEmpty() ? 1 : (double) shut / gaps.size();
    }

    double medianMillimetres() {
        if (gaps.isEmpty()) {
            return 0;
        }
        List<Double> sorted = new ArrayList<>(gaps);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
