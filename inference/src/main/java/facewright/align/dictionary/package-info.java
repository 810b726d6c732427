/** How words are said: the dictionary, the project's own words, and engines that guess the rest. */
@NullMarked
package facewright.align.dictionary;

import org.jspecify.annotations.NullMarked;
