package facewright.cli;

import facewright.domain.StudioException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Times several pieces of work side by side: every round runs each of them once, so that whatever
 * else the computer does touches all alike. The first round warms up and does not count.
 */
final class Stopwatch {
    private final Map<String, Timed> works = new LinkedHashMap<>();
    private final LongSupplier nanoseconds;

    /** Something to time. */
    @FunctionalInterface
    interface Work {
        void run() throws StudioException;
    }

    /** What is timed, and what happens before it without being timed. */
    private record Timed(Work prepare, Work work) {}

    /**
     * Times of one piece of work over all rounds.
     *
     * @param name of the work
     * @param median middle time, seconds
     * @param fastest seconds
     * @param slowest seconds
     */
    record Times(String name, double median, double fastest, double slowest) {}

    private Stopwatch(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /** Measures the time that passes. */
    static Stopwatch ofWallTime() {
        return new Stopwatch(System::nanoTime);
    }

    /**
     * Measures how long a processor core works for the calling thread: the time that passes on an
     * idle computer, for work on one thread.
     */
    static Stopwatch ofProcessorTime() {
        return new Stopwatch(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    Stopwatch add(String name, Work work) {
        return add(name, () -> {}, work);
    }

    /**
     * @param prepare runs before the work each time, and is not timed
     */
    Stopwatch add(String name, Work prepare, Work work) {
        works.put(name, new Timed(prepare, work));
        return this;
    }

    /**
     * @param rounds that count, at least 1
     */
    List<Times> run(int rounds) throws StudioException {
        Map<String, double[]> seconds = new LinkedHashMap<>();
        works.keySet().forEach(name -> seconds.put(name, new double[rounds]));
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, Timed> work : works.entrySet()) {
                work.getValue().prepare().run();
                long start = nanoseconds.getAsLong();
                work.getValue().work().run();
                double took = (nanoseconds.getAsLong() - start) / 1e9;
                double[] times = seconds.get(work.getKey());
                if (round >= 0 && times != null) {
                    times[round] = took;
                }
            }
        }
        List<Times> result = new ArrayList<>();
        seconds.forEach((name, times) -> result.add(summary(name, times)));
        return result;
    }

    static Times summary(String name, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median =
                sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Times(name, median, sorted[0], sorted[sorted.length - 1]);
    }
}
