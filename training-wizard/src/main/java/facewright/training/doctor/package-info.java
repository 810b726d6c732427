/** Examines data sets and says what to do before a training. */
@NullMarked
package facewright.training.doctor;

import org.jspecify.annotations.NullMarked;
