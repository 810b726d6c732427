package facewright.method.visemetcn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.domain.SampleRate;
import facewright.domain.SpeakingStyle;
import facewright.job.CancelToken;
import facewright.method.TestSpeech;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class VisemeStreamTest {
    private static final double LIMIT = 0.5;

    @Test
    void theStreamGivesTheFramesOfTheWholeClip() throws Exception {
        AudioClip clip = clip();
        float[][] whole = whole(clip);
        Random random = new Random(8);
        for (int round = 0; round < 3; round++) {
            List<float[]> streamed = new ArrayList<>();
            try (VisemeStream stream =
                    new VisemeStream(TinyNetworks.random(), SpeakingStyle.NEUTRAL, LIMIT)) {
                float[] samples = clip.toArray();
                for (int at = 0; at < samples.length; ) {
                    int count = Math.min(samples.length - at, 1 + random.nextInt(3000));
                    stream.push(Arrays.copyOfRange(samples, at, at + count), count);
                    at += count;
                    pullAll(stream, streamed);
                }
                stream.finish();
                pullAll(stream, streamed);
            }
            assertEquals(whole.length, streamed.size());
            for (int t = 0; t < whole.length; t++) {
                assertArrayEquals(whole[t], streamed.get(t), 1e-4f, "frame " + t);
            }
        }
    }

    @Test
    void aFrameComesAfterTheStatedLatency() throws Exception {
        AudioClip clip = clip();
        float[] samples = clip.toArray();
        try (VisemeStream stream =
                new VisemeStream(TinyNetworks.random(), SpeakingStyle.NEUTRAL, LIMIT)) {
            int block = 160;
            int frames = 0;
            for (int at = 0; at + block <= samples.length; at += block) {
                stream.push(Arrays.copyOfRange(samples, at, at + block), block);
                while (stream.available() > 0) {
                    stream.pull();
                    frames++;
                }
                double heard = (at + block) / 16000.0;
                double shown = FrameRate.FPS_60.timeSeconds(frames);
                assertTrue(
                        heard - shown <= VisemeStream.LATENCY_SECONDS + 0.01,
                        heard + " s heard, " + shown + " s shown");
            }
        }
        assertEquals(0.446, VisemeStream.LATENCY_SECONDS, 0.001);
    }

    @Test
    void theMouthRestsInTheSilenceBetween() throws Exception {
        float[][] whole = whole(clip());
        int jaw = MouthChannels.RIG.indexOf("jawOpen");
        int middle = whole.length / 2;
        assertEquals(0.024f, whole[middle][jaw], 1e-6);
    }

    private static void pullAll(VisemeStream stream, List<float[]> frames) {
        while (stream.available() > 0) {
            frames.add(stream.pull());
        }
    }

    /** Speech, two seconds of silence, speech. */
    private static AudioClip clip() {
        float[] one = TestSpeech.syllables(1.5, 7).toArray();
        float[] both = new float[2 * one.length + 32000];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(one, 0, both, one.length + 32000, one.length);
        return AudioClip.of(both, SampleRate.SPEECH);
    }

    private static float[][] whole(AudioClip clip) throws Exception {
        try (TcnNetwork network = TinyNetworks.random()) {
            SpeechInput.Heard heard = SpeechInput.of(clip, new CancelToken());
            TcnDecoder.Scores scores =
                    TcnDecoder.run(network, heard.frames(), SpeakingStyle.NEUTRAL);
            Silence.apply(scores, heard.sounding(), 0);
            float[][] movement =
                    TcnDecoder.decode(scores, SpeechInput.RATE, heard.frames().length, LIMIT);
            float[][] rig = new float[movement.length][MouthChannels.RIG.size()];
            boolean contact = false;
            for (int t = 0; t < rig.length; t++) {
                MouthChannels.write(movement[t], rig[t]);
                contact |= scores.contacts()[0][t] > LIMIT || scores.contacts()[1][t] > LIMIT;
            }
            assertTrue(contact, "the random network makes contacts");
            return rig;
        }
    }
}
