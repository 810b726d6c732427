package facewright.method.visemetcn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.align.LabelledClip;
import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.domain.SpeakingStyle;
import facewright.domain.StudioException;
import facewright.engine.ModelBundle;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationMethod;
import facewright.method.AnimationMethodContractTest;
import facewright.method.AnimationRequest;
import facewright.method.Animator;
import facewright.method.MethodContext;
import facewright.method.TestSpeech;
import facewright.nn.model.BundleFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class VisemeTcnMethodTest extends AnimationMethodContractTest {
    @Override
    protected AnimationMethod method() {
        return new VisemeTcnMethod();
    }

    @Test
    void theShippedBundleIsSmallAndSaysHowItWasMade() throws Exception {
        ModelBundle bundle = BundleFolders.shipped(VisemeTcnMethod.class);
        assertEquals(VisemeTcnMethod.ID, bundle.description().training().path("recipe").asText());
        assertTrue(bundle.description().training().path("config").size() > 10);
        try (var in = VisemeTcnMethod.class.getResourceAsStream("bundle/" + ModelBundle.WEIGHTS)) {
            assertTrue(in.readAllBytes().length < 3_000_000);
        }
    }

    @Test
    void aWiderJawGainOpensTheMouthFurther() throws Exception {
        double wide = largestJaw("1.3");
        double narrow = largestJaw("0.7");
        assertTrue(wide > 1.2 * narrow, narrow + " to " + wide);
    }

    private double largestJaw(String gain) throws Exception {
        AudioClip clip = LabelledClip.load("ferry").sound();
        try (Animator animator =
                method().open(context(), method().parameters().values(Map.of("jawGain", gain)))) {
            RigSequence motion =
                    (RigSequence)
                            animator.animate(
                                    new AnimationRequest(
                                            clip, FrameRate.FPS_30, 0, Optional.empty()),
                                    ProgressSink.NONE,
                                    new CancelToken());
            double largest = 0;
            int jaw = motion.channels().indexOf("jawOpen");
            for (int t = 0; t < motion.frameCount(); t++) {
                largest = Math.max(largest, motion.weight(t, jaw));
            }
            return largest;
        }
    }

    @Test
    void longClipsGiveTheSameAsTheStream() throws Exception {
        AudioClip clip = TestSpeech.syllables(3, 9);
        int frames = 0;
        try (VisemeStream stream = VisemeStream.open(SpeakingStyle.NEUTRAL)) {
            float[] samples = clip.toArray();
            stream.push(samples, samples.length);
            stream.finish();
            frames = stream.available();
        }
        assertEquals(180, frames);
    }

    @Test
    void anotherBundleCanTakeThePlaceOfTheShippedOne() throws Exception {
        Path none = Files.createDirectories(folder.resolve("none"));
        MethodContext context = new MethodContext(folder, Optional.of(none));
        StudioException refusal =
                assertThrows(
                        StudioException.class,
                        () -> method().open(context, method().parameters().defaults()));
        assertEquals("bundle.missing", refusal.messageKey());
    }
}
