/**
 * Measures of facial motion against a recording and of motion alone. One class per metric, with its
 * formula, unit and source; every number travels with its {@link
 * facewright.metrics.MetricDefinition}, because the same name stands for different formulas in
 * published code. All sums are double.
 */
@NullMarked
package facewright.metrics;

import org.jspecify.annotations.NullMarked;
