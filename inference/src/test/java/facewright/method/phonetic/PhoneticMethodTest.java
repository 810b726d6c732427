package facewright.method.phonetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.domain.TimeRange;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationMethod;
import facewright.method.AnimationMethodContractTest;
import facewright.method.AnimationRequest;
import facewright.method.Animator;
import facewright.method.MethodRegistry;
import facewright.method.SpeechMaterial;
import facewright.method.Suitability;
import facewright.method.TestSpeech;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhoneticMethodTest extends AnimationMethodContractTest {
    private static final List<String> SOUNDS =
            List.of("m", "aa", "p", "iy", "t", "uw", "f", "eh", "pau", "b", "ow", "s");
    private static final int SHUT = 1;

    @Override
    protected AnimationMethod method() {
        return new PhoneticMethod();
    }

    /** A pause for silence, else sounds of 90 ms. */
    @Override
    protected Optional<PhoneTrack> phones(AudioClip clip) throws StudioException {
        double duration = clip.durationSeconds();
        if (duration == 0) {
            return Optional.empty();
        }
        List<Phone> phones = new ArrayList<>();
        boolean silent = true;
        for (float sample : clip.toArray()) {
            silent &= sample == 0;
        }
        for (int i = 0; !silent && i * 0.09 + 0.05 < duration; i++) {
            double end = Math.min(duration, i * 0.09 + 0.09);
            phones.add(new Phone(SOUNDS.get(i % SOUNDS.size()), i * 0.09, end));
        }
        return Optional.of(PhoneTrack.of(PhoneAlphabet.ARPABET, duration, phones));
    }

    private RigSequence animate(AnimationRequest request, Map<String, String> values)
            throws Exception {
        try (Animator animator = method().open(context(), method().parameters().values(values))) {
            return (RigSequence) animator.animate(request, ProgressSink.NONE, new CancelToken());
        }
    }

    private AnimationRequest request(AudioClip clip, PhoneTrack track) {
        return new AnimationRequest(clip, FrameRate.FPS_60, 4, Optional.of(track));
    }

    @Test
    void withoutPhonesItSaysWhatToDo() {
        AudioClip clip = TestSpeech.syllables(1, 1);
        StudioException failure =
                assertThrows(
                        StudioException.class,
                        () -> animate(new AnimationRequest(clip, FrameRate.FPS_30, 1), Map.of()));
        assertTrue(failure.getMessage().contains("transcript"), failure.getMessage());
    }

    @Test
    void isSuggestedForEnglishWithATranscript() {
        SpeechMaterial english = new SpeechMaterial(true, Optional.of(Locale.UK));
        assertInstanceOf(Suitability.Suggested.class, method().suitability(english));
        MethodRegistry methods = MethodRegistry.discover();
        assertEquals("phonetic", methods.suggested(english, context()).orElseThrow().id());
        assertInstanceOf(
                Suitability.Suggested.class,
                method().suitability(new SpeechMaterial(true, Optional.empty())));
        Suitability.Unsuited german =
                assertInstanceOf(
                        Suitability.Unsuited.class,
                        method().suitability(new SpeechMaterial(true, Optional.of(Locale.GERMAN))));
        assertTrue(german.reason().text().contains("German"), german.reason().text());
        assertTrue(german.reason().text().contains("Viseme network"), german.reason().text());
        assertEquals(
                "viseme-tcn",
                methods.suggested(new SpeechMaterial(true, Optional.of(Locale.GERMAN)), context())
                        .orElseThrow()
                        .id());
        assertInstanceOf(Suitability.Unsuited.class, method().suitability(SpeechMaterial.UNKNOWN));
    }

    @Test
    void lipsShutOnEveryBilabial() throws Exception {
        AudioClip clip = TestSpeech.syllables(5, 2);
        PhoneTrack track = phones(clip).orElseThrow();
        RigSequence motion = animate(request(clip, track), Map.of());
        int bilabials = 0;
        for (int i = 0; i < track.phones().size(); i++) {
            if (track.isBilabial(i)) {
                Phone phone = track.phones().get(i);
                double centre = (phone.startSeconds() + phone.endSeconds()) / 2 - 0.03;
                int frame = Math.max(0, (int) Math.round(centre * 60));
                assertEquals(1, motion.weight(frame, SHUT), 1e-6, phone.toString());
                bilabials++;
            }
        }
        assertTrue(bilabials > 10, bilabials + " bilabials");
    }

    @Test
    void louderSyllablesOpenMoreUnlessEmphasisIsOff() throws Exception {
        float[] samples = new float[32_000];
        for (int i = 0; i < samples.length; i++) {
            double gain = i < 16_000 ? 0.3 : 0.03;
            samples[i] = (float) (gain * Math.sin(i * 2 * Math.PI * 150 / 16_000));
        }
        AudioClip clip = AudioClip.of(samples, facewright.domain.SampleRate.SPEECH);
        PhoneTrack track =
                PhoneTrack.of(
                        PhoneAlphabet.ARPABET,
                        2,
                        List.of(new Phone("aa", 0.3, 0.7), new Phone("aa", 1.3, 1.7)));
        RigSequence usual = animate(request(clip, track), Map.of());
        assertTrue(usual.weight(28, 0) > 1.15 * usual.weight(88, 0), "emphasis on");
        RigSequence even = animate(request(clip, track), Map.of("emphasis", "0"));
        assertEquals(even.weight(28, 0), even.weight(88, 0), 0.01);
    }

    @Test
    void animatingAroundAnEditGivesWhatAnimatingEverythingGives() throws Exception {
        AudioClip clip = TestSpeech.syllables(12, 3);
        PhoneTrack before = phones(clip).orElseThrow();
        RigSequence old = animate(request(clip, before), Map.of());
        int edited = 0;
        for (PhoneTrack after :
                List.of(
                        before.withSymbol(60, "p"),
                        before.withSymbol(2, "aa"),
                        before.withBoundary(70, 6.31),
                        before.without(65),
                        before.withInserted(50, 4.55, "v"),
                        before.withSymbol(before.phones().size() - 1, "m"))) {
            AnimationRequest request = request(clip, after);
            TimeRange changed = before.changedRange(after).orElseThrow();
            AnimationMethod method = method();
            try (Animator animator = method.open(context(), method.parameters().defaults())) {
                animator.animate(request(clip, before), ProgressSink.NONE, new CancelToken());
                RigSequence around =
                        (RigSequence)
                                animator.reanimate(
                                        request,
                                        old,
                                        changed,
                                        ProgressSink.NONE,
                                        new CancelToken());
                assertSame(animate(request, Map.of()), around);
            }
            edited++;
        }
        assertEquals(6, edited);
    }

    private static void assertSame(RigSequence wanted, RigSequence got) {
        assertEquals(wanted.channels(), got.channels());
        assertEquals(wanted.frameCount(), got.frameCount());
        float[] one = new float[wanted.channels().size()];
        float[] other = new float[one.length];
        for (int t = 0; t < wanted.frameCount(); t++) {
            wanted.copyFrame(t, one);
            got.copyFrame(t, other);
            assertArrayEquals(one, other, "frame " + t);
            float[] pose = new float[6];
            float[] otherPose = new float[6];
            wanted.headPose().orElseThrow().copyFrame(t, pose);
            got.headPose().orElseThrow().copyFrame(t, otherPose);
            assertArrayEquals(pose, otherPose, "pose " + t);
        }
    }

    @Test
    void layersCanBeSwitchedOff() throws Exception {
        AudioClip clip = TestSpeech.syllables(8, 5);
        PhoneTrack track = phones(clip).orElseThrow();
        Map<String, String> off = Map.of("blinks", "false", "gaze", "0", "brows", "0", "head", "0");
        RigSequence still = animate(request(clip, track), off);
        assertTrue(still.headPose().isEmpty());
        for (int k = 17; k < still.channels().size(); k++) {
            for (int t = 0; t < still.frameCount(); t++) {
                assertEquals(0, still.weight(t, k), 0.0f, still.channels().get(k));
            }
        }
        RigSequence alive = animate(request(clip, track), Map.of());
        assertTrue(alive.headPose().isPresent());
    }
}
