package facewright.training.doctor;

import static facewright.training.doctor.DatasetDoctor.text;

import facewright.domain.UserText;
import facewright.nn.TrainingData;
import facewright.training.doctor.Finding.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Checks of each recording, and of what most recordings have in common. */
final class ItemChecks {
    /** Largest sample of a sound that counts as silent. */
    static final double SILENT_PEAK = 0.003;

    private static final double QUIET_SHARE = 0.7;

    /** Of the extent of the head. */
    private static final double HEAD_MOTION = 0.01;

    private static final double FACE_MOTION = 0.002;
    private static final double RIG_MOTION = 0.02;

    private final TrainingData data;
    private final List<ItemFacts> items;
    private final List<Finding> findings = new ArrayList<>();

    private ItemChecks(TrainingData data, List<ItemFacts> items) {
        this.data = data;
        this.items = items;
    }

    static List<Finding> apply(TrainingData data, List<ItemFacts> facts) {
        List<Finding> findings = new ArrayList<>();
        List<String> failed =
                facts.stream()
                        .filter(item -> !item.failure().isEmpty())
                        .map(item -> item.item().name())
                        .toList();
        if (!failed.isEmpty()) {
            String first =
                    facts.stream()
                            .map(ItemFacts::failure)
                            .filter(failure -> !failure.isEmpty())
                            .findFirst()
                            .orElse("");
            findings.add(
                    new Finding(
                            Check.FILES,
                            Level.RED,
                            text("doctor.failed", failed.size(), first),
                            text("doctor.failed-fix"),
                            failed));
        }
        ItemChecks checks =
                new ItemChecks(
                        data, facts.stream().filter(item -> item.failure().isEmpty()).toList());
        if (!checks.items.isEmpty()) {
            checks.all();
            findings.addAll(checks.findings);
        }
        return findings;
    }

    private void all() {
        rates();
        add(
                Check.VALUES,
                Level.RED,
                item -> !item.finite(),
                text("doctor.not-finite"),
                text("doctor.not-finite-fix"));
        if (data.vertexCount() > 0) {
            extents();
            add(
                    Check.HEAD,
                    Level.AMBER,
                    item -> item.stillest() > HEAD_MOTION * item.extent(),
                    text("doctor.head-moves"),
                    text("doctor.head-moves-fix"));
            add(
                    Check.VALUES,
                    Level.RED,
                    item -> item.liveliest() < FACE_MOTION * item.extent() && isHeard(item),
                    text("doctor.face-still"),
                    text("doctor.face-still-fix"));
        } else {
            weights();
        }
        add(
                Check.SILENCE,
                Level.RED,
                item -> item.peak() < SILENT_PEAK && isSpeech(item),
                text("doctor.silent"),
                text("doctor.silent-fix"));
        add(
                Check.SILENCE,
                Level.AMBER,
                item ->
                        item.peak() >= SILENT_PEAK
                                && item.quietShare() > QUIET_SHARE
                                && isSpeech(item),
                text("doctor.quiet"),
                text("doctor.quiet-fix"));
    }

    private static boolean isHeard(ItemFacts item) {
        return item.quietShare() < QUIET_SHARE && isSpeech(item);
    }

    /** The synthetic corpus has breaths, music and silence on purpose. */
    private static boolean isSpeech(ItemFacts item) {
        return item.item().attributes().getOrDefault("kind", "speech").equals("speech");
    }

    /** A wrong rate shows in all recordings alike; a wrong length in one. */
    private void rates() {
        double wanted = data.frameRate().framesPerSecond();
        double measured = median(item -> item.frames() / Math.max(1e-9, item.seconds()));
        if (Math.abs(measured - wanted) > 0.1 * wanted) {
            findings.add(
                    new Finding(
                            Check.FRAME_RATE,
                            Level.RED,
                            text(
                                    "doctor.frame-rate",
                                    data.frameRate().label(),
                                    String.format(Locale.ROOT, "%.1f", measured)),
                            text("doctor.frame-rate-fix"),
                            List.of()));
            return;
        }
        Predicate<ItemFacts> far = item -> difference(item) > Math.max(8, 0.25 * item.frames());
        add(
                Check.LENGTHS,
                Level.RED,
                far,
                text("doctor.length-far"),
                text("doctor.length-far-fix"));
        add(
                Check.LENGTHS,
                Level.AMBER,
                item -> !far.test(item) && difference(item) > Math.max(3, 0.05 * item.frames()),
                text("doctor.length-near"),
                text("doctor.length-near-fix"));
    }

    private double difference(ItemFacts item) {
        return Math.abs(item.seconds() * data.frameRate().framesPerSecond() - item.frames());
    }

    private void extents() {
        double typical = median(ItemFacts::extent);
        boolean metres = data.lengthUnit().equals("metre");
        if (metres && !(typical >= 0.1 && typical <= 0.8)) {
            findings.add(
                    new Finding(
                            Check.VALUES,
                            Level.RED,
                            text(
                                    "doctor.extent",
                                    String.format(Locale.ROOT, "%.4g", typical),
                                    guess(typical)),
                            text("doctor.extent-fix"),
                            List.of()));
        }
        add(
                Check.VALUES,
                Level.AMBER,
                item -> item.extent() > 1.5 * typical || item.extent() < typical / 1.5,
                text("doctor.extent-differs"),
                text("doctor.extent-differs-fix"));
    }

    private static String guess(double extent) {
        if (extent >= 100 && extent <= 800) {
            return "mm";
        }
        return extent >= 10 && extent <= 80 ? "cm" : "?";
    }

    private void weights() {
        add(
                Check.VALUES,
                Level.RED,
                item -> item.highest() > 3,
                text("doctor.percent"),
                text("doctor.percent-fix"));
        add(
                Check.VALUES,
                Level.AMBER,
                item -> item.highest() <= 3 && (item.highest() > 1.5 || item.lowest() < -0.5),
                text("doctor.weights-wide"),
                text("doctor.weights-wide-fix"));
        add(
                Check.VALUES,
                Level.RED,
                item -> item.liveliest() < RIG_MOTION && isHeard(item),
                text("doctor.face-still"),
                text("doctor.face-still-fix"));
    }

    private double median(ToDoubleFunction<ItemFacts> measure) {
        double[] values = items.stream().mapToDouble(measure).sorted().toArray();
        return values[values.length / 2];
    }

    private void add(
            Check check, Level level, Predicate<ItemFacts> bad, UserText problem, UserText fix) {
        List<String> names = items.stream().filter(bad).map(item -> item.item().name()).toList();
        if (!names.isEmpty()) {
            findings.add(new Finding(check, level, problem, fix, names));
        }
    }
}
