package facewright.cli;

import facewright.app.AppText;
import facewright.domain.StudioException;
import facewright.engine.Torch;
import facewright.job.CancelToken;
import facewright.nn.NetworkBenchmark;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Networks at their published size with random weights on one core: algorithms beside what they are
 * measured against, in processor seconds.
 */
final class NetworkFigures {
    private NetworkFigures() {}

    /**
     * @param seconds of audio
     * @param only ids of networks; empty for all
     */
    static List<Benchmarks.Figure> measure(
            double seconds, int rounds, List<String> only, CancelToken cancel)
            throws StudioException {
        Torch.start();
        Torch.threads(1);
        Torch.inferenceMode();
        List<Benchmarks.Figure> figures = new ArrayList<>();
        for (NetworkBenchmark benchmark : ServiceLoader.load(NetworkBenchmark.class)) {
            if (!only.isEmpty() && !only.contains(benchmark.id())) {
                continue;
            }
            cancel.throwIfCancelled();
            try (NetworkBenchmark.Session session = benchmark.open(seconds, cancel)) {
                figures.addAll(measure(benchmark.id(), seconds, rounds, session));
            }
        }
        return figures;
    }

    private static List<Benchmarks.Figure> measure(
            String id, double seconds, int rounds, NetworkBenchmark.Session session)
            throws StudioException {
        Stopwatch watch = Stopwatch.ofProcessorTime();
        for (NetworkBenchmark.Work work : session.works()) {
            watch.add(work.name(), () -> work.run().run());
        }
        List<Benchmarks.Figure> figures = new ArrayList<>();
        for (Stopwatch.Times times : watch.run(rounds)) {
            figures.add(
                    new Benchmarks.Figure(
                            "network-" + id + "-" + times.name(),
                            AppText.get("cli.benchmark.network", id, times.name(), (int) seconds),
                            times.median(),
                            times.fastest(),
                            times.slowest(),
                            AppText.get("cli.benchmark.unit-seconds")));
        }
        return figures;
    }
}
