package facewright.metrics;

/**
 * A number with its meaning.
 *
 * @param definition what the number is
 * @param value the number
 */
public record MetricValue(MetricDefinition definition, double value) {}
