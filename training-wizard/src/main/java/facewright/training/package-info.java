/** Data sets, training runs and their checkpoints. */
@NullMarked
package facewright.training;

import org.jspecify.annotations.NullMarked;
