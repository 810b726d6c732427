package facewright.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.AudioClip;
import facewright.domain.FaceMotion;
import facewright.domain.FrameRate;
import facewright.domain.MeshSequence;
import facewright.domain.RigChannels;
import facewright.domain.RigSequence;
import facewright.domain.SampleRate;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.speech.PhoneTrack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every animation method keeps. Extend it with one subclass per method. */
public abstract class AnimationMethodContractTest {
    private static final double STILL = 1e-3;

    @TempDir protected Path folder;

    /** A new instance of the method. */
    protected abstract AnimationMethod method();

    /** Where the method finds what it needs. */
    protected MethodContext context() {
        return new MethodContext(folder);
    }

    /** Whether the method must be found by the registry; false for test doubles. */
    protected boolean isRegistered() {
        return true;
    }

    /** What is said in a clip, for methods that need to know. */
    protected Optional<PhoneTrack> phones(AudioClip clip) throws StudioException {
        return Optional.empty();
    }

    private AnimationRequest request(AudioClip clip, FrameRate rate, long seed)
            throws StudioException {
        return new AnimationRequest(clip, rate, seed, phones(clip));
    }

    @Test
    void isFoundUnderItsId() {
        if (isRegistered()) {
            Optional<AnimationMethod> found = MethodRegistry.discover().method(method().id());
            assertEquals(method().getClass(), found.orElseThrow().getClass());
        }
        assertTrue(method().id().matches("[a-z][a-z0-9-]*"), method().id());
    }

    @Test
    void describesItselfAndItsParametersInWords() {
        MethodDescriptor descriptor = method().descriptor();
        assertFalse(descriptor.name().text().isBlank());
        assertFalse(descriptor.summary().text().isBlank());
        for (Parameter parameter : method().parameters().parameters()) {
            assertFalse(parameter.prompt().text().isBlank(), parameter.key());
            assertFalse(parameter.help().text().isBlank(), parameter.key());
            assertTrue(parameter.key().matches("[a-z][a-zA-Z0-9]*"), parameter.key());
            assertEquals(
                    parameter.defaultText(),
                    parameter.canonical(parameter.defaultText()),
                    parameter.key());
        }
    }

    @Test
    void refusesUnknownParametersAndValuesOutOfRange() {
        assertThrows(
                IllegalArgumentException.class,
                () -> method().parameters().values(Map.of("noSuchParameter", "1")));
        for (Parameter parameter : method().parameters().parameters()) {
            assertThrows(IllegalArgumentException.class, () -> parameter.canonical("not a value"));
            if (parameter instanceof Parameter.Numeric numeric) {
                assertThrows(
                        IllegalArgumentException.class,
                        () -> numeric.canonical(Double.toString(numeric.maximum() + 1)));
                assertThrows(IllegalArgumentException.class, () -> numeric.canonical("NaN"));
            }
        }
    }

    @Test
    void givesAStillMouthForSilence() throws Exception {
        float[][] frames = values(animate(silence(2), FrameRate.FPS_30, 1));
        List<String> names = channels(animate(silence(2), FrameRate.FPS_30, 1));
        for (float[] frame : frames) {
            for (int k = 0; k < frame.length; k++) {
                if (names.isEmpty() || isOfTheMouth(names.get(k))) {
                    assertEquals(frames[0][k], frame[k], STILL, "value " + k);
                }
            }
        }
    }

    @Test
    void movesTheMouthForSpeech() throws Exception {
        float[][] frames = values(animate(TestSpeech.syllables(2, 7), FrameRate.FPS_30, 1));
        double largest = 0;
        for (float[] frame : frames) {
            for (int k = 0; k < frame.length; k++) {
                largest = Math.max(largest, Math.abs(frame[k] - frames[0][k]));
            }
        }
        assertTrue(largest > 10 * STILL, "largest movement " + largest);
    }

