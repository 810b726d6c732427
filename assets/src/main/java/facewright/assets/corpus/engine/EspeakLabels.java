package facewright.assets.corpus.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Phones and words from the events of espeak-ng. An event marks where a sound starts, except for
 * voiceless stops: there it marks the burst, and the lips or tongue closed 45 ms earlier (median
 * over 480 sentences, 5 % to 95 %: 56 to 40 ms).
 */
final class EspeakLabels {
    private static final Set<String> STAMPED_AT_BURST = Set.of("p", "t", "t̪", "k", "tʃ");
    private static final double CLOSURE_SECONDS = 0.045;

    /** What is left of the sound before a closure. */
    private static final double SHORTEST_SECONDS = 0.020;

    /**
     * @param sample position in the samples
     * @param text phone or word
     */
    record Event(int sample, String text) {}

    private final List<RawSpeech.Label> phones = new ArrayList<>();
    private final List<RawSpeech.Label> words = new ArrayList<>();

    /**
     * @param sampleCount of the whole utterance; the last phone ends there
     */
    EspeakLabels(List<Event> phoneEvents, List<Event> wordEvents, int sampleCount, int hertz) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < phoneEvents.size(); i++) {
            Event event = phoneEvents.get(i);
            int next = i + 1 < phoneEvents.size() ? phoneEvents.get(i + 1).sample() : sampleCount;
            if (next > event.sample()) {
                events.add(event);
            }
        }
        double[] starts = starts(events, hertz);
        double end = (double) sampleCount / hertz;
        for (int i = 0; i < events.size(); i++) {
            double next = i + 1 < events.size() ? starts[i + 1] : end;
            phones.add(new RawSpeech.Label(plain(events.get(i).text()), starts[i], next));
        }
        addWords(wordEvents, events, starts, end);
    }

    private static double[] starts(List<Event> events, int hertz) {
        double[] starts = new double[events.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = (double) events.get(i).sample() / hertz;
            if (i > 0 && STAMPED_AT_BURST.contains(plain(events.get(i).text()))) {
                starts[i] =
                        Math.min(
                                starts[i],
                                Math.max(
                                        starts[i - 1] + SHORTEST_SECONDS,
                                        starts[i] - CLOSURE_SECONDS));
            }
        }
        return starts;
    }

    /** Words move with their first sounds. */
    private void addWords(List<Event> wordEvents, List<Event> events, double[] starts, double end) {
        List<Integer> firsts = new ArrayList<>();
        for (Event word : wordEvents) {
            int first = 0;
            while (first < events.size() && events.get(first).sample() < word.sample()) {
                first++;
            }
            firsts.add(first);
        }
        for (int w = 0; w < firsts.size(); w++) {
            int first = firsts.get(w);
            int next = w + 1 < firsts.size() ? firsts.get(w + 1) : events.size();
            if (phones.subList(first, Math.max(first, next)).stream()
                    .anyMatch(phone -> !isPause(phone.text()))) {
                double wordEnd = next < starts.length ? starts[next] : end;
                words.add(new RawSpeech.Label(wordEvents.get(w).text(), starts[first], wordEnd));
            }
        }
    }

    private static boolean isPause(String phone) {
        return phone.isEmpty() || phone.equals("_:");
    }

    private static String plain(String phone) {
        return phone.replace("ˈ", "").replace("ˌ", "");
    }

    List<RawSpeech.Label> phones() {
        return phones;
    }

    List<RawSpeech.Label> words() {
        return words;
    }
}
