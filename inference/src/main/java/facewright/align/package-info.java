/** Transcripts, and the times of their phones and words in a recording. */
@NullMarked
package facewright.align;

import org.jspecify.annotations.NullMarked;
