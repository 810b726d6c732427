/** Blocks and losses that several networks share. */
@NullMarked
package facewright.nn;

import org.jspecify.annotations.NullMarked;
