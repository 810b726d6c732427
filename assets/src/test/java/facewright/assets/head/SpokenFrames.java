package facewright.assets.head;

import facewright.domain.FaceHead;
import facewright.domain.FaceTopology;
import facewright.domain.MotionDecoder;
import facewright.domain.RigSequence;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** An utterance on the built-in head, and what can be measured of it; millimetres. */
final class SpokenFrames {
    static final FaceHead HEAD = BuiltInHead.load();
    private static final int[] PAIRS = HEAD.region("inner-lips").orElseThrow().vertices();
    private static final int[] LIPS = HEAD.region("lips").orElseThrow().vertices();
    private static final double MIDDLE = 5;
    private static final int[] LOWER_LIP = lowerLip();
    private static final int[] INCISORS = incisors();

    final PhoneTrack track;
    final MotionDecoder frames;
    final double leadSeconds;
    private final float[] positions = new float[HEAD.topology().vertexCount() * 3];

    SpokenFrames(PhoneTrack track, RigSequence motion, double leadSeconds) {
        this.track = track;
        this.frames = new MotionDecoder(HEAD.rig(), motion);
        this.leadSeconds = leadSeconds;
    }

    /** Tracks of sentences whose phone times come from a speech synthesiser. */
    static List<PhoneTrack> sentences() throws Exception {
        List<PhoneTrack> tracks = new ArrayList<>();
        for (String line : lines()) {
            List<Phone> phones = new ArrayList<>();
            double start = 0;
            for (String item : line.trim().split("\\s+")) {
                int colon = item.lastIndexOf(':');
                double end = Double.parseDouble(item.substring(colon + 1));
                phones.add(new Phone(item.substring(0, colon), start, end));
                start = end;
            }
            tracks.add(PhoneTrack.of(PhoneAlphabet.ARPABET, start, phones));
        }
        return tracks;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = SpokenFrames.class.getResourceAsStream("phones-of-sentences.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static int[] lowerLip() {
        Posed neutral = Posed.neutral();
        return IntStream.of(LIPS)
                .filter(v -> neutral.y(v) < -70.75 && Math.abs(neutral.x(v)) < MIDDLE)
                .toArray();
    }

    private static int[] incisors() {
        FaceTopology.Part teeth = Posed.part("teeth-upper");
        int[] triangles = HEAD.topology().triangles();
        Posed neutral = Posed.neutral();
        return IntStream.range(teeth.firstTriangle(), teeth.firstTriangle() + teeth.triangleCount())
                .filter(t -> Math.abs(neutral.x(triangles[3 * t])) < MIDDLE + 4)
                .toArray();
    }

    /** The frames nearest to a phone as it is seen: earlier than heard by the lead. */
    int[] framesOf(int phone) {
        double rate = frames.frameRate().framesPerSecond();
        Phone p = track.phones().get(phone);
        int first = (int) Math.ceil((p.startSeconds() - leadSeconds) * rate - 0.5);
        int last = (int) Math.floor((p.endSeconds() - leadSeconds) * rate + 0.5);
        return IntStream.rangeClosed(Math.max(0, first), Math.min(last, frames.frameCount() - 1))
                .toArray();
    }

    SpokenFrames show(int frame) {
        frames.copyFrame(frame, positions);
        return this;
    }

    private double[] point(int v) {
        return new double[] {
            1000.0 * positions[3 * v], 1000.0 * positions[3 * v + 1], 1000.0 * positions[3 * v + 2]
        };
    }

    /** Between a pair of inner lip points, negative when they cross; pair 0 is the centre. */
    double gap(int pair) {
        return point(PAIRS[2 * pair])[1] - point(PAIRS[2 * pair + 1])[1];
    }

    double widestGap() {
        return IntStream.range(0, PAIRS.length / 2).mapToDouble(this::gap).max().orElseThrow();
    }

    double narrowestGap() {
        return IntStream.range(0, PAIRS.length / 2).mapToDouble(this::gap).min().orElseThrow();
    }

    /** The way of the lip point that is farthest from its place at rest. */
    double lipsFromRest() {
        Posed neutral = Posed.neutral();
        double farthest = 0;
        for (int v : LIPS) {
            double[] rest = {neutral.x(v), neutral.y(v), neutral.z(v)};
            farthest = Math.max(farthest, Triangles.length(Triangles.minus(point(v), rest)));
        }
        return farthest;
    }

    double width() {
        return Math.abs(
                point(HEAD.landmarks().get("mouth-corner-left"))[0]
                        - point(HEAD.landmarks().get("mouth-corner-right"))[0]);
    }

    /**
     * From the middle of the lower lip to the surface of the upper teeth, and how deep a point of
     * the lip lies behind their labial surface.
     *
     * @return distance and depth, both at least 0
     */
    double[] lipToTeeth() {
        int[] triangles = HEAD.topology().triangles();
        double least = Double.MAX_VALUE;
        double deepest = 0;
        for (int v : LOWER_LIP) {
            double[] lip = point(v);
            double nearest = Double.MAX_VALUE;
            double side = 0;
            double[] foot = lip;
            for (int t : INCISORS) {
                double[] a = point(triangles[3 * t]);
                double[] b = point(triangles[3 * t + 1]);
                double[] c = point(triangles[3 * t + 2]);
                double[] on = Triangles.nearest(lip, a, b, c);
                double distance = Triangles.length(Triangles.minus(lip, on));
                if (distance < nearest) {
                    nearest = distance;
                    foot = on;
                    side = Triangles.dot(Triangles.minus(lip, on), Triangles.normal(a, b, c));
                }
            }
            least = Math.min(least, nearest);
            // Under the edge and behind the row nothing is pierced.
            if (side < 0 && foot[2] > 14 && nearest < 3) {
                deepest = Math.max(deepest, nearest);
            }
        }
        return new double[] {least, deepest};
    }

    /** The largest acceleration of a vertex of the head, or of the lips only, m/s2. */
    double largestAcceleration(boolean lipsOnly) {
        float[] before = new float[positions.length];
        float[] now = new float[positions.length];
        float[] after = new float[positions.length];
        int[] vertices = lipsOnly ? LIPS : IntStream.range(0, positions.length / 3).toArray();
        double greatest = 0;
        for (int t = 1; t + 1 < frames.frameCount(); t++) {
            frames.copyFrame(t - 1, before);
            frames.copyFrame(t, now);
            frames.copyFrame(t + 1, after);
            for (int v : vertices) {
                double sum = 0;
                for (int k = 3 * v; k < 3 * v + 3; k++) {
                    double second = before[k] - 2 * now[k] + after[k];
                    sum += second * second;
                }
                greatest = Math.max(greatest, sum);
            }
        }
        double rate = frames.frameRate().framesPerSecond();
        return Math.sqrt(greatest) * rate * rate;
    }
}
