/**
 * Reads Python pickles without Python and without ever running anything from the file: a small
 * stack machine that builds plain values, and calls nothing but an allow-list of constructors
 * written here.
 */
@NullMarked
package facewright.io.pickle;

import org.jspecify.annotations.NullMarked;
