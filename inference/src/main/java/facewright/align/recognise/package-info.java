/** Draft transcripts of recordings without one, by CMU Sphinx. */
@NullMarked
package facewright.align.recognise;

import org.jspecify.annotations.NullMarked;
