/** The method {@code phonetic}: phones of a transcript to rig channels by coarticulation. */
@NullMarked
package facewright.method.phonetic;

import org.jspecify.annotations.NullMarked;
