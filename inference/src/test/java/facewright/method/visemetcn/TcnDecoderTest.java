package facewright.method.visemetcn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FrameRate;
import org.junit.jupiter.api.Test;

class TcnDecoderTest {
    private static final int FRAMES = 60;

    @Test
    void trembleIsSmoothedAwayAndASteadyMouthStays() {
        float[][] movement = decode(new float[TcnConfig.CONTACTS][FRAMES], 0.2f);
        int jaw = MouthChannels.JAW_OPEN.column();
        for (int t = 6; t < FRAMES - 6; t++) {
            assertEquals(0.5f, movement[t][jaw], 0.005, "frame " + t);
        }
    }

    @Test
    void aContactIsCompleteForAllTheSmoothing() {
        float[][] contacts = new float[TcnConfig.CONTACTS][FRAMES];
        contacts[0][30] = 1;
        float[][] movement = decode(contacts, 0);
        int close = MouthChannels.CLOSE.column();
        assertEquals(1, movement[30][close], 1e-6);
        assertTrue(movement[20][close] < 0.01, "open before");
    }

    /** A jaw half open that trembles from frame to frame. */
    private static float[][] decode(float[][] contacts, float tremble) {
        float[][] channels = new float[FRAMES][MouthChannels.COUNT];
        for (int t = 0; t < FRAMES; t++) {
            channels[t][MouthChannels.JAW_OPEN.column()] = 0.5f + (t % 2 == 0 ? tremble : -tremble);
        }
        return TcnDecoder.decode(
                new TcnDecoder.Scores(channels, contacts), FrameRate.FPS_60, FRAMES, 0.5);
    }
}