    @Test
    void makesExactlyTheRequestedNumberOfFrames() throws Exception {
        int[] sampleCounts = {0, 1, 100, 266, 267, 333, 1599, 16_000, 16_001, 22_933};
        FrameRate[] rates = {
            FrameRate.FPS_24, FrameRate.FPS_29_97, FrameRate.FPS_60, FrameRate.of(1)
        };
        for (int sampleCount : sampleCounts) {
            for (FrameRate rate : rates) {
                AudioClip clip =
                        AudioClip.of(TestSpeech.syllables(2, 7).toArray(), SampleRate.SPEECH);
                AudioClip part =
                        AudioClip.of(
                                java.util.Arrays.copyOf(clip.toArray(), sampleCount),
                                SampleRate.SPEECH);
                FaceMotion motion = animate(part, rate, 1);
                long wanted =
                        Math.round(sampleCount / 16_000.0 * rate.numerator() / rate.denominator());
                assertEquals(
                        wanted, motion.frameCount(), sampleCount + " samples at " + rate.label());
                assertEquals(rate, motion.frameRate());
            }
        }
    }

    @Test
    void givesTheSameForTheSameSeedAndFromAnotherInstance() throws Exception {
        AudioClip clip = TestSpeech.syllables(6, 3);
        float[][] one = values(animate(clip, FrameRate.FPS_30, 42));
        float[][] again = values(animate(clip, FrameRate.FPS_30, 42));
        AudioClip copy = AudioClip.of(clip.toArray(), clip.rate());
        float[][] copied = values(animate(copy, FrameRate.FPS_30, 42));
        assertEquals(one.length, again.length);
        for (int t = 0; t < one.length; t++) {
            org.junit.jupiter.api.Assertions.assertArrayEquals(one[t], again[t], "frame " + t);
            org.junit.jupiter.api.Assertions.assertArrayEquals(one[t], copied[t], "frame " + t);
        }
    }

    @Test
    void endsSoonAfterItIsCancelled() throws Exception {
        AudioClip clip = TestSpeech.syllables(60, 5);
        CancelToken cancel = new CancelToken();
        int[] reports = {0};
        ProgressSink cancelling =
                (fraction, message) -> {
                    reports[0]++;
                    cancel.cancel();
                };
        try (Animator animator = open(Map.of())) {
            assertThrows(
                    CancellationException.class,
                    () -> animator.animate(request(clip, FrameRate.FPS_30, 1), cancelling, cancel));
        }
        assertTrue(reports[0] <= 3, "went on for " + reports[0] + " reports");
    }

    @Test
    void doesNotStartWhenItIsAlreadyCancelled() throws Exception {
        CancelToken cancel = new CancelToken();
        cancel.cancel();
        try (Animator animator = open(Map.of())) {
            assertThrows(
                    CancellationException.class,
                    () ->
                            animator.animate(
                                    request(silence(1), FrameRate.FPS_30, 1),
                                    ProgressSink.NONE,
                                    cancel));
        }
    }

    @Test
    void reportsProgressThatGrowsToTheEnd() throws Exception {
        List<Double> fractions = new ArrayList<>();
        try (Animator animator = open(Map.of())) {
            animator.animate(
                    request(TestSpeech.syllables(5, 1), FrameRate.FPS_30, 1),
                    (fraction, message) -> fractions.add(fraction),
                    new CancelToken());
        }
        assertFalse(fractions.isEmpty());
        for (int i = 1; i < fractions.size(); i++) {
            assertTrue(fractions.get(i) >= fractions.get(i - 1), fractions.toString());
        }
        assertEquals(1, fractions.get(fractions.size() - 1), 1e-9);
    }

    @Test
    void mayBeClosedTwice() throws Exception {
        Animator animator = open(Map.of());
        animator.close();
        animator.close();
    }

