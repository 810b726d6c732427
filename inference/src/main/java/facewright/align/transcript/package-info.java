/** What was said, as text: readers of its files, and the words in which it is spoken. */
@NullMarked
package facewright.align.transcript;

import org.jspecify.annotations.NullMarked;
