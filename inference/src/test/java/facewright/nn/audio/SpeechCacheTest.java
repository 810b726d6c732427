package facewright.nn.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechCacheTest {
    private static final FeatureMatrix FEATURES = new FeatureMatrix(3, 100, new float[300]);

    @TempDir Path folder;

    @Test
    void givesBackWhatItKept() throws Exception {
        SpeechCache cache = new SpeechCache(folder);
        FeatureMatrix features = new FeatureMatrix(2, 3, new float[] {1, 2, 3, 4, 5, 6.5f});
        cache.keep("a-0123456789", features);
        FeatureMatrix found = new SpeechCache(folder).find("a-0123456789").orElseThrow();
        assertEquals(2, found.rows());
        assertArrayEquals(features.values(), found.values());
        assertTrue(cache.find("a-9876543210").isEmpty());
    }

    @Test
    void removesWhatWasNotUsedForLongest() throws Exception {
        SpeechCache cache = new SpeechCache(folder);
        for (String key : new String[] {"a-00000001", "a-00000002", "a-00000003"}) {
            cache.keep(key, FEATURES);
        }
        age("a-00000001", 100);
        age("a-00000002", 300);
        age("a-00000003", 200);
        long each = cache.usage().bytes() / 3;
        assertTrue(cache.find("a-00000002").isPresent(), "looking at it makes it young");
        cache.setLimit(2 * each);
        assertTrue(cache.find("a-00000003").isEmpty());
        assertTrue(cache.find("a-00000001").isPresent());
        cache.keep("a-00000004", FEATURES);
        assertEquals(2, cache.usage().files());
        assertTrue(cache.usage().bytes() <= cache.usage().limitBytes());
        assertTrue(cache.find("a-00000004").isPresent());
    }

    @Test
    void aLimitOfZeroKeepsNothing() throws Exception {
        SpeechCache cache = new SpeechCache(folder);
        cache.setLimit(0);
        cache.keep("a-00000001", FEATURES);
        assertEquals(0, cache.usage().files());
    }

    @Test
    void clearingKeepsTheLimit() throws Exception {
        SpeechCache cache = new SpeechCache(folder);
        cache.setLimit(12_345_678);
        cache.keep("a-00000001", FEATURES);
        assertTrue(cache.clear() > 1200);
        assertEquals(0, cache.usage().files());
        assertEquals(12_345_678, cache.usage().limitBytes());
    }

    @Test
    void aDamagedFileCountsAsMissing() throws Exception {
        SpeechCache cache = new SpeechCache(folder);
        cache.keep("a-00000001", FEATURES);
        Path file = cache.usage().folder().resolve("a-00000001.npy");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 9));
        assertTrue(cache.find("a-00000001").isEmpty());
    }

    private void age(String key, int seconds) throws Exception {
        Path file = new SpeechCache(folder).usage().folder().resolve(key + ".npy");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(seconds)));
    }
}
