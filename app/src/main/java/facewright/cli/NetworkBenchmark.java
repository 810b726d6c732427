package facewright.cli;

import facewright.app.AppText;
import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.domain.SampleRate;
import facewright.domain.StudioException;
import facewright.engine.Torch;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationMethod;
import facewright.method.AnimationRequest;
import facewright.method.Animator;
import facewright.method.MethodContext;
import facewright.method.MethodRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Speed of the default method, whose network runs on one processor thread here. */
final class NetworkBenchmark {
    private static final int SECONDS = 10;
    private static final FrameRate RATE = FrameRate.FPS_60;

    /** The mouth alone: no blinks, gaze, brows or head. */
    private static final Map<String, String> MOUTH =
            Map.of("blinks", "false", "gaze", "0", "brows", "0", "head", "0");

    private final AnimationMethod method;
    private final MethodContext context;
    private final CancelToken cancel;
    private final float[] samples;

    /**
     * @param speech at least a second of it
     */
    NetworkBenchmark(AudioClip speech, MethodContext context, CancelToken cancel) {
        this.method =
                MethodRegistry.discover()
                        .method(AnimateCommand.DEFAULT_METHOD)
                        .orElseThrow(() -> new IllegalStateException("the default is missing"));
        this.context = context;
        this.cancel = cancel;
        float[] once = speech.toArray();
        this.samples = new float[SECONDS * SampleRate.SPEECH.hertz()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = once[i % once.length];
        }
    }

    List<Benchmarks.Figure> run(int rounds) throws StudioException {
        boolean cold = !Torch.isStarted();
        long start = System.nanoTime();
        Torch.start();
        Torch.threads(1);
        try (Animator first = method.open(context, method.parameters().defaults())) {
            first.animate(request(SampleRate.SPEECH.hertz()), ProgressSink.NONE, cancel);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Benchmarks.Figure> figures = new ArrayList<>();
        if (cold) {
            figures.add(
                    new Benchmarks.Figure(
                            "network-first",
                            AppText.get("cli.benchmark.network-first", method.id()),
                            seconds,
                            seconds,
                            seconds,
                            AppText.get("cli.benchmark.unit-seconds")));
        }
        Stopwatch watch = Stopwatch.ofProcessorTime();
        try (Animator mouth = method.open(context, method.parameters().values(MOUTH));
                Animator all = method.open(context, method.parameters().defaults())) {
            watch.add("network-mouth", () -> animate(mouth));
            watch.add("network-all", () -> animate(all));
            for (Stopwatch.Times times : watch.run(rounds)) {
                double scale = 1000.0 / SECONDS;
                figures.add(
                        new Benchmarks.Figure(
                                times.name(),
                                AppText.get(
                                        times.name().equals("network-all")
                                                ? "cli.benchmark.network-all"
                                                : "cli.benchmark.network-mouth",
                                        method.id()),
                                times.median() * scale,
                                times.fastest() * scale,
                                times.slowest() * scale,
                                AppText.get("cli.benchmark.unit-real-time")));
            }
        }
        return figures;
    }

    private void animate(Animator animator) throws StudioException {
        animator.animate(request(samples.length), ProgressSink.NONE, cancel);
    }

    private AnimationRequest request(int count) {
        AudioClip clip = AudioClip.of(java.util.Arrays.copyOf(samples, count), SampleRate.SPEECH);
        return new AnimationRequest(clip, RATE, 0, Optional.empty());
    }
}