    @Test
    void staysInRangeWithEveryParameterAtItsLimits() throws Exception {
        AudioClip clip = TestSpeech.syllables(2, 11);
        for (Parameter parameter : method().parameters().parameters()) {
            for (String value : limits(parameter)) {
                try (Animator animator = open(Map.of(parameter.key(), value))) {
                    checkRange(animator, clip, parameter.key() + "=" + value);
                }
            }
        }
        Map<String, String> highest = new HashMap<>();
        for (Parameter parameter : method().parameters().parameters()) {
            List<String> limits = limits(parameter);
            highest.put(parameter.key(), limits.get(limits.size() - 1));
        }
        try (Animator animator = open(highest)) {
            checkRange(animator, clip, "all at their highest");
        }
    }

    @Test
    void previewsSingleFramesLikeTheWholeMotion() throws Exception {
        AudioClip clip = TestSpeech.syllables(6, 9);
        AnimationRequest request = request(clip, FrameRate.FPS_30, 1);
        try (Animator animator = open(Map.of());
                Animator fresh = method().open(context(), method().parameters().defaults())) {
            for (int frame : new int[] {0, 77, request.frameCount() - 1}) {
                Optional<FaceMotion> preview = fresh.preview(request, frame);
                if (preview.isEmpty()) {
                    return;
                }
                assertEquals(1, preview.get().frameCount());
                FaceMotion whole = animator.animate(request, ProgressSink.NONE, new CancelToken());
                float[] wanted = values(whole)[frame];
                float[] got = values(preview.get())[0];
                double tolerance = whole instanceof RigSequence ? 0.2 : 0.002;
                org.junit.jupiter.api.Assertions.assertArrayEquals(
                        wanted, got, (float) tolerance, "frame " + frame);
            }
        }
    }

    private void checkRange(Animator animator, AudioClip clip, String what) throws Exception {
        FaceMotion motion =
                animator.animate(
                        request(clip, FrameRate.FPS_30, 1), ProgressSink.NONE, new CancelToken());
        for (float[] frame : values(motion)) {
            for (float value : frame) {
                assertTrue(Float.isFinite(value), what);
                assertTrue(
                        !(motion instanceof RigSequence) || (value >= 0 && value <= 1),
                        what + ": weight " + value);
            }
        }
        for (String channel : channels(motion)) {
            assertTrue(RigChannels.ARKIT.contains(channel), channel);
        }
    }

    /**
     * The extreme values of a parameter. Methods that learned styles know fewer of them than their
     * parameters admit.
     */
    protected List<String> limits(Parameter parameter) {
        if (parameter instanceof Parameter.Numeric numeric) {
            return List.of(Double.toString(numeric.minimum()), Double.toString(numeric.maximum()));
        }
        if (parameter instanceof Parameter.Choice choice) {
            return choice.options();
        }
        return List.of("false", "true");
    }

    private static boolean isOfTheMouth(String channel) {
        return channel.startsWith("jaw")
                || channel.startsWith("mouth")
                || channel.startsWith("tongue");
    }

    private Animator open(Map<String, String> values) throws Exception {
        AnimationMethod method = method();
        return method.open(context(), method.parameters().values(values));
    }

    private FaceMotion animate(AudioClip clip, FrameRate rate, long seed) throws Exception {
        try (Animator animator = open(Map.of())) {
            return animator.animate(
                    request(clip, rate, seed), ProgressSink.NONE, new CancelToken());
        }
    }

    private static AudioClip silence(double seconds) {
        return AudioClip.of(new float[(int) (seconds * 16_000)], SampleRate.SPEECH);
    }

    private static List<String> channels(FaceMotion motion) {
        return motion instanceof RigSequence rig ? rig.channels() : List.of();
    }

    /** All values of a motion, (T)(channels or coordinates). */
    private static float[][] values(FaceMotion motion) {
        float[][] values = new float[motion.frameCount()][];
        for (int t = 0; t < values.length; t++) {
            if (motion instanceof RigSequence rig) {
                values[t] = new float[rig.channels().size()];
                rig.copyFrame(t, values[t]);
            } else {
                MeshSequence mesh = (MeshSequence) motion;
                values[t] = new float[mesh.valueCount()];
                mesh.copyFrame(t, values[t]);
            }
        }
        return values;
    }
}
