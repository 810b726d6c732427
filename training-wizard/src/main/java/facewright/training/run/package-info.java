/**
 * The training loop: order of examples, optimiser, schedules, checkpoints, run folders, and the
 * child process that all this runs in.
 */
@NullMarked
package facewright.training.run;

import org.jspecify.annotations.NullMarked;
