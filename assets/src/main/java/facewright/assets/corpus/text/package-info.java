/** Sentences that nobody has said before. */
@NullMarked
package facewright.assets.corpus.text;

import org.jspecify.annotations.NullMarked;
