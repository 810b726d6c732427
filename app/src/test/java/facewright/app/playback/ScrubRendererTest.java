package facewright.app.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScrubRendererTest {
    private static final int RATE = 10_000;

    // The value of each sample tells where in the clip it is from.
    private final ScrubRenderer scrub =
            new ScrubRenderer(ArrayClip.of(RATE, 2, t -> t < 1 ? 0.25 : 0.75));

    private float[] render(int count) {
        float[][] samples = new float[1][count];
        scrub.render(samples, count);
        return samples[0];
    }

    private static float loudest(float[] samples, int from, int to) {
        float loudest = 0;
        for (int i = from; i < to; i++) {
            loudest = Math.max(loudest, Math.abs(samples[i]));
        }
        return loudest;
    }

    @Test
    void isSilentUntilTheHandMoves() {
        assertEquals(0, loudest(render(2000), 0, 2000));
    }

    @Test
    void playsOneWindowedGrainAndFallsSilent() {
        scrub.aim(0.5);
        float[] samples = render(2000);
        assertTrue(samples[0] < 0.001);
        assertEquals(0.25f, samples[300], 0.001f);
        assertTrue(samples[599] < 0.001);
        assertEquals(0, loudest(samples, 600, 2000));
    }

    @Test
    void playsWhatIsAtTheHand() {
        scrub.aim(1.5);
        assertEquals(0.75f, loudest(render(1000), 0, 1000), 0.001f);
    }

    @Test
    void startsGrainsNoFasterThanEvery30Milliseconds() {
        scrub.aim(0.5);
        render(100);
        scrub.aim(1.5);
        float[] samples = render(1000);
        // The second grain starts 300 samples after the first, whatever was asked in between.
        assertTrue(loudest(samples, 0, 200) <= 0.2501f);
        assertEquals(0.75f, loudest(samples, 200, 1000), 0.001f);
    }

    @Test
    void onlyTheLatestWishCounts() {
        scrub.aim(0.5);
        render(10);
        scrub.aim(1.5);
        scrub.aim(0.4);
        assertTrue(loudest(render(2000), 0, 2000) <= 0.2501f);
    }

    @Test
    void steadyMovementSoundsSteady() {
        float quietest = 1;
        for (int i = 0; i < 40; i++) {
            scrub.aim(0.3 + i * 0.001);
            float[] samples = render(300);
            if (i > 2) {
                for (float sample : samples) {
                    quietest = Math.min(quietest, sample);
                }
            }
        }
        assertEquals(0.25f, quietest, 0.002f);
    }
}
