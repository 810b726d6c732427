package facewright.assets.head;

import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FaceHead;
import facewright.domain.FrameRate;
import facewright.domain.MotionDecoder;
import facewright.domain.SpeakingStyle;
import facewright.job.CancelToken;
import facewright.speech.ArticulationRig;
import facewright.speech.ArticulatorySegment;
import facewright.speech.CoarticulationModel;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the coarticulation model does to the built-in head: twelve sentences whose phone times come
 * from a speech synthesiser ({@code phone:end} lists, seconds).
 */
class SpeechOnHeadTest {
    private static final FrameRate RATE = FrameRate.FPS_60;
    private static final Set<String> BILABIALS = Set.of("p", "b", "m");

    private static FaceHead head;
    private static int[] pairs;
    private static final List<Utterance> UTTERANCES = new ArrayList<>();

    private record Utterance(List<Phone> phones, MotionDecoder frames) {}

    @BeforeAll
    static void speak() throws Exception {
        head = BuiltInHead.load();
        pairs = head.region("inner-lips").orElseThrow().vertices();
        for (String line : lines()) {
            List<Phone> phones = new ArrayList<>();
            double start = 0;
            for (String item : line.trim().split("\\s+")) {
                int colon = item.lastIndexOf(':');
                double end = Double.parseDouble(item.substring(colon + 1));
                phones.add(new Phone(item.substring(0, colon), start, end));
                start = end;
            }
            List<ArticulatorySegment> segments =
                    ArticulatorySegment.of(phones, PhoneAlphabet.ARPABET, start);
            float[][] movement =
                    new CoarticulationModel(RATE, SpeakingStyle.NEUTRAL)
                            .animate(segments, RATE.frameCount(start), new CancelToken());
            UTTERANCES.add(
                    new Utterance(
                            phones,
                            new MotionDecoder(head.rig(), ArticulationRig.toRig(movement, RATE))));
        }
    }

    private static List<String> lines() throws IOException {
        try (InputStream in =
                SpeechOnHeadTest.class.getResourceAsStream("phones-of-twelve-sentences.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void lipsAreShutOnEveryBilabialWithoutCrossing() {
        int closures = 0;
        int shut = 0;
        double deepest = 0;
        float[] positions = positions();
        for (Utterance utterance : UTTERANCES) {
            for (Phone phone : utterance.phones()) {
                double smallest = Double.MAX_VALUE;
                for (int frame : framesOf(phone, utterance)) {
                    utterance.frames().copyFrame(frame, positions);
                    smallest = Math.min(smallest, widestGap(positions));
                    deepest = Math.max(deepest, -narrowestGap(positions));
                }
                if (BILABIALS.contains(phone.symbol())) {
                    closures++;
                    shut += smallest < 0.5 ? 1 : 0;
                }
            }
        }
        assertTrue(closures > 60, "only " + closures + " bilabials in the sentences");
        assertTrue(shut >= 0.98 * closures, shut + " of " + closures + " bilabials shut");
        assertTrue(deepest <= 0.3, "lips cross by " + deepest + " mm");
    }

    @Test
    void vowelsOpenAndRoundInTheirOrder() {
        double aa = mean("aa", p -> gap(p, 0));
        double eh = mean("eh", p -> gap(p, 0));
        double iy = mean("iy", p -> gap(p, 0));
        assertTrue(aa > eh && eh > iy, "gaps aa " + aa + ", eh " + eh + ", iy " + iy + " mm");
        double uw = mean("uw", SpeechOnHeadTest::width);
        double spread = mean("iy", SpeechOnHeadTest::width);
        assertTrue(uw < 0.85 * spread, "widths uw " + uw + ", iy " + spread + " mm");
    }

    @Test
    void nothingJerks() {
        double greatest = 0;
        float[] before = positions();
        float[] now = positions();
        float[] after = positions();
        for (Utterance utterance : UTTERANCES) {
            for (int t = 1; t + 1 < utterance.frames().frameCount(); t++) {
                utterance.frames().copyFrame(t - 1, before);
                utterance.frames().copyFrame(t, now);
                utterance.frames().copyFrame(t + 1, after);
                for (int i = 0; i < now.length; i += 3) {
                    double x = before[i] - 2 * now[i] + after[i];
                    double y = before[i + 1] - 2 * now[i + 1] + after[i + 1];
                    double z = before[i + 2] - 2 * now[i + 2] + after[i + 2];
                    greatest = Math.max(greatest, x * x + y * y + z * z);
                }
            }
        }
        double metresPerSecondSquared =
                Math.sqrt(greatest) * RATE.framesPerSecond() * RATE.framesPerSecond();
        assertTrue(metresPerSecondSquared <= 10, metresPerSecondSquared + " m/s2");
    }

    @Test
    void theMouthRestsWithin150MillisecondsOfSilence() {
        float[] positions = positions();
        for (Utterance utterance : UTTERANCES) {
            Phone last = utterance.phones().get(utterance.phones().size() - 1);
            if (last.endSeconds() - last.startSeconds() > 0.15) {
                utterance
                        .frames()
                        .copyFrame(RATE.frameAt(last.startSeconds() + 0.15 - 0.03), positions);
                assertTrue(
                        gap(positions, 0) < 1.5, "gap of " + gap(positions, 0) + " mm in silence");
            }
        }
    }

    private static double mean(String symbol, ToDoubleFunction<float[]> measure) {
        double sum = 0;
        int count = 0;
        float[] positions = positions();
        for (Utterance utterance : UTTERANCES) {
            for (Phone phone : utterance.phones()) {
                if (phone.symbol().equals(symbol)) {
                    for (int frame : framesOf(phone, utterance)) {
                        utterance.frames().copyFrame(frame, positions);
                        sum += measure.applyAsDouble(positions);
                        count++;
                    }
                }
            }
        }
        assertTrue(count > 0, "no " + symbol + " in the sentences");
        return sum / count;
    }

    private static float[] positions() {
        return new float[head.topology().vertexCount() * 3];
    }

    /** The frames during which the phone is seen: earlier than heard by the lead. */
    private static int[] framesOf(Phone phone, Utterance utterance) {
        double lead = SpeakingStyle.NEUTRAL.leadSeconds();
        int first = RATE.frameAt(Math.max(0, phone.startSeconds() - lead));
        int last = RATE.frameAt(Math.max(0, phone.endSeconds() - lead));
        return IntStream.rangeClosed(first, Math.min(last, utterance.frames().frameCount() - 1))
                .toArray();
    }

    /**
     * Millimetres between a pair of inner lip points, negative when they cross; pair 0 is the
     * centre.
     */
    private static double gap(float[] positions, int pair) {
        return (positions[pairs[2 * pair] * 3 + 1] - positions[pairs[2 * pair + 1] * 3 + 1])
                * 1000.0;
    }

    private static double widestGap(float[] positions) {
        return IntStream.range(0, pairs.length / 2)
                .mapToDouble(i -> gap(positions, i))
                .max()
                .orElseThrow();
    }

    private static double narrowestGap(float[] positions) {
        return IntStream.range(0, pairs.length / 2)
                .mapToDouble(i -> gap(positions, i))
                .min()
                .orElseThrow();
    }

    private static double width(float[] positions) {
        int left = head.landmarks().get("mouth-corner-left") * 3;
        int right = head.landmarks().get("mouth-corner-right") * 3;
        return Math.abs(positions[left] - positions[right]) * 1000.0;
    }
}
