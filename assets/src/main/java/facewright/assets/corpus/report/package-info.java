/** What is in a corpus, in numbers, and what it is, in words. */
@NullMarked
package facewright.assets.corpus.report;

import org.jspecify.annotations.NullMarked;
