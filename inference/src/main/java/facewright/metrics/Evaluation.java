package facewright.metrics;

import facewright.metrics.PairMetric.Averaging;
import facewright.metrics.PairMetric.Meter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several metrics over several sequences in one pass, each frame being read once; sequences are
 * spread over the processors. Immutable.
 */
public final class Evaluation {
    /**
     * The numbers of one sequence.
     *
     * @param name name of the sequence
     * @param frames frames that were compared
     * @param truthFrames frames of the ground truth before it was cut
     * @param predictionFrames frames of the prediction before it was cut
     * @param values by the metric's id, in the order of the metrics
     * @param events how many events each value is about, by the metric's id
     */
    public record SequenceValues(
            String name,
            int frames,
            int truthFrames,
            int predictionFrames,
            Map<String, MetricValue> values,
            Map<String, Integer> events) {}

    private final List<SequenceValues> sequences;
    private final Map<String, MetricValue> overall;

    private Evaluation(List<SequenceValues> sequences, Map<String, MetricValue> overall) {
        this.sequences = List.copyOf(sequences);
        this.overall = overall;
    }

    /**
     * Measures. Frames of different sequences are read at the same time.
     *
     * @param metrics with different ids
     * @param pairs at least one
     * @throws IllegalArgumentException when a metric does not fit the meshes
     */
    public static Evaluation of(List<? extends PairMetric> metrics, List<SequencePair> pairs) {
        return combine(metrics, pairs.parallelStream().map(p -> measure(metrics, p)).toList());
    }

    /**
     * Brings together what {@link #measure} found, so that not all sequences need to be in memory.
     *
     * @param metrics those that were measured
     * @param sequences at least one
     */
    public static Evaluation combine(
            List<? extends PairMetric> metrics, List<SequenceValues> sequences) {
        if (sequences.isEmpty()) {
            throw new IllegalArgumentException("there is no sequence to measure");
        }
        Map<String, MetricValue> overall = new LinkedHashMap<>();
        for (PairMetric metric : metrics) {
            MetricDefinition definition = metric.definition();
            double value = combine(metric.averaging(), definition.id(), sequences);
            if (overall.put(definition.id(), new MetricValue(definition, value)) != null) {
                throw new IllegalArgumentException("two metrics are called " + definition.id());
            }
        }
        return new Evaluation(sequences, overall);
    }

    /** Measures one sequence on this thread. */
    public static SequenceValues measure(List<? extends PairMetric> metrics, SequencePair pair) {
        List<Meter> meters = new ArrayList<>();
        metrics.forEach(metric -> meters.add(metric.start(pair)));
        double[] truth = new double[pair.truth().vertexCount() * 3];
        double[] prediction = new double[truth.length];
        for (int t = 0; t < pair.frameCount(); t++) {
            pair.truth().copyFrame(t, truth);
            pair.prediction().copyFrame(t, prediction);
            for (Meter meter : meters) {
                meter.add(truth, prediction);
            }
        }
        Map<String, MetricValue> values = new LinkedHashMap<>();
        Map<String, Integer> events = new LinkedHashMap<>();
        for (int m = 0; m < meters.size(); m++) {
            MetricDefinition definition = metrics.get(m).definition();
            values.put(definition.id(), new MetricValue(definition, meters.get(m).value()));
            events.put(definition.id(), meters.get(m).events());
        }
        return new SequenceValues(
                pair.name(),
                pair.frameCount(),
                pair.truth().frameCount(),
                pair.prediction().frameCount(),
                values,
                events);
    }

    private static double combine(Averaging averaging, String id, List<SequenceValues> results) {
        double sum = 0;
        double weights = 0;
        for (SequenceValues sequence : results) {
            MetricValue value = sequence.values().get(id);
            if (value == null) {
                throw new IllegalArgumentException("no value of " + id + " in " + sequence.name());
            }
            double weight =
                    switch (averaging) {
                        case FRAMES -> sequence.frames();
                        case SEQUENCES -> 1;
                        case EVENTS -> sequence.events().getOrDefault(id, 0);
                    };
            if (weight > 0) {
                sum += weight * value.value();
                weights += weight;
            }
        }
        return sum / weights;
    }

    /** In the order of the pairs. */
    public List<SequenceValues> sequences() {
        return sequences;
    }

    /** By the metric's id, in the order of the metrics. */
    public Map<String, MetricValue> overall() {
        return new LinkedHashMap<>(overall);
    }
}
