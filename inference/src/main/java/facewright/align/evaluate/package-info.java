/** How good alignments are, against labels. */
@NullMarked
package facewright.align.evaluate;

import org.jspecify.annotations.NullMarked;
