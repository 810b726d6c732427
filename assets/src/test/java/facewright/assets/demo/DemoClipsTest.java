package facewright.assets.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.assets.head.Identities;
import facewright.audio.AudioDecoder;
import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.speech.PhoneTrack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClipsTest {
    @TempDir Path folder;

    @Test
    void everyPersonSpeaksTwice() {
        assertEquals(24, DemoClips.list().size());
        Set<String> people = new HashSet<>();
        DemoClips.list().forEach(clip -> people.add(clip.identity()));
        assertEquals(new HashSet<>(Identities.names()), people);
        SpokenClip clip = DemoClips.list().get(0);
        assertEquals(clip, DemoClips.find(clip.id()).orElseThrow());
    }

    @Test
    void soundPhonesAndMotionOfEveryClipBelongTogether() throws Exception {
        long bytes = 0;
        for (SpokenClip clip : DemoClips.list()) {
            Path file = clip.copyTo(folder);
            bytes += Files.size(file);
            double seconds =
                    AudioDecoder.decode(file, ProgressSink.NONE, new CancelToken())
                            .speech()
                            .durationSeconds();
            assertEquals(clip.durationSeconds(), seconds, 1e-9, clip.id());
            PhoneTrack phones = clip.phones();
            assertEquals(seconds, phones.durationSeconds(), 1e-6, clip.id());
            RigSequence truth = clip.truth();
            assertEquals(FrameRate.FPS_60.frameCount(seconds), truth.frameCount(), clip.id());
            assertTrue(clip.title().startsWith(clip.identity() + ": "), clip.title());
            assertTrue(shutsOnBilabials(phones, truth), clip.id());
        }
        assertTrue(bytes < 4_000_000, bytes + " bytes");
    }

    private static boolean shutsOnBilabials(PhoneTrack phones, RigSequence truth) {
        int close = truth.channels().indexOf("mouthClose");
        for (int i = 0; i < phones.phones().size(); i++) {
            if (phones.isBilabial(i)) {
                int first = (int) (60 * phones.phones().get(i).startSeconds()) - 3;
                int last = (int) (60 * phones.phones().get(i).endSeconds());
                float widest = 0;
                for (int t = Math.max(0, first); t <= Math.min(last, truth.frameCount() - 1); t++) {
                    widest = Math.max(widest, truth.weight(t, close));
                }
                if (widest < 0.95) {
                    return false;
                }
            }
        }
        return true;
    }
}
