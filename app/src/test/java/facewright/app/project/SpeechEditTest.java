package facewright.app.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.assets.head.BuiltInHead;
import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.domain.SampleRate;
import facewright.method.MethodRegistry;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After an edit of the phones only what it touches is animated again. */
class SpeechEditTest {
    private static final List<String> SOUNDS = List.of("m", "aa", "t", "iy", "f", "ow", "p", "ah");
    private static final double SECONDS = 8;
    private static final int LENGTH = (int) (SECONDS * 16_000);

    @TempDir Path root;

    private TestStudio studio;
    private StudioSession session;
    private StudioClip clip;

    @BeforeEach
    void open() throws Exception {
        studio = new TestStudio(root);
        studio.head = BuiltInHead.load();
        studio.other.readsPhones = true;
        studio.methods.add(MethodRegistry.discover().method("phonetic").orElseThrow());
        studio.sound = AudioClip.of(voice(), SampleRate.SPEECH);
        session = studio.session();
        session.importAudio(List.of(studio.recording("a.wav", "hello")));
        clip = session.clips().get(0);
        session.speech().set(clip, new ClipSpeech("", Optional.of(track()), Set.of(), false));
    }

    @AfterEach
    void close() {
        session.close();
    }

    /** A buzz that swells and fades, so that emphasis and layers have something to follow. */
    private static float[] voice() {
        float[] samples = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            double seconds = i / 16_000.0;
            double swell = 0.5 + 0.5 * Math.sin(2 * Math.PI * 1.3 * seconds);
            double pitch = 120 + 25 * Math.sin(2 * Math.PI * 0.4 * seconds);
            double buzz = 0;
            for (int harmonic = 1; harmonic < 8; harmonic++) {
                buzz += Math.sin(2 * Math.PI * harmonic * pitch * seconds) / harmonic;
            }
            samples[i] = (float) (0.2 * swell * buzz);
        }
        return samples;
    }

    private static PhoneTrack track() throws Exception {
        List<Phone> phones = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double start = 0.2 + i * 0.12;
            phones.add(new Phone(SOUNDS.get(i % SOUNDS.size()), start, start + 0.12));
        }
        return PhoneTrack.of(PhoneAlphabet.ARPABET, SECONDS, phones, List.of());
    }

    private static RigSequence motion(StudioTake take) {
        return (RigSequence) take.motion().orElseThrow();
    }

    @Test
    void editedTakesEqualTakesThatWereMadeFromTheStart() throws Exception {
        StudioTake edited = session.addTake(clip, "phonetic");
        edited = session.selectedTake().orElse(edited);
        PhoneTrack now = track();
        for (PhoneTrack next :
                List.of(
                        now.withBoundary(20, 2.55),
                        now.withBoundary(20, 2.55).withSymbol(33, "B"),
                        now.withSymbol(33, "B").without(40),
                        now)) {
            RigSequence before = motion(edited);
            session.speech().setTrack(clip, next);
            assertNotSame(before, motion(edited));
            assertTrue(differences(before, motion(edited)) > 0, "the edit moves the face");
            StudioTake fresh = session.addTake(clip, "phonetic");
            assertEquals(0, differences(motion(fresh), motion(edited)));
            session.removeTake(fresh);
        }
        session.undo();
        assertEquals(List.of(), studio.failures);
    }

    private static int differences(RigSequence one, RigSequence other) {
        assertEquals(one.channels(), other.channels());
        assertEquals(one.frameCount(), other.frameCount());
        int differences = 0;
        float[] a = new float[one.channels().size()];
        float[] b = new float[a.length];
        float[] pose = new float[6];
        float[] otherPose = new float[6];
        for (int t = 0; t < one.frameCount(); t++) {
            one.copyFrame(t, a);
            other.copyFrame(t, b);
            differences += java.util.Arrays.equals(a, b) ? 0 : 1;
            one.headPose().orElseThrow().copyFrame(t, pose);
            other.headPose().orElseThrow().copyFrame(t, otherPose);
            assertArrayEquals(pose, otherPose, "the phones do not move the head");
        }
        return differences;
    }

    @Test
    void onlyAnEditOfThePhonesKeepsWhatWasThere() throws Exception {
        StudioTake take = session.addTake(clip, studio.other.id());
        int whole = studio.other.animated.size();
        PhoneTrack moved = track().withBoundary(20, 2.55);
        session.speech().setTrack(clip, moved);
        assertEquals(List.of(track().changedRange(moved).orElseThrow()), studio.other.reanimated);
        assertEquals(whole, studio.other.animated.size());
        assertEquals(TakeState.READY, take.state());

        session.autoAnimateProperty().set(false);
        session.setParameter(take, "gain", "1.5");
        session.speech().setTrack(clip, track());
        session.autoAnimateProperty().set(true);
        session.reanimate(take);
        assertEquals(1, studio.other.reanimated.size(), "the gain was changed, too");
        assertEquals(whole + 1, studio.other.animated.size());

        session.setFrameRate(take, FrameRate.FPS_60);
        assertEquals(whole + 2, studio.other.animated.size());
        session.undo();
        assertEquals(1, studio.other.reanimated.size());
        session.reanimate(take);
        assertEquals(1, studio.other.reanimated.size(), "nothing was edited");
    }
}
