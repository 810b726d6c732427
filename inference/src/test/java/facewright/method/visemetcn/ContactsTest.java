package facewright.method.visemetcn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FrameRate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactsTest {
    @Test
    void contactsBeginWhereTheLimitIsCrossed() {
        float[] probability = {0, 0, 0.4f, 0.8f, 0.9f, 0.3f, 0, 0, 1};
        List<Contacts.Interval> found = Contacts.find(probability, 0.6);
        assertEquals(2, found.size());
        assertEquals(2.5 / 60, found.get(0).startSeconds(), 1e-6);
        assertEquals(4.5 / 60, found.get(0).endSeconds(), 1e-6);
        assertEquals(7.6 / 60, found.get(1).startSeconds(), 1e-6);
        assertEquals(8.0 / 60, found.get(1).endSeconds(), 1e-6);
    }

    @Test
    void aShortContactIsCompleteForAFrameAtEveryRate() {
        List<Contacts.Interval> one = List.of(new Contacts.Interval(0.501, 0.503));
        for (FrameRate rate :
                List.of(
                        FrameRate.FPS_24,
                        FrameRate.FPS_29_97,
                        FrameRate.of(60),
                        FrameRate.of(120))) {
            float[] window = Contacts.windows(one, rate, rate.frameCount(1));
            float largest = 0;
            for (float value : window) {
                largest = Math.max(largest, value);
            }
            assertEquals(1, largest, 1e-6, rate.label());
            assertEquals(0, window[0], 0);
            assertEquals(0, window[window.length - 1], 0);
        }
    }

    @Test
    void shutLipsWinOverTheTuck() {
        float[] outputs = new float[MouthChannels.COUNT];
        outputs[MouthChannels.CLOSE.column()] = 0.2f;
        Contacts.apply(outputs, 0, 1);
        assertEquals(0.75f, outputs[MouthChannels.ROLL_LOWER.column()]);
        assertEquals(0, outputs[MouthChannels.CLOSE.column()]);
        float[] both = new float[MouthChannels.COUNT];
        Contacts.apply(both, 1, 1);
        assertEquals(1, both[MouthChannels.CLOSE.column()]);
        assertEquals(0, both[MouthChannels.ROLL_LOWER.column()]);
    }

    @Test
    void leftAndRightMoveTogether() {
        float[] outputs = new float[MouthChannels.COUNT];
        outputs[MouthChannels.STRETCH.column()] = 0.5f;
        float[] rig = new float[MouthChannels.RIG.size()];
        MouthChannels.write(outputs, rig);
        int left = MouthChannels.RIG.indexOf("mouthStretchLeft");
        int right = MouthChannels.RIG.indexOf("mouthStretchRight");
        assertArrayEquals(new float[] {0.5f, 0.5f}, new float[] {rig[left], rig[right]});
        assertTrue(MouthChannels.RIG.contains("tongueOut"));
    }
}
