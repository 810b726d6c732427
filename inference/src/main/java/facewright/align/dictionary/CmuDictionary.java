package facewright.align.dictionary;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The CMU pronouncing dictionary, 125,000 US English words. Kept as the bytes of its file with an
 * index of line starts: 5 MB instead of 60. Immutable, safe for concurrent use.
 */
public final class CmuDictionary {
    private static final String RESOURCE = "/edu/cmu/sphinx/models/en-us/cmudict-en-us.dict";
    private static final int BUCKETS = 1 << 18;
    private static final int EMPTY = -1;

    private final byte[] lines;
    private final int[] starts;

    private CmuDictionary(byte[] lines) {
        this.lines = lines;
        this.starts = index(lines);
    }

    /**
     * Reads the dictionary of the class path.
     *
     * @throws StudioException when it is missing or cannot be read
     */
    public static CmuDictionary load() throws StudioException {
        try (InputStream in = CmuDictionary.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new StudioException(InferenceText.of("align.model-missing", RESOURCE));
            }
            return new CmuDictionary(in.readAllBytes());
        } catch (IOException e) {
            throw new StudioException(InferenceText.of("align.model-broken", RESOURCE), e);
        }
    }

    /**
     * The pronunciations of a word, the usual one first.
     *
     * @param word lower case
     * @return empty for an unknown word
     */
    public List<Pronunciation> find(String word) {
        List<Pronunciation> found = new ArrayList<>();
        String key = word;
        for (int line = lineOf(key); line != EMPTY; line = lineOf(key)) {
            found.add(pronunciation(line + key.length() + 1));
            key = word + "(" + (found.size() + 1) + ")";
        }
        return found;
    }

    private Pronunciation pronunciation(int from) {
        int end = from;
        while (end < lines.length && lines[end] != '\n') {
            end++;
        }
        String text = new String(lines, from, end - from, StandardCharsets.US_ASCII);
        return new Pronunciation(Arrays.asList(text.strip().split("\\s+")));
    }

    private int lineOf(String word) {
        byte[] key = word.getBytes(StandardCharsets.UTF_8);
        int bucket = bucket(key, 0, key.length);
        while (starts[bucket] != EMPTY) {
            int start = starts[bucket];
            int end = start + key.length;
            if (end < lines.length
                    && lines[end] == ' '
                    && Arrays.equals(lines, start, end, key, 0, key.length)) {
                return start;
            }
            bucket = (bucket + 1) & (BUCKETS - 1);
        }
        return EMPTY;
    }

    /** Line starts by hash of the word, with open addressing. */
    private static int[] index(byte[] lines) {
        int[] starts = new int[BUCKETS];
        Arrays.fill(starts, EMPTY);
        int start = 0;
        while (start < lines.length) {
            int end = start;
            while (end < lines.length && lines[end] != ' ' && lines[end] != '\n') {
                end++;
            }
            if (end > start && end < lines.length && lines[end] == ' ') {
                int bucket = bucket(lines, start, end);
                while (starts[bucket] != EMPTY) {
                    bucket = (bucket + 1) & (BUCKETS - 1);
                }
                starts[bucket] = start;
            }
            while (end < lines.length && lines[end] != '\n') {
                end++;
            }
            start = end + 1;
        }
        return starts;
    }

    private static int bucket(byte[] bytes, int from, int to) {
        int hash = 0x811C9DC5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i]) * 0x01000193;
        }
        return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
    }
}
